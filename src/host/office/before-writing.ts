import type { Change, MovedCell, Outcome } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Edit } from '../../engine/edits';
import type { Rect } from '../../engine/sheet/address';
import { a1, addressKey } from '../../engine/sheet/address';
import { shownText } from '../shown';
import type { BlockRead, CellBefore } from './blocks';
import { anchorIn, askBlock, blocksOf, readBlock } from './blocks';
import { BLANK, holds } from './cell-content';
import { codeOf } from './errors';
import { askRules, isSentinel, isUnfinished, sheetsAsked } from './marks';
import type { Page } from './notebook';
import { askNotebook, pageOf } from './notebook';

/**
 * What must be known before anything is written. Comparing needs a request of its own, because Excel runs the actions of a
 * request unconditionally: a request that compared and wrote would have written by the time the difference came back.
 */

/** What decides whether several rows may be written together. */
export interface Shape {
  /** Whether a row between the first and the last edit is hidden, by a filter or by hand. */
  readonly hidesRows: boolean;
  readonly merges: readonly Rect[];
}

export interface Before {
  /** The edits, each at the cell that holds its merged area: Excel drops what is written beside it, without an error. */
  readonly edits: readonly Edit[];
  readonly cells: ReadonlyMap<string, CellBefore>;
  readonly sheets: readonly string[];
  /** Of the sheets with edits. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The ids of our rules, by sheet; empty unless marks are part of the change. */
  readonly sentinels: ReadonlyMap<string, readonly string[]>;
  /** The ids of every rule on those sheets: what is not among them was added since. */
  readonly rules: ReadonlySet<string>;
  readonly page: Page | undefined;
}

/** The change and what Excel holds in its place; a problem when it must not be written. `names`: the sheets known so far. */
export async function lookBefore(
  context: Excel.RequestContext,
  change: Pick<Change, 'edits' | 'marks' | 'remember'>,
  names: readonly string[],
  isRetry = false,
): Promise<Outcome<Before>> {
  const { worksheets } = context.workbook;
  context.workbook.load('readOnly');
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  const rules = new Map<string, Excel.ConditionalFormatCollection>();
  const asked = sheetsAsked(context);
  const blocks = blocksOf(change.edits).map(block => askBlock(asked.sheet(block.sheet), block));
  if (change.marks) for (const name of names) rules.set(name, askRules(asked, name));
  const notebook = change.remember ? askNotebook(context) : undefined;
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    // the names were asked for first and have arrived
    const now = worksheets.items.map(sheet => sheet.name);
    const missing = sheetsOf(change).find(name => !now.includes(name));
    if (missing !== undefined) return failed({ kind: 'sheet-missing', sheet: missing });
    if (isRetry) throw error;
    return lookBefore(context, change, now, true);
  }
  const sheets = worksheets.items.map(sheet => sheet.name);
  const missing = sheetsOf(change).find(name => !sheets.includes(name));
  if (missing !== undefined) return failed({ kind: 'sheet-missing', sheet: missing });
  if (context.workbook.readOnly) return failed({ kind: 'read-only' });

  const unknown = change.marks ? sheets.filter(name => !rules.has(name)) : [];
  for (const name of unknown) rules.set(name, askRules(asked, name));
  if (unknown.length > 0) await context.sync();

  const { edits, cells, shapes } = await anchored(context, change.edits, blocks.map(readBlock));
  const moved = edits.flatMap(edit => movedCell(edit, cells));
  if (moved.length > 0) return failed({ kind: 'moved', cells: moved });
  const sentinels = new Map([...rules].map(([name, each]) => [name, idsOf(each)]));
  const refused = await refusedByProtection(context, { edits, marks: change.marks ?? [] }, sentinels);
  if (!refused.ok) return refused;
  const known = new Set([...rules.values()].flatMap(each => each.items.map(rule => rule.id)));
  return ok({
    edits,
    cells,
    sheets,
    shapes,
    sentinels,
    rules: known,
    page: notebook && (await pageOf(context, notebook)),
  });
}

