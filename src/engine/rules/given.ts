import type { IndicatorScore } from '../scoring/score-card';
import type { Address } from '../sheet/address';
import type { Cell, Filled } from '../sheet/cell';
import type { Fields, Indicator } from '../sheet/form';
import type { Target } from '../sheet/target';
import { oncePerForm } from './once-per-form';
import { saysNothing } from './reasons';
import type { Given } from './rule';

/** Named subjects: rows of the indicator table, and the head. Funds and totals: given-funds.ts; declarations: given-plan.ts. */

/** A row of the indicator table with what the score card says about it. */
export interface IndicatorSubject extends Indicator {
  readonly due: IndicatorScore | undefined;
}

/** Every row, also withdrawn ones. */
export const eachIndicator: Given<IndicatorSubject> = oncePerForm(({ form, due }) =>
  form.indicators.map((indicator, index) => ({ ...indicator, due: due?.indicators[index] })),
);

/** Rows that were not withdrawn (不适用) during the year. */
export const eachLiveIndicator: Given<IndicatorSubject> = oncePerForm(context => eachIndicator(context).filter(isLive));

const isLive = ({ actual }: Indicator): boolean =>
  !(actual?.kind === 'value' && actual.value.kind === 'not-applicable');

/** Live rows on forms that score: transfer-payment forms often carry neither 分值 nor 得分. */
export const eachScoredIndicator: Given<IndicatorSubject> = context =>
  context.form.indicators.some(row => row.weight?.kind === 'value') ? eachLiveIndicator(context) : [];

export type Quantity = Extract<Target, { kind: 'quantity' }>;

export interface QuantifiedSubject extends IndicatorSubject {
  /** The same cell as `target`. */
  readonly aim: Filled<Quantity>;
}

/** Live rows whose target is one number. */
export const eachQuantifiedIndicator: Given<QuantifiedSubject> = oncePerForm(context =>
  eachLiveIndicator(context).flatMap(subject =>
    isQuantity(subject.target) ? [{ ...subject, aim: subject.target }] : [],
  ),
);

const isQuantity = (target: Cell<Target>): target is Filled<Quantity> =>
  target.kind === 'value' && target.value.kind === 'quantity';

export interface WordedSubject extends IndicatorSubject {
  /** The same cell as `target`. */
  readonly words: Filled<Extract<Target, { kind: 'text' }>>;
}

const isText = (target: Cell<Target>): target is WordedSubject['words'] =>
  target.kind === 'value' && target.value.kind === 'text';

/** Live rows whose target is words: no number, no range, no date. */
export const eachWordedIndicator: Given<WordedSubject> = oncePerForm(context =>
  eachLiveIndicator(context).flatMap(subject =>
    isText(subject.target) ? [{ ...subject, words: subject.target }] : [],
  ),
);

/** Live rows whose target is one number, as one subject. */
export const theQuantifiedRows: Given<{ readonly rows: readonly QuantifiedSubject[] }> = oncePerForm(context => {
  const rows = eachQuantifiedIndicator(context);
  return rows.length > 0 ? [{ rows }] : [];
});

/** Rows whose target is one number and whose remark says something. */
export const eachRemark: Given<QuantifiedSubject> = oncePerForm(context =>
  eachQuantifiedIndicator(context).filter(({ reason }) => reason !== undefined && !saysNothing(reason)),
);

export interface IndicatorTable {
  readonly rows: readonly IndicatorSubject[];
}

/** The table as one subject; a form without rows has none. */
export const theIndicatorTable: Given<IndicatorTable> = context =>
  context.form.indicators.length > 0 ? [{ rows: eachIndicator(context) }] : [];

/** Live rows of a form that scores, as one subject. */
export const theScoredRows: Given<IndicatorTable> = oncePerForm(context => {
  const rows = eachScoredIndicator(context);
  return rows.length > 0 ? [{ rows }] : [];
});

export interface Head {
  readonly fields: Fields;
  readonly title: Cell<string>;
  readonly fiscalYear: number | null;
  readonly yearAt: Address | null;
}

/** Title, year and labelled texts. */
export const theHead: Given<Head> = ({ form }) => [form];
