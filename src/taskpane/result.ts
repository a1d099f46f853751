import type { Review, Settings } from '../engine/index';
import type { Problem } from '../app/ports';
import type { WorkbookReview } from '../app/review-workbook';
import { refusedIn, type Notice, type PaneScope } from './task';

/** What one check found; the cells themselves are not kept. */
export interface Result {
  /** 1 for the first check of this session. */
  readonly id: number;
  readonly review: Review;
  readonly scope: PaneScope;
  /** Name of the sheet the user looked at. */
  readonly sheet: string;
  /** ISO time. */
  readonly checkedAt: string;
  /** Cells have changed since. */
  readonly stale: boolean;
  readonly readOnly: boolean;
  readonly protectedSheets: readonly string[];
  readonly truncatedSheets: readonly string[];
  /** Sheets that carry our marks. */
  readonly marked: readonly string[];
  readonly judgedBy: Settings;
  /** From an earlier opening of the pane: still being compared with the cells, or found to be as they are. */
  readonly reopened?: 'comparing' | 'same';
  /** Why the notes on findings set aside could not be read; null when they could. */
  readonly notesProblem: Problem | null;
}

/** A finished check. */
export interface Checked {
  readonly outcome: WorkbookReview;
  readonly scope: PaneScope;
  readonly at: string;
  /** The settings of now when absent. */
  readonly judgedBy?: Settings;
  readonly notesProblem?: Problem | null;
  /** Not from now: kept when the pane was last open. */
  readonly isReopened?: boolean;
}

export const sheetsJudged = ({ forms, unrecognised }: Review): ReadonlySet<string> =>
  new Set([...forms.map(({ form }) => form.sheet), ...unrecognised.map(({ sheet }) => sheet)]);

/** What the pane keeps of a check; `now` is what stands in the pane at its end. */
export function resultOf(
  now: { readonly result: Result | null; readonly settings: Settings; readonly touched: boolean },
  { outcome: { scan, review }, scope, at, judgedBy = now.settings, notesProblem = null, isReopened }: Checked,
): Result {
  const sheets = sheetsJudged(review);
  const grids = scan.grids.filter(grid => sheets.has(grid.sheet));
  return {
    id: (now.result?.id ?? 0) + 1,
    review,
    scope,
    sheet: scan.activeSheet,
    checkedAt: at,
    stale: now.touched || judgedBy !== now.settings,
    readOnly: scan.readOnly,
    protectedSheets: grids.filter(grid => grid.isProtected).map(grid => grid.sheet),
    truncatedSheets: grids.filter(grid => grid.truncatedAt).map(grid => grid.sheet),
    marked: scan.marked,
    judgedBy,
    notesProblem,
    ...(isReopened === true && { reopened: 'comparing' as const }),
  };
}

/** Which sheets carry marks is known without reading them again. */
export function afterNotice(result: Result | null, notice: Notice): Result | null {
  if (result === null) return null;
  if (notice.kind === 'cleared') return { ...result, marked: [] };
  return notice.kind === 'marked' ? { ...result, marked: sheetsMarked(result.review, refusedIn(notice)) } : result;
}

function sheetsMarked(review: Review, refused: readonly Problem[]): readonly string[] {
  const without = new Set(refused.map(problem => ('sheet' in problem ? problem.sheet : '')));
  const sheets = review.forms.filter(form => form.findings.length > 0).map(form => form.form.sheet);
  return [...new Set(sheets)].filter(sheet => !without.has(sheet));
}

export const compared = (result: Result | null, isSame: boolean): Result | null =>
  result && (isSame ? { ...result, reopened: 'same' } : { ...result, stale: true });

export const staled = (result: Result | null): Result | null =>
  result === null || result.stale ? result : { ...result, stale: true };
