import type { Policy } from '../policy/policy';
import type { Text } from '../text';
import type { TargetChange } from './proposal';

export interface TargetSuggestion {
  readonly target: string;
  readonly change: TargetChange;
  readonly why: Text;
  readonly asks: boolean;
}

export interface Rolling {
  /** The year of the source. */
  readonly from: number;
  /** The year of the form to be written. */
  readonly to: number;
  readonly policy: Policy;
}
