import { valueOf } from '../sheet/cell';
import type { Address } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import type { Form, Indicator } from '../sheet/form';
import type { Amount } from '../sheet/target';
import { money, type Money } from '../sheet/units';
import { namesake, plansBefore, selfEvaluationsBefore } from './companions';
import { eachQuantifiedIndicator, type QuantifiedSubject } from './given';
import type { Context, Given } from './rule';

/** What a plan can be held against in the same workbook: its own project in the year before. Without one nobody is asked. */

export interface LastActual extends QuantifiedSubject {
  /** Reached then by the row of the same name. */
  readonly last: Amount;
  readonly lastYear: number;
  readonly lastAt: Address;
}

/**
 * Rows whose namesake has an actual number in the latest self-evaluation. A plan is written in the autumn before its year,
 * when the last self-evaluation is often that of two years before.
 */
export const eachRowWithLastActual: Given<LastActual> = context => {
  const lasts = [1, 2].map(years => selfEvaluationsBefore(context, years)).find(forms => forms.length > 0) ?? [];
  const [last] = lasts;
  // 同一项目有两张自评表时，不知道该比哪一张。
  if (!last || lasts.length > 1 || last.fiscalYear === null) return [];
  const { fiscalYear: lastYear, indicators } = last;
  return eachQuantifiedIndicator(context).flatMap(row => {
    const before = namesake(row, indicators);
    const actual = valueOf(before?.actual);
    return before?.actual && actual?.kind === 'quantity' && !actual.approximate && isAlone(row, context)
      ? [{ ...row, last: actual, lastYear, lastAt: before.actual.at }]
      : [];
  });
};

const isAlone = (row: Indicator, { form }: Context): boolean => namesake(row, form.indicators) !== undefined;

export interface LastPlan {
  readonly rows: readonly Indicator[];
  readonly lastRows: readonly Indicator[];
  readonly lastYear: number;
  /** Of the year, in 元, with the cell it stands in. */
  readonly funds?: { readonly amount: Money; readonly cell: Cell<Money> };
  readonly lastFunds?: Money;
}

/** The plan beside last year's: its declaration or target table, otherwise the targets of its self-evaluation. */
export const theLastPlan: Given<LastPlan> = context => {
  const { form } = context;
  const plans = plansBefore(context, 1);
  const lasts = plans.length > 0 ? plans : selfEvaluationsBefore(context, 1);
  const [last] = lasts;
  if (!last || lasts.length > 1 || last.fiscalYear === null || form.indicators.length === 0) return [];
  const cell = annualFundsOf(form);
  const amount = cell && inYuan(cell, form);
  const lastCell = annualFundsOf(last);
  const lastAmount = lastCell && inYuan(lastCell, last);
  return [
    {
      rows: form.indicators,
      lastRows: last.indicators,
      lastYear: last.fiscalYear,
      ...(cell && amount && { funds: { amount, cell } }),
      ...(lastAmount && { lastFunds: lastAmount }),
    },
  ];
};

/** What was asked for the year: 年度资金申请总额, 项目当年预算, or 年初预算数 of a self-evaluation. */
function annualFundsOf(form: Form): Cell<Money> | undefined {
  if (form.kind === 'self-evaluation') {
    const total = form.funds.find(({ key }) => key === 'total');
    return total?.initialBudget ?? total?.annualBudget;
  }
  return (form.funds.find(({ key }) => key === 'annualTotal') ?? form.funds.find(({ key }) => key === 'annualBudget'))
    ?.amount;
}

function inYuan(cell: Cell<Money>, { unit }: Form): Money | undefined {
  return cell.kind === 'value' && unit !== null ? money(cell.value.times(unit === '万元' ? 10_000 : 1)) : undefined;
}
