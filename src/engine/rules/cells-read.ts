import { MOST_COLUMNS } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import type { Form } from '../sheet/form';
import { oncePerForm } from './once-per-form';
import type { Given } from './rule';

export interface NamedCell {
  readonly cell: Cell<unknown>;
}

/** Every cell the form was read from. */
export const eachCell: Given<NamedCell> = oncePerForm(({ form }) => cellsOf(form).map(cell => ({ cell })));

function cellsOf(form: Form): readonly Cell<unknown>[] {
  const cells: (Cell<unknown> | undefined)[] = [...Object.values(form.fields)];
  if (form.kind === 'self-evaluation') {
    for (const row of form.funds)
      cells.push(row.initialBudget, row.annualBudget, row.executed, row.weight, row.rate, row.score);
    for (const row of form.subtotals) cells.push(row.weight, row.score);
  } else for (const { amount } of form.funds) cells.push(amount);
  for (const row of form.indicators)
    cells.push(row.name, row.target, row.actual, row.weight, row.score, row.reason, row.evidence);
  if (form.kind === 'self-evaluation') cells.push(form.totalWeight, form.totalScore, form.grade);
  return distinct(present(cells));
}

/** A merged area answers for several rows and is named once. */
export function distinct(cells: readonly Cell<unknown>[]): readonly Cell<unknown>[] {
  const seen = new Set<number>();
  return cells.filter(({ at }) => {
    const key = at.row * MOST_COLUMNS + at.col;
    return !seen.has(key) && seen.add(key);
  });
}

/** Those that the form has. */
export const present = <T>(items: readonly (T | undefined)[]): readonly T[] =>
  items.filter((item): item is T => item !== undefined);
