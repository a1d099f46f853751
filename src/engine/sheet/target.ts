import type { Decimal } from './units';

export type Operator = '≥' | '>' | '=' | '≤' | '<';

/** A number with its unit, as both 指标值 and 完成值 write it. */
export interface Amount {
  readonly value: Decimal;
  /** As written, without brackets: “人”, “%”, “场次”; empty when there is none. */
  readonly unit: string;
  /** 约, 左右, 余, 多, +: the writer did not mean the number exactly. */
  readonly approximate: boolean;
  /** Digits after the decimal point as printed: 200.00 → 2. */
  readonly places: number;
}

/** 年度指标值, read by the grammar of the field. */
export type Target =
  | ({ readonly kind: 'quantity'; readonly operator: Operator; readonly assumed: boolean } & Amount)
  | { readonly kind: 'range'; readonly low: Amount; readonly high: Amount; readonly unit: string }
  /** “每月”, “=1.00(个月/次)”, “2024年12月底前”: a time to keep. `by` is the last day allowed when the text fixes one (ISO, as far as written). */
  | { readonly kind: 'date'; readonly by?: string; readonly operator?: Operator }
  | { readonly kind: 'text'; readonly operator?: Operator };

/** How far a qualitative goal was reached, by the three bands of the national method. */
export type Level = 'full' | 'partial' | 'unmet';

/** 实际完成值. */
export type Actual =
  | ({ readonly kind: 'quantity'; readonly copiedOperator?: Operator } & Amount)
  | {
      readonly kind: 'range';
      readonly low: Amount;
      readonly high: Amount;
      readonly unit: string;
      readonly copiedOperator?: Operator;
    }
  | { readonly kind: 'date'; readonly on?: string }
  | { readonly kind: 'level'; readonly level: Level; readonly bandWord: 'exact' | 'loose' }
  /** 不适用: the row was withdrawn during the year. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'text' };
