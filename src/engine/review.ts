import type { Edit } from './edits';
import { proposeEdits } from './propose-edits';
import { recognise } from './layouts/recognise';
import { policyFor } from './policy/for-year';
import { defaultPolicy } from './policy/index';
import type { Policy } from './policy/policy';
import type { Finding, RuleId, UndeterminedSubject, Verdict } from './rules/finding';
import { judge } from './rules/judge';
import { score } from './scoring/score';
import type { ScoreCard } from './scoring/score-card';
import { defaultSettings, type Settings } from './settings';
import type { Form } from './sheet/form';
import type { Grid } from './sheet/grid';

/** One form with everything the engine has to say about it. */
export interface FormReview {
  readonly form: Form;
  readonly policy: Policy;
  /** No policy has been checked for the form's fiscal year; the nearest one was used and a person should confirm it. */
  readonly policyAssumed: boolean;
  /** Only for self-evaluations; follows the accepted edits as `Settings.scores` says. */
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
  readonly blank: boolean;
}

export interface Review {
  readonly forms: readonly FormReview[];
  readonly unrecognised: readonly Unrecognised[];
}

/** A recognised form beside the sheet it stands on. */
export interface FoundForm {
  readonly form: Form;
  readonly grid: Grid;
}

export interface Recognised {
  readonly found: readonly FoundForm[];
  readonly unrecognised: readonly Unrecognised[];
}

/** Sheets → forms, in workbook order. */
export function recogniseAll(grids: readonly Grid[]): Recognised {
  const found: FoundForm[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const grid of grids) {
    const sheet = recognise(grid);
    for (const form of sheet.forms) found.push({ form, grid });
    if (sheet.unrecognised) unrecognised.push(sheet.unrecognised);
  }
  return { found, unrecognised };
}

/** One form: compute, judge, propose. `all` are the forms of the workbook, for rules that look across sheets. */
export function reviewForm(one: FoundForm, all: readonly FoundForm[], settings: Settings): FormReview {
  const { form, grid } = one;
  const { policy, assumed } = policyOf(form, settings);
  const printed = form.kind === 'self-evaluation' ? score(form, policy, 'arithmetic') : undefined;
  const others = all.filter(other => other !== one).map(other => other.form);
  const judged = judge({ form, others, due: printed, policy, grid });
  if (form.kind !== 'self-evaluation' || !printed)
    return { form, policy, policyAssumed: assumed, ...judged, edits: [] };
  const scoreCard = settings.scores === 'arithmetic' ? printed : score(form, policy, settings.scores);
  return {
    form,
    policy,
    policyAssumed: assumed,
    scoreCard,
    ...judged,
    edits: proposeEdits(form, grid, scoreCard, policy),
  };
}

/** The whole engine: sheets → what stands on them, what it should be, what is wrong. Same input, same answer. */
export function review(grids: readonly Grid[], settings: Settings = defaultSettings): Review {
  const { found, unrecognised } = recogniseAll(grids);
  return { forms: found.map(one => reviewForm(one, found, settings)), unrecognised };
}

function policyOf(form: Form, settings: Settings): { policy: Policy; assumed: boolean } {
  const answer = policyFor(form.fiscalYear, settings.policy);
  switch (answer.kind) {
    case 'policy':
      return { policy: answer.policy, assumed: false };
    case 'no-policy':
      return { policy: answer.nearest, assumed: true };
    case 'unknown-policy':
      return { policy: defaultPolicy, assumed: true };
  }
}
