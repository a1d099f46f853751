import type { Rounding } from '../../policy/policy';
import type { Decimal, Points } from '../../sheet/units';
import type { Reason } from '../derived';

/** One quantitative row, ready for arithmetic: target and actual in the same unit, the weight in points and not negative. */
export interface Measured {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly weight: Points;
  /** The target itself is not enough: “>” and “<”. */
  readonly isStrict: boolean;
  readonly rounding: Rounding;
}

/** What a method says of a row. `score` is absent when the formula has no meaning there (division by a target of zero). */
export interface Award {
  readonly isMet: boolean;
  readonly score?: Points;
  readonly because: Reason;
}
