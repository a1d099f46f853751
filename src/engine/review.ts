import type { Edit } from './edits';
import { proposeEdits } from './propose-edits';
import { templates } from './declare/templates/index';
import { recognise } from './layouts/recognise';
import type { Policy } from './policy/policy';
import { ownSheet, type OwnSheet } from './report/own-sheets';
import type { Finding, RuleId, UndeterminedSubject, Verdict } from './rules/finding';
import { rules } from './rules/index';
import { judge } from './rules/judge';
import { asThePaperRounds } from './scoring/paper-rounding';
import { score } from './scoring/score';
import type { ScoreCard } from './scoring/score-card';
import { defaultSettings, type Settings } from './settings';
import { policyUnder, switchesOf } from './settings/resolve';
import type { Form } from './sheet/form';
import type { Grid } from './sheet/grid';
import type { Text } from './text';
import { tracesOf, type SetAside, type Trace } from './traces';

/** One form with everything the engine has to say about it. */
export interface FormReview {
  readonly form: Form;
  /** The sheet the form stands on, as it was read. */
  readonly grid: Grid;
  readonly policy: Policy;
  /** No policy has been checked for the form's fiscal year; the nearest one was used and a person should confirm it. */
  readonly policyAssumed: boolean;
  /** With `policyAssumed`: the question, naming the year and the policy that was used. */
  readonly policyQuestion?: Text;
  /** Only for self-evaluations; follows the accepted edits as `Settings.scores` says. */
  readonly scoreCard?: ScoreCard;
  readonly verdicts: ReadonlyMap<RuleId, Verdict>;
  /** Those that nobody has set aside. */
  readonly findings: readonly Finding[];
  /** Findings that a person set aside with a reason; see traces.ts. */
  readonly setAside: readonly SetAside[];
  /** What each finding, open or set aside, is known by from one check to the next. */
  readonly traces: ReadonlyMap<Finding, Trace>;
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

/** A sheet that was made of an earlier check: nothing on it is to be checked. */
export interface OwnFound {
  readonly sheet: string;
  readonly kind: OwnSheet;
}

export interface Review {
  readonly forms: readonly FormReview[];
  readonly unrecognised: readonly Unrecognised[];
  /** Absent when there is none. */
  readonly own?: readonly OwnFound[];
}

/** A recognised form beside the sheet it stands on. */
export interface FoundForm {
  readonly form: Form;
  readonly grid: Grid;
}

export interface Recognised {
  readonly found: readonly FoundForm[];
  readonly unrecognised: readonly Unrecognised[];
  readonly own: readonly OwnFound[];
}

/** Sheets → forms, in workbook order. 汇总表 and 检查报告 that were made of forms are neither forms nor strangers. */
export function recogniseAll(grids: readonly Grid[]): Recognised {
  const found: FoundForm[] = [];
  const unrecognised: Unrecognised[] = [];
  const own: OwnFound[] = [];
  for (const grid of grids) {
    const kind = ownSheet(grid);
    if (kind) own.push({ sheet: grid.sheet, kind });
    if (kind) continue;
    const sheet = recognise(grid);
    for (const form of sheet.forms) found.push({ form, grid });
    if (sheet.unrecognised) unrecognised.push(sheet.unrecognised);
  }
  return { found, unrecognised, own };
}

/** What the product's own templates call their indicators. */
const library = templates.flatMap(template => template.indicators.map(({ name }) => name));

/** One form: compute, judge, propose. `all` are the forms of the workbook, for rules that look across sheets. */
export function reviewForm(one: FoundForm, all: readonly FoundForm[], settings: Settings): FormReview {
  const { form, grid } = one;
  const { policy: chosen, question } = policyUnder(settings, form.fiscalYear);
  const policy = form.kind === 'self-evaluation' ? asThePaperRounds(chosen, form) : chosen;
  const judgedBy = { policy, policyAssumed: question !== undefined, ...(question && { policyQuestion: question }) };
  const printed = form.kind === 'self-evaluation' ? score(form, policy, 'arithmetic') : undefined;
  const others = all.filter(other => other !== one).map(other => other.form);
  const context = { form, others, due: printed, policy, grid, library };
  const found = judge(context, rules, switchesOf(settings));
  const judged = { ...found, setAside: [], traces: tracesOf(form, grid, found.findings) };
  if (form.kind !== 'self-evaluation' || !printed) return { form, grid, ...judgedBy, ...judged, edits: [] };
  // Without a proposed score both ways of adding up are the same.
  const proposes = settings.scores === 'formula' && printed.indicators.some(line => line.proposed !== undefined);
  const scoreCard = proposes ? score(form, policy, 'formula', printed) : printed;
  return {
    form,
    grid,
    ...judgedBy,
    scoreCard,
    ...judged,
    edits: proposeEdits(form, grid, scoreCard, policy),
  };
}

/** The whole engine: sheets → what stands on them, what it should be, what is wrong. Same input, same answer. */
export function review(grids: readonly Grid[], settings: Settings = defaultSettings): Review {
  const { found, unrecognised, own } = recogniseAll(grids);
  const forms = found.map(one => reviewForm(one, found, settings));
  return { forms, unrecognised, ...(own.length > 0 && { own }) };
}
