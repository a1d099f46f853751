import type { Outcome } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Mark } from '../../engine/edits';
import { a1, parseA1Rect, type Rect } from '../../engine/sheet/address';
import { converse } from './errors';
import type { Drawing, SheetsAsked } from './marks';
import { askRules, drawingsOf, isUnfinished, queueDeletion, queueDrawing, sheetsAsked, signOf } from './marks';
import type { OwnRule, RulesRead } from './read-sheets';
import type { Store } from './notebook';
import { takeBack } from './take-back';

/** What the last scan of the whole workbook saw of conditional formats. Good for one marking: it changes the ids. */
export interface Seen extends RulesRead {
  readonly sheets: readonly string[];
  /** Sheets whose protection must be looked at first. */
  readonly guarded: ReadonlySet<string>;
}

/**
 * Marks in one request, from the rules that the last scan saw: a rule whose sign says what is wanted stays, others are
 * deleted by id, and what is missing is added. Where nothing changes nothing is written, and Excel's undo stack stays as it
 * is. Undefined when it cannot be said that the marks are exactly these; what was made half is gone then, and listing the
 * rules first does it.
 *
 * A sign says which cells the rule was drawn on, and rows may have been inserted since: so the request asks where the rules
 * that stay apply.
 *
 * What a stale list costs: a rule that a person has deleted since fails the request (`ItemNotFound`); a sheet that was renamed,
 * deleted or protected fails it too. Rows that were copied have copied our rules under ids that nobody knows: so where any
 * of our rules stood, the same request lists what stands on every sheet afterwards, and one too many means undefined. Where
 * none stood nothing of this workbook could be copied, and the list is spared. What remains is a marked row pasted from
 * another workbook, or a co-author's marks, since the scan: they stay until the next check reports them and the next marking
 * takes them away.
 */
export async function markKnown(marks: readonly Mark[], seen: Seen, store: Store): Promise<Outcome<void> | undefined> {
  const wanted = drawingsOf(marks);
  const standing = seen.sheets.filter(name => (seen.ours.get(name) ?? []).length > 0);
  if ([...wanted.keys(), ...standing].some(name => seen.guarded.has(name) || !seen.ours.has(name))) return undefined;
  const plans = seen.sheets.map(name => planOf(name, wanted.get(name) ?? [], seen.ours.get(name) ?? []));
  const done = await converse(async context => {
    const { worksheets } = context.workbook;
    context.workbook.load('readOnly');
    worksheets.load('items/name');
    const asked = sheetsAsked(context);
    const staying = plans.flatMap(plan => askStaying(asked, plan));
    for (const { name, missing } of plans) for (const drawing of missing) queueDrawing(asked.sheet(name), drawing);
    for (const { name, going } of plans) queueDeletion(asked, name, going);
    const left = standing.length > 0 ? plans.map(({ name, signs }) => ({ signs, rules: askRules(asked, name) })) : [];
    await context.sync();
    const now = worksheets.items.map(({ name }) => name);
    const isExact =
      !context.workbook.readOnly &&
      now.length === seen.sheets.length &&
      now.every(name => seen.ours.has(name)) &&
      staying.every(({ areas, ranges }) => isSameCells(areas, ranges.areas.items)) &&
      left.every(({ signs, rules: { items } }) => !items.some(isUnfinished) && isSame(signs, items.flatMap(signed)));
    return isExact ? ok(undefined) : failed({ kind: 'host-failed', code: 'Stale', detail: '' });
  });
  if (done.ok) return done;
  if (plans.every(({ missing, going }) => missing.length + going.length === 0)) return undefined;
  const before = { ...{ edits: [], cells: new Map(), shapes: new Map(), page: undefined }, sheets: seen.sheets };
  const known = { ...before, sentinels: new Map(), rules: seen.all };
  await takeBack({ change: { edits: [], marks }, before: known, store }, done.problem);
  return undefined;
}

/** What becomes of the rules of one sheet. */
interface Plan {
  readonly name: string;
  readonly staying: readonly (Drawing & { readonly id: string })[];
  readonly missing: readonly Drawing[];
  /** The ids of the rules to be deleted. */
  readonly going: readonly string[];
  /** Of every rule that stands in the end. */
  readonly signs: readonly string[];
}

/** A rule of another's above ours would hide it: ours is drawn again, and comes to the top. */
function planOf(name: string, wanted: readonly Drawing[], standing: readonly OwnRule[]): Plan {
  const usable = new Map(standing.filter(rule => rule.isOnTop).map(({ sign, id }) => [sign, id]));
  const staying = wanted.flatMap(drawing => {
    const id = usable.get(drawing.sign);
    return id === undefined ? [] : [{ ...drawing, id }];
  });
  const ids = new Set(staying.map(({ id }) => id));
  return {
    name,
    staying,
    missing: wanted.filter(({ sign }) => !usable.has(sign)),
    going: standing.map(({ id }) => id).filter(id => !ids.has(id)),
    signs: wanted.map(({ sign }) => sign),
  };
}

function askStaying(asked: SheetsAsked, { name, staying }: Plan) {
  return staying.map(({ id, areas }) => {
    const ranges = asked.rules(name).getItem(id).getRanges();
    // an area's own address is short; that of all areas together may be cut (office-js #5198)
    ranges.load('areas/items/address');
    ranges.untrack();
    return { areas, ranges };
  });
}

/** Excel may divide the cells into other rectangles than we did. */
function isSameCells(areas: readonly Rect[], ranges: readonly Excel.Range[]): boolean {
  const found = ranges.map(({ address }) => parseA1Rect(address.slice(address.lastIndexOf('!') + 1)));
  if (!found.every(rect => rect !== undefined) || countOf(found) !== countOf(areas)) return false;
  return isSame(found.flatMap(cellsOf), areas.flatMap(cellsOf));
}

const countOf = (rects: readonly Rect[]): number =>
  rects.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);

function cellsOf({ top, left, bottom, right }: Rect): readonly string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) cells.push(a1({ row, col }));
  return cells;
}

const signed = (rule: Excel.ConditionalFormat): readonly string[] => {
  const sign = signOf(rule);
  return sign === undefined ? [] : [sign];
};

/** In whatever order. */
const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();
