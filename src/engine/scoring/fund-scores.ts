import type { Policy } from '../policy/policy';
import type { Filled } from '../sheet/cell';
import type { FundRow, SelfEvaluation } from '../sheet/form';
import { percent, type Percent, type Points } from '../sheet/units';
import { text } from '../text';
import { asPrinted } from './as-printed';
import { cannot, names, obstacle } from './cannot';
import { isDetermined, type Outcome } from './derived';
import { totalRow, type Execution } from './execution';
import { budgetRate, rateOfNothing, rateScore } from './methods/budget-rate';
import type { FundScore } from './score-card';

export interface FundScores {
  readonly funds: readonly FundScore[];
  readonly rate: Outcome<Percent>;
  readonly rateScore: Outcome<Points>;
}

/** 执行率 of every fund row and the score of the one that carries a weight, or of the indicator row that stands for it. */
export function fundScores(form: SelfEvaluation, execution: Execution, policy: Policy): FundScores {
  const total = totalRow(form);
  const rates = new Map(form.funds.map(row => [row, rateOf(row, policy)]));
  const rate = total ? rates.get(total)! : cannot(noTotalRow);
  const funds = form.funds.map((row): FundScore => {
    const rateOfRow = rates.get(row)!;
    const own = row.annualBudget && row.executed ? { rate: rateOfRow } : {};
    return execution.kind === 'fund-row' && execution.row === row
      ? { row, ...own, score: scoreOf(row, rateOfRow, execution.weight, policy) }
      : { row, ...own };
  });
  return { funds, rate, rateScore: scoreWhereItStands(funds, rate, total, execution, policy) };
}

const noTotalRow = text('表中没有年度资金总额一行', 'the form has no row for the total of the funds');
const noExecutionScore = text('表中没有给执行率赋分', 'the form gives the rate no points');
const zeroBudget = text(
  '全年预算数为 0，执行率得分无法计算：请确认按满分、0 分计，还是剔除后折算',
  'the annual budget is 0, so the rate earns no computable score: full marks, none, or left out and rescaled?',
);

function scoreWhereItStands(
  funds: readonly FundScore[],
  rate: Outcome<Percent>,
  total: FundRow | undefined,
  execution: Execution,
  policy: Policy,
): Outcome<Points> {
  switch (execution.kind) {
    case 'fund-row':
      return funds.find(({ row }) => row === execution.row)?.score ?? cannot(noExecutionScore);
    case 'indicator-row': {
      const { weight } = execution.indicator;
      if (!total) return cannot(noTotalRow);
      if (weight?.kind === 'value') return scoreOf(total, rate, weight, policy);
      return obstacle([{ cell: weight, name: names.weight }]) ?? cannot(noExecutionScore);
    }
    case 'unclear':
      return obstacle([{ cell: execution.row.weight, name: names.executionWeight }]) ?? cannot(noExecutionScore);
    case 'none':
      return cannot(noExecutionScore);
  }
}

function rateOf(row: FundRow, policy: Policy): Outcome<Percent> {
  const { annualBudget, executed } = row;
  if (annualBudget?.kind !== 'value') return obstacleOf(row);
  const budget = asPrinted(annualBudget);
  if (budget.isZero()) return { value: percent(0), because: [rateOfNothing(policy)], from: [annualBudget.at] };
  if (budget.lt(0)) {
    const why = text('全年预算数小于 0，无法计算执行率', 'the annual budget is below zero: no rate');
    return cannot(why, [annualBudget.at]);
  }
  if (executed?.kind !== 'value') return obstacleOf(row);
  const { rate, because } = budgetRate(budget, asPrinted(executed), policy);
  return { value: rate, because, from: [executed.at, annualBudget.at] };
}

function obstacleOf({ annualBudget, executed }: FundRow): Outcome<Percent> {
  const needed = [
    { cell: annualBudget, name: names.budget },
    { cell: executed, name: names.executed },
  ];
  return obstacle(needed) ?? cannot(noTotalRow);
}

function scoreOf(row: FundRow, rate: Outcome<Percent>, weight: Filled<Points>, policy: Policy): Outcome<Points> {
  if (!isDetermined(rate)) return rate;
  const budget = row.annualBudget?.kind === 'value' ? asPrinted(row.annualBudget) : undefined;
  if (budget?.isZero() === true) return cannot(zeroBudget, row.annualBudget ? [row.annualBudget.at] : []);
  const { score, because } = rateScore(rate.value, asPrinted(weight), policy);
  return { value: score, because: [...rate.because, because], from: [...rate.from, weight.at] };
}
