import type { AmountKey, FieldName, FormKind, FundKind, MoneyUnit } from '../sheet/form';

/**
 * A form that is to be written: what a person may fill in, as they would write it. Everything a form computes from it
 * (sums, 执行率, its score, 总分, 评分等级) is not part of a draft; the sheet carries it as live formulas.
 *
 * Numbers are plain decimal strings (“15.30”), undefined where nothing has been filled in: blank is not zero.
 */
export interface FormDraft {
  readonly kind: FormKind;
  /** Id of the published layout. */
  readonly layoutId: string;
  readonly fiscalYear: number;
  /** Unit of every amount in `funds` and `amounts`. */
  readonly unit: MoneyUnit;
  /** Texts of the labelled fields; 计划开始日期 and 计划完成日期 as ISO dates (“2026-01-01”) where they are dates. */
  readonly fields: DraftFields;
  /** The rows of 项目资金 on a self-evaluation. */
  readonly funds?: DraftFunds;
  /** The amounts of a declaration or a target table. */
  readonly amounts?: DraftAmounts;
  /** In printed order; neighbours with the same level share one merged cell. */
  readonly indicators: readonly DraftIndicator[];
}

export type DraftFields = { readonly [F in FieldName]?: string };
export type DraftFunds = { readonly [K in FundKind]?: DraftFundRow };
export type DraftAmounts = { readonly [K in AmountKey]?: string };

export interface DraftFundRow {
  readonly initialBudget?: string;
  readonly annualBudget?: string;
  readonly executed?: string;
  /** 分数 of 执行率, on the total row only; the policy's weight where absent. */
  readonly weight?: string;
}

export interface DraftIndicator {
  /** “产出指标”. */
  readonly level1: string;
  /** “数量指标”. */
  readonly level2: string;
  readonly name: string;
  /** As printed: “≥200.00(人)”; empty for one still to be set. */
  readonly target: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
}
