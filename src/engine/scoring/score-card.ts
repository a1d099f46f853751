import type { Grade } from '../policy/policy';
import type { FundRow, Indicator, Subtotal } from '../sheet/form';
import type { Percent, Points } from '../sheet/units';
import type { Outcome } from './derived';

/** Which scores the totals add up: as printed, or after the proposed formula scores are written. */
export type ScoreMode = 'arithmetic' | 'formula';

/** Whether a target was reached; `ask` – the policy leaves it to a person; `unknown` – data missing or unreadable. */
export type Attainment = 'met' | 'unmet' | 'ask' | 'unknown';

export interface FundScore {
  readonly row: FundRow;
  /** 执行率, rounded as the policy says. */
  readonly rate?: Outcome<Percent>;
  /** Only for the row that carries a weight. */
  readonly score?: Outcome<Points>;
}

export interface IndicatorScore {
  readonly indicator: Indicator;
  readonly attainment: Attainment;
  /** The score by formula; absent for qualitative and date indicators, which are never computed. */
  readonly formula?: Outcome<Points>;
  /** For ≤ targets: the more generous of the two reverse readings. A printed score is only “too high” above it. */
  readonly ceiling?: Points;
  /** For ≤ targets: the stricter reading. A printed score between the two is accepted. */
  readonly floor?: Points;
  /** Admissible interval of a qualitative or date score; `openTop` – the upper bound itself is excluded. */
  readonly band?: { readonly low: Points; readonly high: Points; readonly openTop: boolean };
  /** What `recompute` proposes for the score cell: only where it is blank or above the formula. */
  readonly proposed?: Points;
}

export interface SubtotalScore {
  readonly subtotal: Subtotal;
  readonly score: Outcome<Points>;
}

/** Everything that can be computed from one self-evaluation. */
export interface ScoreCard {
  readonly mode: ScoreMode;
  readonly funds: readonly FundScore[];
  readonly indicators: readonly IndicatorScore[];
  readonly subtotals: readonly SubtotalScore[];
  /** 执行率 of the total row and its score (also when 执行率 is written as an ordinary indicator row: counted once). */
  readonly rate: Outcome<Percent>;
  readonly rateScore: Outcome<Points>;
  /** Σ 分值 with the execution weight. */
  readonly weightSum: Outcome<Points>;
  readonly total: Outcome<Points>;
  readonly grade: Outcome<Grade>;
}
