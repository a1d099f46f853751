import { isContinuation } from '../scoring/execution';
import type { Cell } from '../sheet/cell';
import type { AmountKey, Declaration, Fields, FundAmount, Indicator, TargetTable } from '../sheet/form';
import type { Money, Points } from '../sheet/units';
import { distinct, present } from './cells-read';
import { oncePerForm } from './once-per-form';
import type { Given } from './rule';

export interface Plan {
  readonly form: Declaration | TargetTable;
  readonly fields: Fields;
  readonly amounts: { readonly [K in FundAmount['key']]?: Cell<Money> };
  readonly rows: readonly Indicator[];
}

/** A declaration or target table as one subject. */
export const thePlan: Given<Plan> = oncePerForm(({ form }) => {
  if (form.kind === 'self-evaluation') return [];
  const amounts = Object.fromEntries([...form.funds].reverse().map(({ key, amount }) => [key, amount]));
  return [{ form, fields: form.fields, amounts, rows: form.indicators }];
});

/** 分值 of a plan, where it is filled in at all; the tail of a long name carries none. */
export const theWeightColumn: Given<{ readonly weights: readonly Cell<Points>[] }> = oncePerForm(context =>
  thePlan(context).flatMap(({ rows }) => {
    const weights = present(rows.filter(row => !isContinuation(row)).map(row => row.weight));
    return weights.some(cell => cell.kind === 'value')
      ? [{ weights: distinct(weights) as readonly Cell<Points>[] }]
      : [];
  }),
);

export interface PlannedTotal {
  readonly key: 'annualTotal' | 'projectTotal';
  readonly total: Cell<Money>;
  /** By kind: 财政拨款, 结转, 其他; a kind may have several rows. */
  readonly parts: readonly (readonly Cell<Money>[])[];
  /** The form has a row for every kind. */
  readonly isWhole: boolean;
}

/**
 * A total with its parts: 年度资金申请总额, and 项目资金总额 where the form prints that half too. Only where the form names what
 * comes from the budget and what does not; with one of both the parts may not be all there is.
 */
export const eachPlannedTotal: Given<PlannedTotal> = oncePerForm(({ form }) => {
  if (form.kind === 'self-evaluation') return [];
  const of = (key: AmountKey): readonly Cell<Money>[] =>
    form.funds.flatMap(fund => (fund.key === key ? [fund.amount] : []));
  return TOTALS.flatMap(({ key, kinds }) => {
    const [total] = of(key);
    const parts = kinds.map(of).filter(cells => cells.length > 0);
    const isWhole = parts.length === kinds.length;
    const isTold = total && of(kinds[0]).length > 0 && parts.length > 1 && !(key === 'projectTotal' && isBlank(parts));
    return isTold ? [{ key, total, parts, isWhole }] : [];
  });
});

/** The project half is often left without its parts. */
const isBlank = (parts: PlannedTotal['parts']): boolean => parts.flat().every(({ kind }) => kind === 'blank');

const TOTALS = [
  { key: 'annualTotal', kinds: ['annualCurrent', 'annualCarryover', 'annualOther'] },
  { key: 'projectTotal', kinds: ['projectFiscal', 'projectOther'] },
] as const;

export interface ProjectFunds {
  readonly total: Cell<Money>;
  readonly annual: Cell<Money>;
  readonly fields: Fields;
}

/** The whole project beside this year; a total left blank is told by TD09 and judged nowhere else. */
export const theProjectFunds: Given<ProjectFunds> = context =>
  thePlan(context).flatMap(({ amounts, fields }) => {
    const total = amounts.projectTotal ?? amounts.totalBudget;
    const annual = amounts.annualTotal ?? amounts.annualBudget;
    return total && annual && total.kind !== 'blank' ? [{ total, annual, fields }] : [];
  });
