import type { SheetPlan } from '../../../src/engine/layouts/sheet-plan';
import { review, type FormReview } from '../../../src/engine/review';
import { summarySheet, type SummaryAbout } from '../../../src/engine/report/summary-sheet';
import { a1 } from '../../../src/engine/sheet/address';
import type { Grid } from '../../../src/engine/sheet/grid';
import { gridOfPlan } from '../../../src/host/plan-grid';
import { corpusCase } from '../../corpus/cases';

export const paper = (name: string, sheet = name): Grid => ({ ...corpusCase(name).grid, sheet });
export const reviewsOf = (...names: readonly string[]): readonly FormReview[] =>
  review(names.map(name => paper(name))).forms;

export const WHEN = '2026-11-21 16:30';

export function summaryOf(reviews: readonly FormReview[], about: Partial<SummaryAbout> = {}): SheetPlan {
  return summarySheet(
    reviews.map(one => ({ review: one })),
    { language: 'zh', checkedAt: WHEN, namesFiles: false, ...about },
  );
}

/** What a person reads in the cell. */
export const shownAt = (plan: SheetPlan): ((cell: string) => string) => {
  const shown = new Map(
    gridOfPlan(plan, plan.name).cells.flatMap((row, r) =>
      row.map((cell, c) => [a1({ row: r, col: c }), cell?.shown ?? ''] as const),
    ),
  );
  return cell => shown.get(cell) ?? '';
};

/** The rows of the sheet as a person reads them, without blank cells. */
export const rowsOf = (plan: SheetPlan): readonly string[] =>
  gridOfPlan(plan, plan.name).cells.map(row => row.flatMap(cell => (cell ? [cell.shown] : [])).join(' | '));

export const formulaAt = (plan: SheetPlan, cell: string): string | undefined => {
  const found = plan.cells.find(one => a1(one) === cell)?.content;
  return found?.kind === 'formula' ? found.formula : undefined;
};
