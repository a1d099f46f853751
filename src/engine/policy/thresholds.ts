import type { Decimal, Money, Percent, Points } from '../sheet/units';
import type { Cited } from './cited';

/** A cap that some systems put on the total of a form whose execution rate lies in [from, below). */
export interface ExecutionCap {
  readonly from: Percent;
  readonly below: Percent;
  readonly cap: Points;
}

/** Whether a reason is asked for where a target was reached and points were deducted all the same. */
export interface DeductionReason {
  readonly severity: 'off' | 'hint' | 'warning';
  /** 定性 rows: one question for the sheet, or one for each row. */
  readonly qualities: 'together' | 'each';
}

/**
 * Where reviewers begin to ask. No national text names these numbers, so each can be set by a place or by the user.
 * A bound that is `null` is not drawn.
 */
export interface Thresholds {
  // 指标值与完成值
  /** Multiples of the target from which over-fulfilment is a hint, a warning, and suspected of a wrong magnitude. */
  readonly overFulfilment: Cited<{ readonly hint: Decimal; readonly warning: Decimal; readonly magnitude: Decimal }>;
  /** The actual value from which a target of zero counts as over-fulfilled. */
  readonly zeroTargetOver: Cited<Decimal>;
  /** a/t below `row` is asked about; below `all` on every row, the targets were set too high. */
  readonly completionTooLow: Cited<{ readonly row: Percent; readonly all: Percent }>;
  /** |a − t|/t from which a row is asked about, whichever way it deviates. */
  readonly deviationEitherWay: Cited<Percent | null>;
  /** Rows with ≥ or > that hit the target exactly: their share, and the fewest rows of which it says anything. */
  readonly exactHits: Cited<{ readonly share: Percent; readonly fewest: number }>;

  // 资金
  /** Below this rate a reason is expected. */
  readonly executionLow: Cited<Percent>;
  /** The highest grade with a rate below this is asked about. */
  readonly executionForTopGrade: Cited<Percent>;
  /** Highest first. Told as information, never applied. */
  readonly executionCaps: Cited<readonly ExecutionCap[]>;
  /** A part row below `part` is worth a question when the total reached `total`. */
  readonly fundPartLow: Cited<{ readonly part: Percent; readonly total: Percent }>;
  /** |全年预算 − 年初预算| ÷ 年初预算 above this asks for a cause; 0 – every adjustment does. */
  readonly budgetAdjustment: Cited<Percent>;
  /** How far the parts may miss the total, in the unit the form prints; `rounded` where parts in 万元 were rounded from 元. */
  readonly fundTolerance: Cited<{ readonly exact: Money; readonly rounded: Money }>;
  /** An amount this many times the fund amount was probably written in 元 instead of 万元: from, to. */
  readonly yuanSuspected: Cited<{ readonly from: Decimal; readonly to: Decimal }>;

  // 说明
  readonly deductionReason: Cited<DeductionReason>;
  /** Characters of a reason. */
  readonly reasonLength: Cited<{ readonly shortest: number; readonly longest: number | null }>;
  /** The same reason on this many rows says nothing about any of them. */
  readonly reasonRepeated: Cited<number>;

  // 指标的设置
  readonly singleWeight: Cited<{ readonly hint: Points; readonly warning: Points }>;
  /** Fewer or more indicators than these are asked about. */
  readonly indicatorCount: Cited<{ readonly fewest: number; readonly most: number }>;
  /** 满意度 targets below `low`, or at `full`, are asked about. */
  readonly satisfactionTarget: Cited<{ readonly low: Percent; readonly full: Percent }>;
  /** 完成率 and 及时率 targets below this are asked about. */
  readonly completionRateTarget: Cited<Percent>;
  /** 到位率 targets below this are asked about. */
  readonly inPlaceRateTarget: Cited<Percent>;
  /** Characters of an indicator's name. */
  readonly nameLength: Cited<number>;
  /** Characters of a goal. */
  readonly goalLength: Cited<{ readonly shortest: number; readonly longest: number }>;
  /** More funds (元) than this with so few indicators, all of them small. */
  readonly thinPlan: Cited<{ readonly funds: Money; readonly most: number }>;

  // 跨年度
  /** Next year's target as a multiple of the last actual value: below `warning`, below `hint`; mirrored for reverse targets. */
  readonly crossYearTarget: Cited<{ readonly warning: Decimal; readonly hint: Decimal }>;
  /** A target below this multiple of the last actual value, or unchanged for so many years while exceeded. */
  readonly stagnantTarget: Cited<{ readonly share: Decimal; readonly years: number }>;
  /** Funds changed by `funds` or more while no target changed by more than `targets`. */
  readonly unchangedTargets: Cited<{ readonly funds: Percent; readonly targets: Percent }>;
  /** Share of rows that are the same as last year's. */
  readonly copiedRows: Cited<Percent>;
}
