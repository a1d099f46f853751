import { rolesOf, shownIn } from './roles';
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
