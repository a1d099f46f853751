import type { Change, Outcome, Problem } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Edit } from '../../engine/edits';
import { addressKey } from '../../engine/sheet/address';
import type { Before } from './before-writing';
import { askBlock, blocksOf, readBlock } from './blocks';
import type { Content } from './cell-content';
import { holds } from './cell-content';
import type { Entry } from './entries';
import { contentsOf, queueEntries } from './entries';
import { converse } from './errors';
import { askRules, isSentinel, isUnfinished, queueDeletion, sheetsAsked } from './marks';
import type { Page, Store } from './notebook';
import { askNotebook, pageOf, queueOldPage } from './notebook';

/** A change that failed half way. */
export interface Attempt {
  readonly change: Change;
  readonly before: Before;
  readonly store: Store;
}

/**
 * After a failure: sees what was written, writes back what the cells held, removes the new marks, and names each
 * cell that could not be taken back. `reason` is reported when everything could. Old marks that were already away stay
 * away: they are drawn again from the findings.
 */
export async function takeBack(attempt: Attempt, reason: Problem): Promise<Outcome<never>> {
  const { before } = attempt;
  const found = await converse(async context => ok(await stateNow(context, attempt)));
  // without an answer nobody knows: every edit may stand
  if (!found.ok) return failed(partly(before, before.edits, found.problem));
  const applied = before.edits.filter(edit => !isAsBefore(edit, before, found.value.cells));
  const restored = await restore(attempt, applied, found.value);
  if (restored.ok && applied.every(edit => isAsBefore(edit, before, restored.value))) return failed(reason);
  const again = await converse(async context => ok(await stateNow(context, attempt)));
  const now = again.ok ? again.value.cells : new Map<string, Content>();
  const standing = applied.filter(edit => !isAsBefore(edit, before, now));
  return failed(standing.length === 0 ? reason : partly(before, standing, restored.ok ? reason : restored.problem));
}

function restore(
  attempt: Attempt,
  applied: readonly Edit[],
  now: StateNow,
): Promise<Outcome<ReadonlyMap<string, Content>>> {
  const { before, store } = attempt;
  return converse(async context => {
    const entries = applied.map(edit => entryBefore(edit, before));
    const asked = queueEntries(context, entries, before, true);
    if (before.page && now.page && isNoteChanged(attempt, now.page))
      queueOldPage(context, before.page, now.page, store);
    const sheets = sheetsAsked(context);
    for (const [name, ids] of now.sentinels) queueDeletion(sheets, name, ids);
    await context.sync();
    return ok(contentsOf(asked));
  });
}

const isNoteChanged = ({ change, before }: Attempt, now: Page) =>
  change.remember !== undefined && now.notes.get(change.remember.key) !== before.page?.notes.get(change.remember.key);

function partly({ edits }: Before, standing: readonly Edit[], problem: Problem): Problem {
  const detail = problem.kind === 'host-failed' ? `${problem.code} ${problem.detail}`.trim() : problem.kind;
  const others = edits.filter(edit => !standing.includes(edit)).map(edit => edit.at);
  return { kind: 'partly-applied', applied: standing, failed: others, detail };
}

const entryBefore = (edit: Edit, before: Before): Entry => {
  const old = before.cells.get(addressKey(edit.at))!.content;
  return { at: edit.at, value: old.entered, isFormula: old.isFormula };
};

function isAsBefore(edit: Edit, before: Before, now: ReadonlyMap<string, Content>): boolean {
  const held = now.get(addressKey(edit.at));
  const old = before.cells.get(addressKey(edit.at))!.content;
  return held !== undefined && holds(held, old.entered, old.isFormula);
}

interface StateNow {
  readonly cells: ReadonlyMap<string, Content>;
  /** The marks that were not there before. */
  readonly sentinels: ReadonlyMap<string, readonly string[]>;
  readonly page: Page | undefined;
}

async function stateNow(context: Excel.RequestContext, { change, before }: Attempt): Promise<StateNow> {
  const { worksheets } = context.workbook;
  if (change.marks) {
    // a sheet that is gone took its rules along
    worksheets.load('items/name');
    await context.sync();
  }
  const present = new Set(change.marks ? worksheets.items.map(sheet => sheet.name) : []);
  const blocks = blocksOf(before.edits).map(block => askBlock(worksheets.getItem(block.sheet), block));
  const marked = before.sheets.filter(name => present.has(name));
  const sheets = sheetsAsked(context);
  const rules = marked.map(name => [name, askRules(sheets, name)] as const);
  const notebook = before.page && askNotebook(context);
  await context.sync();
  const idsOf = (each: Excel.ConditionalFormatCollection) =>
    each.items
      .filter(rule => !before.rules.has(rule.id) && (isSentinel(rule) || isUnfinished(rule)))
      .map(rule => rule.id);
  return {
    cells: new Map(blocks.flatMap(each => [...readBlock(each).cells]).map(([key, cell]) => [key, cell.content])),
    sentinels: new Map(rules.map(([name, each]) => [name, idsOf(each)])),
    page: notebook && (await pageOf(context, notebook)),
  };
}
