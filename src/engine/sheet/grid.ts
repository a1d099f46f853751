import type { Rect } from './address';

/** What a cell holds: text, a number, a truth value, or nothing. */
export type Scalar = string | number | boolean | null;

/** One raw cell, as the host saw it. Blank cells without a formula are null in the grid. */
export interface RawCell {
  readonly value: Scalar;
  /** What a person reads in the cell: “95.13” for 95.1289 under the format 0.00; “#REF!” for an error. */
  readonly shown: string;
  /** With its leading “=”; absent when the cell holds a plain value. Text such as “=100.00(%)” is no formula. */
  readonly formula?: string;
  /** The number format code, when it is not General. */
  readonly format?: string;
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

/**
 * One worksheet as the host saw it: plain JSON, so that any sheet can be captured as a bug report.
 * `cells[row]?.[col]` counts from zero at A1; rows may be ragged and short.
 */
export interface Grid {
  readonly sheet: string;
  readonly cells: readonly (readonly (RawCell | null)[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Set when the sheet reaches beyond what is read; `cells` holds the part that was read. */
  readonly truncatedAt?: { readonly rows: number; readonly cols: number };
}

export function rawCell(grid: Grid, row: number, col: number): RawCell | null {
  return grid.cells[row]?.[col] ?? null;
}
