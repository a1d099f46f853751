import type { Grid, RawCell } from '../engine/index';
import type { Peek, Scan } from './ports';
import type { WorkbookReview } from './review-workbook';

/** The last check of a workbook, as it is kept on this machine to be shown again: plain JSON but for the notes. */
export interface KeptReview {
  /** ISO time of the check. */
  readonly at: string;
  readonly scope: 'active-sheet' | 'workbook';
  /** Every sheet there was. */
  readonly names: readonly string[];
  /** With the sheets that held forms only. */
  readonly scan: Scan;
}

/** What is kept of a check; undefined when it saw no form. */
export function keptOf(
  { scan, review, formSheets = review.forms.map(({ form }) => form.sheet) }: WorkbookReview,
  scope: KeptReview['scope'],
  at: string,
): KeptReview | undefined {
  const grids = scan.grids.filter(({ sheet }) => formSheets.includes(sheet));
  if (grids.length === 0) return undefined;
  return { at, scope, names: scan.grids.map(({ sheet }) => sheet), scan: { ...scan, grids } };
}

/** Whether the workbook still holds what was kept; what could not be looked at counts as changed. */
export function isAsKept(kept: KeptReview, now: Peek): boolean {
  if ([...kept.names].sort().join('\n') !== [...now.names].sort().join('\n')) return false;
  return kept.scan.grids.every(grid => {
    const peeked = now.sheets.find(({ sheet }) => sheet === grid.sheet);
    return peeked !== undefined && !grid.truncatedAt && sameCells(grid.cells, peeked.cells);
  });
}

type Rows = readonly (readonly (Pick<RawCell, 'value' | 'formula'> | null)[])[];

function sameCells(a: Grid['cells'], b: Rows): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row += 1) {
    const [before = [], after = []] = [a[row], b[row]];
    for (let col = 0; col < Math.max(before.length, after.length); col += 1) {
      const [was, is] = [before[col], after[col]];
      if ((was?.value ?? null) !== (is?.value ?? null) || was?.formula !== is?.formula) return false;
    }
  }
  return true;
}
