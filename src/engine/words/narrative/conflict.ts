import type { Alignment } from './align';
import type { Difference } from './compare';
import type { Mention } from './mentions';

/** A figure of a text that one indicator, and only one, also states, and states otherwise. */
export interface Conflict {
  readonly mention: Mention;
  readonly alignment: Alignment;
  readonly difference: Difference;
  readonly grade: 'error' | 'warning' | 'hint';
  /** Further figures that only together with the first exceed the cell. */
  readonly further?: readonly Mention[];
}
