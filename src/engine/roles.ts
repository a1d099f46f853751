import { MOST_COLUMNS, type Address } from './sheet/address';
import { shownOf, type Cell } from './sheet/cell';
import type { Form, Indicator } from './sheet/form';
import { rawCell, type Grid } from './sheet/grid';
import { normalise } from './sheet/normal-text';

/** What a cell means on its form, in words that stay the same when rows and columns are inserted or moved. */
export interface Role {
  /** The indicator's name without white space, “名称#2” for the second row of that name; null outside the indicator table. */
  readonly indicator: string | null;
  /** “score”, “field:projectName”, “fund:财政拨款:rate”, “total:score”; a cell without a role is named by what it shows. */
  readonly cell: string;
}

/** The role of every cell that the form reads; the first one where several things share a merged cell. */
export function rolesOf(form: Form, grid: Grid): (at: Address) => Role {
  const roles = new Map<number, Role>();
  const name = (cell: Cell<unknown> | undefined, role: Role): void => {
    if (cell && !roles.has(placeOf(cell.at))) roles.set(placeOf(cell.at), role);
  };
  const outside = (cell: Cell<unknown> | undefined, role: string): void => name(cell, { indicator: null, cell: role });

  const names = namesOf(form.indicators);
  form.indicators.forEach((row, index) => {
    for (const column of COLUMNS) name(row[column], { indicator: names[index]!, cell: column });
  });
  for (const [field, cell] of Object.entries(form.fields)) outside(cell, `field:${field}`);
  for (const fund of form.funds) {
    const row = `fund:${normalise(shownOf(fund.label)) || fund.key}`;
    if ('amount' in fund) outside(fund.amount, `${row}:amount`);
    else for (const column of FUND_COLUMNS) outside(fund[column], `${row}:${column}`);
    outside(fund.label, row);
  }
  outside(form.title, 'title');
  if (form.kind === 'self-evaluation') {
    outside(form.totalWeight, 'total:weight');
    outside(form.totalScore, 'total:score');
    outside(form.grade, 'grade');
    for (const { label, weight, score } of form.subtotals) {
      outside(weight, `subtotal:${normalise(shownOf(label))}:weight`);
      outside(score, `subtotal:${normalise(shownOf(label))}:score`);
    }
  }
  return at =>
    (at.sheet === form.sheet ? roles.get(placeOf(at)) : undefined) ?? {
      indicator: null,
      cell: `text:${normalise(shownIn(grid, at))}`,
    };
}

const placeOf = ({ row, col }: Address): number => row * MOST_COLUMNS + col;

const COLUMNS = [
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reviewScore',
  'reason',
  'evidence',
  'level2',
  'level1',
] as const;
const FUND_COLUMNS = ['initialBudget', 'annualBudget', 'executed', 'weight', 'rate', 'score'] as const;

/** Names in the order of the rows; the ordinal among rows of the same name, because the printed one shifts. */
function namesOf(indicators: readonly Indicator[]): readonly string[] {
  const seen = new Map<string, number>();
  return indicators.map(({ name }) => {
    const own = normalise(shownOf(name));
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return count === 1 ? own : `${own}#${count}`;
  });
}

/** What a person reads at the address; empty on another sheet. */
export function shownIn(grid: Grid, at: Address): string {
  return at.sheet === grid.sheet ? (rawCell(grid, at.row, at.col)?.shown ?? '') : '';
}
