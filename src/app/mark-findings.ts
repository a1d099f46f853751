import { marksOf, type Language, type Review } from '../engine/index';
import type { Outcome, SpreadsheetHost } from './ports';

/** Marks every finding's cell in the workbook, and takes away marks of an earlier run. */
export function markFindings(host: SpreadsheetHost, review: Review, language: Language = 'zh'): Promise<Outcome<void>> {
  return host.mark(marksOf(review, language));
}

/** Takes all our marks away; the user's own colours were never touched. */
export function clearMarks(host: SpreadsheetHost): Promise<Outcome<void>> {
  return host.mark([]);
}
