import { valueOf, type Cell } from '../sheet/cell';
import type { Declaration, Form, Indicator, SelfEvaluation, TargetTable } from '../sheet/form';
import { normalise } from '../sheet/reading';
import type { Context } from './rule';

/** Forms of the same project in the same workbook. */

/** The self-evaluations of the project that were written for that many years before (or, negative, after) this form's year. */
export const selfEvaluationsBefore = (context: Context, years: number): readonly SelfEvaluation[] =>
  ofYear(context, years).flatMap(form => (form.kind === 'self-evaluation' ? [form] : []));

/** The declaration or target table of the project for that many years before this form's year: 0 – its own. */
export const plansBefore = (context: Context, years: number): readonly (Declaration | TargetTable)[] =>
  ofYear(context, years).flatMap(form => (form.kind === 'self-evaluation' ? [] : [form]));

/** The row of the same name; undefined where the name stands twice. */
export function namesake(row: Indicator, rows: readonly Indicator[]): Indicator | undefined {
  const key = keyOf(row.name);
  const found = key === '' ? [] : rows.filter(other => keyOf(other.name) === key);
  return found.length === 1 ? found[0] : undefined;
}

function ofYear({ form, others }: Context, years: number): readonly Form[] {
  const { fiscalYear } = form;
  if (fiscalYear === null) return [];
  return others.filter(other => other.fiscalYear === fiscalYear - years && isSameProject(form, other));
}

/** 信息化运维项目 is the name of a project in more than one unit. */
function isSameProject({ fields: a }: Form, { fields: b }: Form): boolean {
  const [name, other] = [keyOf(a.projectName), keyOf(b.projectName)];
  const [unit, otherUnit] = [unitOf(a), unitOf(b)];
  return name !== '' && name === other && (unit === '' || otherUnit === '' || unit === otherUnit);
}

const unitOf = ({ implementingUnit, applicant }: Form['fields']): string => keyOf(implementingUnit) || keyOf(applicant);

const keyOf = (cell: Cell<string> | undefined): string => normalise(valueOf(cell) ?? '');
