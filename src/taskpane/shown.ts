import {
  addressKey,
  type Edit,
  type Finding,
  type FormReview,
  type Severity,
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

/** Gravest first, then in the order of the sheets; the index in this list is `State.current`. */
export function findingsShown(state: State): readonly Finding[] {
  const findings = formsShown(state).flatMap(form => form.findings);
  return allSeverities
    .filter(severity => state.severities.includes(severity))
    .flatMap(severity => findings.filter(finding => finding.severity === severity));
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
