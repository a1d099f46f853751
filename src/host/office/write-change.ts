import type { Applied, Change, Outcome } from '../../app/ports';
import { ok } from '../../app/ports';
import type { Edit, Mark } from '../../engine/edits';
import { addressKey } from '../../engine/sheet/address';
import type { Before } from './before-writing';
import { lookBefore } from './before-writing';
import type { Content } from './cell-content';
import { arrived } from './cell-content';
import type { Entry } from './entries';
import { contentsOf, queueEntries } from './entries';
import { converse } from './errors';
import type { SheetsAsked } from './marks';
import { drawingsOf, queueDeletion, queueDrawing, sheetsAsked } from './marks';
import type { Store } from './notebook';
import { queueNotes } from './notebook';
import { takeBack } from './take-back';

/**
 * Writing: one request that looks, one that writes everything and reads it back. Excel's requests are not transactional,
 * so when one fails half way what was written is taken back from what the first request saw.
 */

const becoming = (edit: Edit): Entry => ({ at: edit.at, value: edit.becomes, isFormula: edit.becomesFormula === true });

export interface Writing {
  readonly change: Change;
  /** The sheets known so far; a stale list costs one more request. */
  readonly names: readonly string[];
  readonly store: Store;
}

export async function writeChange({ change, names, store }: Writing): Promise<Outcome<Applied>> {
  const before = await converse(context => lookBefore(context, change, names));
  if (!before.ok) return before;
  const written = await converse(async context => {
    const asked = queueEntries(context, before.value.edits.map(becoming), before.value);
    if (change.remember && before.value.page) {
      const { notes } = before.value.page;
      const { key, text } = change.remember;
      queueNotes(context, before.value.page, new Map(notes).set(key, text(notes.get(key) ?? null)), store);
    }
    if (change.marks) queueAllMarks(sheetsAsked(context), change.marks, before.value.sentinels);
    await context.sync();
    return ok(contentsOf(asked));
  });
  const { edits } = before.value;
  const attempt = { change, before: before.value, store };
  if (!written.ok) return takeBack(attempt, written.problem);
  const astray = edits.filter(edit => !hasArrived(edit, written.value));
  if (astray.length > 0)
    return takeBack(attempt, { kind: 'host-failed', code: 'ReadBackDiffers', detail: named(astray) });
  return ok({ undo: edits.map(edit => reversed(edit, written.value, before.value)).reverse() });
}

const named = (edits: readonly Edit[]) => edits.map(edit => addressKey(edit.at)).join(', ');

const hasArrived = (edit: Edit, now: ReadonlyMap<string, Content>) => {
  const held = now.get(addressKey(edit.at));
  return held !== undefined && arrived(held, edit.becomes, edit.becomesFormula === true);
};

/** The edit that puts a cell back: from what it holds now to what it held before. */
function reversed(edit: Edit, now: ReadonlyMap<string, Content>, before: Before): Edit {
  const held = now.get(addressKey(edit.at))!;
  const old = before.cells.get(addressKey(edit.at))!.content;
  return {
    at: edit.at,
    was: held.entered,
    becomes: old.entered,
    ...(held.isFormula ? { wasFormula: true } : {}),
    ...(old.isFormula ? { becomesFormula: true } : {}),
    wasShown: edit.becomesShown,
    becomesShown: edit.wasShown,
    kind: edit.kind,
    why: edit.why,
  };
}

/** New marks first, old ones away last: should adding fail, the old ones are still there. */
function queueAllMarks(asked: SheetsAsked, marks: readonly Mark[], sentinels: Before['sentinels']): void {
  for (const [name, drawings] of drawingsOf(marks))
    for (const drawing of drawings) queueDrawing(asked.sheet(name), drawing);
  for (const [name, ids] of sentinels) queueDeletion(asked, name, ids);
}
