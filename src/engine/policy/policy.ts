import type { Decimal, Percent, Points } from '../sheet/units';
import type { Text } from '../text';
import type { Cited } from './cited';
import type { Thresholds } from './thresholds';

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
  /** 管理, where a place has it as a first level of its own. */
  readonly management?: Points;
  readonly cost: Points;
  readonly output: Points;
  readonly benefit: Points;
  readonly satisfaction: Points;
}

/** 执行进度 that a place expects by the end of a month. */
export interface MonthlyExecution {
  readonly month: number;
  readonly rate: Percent;
}

/** The values of a policy that carry one source (schemes and notes are lists of such values). */
export type CitedKey = {
  [K in keyof Policy]-?: Policy[K] extends Cited<unknown> ? K : never;
}[keyof Policy];

/** Everything the engine may ask about a year and a place: edition, amended by a profile, amended by the user's settings. */
export interface Policy extends Thresholds {
  /** “shanghai”, “national-2020”, “national-2021”. */
  readonly id: string;
  readonly title: string;
  /** Id of the policy that this one amends. */
  readonly amends?: string;
  /** null: the source names no year, so every dated paper is a question. */
  readonly fiscalYears: { readonly from: number; readonly to: number | null } | null;
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

  /** Whether a form must, may or need not carry 成本指标. */
  readonly costIndicators: Cited<'expected' | 'supported' | 'not-expected'>;

  /** Told as information, never judged. */
  readonly executionByMonth?: Cited<readonly MonthlyExecution[]>;
  /** What the place also demands and a sheet cannot show; printed on its page, never judged. */
  readonly notes?: readonly Cited<Text>[];
}
