import type { Address, Rect } from '../sheet/address';

/**
 * One worksheet to be made, as plain JSON: every host writes it without knowing what form it is. Rows and columns count
 * from zero at A1; whatever is not named stays as the host makes it.
 */
export interface SheetPlan {
  /** A suggestion; a host makes it legal and unique. */
  readonly name: string;
  /** In reading order, one per cell; the covered cells of a merged area carry its style and no content. */
  readonly cells: readonly PlannedCell[];
  /** What `PlannedCell.style` counts into. */
  readonly styles: readonly CellStyle[];
  readonly merges: readonly Rect[];
  /** From column A, in characters of the workbook's default font, as Excel's column width is given. */
  readonly columnWidths: readonly number[];
  /** From row 1, in points. */
  readonly rowHeights: readonly number[];
  readonly print: PrintSetup;
  readonly validations: readonly Validation[];
  /** So many rows stay in sight when scrolling. */
  readonly frozenRows: number;
  /** Places that lead to another cell of the workbook. */
  readonly links?: readonly PlannedLink[];
  readonly charts?: readonly PlannedChart[];
}

/** The cell keeps its content and style; choosing it leads to `to`. */
export interface PlannedLink {
  readonly row: number;
  readonly col: number;
  readonly to: Address;
}

/** A chart over cells of its own sheet, drawn on the cells of `over`. */
export interface PlannedChart {
  readonly title: string;
  /** One column of names, below each other. */
  readonly categories: Rect;
  /** In drawing order; the first decides the main look. All share one value axis. */
  readonly series: readonly PlannedSeries[];
  readonly over: Rect;
  /** Ends of the value axis, decimal strings; without them every program chooses its own, and columns may not begin at zero. */
  readonly axis?: { readonly least: string; readonly most: string };
}

export interface PlannedSeries {
  readonly name: string;
  /** As many cells as there are categories. */
  readonly values: Rect;
  readonly drawn: 'columns' | 'line';
}

export interface PlannedCell {
  readonly row: number;
  readonly col: number;
  readonly style: number;
  readonly content?: CellContent;
}

/** `number`: a plain decimal string. `date`: an ISO day. `formula`: with its “=”, and the value it evaluates to. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: FormulaValue };

/** A decimal string, or a text (empty while an input is missing). */
export type FormulaValue =
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'text'; readonly text: string };

export interface CellStyle {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** A thin black line around the cell. */
  readonly border: boolean;
  /** A number format code; “General” and “@” included. */
  readonly format: string;
  /** “#RRGGBB”; none leaves the cell without a fill. */
  readonly fill?: string;
  /** “#RRGGBB” of the text; black when absent. */
  readonly color?: string;
  readonly underline?: boolean;
}

/** A4, one page wide and as many pages high as it takes, centred across. */
export interface PrintSetup {
  readonly area: Rect;
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of every further page: first and last, both included. */
  readonly repeatedRows?: { readonly top: number; readonly bottom: number };
  /** Shown in the middle of every page's foot; “&P” is the page, “&N” how many there are. */
  readonly footer?: string;
  /** In inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** What may be entered. A blank cell is always allowed. */
export interface Validation {
  /** A formula is written for its top left cell and follows the others as one that is copied. */
  readonly at: Rect;
  readonly rule: ValidationRule;
  /** `stop` refuses the entry; `warning` lets the person decide. */
  readonly severity: 'stop' | 'warning';
  readonly message: string;
  /** Shown when the cell is chosen. */
  readonly prompt?: string;
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** Bounds included; decimal strings. */
  | { readonly kind: 'decimal'; readonly least: string; readonly most?: string }
  /** ISO days, bounds included. */
  | { readonly kind: 'date'; readonly earliest: string; readonly latest: string }
  /** With its “=”. */
  | { readonly kind: 'custom'; readonly formula: string }
  /** The cell keeps a formula: whoever types a value over it is asked. */
  | { readonly kind: 'formula' };
