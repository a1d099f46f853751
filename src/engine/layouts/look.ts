import type { AmountKey, FieldName } from '../sheet/form';
import type { ColumnTerm, FundColumn } from '../sheet/terms';

/** First and last column of a merged area, counted from zero, both included. */
export type Columns = readonly [number, number];

export interface LabelPlace {
  readonly field: FieldName;
  readonly label: Columns;
  readonly value: Columns;
}

/** Where the amounts of 项目资金 stand. */
export type FundPlaces =
  /** A table with a row per source of money. */
  | {
      readonly kind: 'table';
      readonly label: Columns;
      readonly row: Columns;
      readonly columns: Readonly<Record<FundColumn, number>>;
    }
  /** Labelled amounts, line by line; `label` is the block's own, beside all of them or above them. */
  | {
      readonly kind: 'amounts';
      readonly label: { readonly place: 'beside' | 'above'; readonly columns: Columns };
      readonly lines: readonly (readonly {
        readonly key: AmountKey;
        readonly label: Columns;
        readonly value: Columns;
      }[])[];
    };

/** How a published form looks on paper: what `Layout` says in words, placed. */
export interface Look {
  readonly titleFont: string;
  readonly font: string;
  /** In characters, from column A. */
  readonly widths: readonly number[];
  /** The year line: “(2024 年度)”. */
  readonly year: (year: number) => string;
  /** Least height of the rows of the head, in points. */
  readonly headHeight: number;
  /** The lines below the title, as far as the fund block. A label that shares its cell with the value spans the sheet, without a frame. */
  readonly head: readonly (readonly LabelPlace[])[];
  readonly funds: FundPlaces;
  /** The two long texts side by side, each under its label. */
  readonly goals?: { readonly label: Columns; readonly places: readonly (readonly [FieldName, Columns])[] };
  /** A line above the indicator table. */
  readonly tableTitle?: (year: number) => string;
  /** A label down the whole side of the indicator table. */
  readonly tableSide?: { readonly text: string; readonly columns: Columns };
  readonly table: readonly (readonly [ColumnTerm, Columns])[];
  /** Format of an amount of money. */
  readonly money: string;
  /** Format of 执行率. */
  readonly rate?: string;
  readonly total?: { readonly label: Columns };
  readonly grade?: { readonly label: Columns; readonly value: Columns };
  /** Words of the two upper levels, as the form's own instructions list them. */
  readonly levels: { readonly first: readonly string[]; readonly second: readonly string[] };
}