/** Edits and cells by anchor. An anchor outside the blocks that were read takes one more request. */
async function anchored(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  reads: readonly BlockRead[],
): Promise<Pick<Before, 'edits' | 'cells' | 'shapes'>> {
  const mergesOf = (sheet: string) => reads.filter(read => read.sheet === sheet).flatMap(read => read.merges);
  const moved = edits.map(edit => ({ ...edit, at: anchorIn(mergesOf(edit.at.sheet), edit.at) }));
  const cells = new Map(reads.flatMap(read => [...read.cells]));
  const missing = blocksOf(moved.filter(edit => !cells.has(addressKey(edit.at))));
  const asked = missing.map(block => askBlock(context.workbook.worksheets.getItem(block.sheet), block));
  if (asked.length > 0) await context.sync();
  const all = [...reads, ...asked.map(readBlock)];
  for (const read of all) for (const [key, cell] of read.cells) cells.set(key, cell);
  return { edits: moved, cells, shapes: shapesOf(all) };
}

function shapesOf(reads: readonly BlockRead[]): Before['shapes'] {
  const shapes = new Map<string, Shape>();
  for (const { sheet, merges, hidesRows } of reads) {
    const known = shapes.get(sheet) ?? { hidesRows: false, merges: [] };
    shapes.set(sheet, { hidesRows: known.hidesRows || hidesRows, merges: [...known.merges, ...merges] });
  }
  return shapes;
}

/** Ours, and what a failed request of ours may have left half made. */
const idsOf = (rules: Excel.ConditionalFormatCollection) =>
  rules.items.filter(rule => isSentinel(rule) || isUnfinished(rule)).map(rule => rule.id);

const sheetsOf = (change: Pick<Change, 'edits' | 'marks'>) => [
  ...new Set([...change.edits, ...(change.marks ?? [])].map(each => each.at.sheet)),
];

function movedCell(edit: Edit, cells: ReadonlyMap<string, CellBefore>): readonly MovedCell[] {
  const before = cells.get(addressKey(edit.at));
  if (before && holds(before.content, edit.was, edit.wasFormula === true)) return [];
  const { content: held, format } = before ?? { content: BLANK, format: 'General' };
  const found = held.isFormula
    ? String(held.entered)
    : shownText(held.value, format === 'General' ? undefined : format);
  return [{ at: edit.at, expected: edit.wasFormula ? String(edit.was) : edit.wasShown, found }];
}

/**
 * On a protected sheet only unlocked cells take a value, and marks need the right to format. Locks cost one more request,
 * and only where a sheet with edits is protected.
 */
async function refusedByProtection(
  context: Excel.RequestContext,
  change: Required<Pick<Change, 'edits' | 'marks'>>,
  sentinels: ReadonlyMap<string, readonly string[]>,
): Promise<Outcome<undefined>> {
  const guarded = context.workbook.worksheets.items.filter(sheet => sheet.protection.protected);
  for (const sheet of guarded) {
    const marks = change.marks.filter(mark => mark.at.sheet === sheet.name);
    const isTouched = marks.length > 0 || (sentinels.get(sheet.name) ?? []).length > 0;
    if (isTouched && !sheet.protection.options.allowFormatCells)
      return failed({ kind: 'sheet-protected', sheet: sheet.name, cells: marks.map(mark => mark.at) });
  }
  const edited = change.edits
    .filter(edit => guarded.some(sheet => sheet.name === edit.at.sheet))
    .map(({ at }) => {
      const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(at));
      const { protection } = range.format;
      protection.load('locked');
      range.untrack();
      return { at, protection };
    });
  if (edited.length > 0) await context.sync();
  const locked = edited.filter(({ protection }) => protection.locked).map(({ at }) => at);
  const sheet = locked[0]?.sheet;
  if (sheet !== undefined)
    return failed({ kind: 'sheet-protected', sheet, cells: locked.filter(at => at.sheet === sheet) });
  return ok(undefined);
}
