import {
  addressKey,
  editsFor,
  isFixable,
  type Edit,
  type Finding,
  type FormReview,
  type RuleId,
  type Text,
} from '../../engine/index';
import type { State } from '../state';

/** The findings that a person wants put right, before anything is written. */
export interface Fixing {
  readonly rule: RuleId;
  readonly title: Text;
  readonly findings: readonly Finding[];
  /** `addressKey` of the edits that shall not be written. */
  readonly leftOut: ReadonlySet<string>;
}

export type FixAction =
  | { readonly kind: 'opened'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'ticked'; readonly edits: readonly Edit[]; readonly on: boolean }
  | { readonly kind: 'closed' };

export function reduceFixing(fixing: Fixing | null, action: FixAction): Fixing | null {
  switch (action.kind) {
    case 'opened': {
      const { findings } = action;
      const [{ rule, title }] = findings;
      return { rule, title, findings, leftOut: new Set() };
    }
    case 'ticked': {
      if (!fixing) return null;
      const keys = new Set(action.edits.map(({ at }) => addressKey(at)));
      const others = [...fixing.leftOut].filter(key => !keys.has(key));
      return { ...fixing, leftOut: new Set(action.on ? others : [...others, ...keys]) };
    }
    case 'closed':
      return null;
  }
}

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
