import { isContinuation } from '../scoring/execution';
import type { FundScore, IndicatorScore, ScoreCard } from '../scoring/score-card';
import type { Address } from '../sheet/address';
import type { Cell, Filled } from '../sheet/cell';
import type {
  AmountKey,
  Declaration,
  Fields,
  FundAmount,
  FundKey,
  FundRow,
  Indicator,
  SelfEvaluation,
  TargetTable,
} from '../sheet/form';
import type { Target } from '../sheet/target';
import type { Money, Percent, Points } from '../sheet/units';
import { distinct, present } from './cells-read';
import { oncePerForm } from './once-per-form';
import { saysNothing } from './reasons';
import type { Given } from './rule';

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

export interface FundSubject extends FundRow {
  readonly due: FundScore | undefined;
}

const fundRows = (form: SelfEvaluation, due: ScoreCard | undefined): readonly FundSubject[] =>
  form.funds.map((row, index) => ({ ...row, due: due?.funds[index] }));

const everyFundRow: Given<FundSubject> = oncePerForm(({ form, due }) =>
  form.kind === 'self-evaluation' ? fundRows(form, due) : [],
);

/** Rows in which an amount stands, and the total. */
export const eachFundRow: Given<FundSubject> = oncePerForm(context =>
  everyFundRow(context).filter(row => !isUnused(row)),
);

/** A source that the project does not have: no amount stands in its row. */
const isUnused = ({ key, initialBudget, annualBudget, executed }: FundRow): boolean =>
  key !== 'total' && [initialBudget, annualBudget, executed].every(cell => cell === undefined || cell.kind === 'blank');

/** Fund rows that owe a rate: of no budget there is none, and a dash says as much. */
export const eachRatedFundRow: Given<FundSubject> = oncePerForm(context =>
  eachFundRow(context).filter(
    ({ annualBudget, rate }) =>
      !(rate?.kind === 'blank' && annualBudget?.kind === 'value' && annualBudget.value.isZero()),
  ),
);

/** Fund rows that carry a weight; part rows print “-” there and are not scored. */
export const eachScoredFundRow: Given<FundSubject> = context =>
  eachFundRow(context).filter(row => row.weight?.kind === 'value');

/** The row 年度资金总额, on forms that have one. */
export const theTotalFundRow: Given<FundSubject> = context => eachFundRow(context).filter(row => row.key === 'total');

export interface FundTable {
  readonly total: FundRow;
  readonly parts: readonly FundRow[];
}

/** The fund table as one subject, on forms that have a total row with parts. */
export const theFundTable: Given<FundTable> = oncePerForm(context => {
  const rows = everyFundRow(context);
  const total = rows.find(row => row.key === 'total');
  const parts = rows.filter(row => row.key !== 'total');
  return total && parts.length > 0 ? [{ total, parts }] : [];
});

export interface FundColumn {
  readonly heading: 'initialBudget' | 'annualBudget' | 'executed';
  readonly total: Cell<Money>;
  readonly parts: readonly { readonly key: FundKey; readonly amount: Cell<Money> | undefined }[];
}

/** The three money columns, each as a total and its parts. */
export const eachFundColumn: Given<FundColumn> = oncePerForm(context => {
  const [table] = theFundTable(context);
  if (!table) return [];
  const { total, parts } = table;
  return (['initialBudget', 'annualBudget', 'executed'] as const).flatMap(heading => {
    const cell = total[heading];
    return cell ? [{ heading, total: cell, parts: parts.map(row => ({ key: row.key, amount: row[heading] })) }] : [];
  });
});

export interface ExecutionAndTotal {
  readonly rate?: Cell<Percent>;
  readonly totalScore?: Cell<Points>;
  readonly annualBudget?: Cell<Money>;
  readonly executed?: Cell<Money>;
  readonly fields: Fields;
  readonly rows: readonly IndicatorSubject[];
}

/** The total fund row together with what the sheet says elsewhere about the year. */
export const theExecution: Given<ExecutionAndTotal> = oncePerForm(context => {
  const { form } = context;
  if (form.kind !== 'self-evaluation') return [];
  const { totalScore } = form;
  return theTotalFundRow(context).map(({ rate, annualBudget, executed }) => ({
    ...(rate && { rate }),
    ...(annualBudget && { annualBudget }),
    ...(executed && { executed }),
    ...(totalScore && { totalScore }),
    fields: form.fields,
    rows: eachIndicator(context),
  }));
});

export interface Totals {
  readonly totalWeight?: Cell<Points>;
  readonly totalScore?: Cell<Points>;
  readonly grade?: Cell<string>;
  /** Of the fund row that is scored, where there is one. */
  readonly rateWeight?: Cell<Points>;
  readonly rateScore?: Cell<Points>;
  /** 分值 and 得分 of all indicators, as far as the form has the column; the tail of a long name counts for none. */
  readonly weights?: readonly Cell<Points>[];
  readonly scores?: readonly Cell<Points>[];
}

/** 总分, 评分等级 and the columns they add up. */
export const theTotals: Given<Totals> = oncePerForm(context => {
  const { form } = context;
  if (form.kind !== 'self-evaluation') return [];
  const { totalWeight, totalScore, grade } = form;
  const indicators = form.indicators.filter(row => !isContinuation(row));
  const weights = present(indicators.map(row => row.weight));
  const scores = present(indicators.map(row => row.score));
  const [fund] = theTotalFundRow(context);
  return [
    {
      ...(totalWeight && { totalWeight }),
      ...(totalScore && { totalScore }),
      ...(grade && { grade }),
      ...(fund?.weight && { rateWeight: fund.weight }),
      ...(fund?.score && { rateScore: fund.score }),
      ...(weights.length > 0 && { weights }),
      ...(scores.length > 0 && { scores }),
    },
  ];
});

export interface Head {
  readonly fields: Fields;
  readonly title: Cell<string>;
  readonly fiscalYear: number | null;
  readonly yearAt: Address | null;
}

/** Title, year and labelled texts. */
export const theHead: Given<Head> = ({ form }) => [form];

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
