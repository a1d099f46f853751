import type { Mark } from './edits';
import type { Review } from './review';
import type { Severity } from './rules/finding';
import { addressKey } from './sheet/address';
import type { Language } from './text';

const rank: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** One mark per offending cell, in the colour of its gravest finding; the note lists them all. */
export function marksOf(review: Review, language: Language = 'zh'): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const form of review.forms)
    for (const finding of form.findings) {
      const key = addressKey(finding.at);
      const line = `${finding.rule} ${finding.title[language]}`;
      const other = marks.get(key);
      if (!other) marks.set(key, { at: finding.at, severity: finding.severity, note: line });
      else {
        const severity = rank[finding.severity] < rank[other.severity] ? finding.severity : other.severity;
        marks.set(key, { at: other.at, severity, note: `${other.note}\n${line}` });
      }
    }
  return [...marks.values()];
}
