import type { AmountKey, FieldName, FormKind, FundKind, MoneyUnit } from '../sheet/form';
import type { ColumnTerm, FundColumn } from '../sheet/terms';
import type { Text } from '../text';

/** A label and the field it announces; `place` says where its value stands. */
export interface LabelledField {
  readonly field: FieldName;
  readonly label: string;
  readonly place: 'beside' | 'below' | 'same-cell';
}

export interface LabelledColumn<T> {
  readonly column: T;
  readonly heading: string;
}

/** 项目资金: a table of rows and columns (self-evaluation), or labelled amounts (declaration, 2020 form). */
export type FundBlock =
  | {
      readonly label: string;
      readonly columns: readonly LabelledColumn<FundColumn>[];
      readonly rows: readonly { readonly key: FundKind; readonly label: string }[];
    }
  | { readonly label: string; readonly amounts: readonly { readonly key: AmountKey; readonly label: string }[] };

/**
 * One published form: what it prints and in which order, never where. The recogniser measures a sheet against it, the
 * generator writes it.
 */
export interface Layout {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: Text;
  /** The first is the one to print. */
  readonly titles: readonly string[];
  /** The year stands in a line of its own below the title. */
  readonly yearLine: boolean;
  readonly unit: MoneyUnit;
  /** In printed order. */
  readonly fields: readonly LabelledField[];
  /** Label of the block of goals, where there is one. */
  readonly goalLabel?: string;
  readonly funds: FundBlock;
  /** In printed order, from left to right. */
  readonly columns: readonly LabelledColumn<ColumnTerm>[];
  /** Label of the total row; empty when the form prints the two figures alone; absent when it has no such row. */
  readonly totalLabel?: string;
  readonly gradeLabel?: string;
}
