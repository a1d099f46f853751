import {
  addressKey,
  groupFindings,
  type Edit,
  type Finding,
  type FindingGroup,
  type FormReview,
  type Policy,
  type SetAside,
  type Severity,
  type Text,
  type UndeterminedSubject,
} from '../engine/index';
import { allSeverities, type State } from './state';

/** Which part of the state the eye sees: selections, no decisions. */

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

/** All findings of the sheet that is filtered for, whatever their severity. */
export function countsOf(state: State): Counts {
  const findings = formsShown(state).flatMap(form => form.findings);
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/** Findings with one root together; the gravest root first, then in the order of the sheets. */
export function groupsShown(state: State): readonly FindingGroup[] {
  const findings = formsShown(state).flatMap(form => form.findings);
  return groupFindings(
    allSeverities
      .filter(severity => state.severities.includes(severity))
      .flatMap(severity => findings.filter(finding => finding.severity === severity)),
  );
}

/** The same one by one; the index in this list is `State.current`. */
export const findingsShown = (state: State): readonly Finding[] => groupsShown(state).flatMap(group => group.findings);

export const setAsideShown = (state: State): readonly SetAside[] => formsShown(state).flatMap(form => form.setAside);

/** The form that a finding of the last result speaks of. */
export const formOf = (state: State, finding: Finding): FormReview | undefined =>
  state.result?.review.forms.find(form => form.traces.has(finding));

export interface OpenQuestion {
  readonly question: Text;
  /** The policy that was used meanwhile. */
  readonly assumed: Policy;
}

/** Years without a policy of their own, each question once, until a person has answered it. */
export function questionsShown(state: State): readonly OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const { policyQuestion: question, policy: assumed } of formsShown(state))
    if (question && !state.answered.has(question.zh)) open.set(question.zh, { question, assumed });
  return [...open.values()];
}

export function undeterminedShown(state: State): readonly UndeterminedSubject[] {
  return formsShown(state).flatMap(form => form.undetermined);
}

function formsShown(state: State): readonly FormReview[] {
  const forms = state.result?.review.forms ?? [];
  return state.sheet === null ? forms : forms.filter(form => form.form.sheet === state.sheet);
}

/** Every edit that recomputing proposes. */
export function editsProposed(state: State): readonly Edit[] {
  return state.result?.review.forms.flatMap(form => form.edits) ?? [];
}

/** The proposed edits that are still ticked. */
export function editsTaken(state: State): readonly Edit[] {
  return editsProposed(state).filter(edit => !state.leftOut.has(addressKey(edit.at)));
}
