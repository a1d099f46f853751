import type { Decimal, Percent, Points } from '../sheet/units';
import type { Cited } from './cited';

/** Cut after, or round half up at, this many decimal places. */
export interface Rounding {
  readonly mode: 'truncate' | 'half-up';
  readonly places: number;
}

export type Grade = '优' | '良' | '中' | '差';

/** A grade holds from its lower bound (inclusive) to the next one. Highest first. */
export interface GradeBand {
  readonly grade: Grade;
  readonly from: Points;
}

/** The first-level weights that the norm calls usual (原则上). */
export interface LevelWeights {
  readonly execution: Points;
  readonly cost: Points;
  readonly output: Points;
  readonly benefit: Points;
  readonly satisfaction: Points;
}

/** Everything the engine may ask about a year and a place: edition, amended by a profile, amended by the user's settings. */
export interface Policy {
  /** “shanghai”, “national-2020”, “national-2021”. */
  readonly id: string;
  readonly title: string;
  readonly fiscalYears: { readonly from: number; readonly to: number | null };
  /** The last day a person compared the values with their sources (ISO date). */
  readonly checkedOn: string;

  readonly fullMarks: Cited<Points>;
  readonly weights: Cited<LevelWeights>;
  /** Schemes that the norm names for forms without 成本 or without 满意度; see usual-weights.ts. */
  readonly otherWeights?: readonly Cited<LevelWeights>[];
  readonly grades: Cited<readonly GradeBand[]>;
  /** 预算执行率. */
  readonly rateRounding: Cited<Rounding>;
  readonly scoreRounding: Cited<Rounding>;
  /** 达成 [full, 1], 部分达成 [partial, full), 未达成 [0, partial) of the weight, as fractions. */
  readonly tiers: Cited<{ readonly full: Decimal; readonly partial: Decimal }>;
  /** ≤ targets: t·w/a, or w·(2t−a)/t. */
  readonly reverseMethod: Cited<'ratio' | 'linear'>;
  /** “=” targets: reached from the target on, or only exactly. */
  readonly equalsMode: Cited<'atLeast' | 'exact'>;

  /** Multiples of the target from which over-fulfilment is a hint, a warning, and suspected of a wrong magnitude. */
  readonly overFulfilment: Cited<{ readonly hint: Decimal; readonly warning: Decimal; readonly magnitude: Decimal }>;
  /** Below this rate a reason is expected. */
  readonly executionLow: Cited<Percent>;
  /** A part row below `part` is worth a question when the total reached `total`. */
  readonly fundPartLow: Cited<{ readonly part: Percent; readonly total: Percent }>;
  /** Whether a form must, may or need not carry 成本指标. */
  readonly costIndicators: Cited<'expected' | 'supported' | 'not-expected'>;
}
