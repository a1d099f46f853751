import type { Address, Rect } from './address';
import type { Cell } from './cell';
import type { Actual, Target } from './target';
import type { Money, Percent, Points } from './units';

export type FormKind = 'self-evaluation' | 'declaration' | 'target-table';
export type MoneyUnit = '元' | '万元';

/** Every labelled single text that a form may carry; the names are those of the public JSON. */
export type FieldName =
  | 'projectName'
  | 'projectCode'
  | 'department'
  | 'implementingUnit'
  | 'expectedGoal'
  | 'actualResult'
  | 'projectNature'
  | 'projectCategory'
  | 'startDate'
  | 'endDate'
  | 'projectGoal'
  | 'annualGoal'
  | 'applicant'
  | 'governmentPurchase'
  | 'performanceType'
  | 'overview'
  | 'basis'
  | 'necessity'
  | 'safeguards'
  | 'plan'
  | 'goals';

export type Fields = { readonly [F in FieldName]?: Cell<string> };

/** One row of the indicator table. A column the form does not have is absent; a cell left empty is blank. */
export interface Indicator {
  /** 1 for the first indicator, in printed order. */
  readonly ordinal: number;
  readonly row: number;
  readonly level1: Cell<string>;
  readonly level2: Cell<string>;
  readonly name: Cell<string>;
  readonly target: Cell<Target>;
  readonly actual?: Cell<Actual>;
  readonly weight?: Cell<Points>;
  readonly score?: Cell<Points>;
  /** 复核得分: the reviewer's own column, kept apart. */
  readonly reviewScore?: Cell<Points>;
  readonly reason?: Cell<string>;
  readonly evidence?: Cell<string>;
}

/** The four rows of 项目资金 on a self-evaluation. */
export type FundKind = 'total' | 'current' | 'carryover' | 'other';

/** A form that prints several sources of one kind (省级资金, 县级资金) numbers them from the second: `current-2`. */
export type FundKey = FundKind | `${FundKind}-${number}`;

export const kindOfFund = (key: FundKey): FundKind => key.replace(/-\d+$/, '') as FundKind;

export interface FundRow {
  readonly key: FundKey;
  readonly label: Cell<string>;
  readonly initialBudget?: Cell<Money>;
  readonly annualBudget?: Cell<Money>;
  readonly executed?: Cell<Money>;
  readonly weight?: Cell<Points>;
  readonly rate?: Cell<Percent>;
  readonly score?: Cell<Points>;
}

export type AmountKey =
  | 'projectTotal'
  | 'projectFiscal'
  | 'projectOther'
  | 'annualTotal'
  | 'annualCurrent'
  | 'annualCarryover'
  | 'annualOther'
  | 'totalBudget'
  | 'annualBudget'
  | 'lastYearBudget'
  | 'lastYearExecuted';

/** One amount of a declaration or a target table. */
export interface FundAmount {
  readonly key: AmountKey;
  readonly label: Cell<string>;
  readonly amount: Cell<Money>;
}

interface FormBase {
  readonly sheet: string;
  readonly range: Rect;
  /** Id of the published layout it matched best. */
  readonly layout: string;
  readonly title: Cell<string>;
  /** null when the paper does not say. */
  readonly fiscalYear: number | null;
  /** Where the year stands: its own line, or the title. */
  readonly yearAt: Address | null;
  /** Of the fund table; null when no label says. */
  readonly unit: MoneyUnit | null;
  readonly fields: Fields;
  readonly indicators: readonly Indicator[];
}

export interface SelfEvaluation extends FormBase {
  readonly kind: 'self-evaluation';
  readonly funds: readonly FundRow[];
  /** 分值 of the 总分 row. */
  readonly totalWeight?: Cell<Points>;
  readonly totalScore?: Cell<Points>;
  readonly grade?: Cell<string>;
  /** 小计 rows by level, where a form has them. */
  readonly subtotals: readonly Subtotal[];
}

/** 小计 of one first-level (or second-level) block: `rows` are the sheet rows of the indicators it adds up. */
export interface Subtotal {
  readonly label: Cell<string>;
  readonly rows: readonly number[];
  readonly weight?: Cell<Points>;
  readonly score?: Cell<Points>;
}

export interface Declaration extends FormBase {
  readonly kind: 'declaration';
  readonly funds: readonly FundAmount[];
}

export interface TargetTable extends FormBase {
  readonly kind: 'target-table';
  readonly funds: readonly FundAmount[];
}

export type Form = SelfEvaluation | Declaration | TargetTable;
