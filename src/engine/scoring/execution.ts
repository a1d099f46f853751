import type { Policy } from '../policy/policy';
import { shownOf, valueOf, type Filled } from '../sheet/cell';
import type { FundRow, Indicator, SelfEvaluation } from '../sheet/form';
import { remembered } from '../sheet/remembered';
import type { Points } from '../sheet/units';
import { asPrinted } from './as-printed';

/** Where a form scores 预算执行率. It counts once, wherever it stands. */
export type Execution =
  /** In the fund block, the usual place. */
  | { readonly kind: 'fund-row'; readonly row: FundRow; readonly weight: Filled<Points> }
  /** As an ordinary indicator row, which then replaces the score of the fund block. */
  | { readonly kind: 'indicator-row'; readonly indicator: Indicator }
  /** Nowhere: the indicators alone make up the full marks, or the form has no such column. */
  | { readonly kind: 'none' }
  /** A weight was expected in the fund block and is blank or unreadable. */
  | { readonly kind: 'unclear'; readonly row: FundRow };

/** Finds it: by the fund row that carries a weight, else by an indicator of that name. */
export function executionOf(form: SelfEvaluation, policy: Policy): Execution {
  const indicator = form.indicators.find(isExecutionRow);
  const weighted = weightedRow(form);
  const isComplete = indicatorWeights(form)?.eq(policy.fullMarks.value) === true;
  if (indicator && (!weighted || isComplete)) return { kind: 'indicator-row', indicator };
  if (weighted) return { kind: 'fund-row', ...weighted };
  const total = totalRow(form);
  const expectsWeight = total?.weight !== undefined || total?.score?.kind === 'value';
  return total && expectsWeight && !isComplete ? { kind: 'unclear', row: total } : { kind: 'none' };
}

/** 年度资金总额, or the only row there is. */
export function totalRow(form: SelfEvaluation): FundRow | undefined {
  return form.funds.find(row => row.key === 'total') ?? (form.funds.length === 1 ? form.funds[0] : undefined);
}

/** A continuation of a long name: nothing stands in its number columns, so it takes no part in any sum. */
export function isContinuation({ target, actual, weight, score }: Indicator): boolean {
  return [target, actual, weight, score].every(cell => cell === undefined || cell.kind === 'blank');
}

/** 预算执行率 by its name or its level; a 执行率 of something else (计划执行率) is an indicator like any other. */
export function isExecutionRow({ level1, name }: Indicator): boolean {
  return EXECUTION_LEVEL.test(bare(shownOf(level1))) || EXECUTION_NAME.test(bare(shownOf(name)));
}

const EXECUTION_LEVEL = /^(?:预算|资金)执行(?:率|情况)?$/;

const EXECUTION_NAME =
  /^(?:项目|年度|全年|财政|专项|部门)*(?:(?:资金|经费)?预算|(?:预算)?资金|经费)?(?:支出)?(?:总)?执行(?:率|进度率?)$/;

/** Without blanks, brackets and what they hold, and 指标. */
const bare = remembered((shown: string): string =>
  shown
    .normalize('NFKC')
    .replace(/\([^)]*\)|\s|[：:*%]/g, '')
    .replace(/指标$/, ''),
);

function weightedRow(form: SelfEvaluation): { row: FundRow; weight: Filled<Points> } | undefined {
  const rows = form.funds.flatMap(row => (row.weight?.kind === 'value' ? [{ row, weight: row.weight }] : []));
  return rows.find(({ row }) => row.key === 'total') ?? rows[0];
}

function indicatorWeights(form: SelfEvaluation): Points | undefined {
  const weights = form.indicators.filter(row => !isContinuation(row)).map(row => row.weight);
  if (weights.some(cell => valueOf(cell) === undefined)) return undefined;
  return weights.reduce<Points | undefined>((sum, cell) => {
    const weight = cell?.kind === 'value' ? asPrinted(cell) : undefined;
    return weight && ((sum?.plus(weight) ?? weight) as Points);
  }, undefined);
}
