import type { Citation } from '../policy/cited';
import type { Address } from '../sheet/address';
import type { Text } from '../text';

/** A computed value that can answer “为什么”. */
export interface Derived<T> {
  readonly value: T;
  /** The steps, in order: “49.30 ÷ 51.82 × 100 = 95.1370…，截取两位 → 95.13”. */
  readonly because: readonly Reason[];
  /** The cells it was computed from. */
  readonly from: readonly Address[];
}

export interface Reason {
  readonly says: Text;
  readonly law?: Citation;
}

/** A value that cannot be computed from this sheet, with the cells that stand in the way. */
export interface Undetermined {
  readonly undetermined: Text;
  readonly from: readonly Address[];
}

export type Outcome<T> = Derived<T> | Undetermined;

export function isDetermined<T>(outcome: Outcome<T> | undefined): outcome is Derived<T> {
  return outcome !== undefined && 'value' in outcome;
}
