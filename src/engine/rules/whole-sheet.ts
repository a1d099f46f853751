import type { Cell } from '../sheet/cell';
import type { Fields, FundRow, SelfEvaluation } from '../sheet/form';
import type { Money } from '../sheet/units';
import { eachLiveIndicator, type IndicatorSubject } from './given';
import { theTotalFundRow } from './given-funds';
import { oncePerForm } from './once-per-form';
import type { Given } from './rule';

/** Subjects of rules that hold one part of a self-evaluation against another. */

/** The live rows with everything that the sheet says in words. */
export interface RowsAndTexts {
  readonly rows: readonly IndicatorSubject[];
  readonly fields: Fields;
}

export const theRowsAndTexts: Given<RowsAndTexts> = oncePerForm(context => {
  const rows = eachLiveIndicator(context);
  return rows.length > 0 ? [{ rows, fields: context.form.fields }] : [];
});

/** The total fund row with its parts and the rest of the form. */
export interface FundsAndTexts extends RowsAndTexts {
  readonly form: SelfEvaluation;
  readonly total: FundRow;
  readonly parts: readonly FundRow[];
  readonly initialBudget?: Cell<Money>;
  readonly annualBudget?: Cell<Money>;
  /** 偏差原因 of every row. */
  readonly reasons: readonly Cell<string>[];
}

export const theFundsAndTexts: Given<FundsAndTexts> = oncePerForm(context => {
  const { form } = context;
  if (form.kind !== 'self-evaluation') return [];
  const rows = eachLiveIndicator(context);
  return theTotalFundRow(context).map(total => ({
    form,
    total,
    parts: form.funds.filter(({ key }) => key !== 'total'),
    ...(total.initialBudget && { initialBudget: total.initialBudget }),
    ...(total.annualBudget && { annualBudget: total.annualBudget }),
    rows,
    fields: form.fields,
    reasons: rows.flatMap(({ reason }) => (reason ? [reason] : [])),
  }));
});
