import type { Edit } from '../engine/index';
import { JOURNAL, withStep, type What } from './journal';
import { leavingOut, type DoneInPart } from './leaving-out';
import type { Applied, Outcome, SpreadsheetHost } from './ports';

/**
 * Writes the edits a person accepted, and in the same go the step of the journal that takes them back (history.ts).
 * Edits of a protected sheet are left out and reported; when a cell has moved since it was read (`moved`) nothing is written.
 */
export function applyEdits(
  host: SpreadsheetHost,
  edits: readonly Edit[],
  what: What,
  now: () => Date = () => new Date(),
): Promise<Outcome<DoneInPart<Edit, Applied>>> {
  return leavingOut(edits, wanted => {
    const step = { at: now().toISOString(), what, edits: wanted };
    return host.apply({ edits: wanted, remember: { key: JOURNAL, text: before => withStep(before, step).text } });
  });
}
