import { isContinuation } from '../scoring/execution';
import type { FundScore, ScoreCard } from '../scoring/score-card';
import type { Cell } from '../sheet/cell';
import type { Fields, FundKey, FundRow, SelfEvaluation } from '../sheet/form';
import type { Money, Percent, Points } from '../sheet/units';
import { present } from './cells-read';
import { eachIndicator, type IndicatorSubject } from './given';
import { oncePerForm } from './once-per-form';
import type { Given } from './rule';

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
