import type { Severity } from './rules/finding';
import type { Address } from './sheet/address';
import type { Scalar } from './sheet/grid';
import type { Text } from './text';

/**
 * One proposed change. `was` and `becomes` are what the cell holds (a formula with its “=” when `wasFormula`);
 * a host refuses the edit when the cell no longer holds `was`.
 */
export interface Edit {
  readonly at: Address;
  readonly was: Scalar;
  readonly becomes: Scalar;
  /** `was` is a formula: the text begins with “=” and is one, not text that looks like one. */
  readonly wasFormula?: boolean;
  /** `becomes` is a formula (undo puts formulas back). */
  readonly becomesFormula?: boolean;
  /** What a person reads in the cell before and after. */
  readonly wasShown: string;
  readonly becomesShown: string;
  /**
   * `arithmetic` – rate, its score, totals, grade; `formula` – a quantitative indicator's score; `text` – a sentence that a
   * person wrote, never proposed by recomputing.
   */
  readonly kind: 'arithmetic' | 'formula' | 'text';
  readonly why: Text;
}

/** A cell to be marked, and with what colour. */
export interface Mark {
  readonly at: Address;
  readonly severity: Severity;
  /** For a person: rule titles, one line each. */
  readonly note: string;
}

/** The edit that puts back what another one replaced. */
export function inverse(edit: Edit): Edit {
  const { wasFormula, becomesFormula, ...rest } = edit;
  return {
    ...rest,
    was: edit.becomes,
    becomes: edit.was,
    wasShown: edit.becomesShown,
    becomesShown: edit.wasShown,
    ...(wasFormula ? { becomesFormula: true } : {}),
    ...(becomesFormula ? { wasFormula: true } : {}),
  };
}
