import { marksOf, type Language, type Mark, type Review } from '../engine/index';
import { leavingOut, type DoneInPart } from './leaving-out';
import type { Outcome, SpreadsheetHost } from './ports';

/**
 * Marks every finding's cell in the workbook, and takes away marks of an earlier run.
 * A protected sheet that forbids formatting is left out and reported.
 */
export function markFindings(
  host: SpreadsheetHost,
  review: Review,
  language: Language = 'zh',
): Promise<Outcome<DoneInPart<Mark, void>>> {
  return leavingOut(marksOf(review, language), marks => host.mark(marks));
}

/** Takes all our marks away; the user's own colours were never touched. */
export function clearMarks(host: SpreadsheetHost): Promise<Outcome<void>> {
  return host.mark([]);
}
