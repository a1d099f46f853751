import type { Mark } from '../../engine/edits';
import type { Address } from '../../engine/sheet/address';
import type { Scalar } from '../../engine/sheet/grid';

/** What a cell is to hold. Its style stays. */
export interface CellChange {
  readonly at: Address;
  /** A formula with its “=” when `isFormula`; otherwise a text stays a text, whatever it begins with. */
  readonly value: Scalar;
  readonly isFormula?: boolean;
}

/** One change of a file; what is absent stays as it is. */
export interface Patch {
  /** The last one counts where a cell is named twice. A place inside a merged area means its anchor. */
  readonly cells?: readonly CellChange[];
  /** Make our marks exactly these; an empty list takes them all out. */
  readonly marks?: readonly Mark[];
  /** Told apart from others by this word in their formulas. */
  readonly runId?: string;
  /** Notes to add or replace. */
  readonly notes?: ReadonlyMap<string, string>;
}
