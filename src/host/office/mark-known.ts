import type { Outcome } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Mark } from '../../engine/edits';
import { converse } from './errors';
import { askRules, isSentinel, isUnfinished, newRunId, sheetsAsked } from './marks';
import type { RulesRead } from './read-sheets';
import type { Store } from './notebook';
import { takeBack } from './take-back';
import { queueAllMarks } from './write-change';

/** What the last scan of the whole workbook saw of conditional formats. Good for one marking: it changes the ids. */
export interface Seen extends RulesRead {
  readonly sheets: readonly string[];
  /** Sheets whose protection must be looked at first. */
  readonly guarded: ReadonlySet<string>;
}

/**
 * Marks in one request, from the rules that the last scan saw: new ones are added, the old ones deleted by id. Undefined
 * when it cannot be said that the marks are exactly these; what was made half is gone then, and listing the rules first does it.
 *
 * What a stale list costs: a rule that a person has deleted since fails its deletion (`ItemNotFound`); a sheet that was renamed,
 * deleted or protected fails too. Rows that were copied have copied our rules under ids that nobody knows: so where any
 * of our rules stood, the same request lists what stands on every sheet afterwards, and one too many means undefined. Where
 * none stood nothing of this workbook could be copied, and the list is spared. What remains is a marked row pasted from
 * another workbook, or a co-author's marks, since the scan: they stay until the next check reports them and the next marking
 * takes them away.
 */
export async function markKnown(marks: readonly Mark[], seen: Seen, store: Store): Promise<Outcome<void> | undefined> {
  const wanted = new Set(marks.map(({ at }) => at.sheet));
  const standing = seen.sheets.filter(name => (seen.ours.get(name) ?? []).length > 0);
  if ([...wanted, ...standing].some(name => seen.guarded.has(name) || !seen.ours.has(name))) return undefined;
  const runId = newRunId();
  const done = await converse(async context => {
    const { worksheets } = context.workbook;
    context.workbook.load('readOnly');
    worksheets.load('items/name');
    const asked = sheetsAsked(context);
    queueAllMarks(asked, marks, seen.ours, runId);
    const left = standing.length > 0 ? seen.sheets.map(name => askRules(asked, name)) : [];
    await context.sync();
    const others = left.flatMap(({ items }) =>
      items.filter(rule => isUnfinished(rule) || (isSentinel(rule) && !isSentinel(rule, runId))),
    );
    const now = worksheets.items.map(({ name }) => name);
    const isSame =
      !context.workbook.readOnly && now.length === seen.sheets.length && now.every(name => seen.ours.has(name));
    return isSame && others.length === 0 ? ok(undefined) : failed({ kind: 'host-failed', code: 'Stale', detail: '' });
  });
  if (done.ok) return done;
  const before = { ...{ edits: [], cells: new Map(), shapes: new Map(), page: undefined }, sheets: seen.sheets };
  const known = { ...before, sentinels: seen.ours, rules: seen.all };
  await takeBack({ change: { edits: [], marks }, before: known, runId, store }, done.problem);
  return undefined;
}
