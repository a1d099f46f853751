import type { Edit, Mark } from './edits';
import type { Policy } from './policy/policy';
import type { Finding, RuleId, UndeterminedSubject, Verdict } from './rules/finding';
import type { ScoreCard, ScoreMode } from './scoring/score-card';
import type { Form } from './sheet/form';

/** One form with everything the engine has to say about it. */
export interface FormReview {
  readonly form: Form;
  readonly policy: Policy;
  /** Only for self-evaluations. */
  readonly scoreCard?: ScoreCard;
  readonly verdicts: ReadonlyMap<RuleId, Verdict>;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly UndeterminedSubject[];
  /** What recomputing would write. */
  readonly edits: readonly Edit[];
}

/** A sheet that is no form, with the published form it comes nearest to. */
export interface Unrecognised {
  readonly sheet: string;
  /** Layout id; null for a blank sheet or one that resembles no form. */
  readonly nearest: string | null;
  /** Headings of that form which the sheet lacks, in the paper's words. */
  readonly missing: readonly string[];
  /** The sheet is blank. */
  readonly blank: boolean;
}

export interface Review {
  readonly forms: readonly FormReview[];
  readonly unrecognised: readonly Unrecognised[];
}

export type { Edit, Mark, ScoreMode };
