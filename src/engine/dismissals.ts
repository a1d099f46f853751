import type { FormReview, Review } from './review';
import { rolesOf, shownIn } from './roles';
import { byGravity } from './rules/gravity';
import type { Finding, RuleId } from './rules/finding';
import { shownOf } from './sheet/cell';
import type { Form } from './sheet/form';
import type { Grid } from './sheet/grid';
import { normalise } from './sheet/normal-text';

/** What a finding is known by from one check to the next: never by its address, which moves with every inserted row. */
export interface Trace {
  readonly rule: RuleId;
  /** 项目名称 without white space; the sheet's name where the form has none. */
  readonly project: string;
  readonly fiscalYear: number | null;
  /** See Role; null outside the indicator table. */
  readonly indicator: string | null;
  /** See Role; “…~2” for the rule's second finding on the same cell. */
  readonly cell: string;
  /** What the cell and then the other cells of the sentence showed: the finding is another one when any of them changes. */
  readonly shown: readonly string[];
}

/** A finding that a person has set aside. Plain JSON, kept in the workbook. */
export interface Dismissal extends Trace {
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
}

/** A finding with the note that keeps it off the list. */
export interface SetAside {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** The trace of every finding of one form. */
export function tracesOf(form: Form, grid: Grid, findings: readonly Finding[]): ReadonlyMap<Finding, Trace> {
  const roleOf = rolesOf(form, grid);
  const project = normalise(shownOf(form.fields.projectName)) || `工作表${form.sheet}`;
  const times = new Map<string, number>();
  return new Map(
    findings.map(finding => {
      const { rule, at, because } = finding;
      const { indicator, cell } = roleOf(at);
      const place = indicator === null ? `${rule}\n${cell}` : `${rule}\n${cell}\n${indicator}`;
      const count = (times.get(place) ?? 0) + 1;
      times.set(place, count);
      const shown = [at, ...because].map(one => normalise(shownIn(grid, one)));
      const trace = { rule, project, fiscalYear: form.fiscalYear, indicator, cell, shown };
      return [finding, count === 1 ? trace : { ...trace, cell: `${cell}~${count}` }];
    }),
  );
}

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
