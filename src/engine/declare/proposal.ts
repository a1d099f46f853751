import type { FormDraft } from '../layouts/draft';
import type { Address } from '../sheet/address';
import type { FieldName } from '../sheet/form';
import type { Text } from '../text';
import type { LeftYear } from './left-year';

/** A form that could be written, with where everything on it comes from. Nothing is written before a person agrees. */
export interface Proposal {
  readonly draft: FormDraft;
  /** One for each row of `draft.indicators`, in the same order. */
  readonly suggestions: readonly Suggestion[];
  /** Texts that were taken over and changed, or that still carry an old year. */
  readonly texts: readonly CarriedText[];
  /** Amounts that were taken over, in both units. */
  readonly amounts: readonly CarriedAmount[];
  /** What the new form has no place for. */
  readonly dropped: readonly Dropped[];
  /** How the proposal was made. */
  readonly notes: readonly Text[];
  /** What a person should decide before it is used. */
  readonly questions: readonly Question[];
}

/** `kept` – as it was; `raised`, `tightened` – follows what was reached; `restated` – another sign or form, the same demand. */
export type TargetChange = 'kept' | 'raised' | 'tightened' | 'restated' | 'from-template' | 'blank';

export interface Suggestion {
  /** Row of `draft.indicators`, from 1. */
  readonly ordinal: number;
  readonly name: string;
  readonly target: string;
  readonly change: TargetChange;
  readonly why: Text;
  /** The suggestion needs a person's eye: an unmet target, an overshoot that may be an exception, an unusual sign. */
  readonly asks: boolean;
  readonly was?: {
    readonly target: string;
    readonly actual: string;
    readonly reason: string;
    /** The cell of the target. */
    readonly at: Address;
    /** The cell of what was reached. */
    readonly actualAt?: Address;
  };
  /** How the indicator is measured and evidenced, from a template: “情况统计：会议签到表”. */
  readonly evidence?: Text;
}

export interface CarriedText {
  /** A field of the form, or the ordinal of the row whose name or worded target it is. */
  readonly field: FieldName | { readonly ordinal: number; readonly part: 'name' | 'target' };
  readonly label: Text;
  readonly from?: Address;
  readonly text: string;
  readonly changes: readonly { readonly was: string; readonly becomes: string }[];
  readonly left: readonly LeftYear[];
}

export interface CarriedAmount {
  readonly label: Text;
  readonly from: Address;
  /** As on the source, with its unit: “51.82万元”. */
  readonly was: string;
  /** As on the new form: “518200元”. */
  readonly becomes: string;
  /** The same amount in both units, exactly: decimal strings. */
  readonly yuan: string;
  readonly wanYuan: string;
}

export interface Dropped {
  readonly what: string;
  readonly from?: Address;
  readonly why: Text;
}

export interface Question {
  readonly says: Text;
  readonly from?: Address;
}
