import { addressKey, editsFor, isFixable, type Edit, type Finding, type FormReview } from '../../engine/index';
import type { State } from '../state';
import type { Fixing } from './fix-state';

// Apart from the state: working the edits out takes the scoring, which the shell does without.

/** The edits of one form, and which of them are ticked. */
export interface FormFix {
  readonly review: FormReview;
  readonly edits: readonly Edit[];
  readonly taken: readonly Edit[];
}

/** What would be written, form by form; what moves along follows the ticks. */
export function fixShown({ result }: State, { findings, leftOut }: Fixing): readonly FormFix[] {
  const isTaken = ({ at }: Edit): boolean => !leftOut.has(addressKey(at));
  return (result?.review.forms ?? []).flatMap((review): readonly FormFix[] => {
    const own = findings.filter(finding => review.traces.has(finding));
    if (own.length === 0) return [];
    const fix = editsFor(review, own, isTaken);
    const edits = [...fix.own, ...fix.follows];
    return edits.length === 0 ? [] : [{ review, edits, taken: edits.filter(isTaken) }];
  });
}

/** Those of the findings that an edit puts right. */
export const fixable = ({ result }: State, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(finding =>
    result?.review.forms.some(review => review.traces.has(finding) && isFixable(review, finding)),
  );
