import type { FormReview, Review } from './review';
import { byGravity } from './rules/gravity';
import type { Dismissal, SetAside, Trace } from './traces';

const placeKey = ({ rule, project, fiscalYear, indicator, cell }: Trace): string =>
  JSON.stringify([rule, project, fiscalYear, indicator, cell]);
const wholeKey = (trace: Trace): string => JSON.stringify([placeKey(trace), trace.shown]);

/** The review with its findings split anew: those a note speaks of stand apart, all others are open. Earlier splits do not matter. */
export function setAside(review: Review, dismissals: readonly Dismissal[]): Review {
  const notes = new Map(dismissals.map(one => [wholeKey(one), one]));
  return { ...review, forms: review.forms.map(form => splitForm(form, notes)) };
}

function splitForm(form: FormReview, notes: ReadonlyMap<string, Dismissal>): FormReview {
  if (notes.size === 0 && form.setAside.length === 0) return form;
  const all = [...form.findings, ...form.setAside.map(({ finding }) => finding)].sort(byGravity);
  const aside = all.flatMap((finding): readonly SetAside[] => {
    const trace = form.traces.get(finding);
    const dismissal = trace && notes.get(wholeKey(trace));
    return dismissal ? [{ finding, dismissal }] : [];
  });
  const gone = new Set(aside.map(({ finding }) => finding));
  return { ...form, findings: all.filter(finding => !gone.has(finding)), setAside: aside };
}

/** The notes with one more; an older one about the same place, whatever the cell showed then, gives way. */
export function withDismissal(dismissals: readonly Dismissal[], added: Dismissal): readonly Dismissal[] {
  return [...withoutDismissal(dismissals, added), added];
}

/** The notes without those about the same place. */
export function withoutDismissal(dismissals: readonly Dismissal[], gone: Trace): readonly Dismissal[] {
  return dismissals.filter(one => placeKey(one) !== placeKey(gone));
}

/** Foreign JSON as dismissals; undefined when any part of it is something else: nothing is guessed. */
export function readDismissals(json: unknown): readonly Dismissal[] | undefined {
  return Array.isArray(json) && json.every(isDismissal) ? json : undefined;
}

function isDismissal(json: unknown): json is Dismissal {
  if (typeof json !== 'object' || json === null) return false;
  const { rule, project, fiscalYear, indicator, cell, shown, reason, on } = json as Readonly<Record<string, unknown>>;
  return (
    [project, cell, reason, on].every(one => typeof one === 'string') &&
    typeof rule === 'string' &&
    /^(?:SE|TD)\d+$/.test(rule) &&
    (fiscalYear === null || typeof fiscalYear === 'number') &&
    (indicator === null || typeof indicator === 'string') &&
    Array.isArray(shown) &&
    shown.every(one => typeof one === 'string')
  );
}
