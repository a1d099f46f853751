import type { Policy } from '../policy/policy';
import { byTheForm, practice } from '../policy/sources';
import type { Grade } from '../policy/policy';
import { valueOf, type Cell } from '../sheet/cell';
import type { Subtotal } from '../sheet/form';
import { points, sum, type Points } from '../sheet/units';
import { text } from '../text';
import { asPrinted } from './as-printed';
import { cannot, names, obstacle } from './cannot';
import { isDetermined, type Derived, type Outcome, type Reason } from './derived';
import { isContinuation, type Execution } from './execution';
import { gradeOf } from './grade';
import { plain, printed2, ratioRounded } from './rounding';
import type { IndicatorScore, ScoreMode } from './score-card';

/** Σ 分值 with the execution weight, rows withdrawn during the year included: they were weighted when the form was approved. */
export function weightSum(lines: readonly IndicatorScore[], execution: Execution): Outcome<Points> {
  const cells = ownCells(lines.filter(isCounted).map(line => line.indicator.weight));
  const own = executionWeight(execution);
  if (cells.length === 0) return cannot(noIndicators);
  const stop = obstacle([
    ...cells.map(cell => ({ cell, name: names.weight })),
    ...own.map(cell => ({ cell, name: names.executionWeight })),
  ]);
  if (stop) return stop;
  const total = sum(valuesOf([...cells, ...own]));
  const says = text(`各项分值合计 ${printed2(total)}`, `the weights add up to ${printed2(total)}`);
  return { value: total, because: [{ says, law: byTheForm }], from: placesOf([...cells, ...own]) };
}

/** Σ 得分 + 执行率得分, rescaled to full marks when rows were withdrawn. One unknown part makes the whole unknown, not smaller. */
export function totalOf(
  lines: readonly IndicatorScore[],
  execution: Execution,
  rateScore: Outcome<Points>,
  mode: ScoreMode,
  policy: Policy,
): Outcome<Points> {
  const scores = sumOfScores(lines, mode);
  if (!isDetermined(scores)) return scores;
  const hasRate = execution.kind === 'fund-row' || execution.kind === 'unclear';
  if (hasRate && !isDetermined(rateScore)) return rateScore;
  const obtained = hasRate && isDetermined(rateScore) ? withRate(scores, rateScore) : scores;
  const withdrawn = lines.filter(isWithdrawn);
  return withdrawn.length === 0 ? obtained : rescaled(obtained, withdrawn, policy);
}

/** 小计 of one block of rows. */
export function subtotalOf(subtotal: Subtotal, lines: readonly IndicatorScore[], mode: ScoreMode): Outcome<Points> {
  return sumOfScores(
    lines.filter(({ indicator }) => subtotal.rows.includes(indicator.row)),
    mode,
  );
}

/** The grade of a total; unknown as long as the total is. */
export function gradeOfTotal(total: Outcome<Points>, policy: Policy): Outcome<Grade> {
  if (!isDetermined(total)) return total;
  const grade = gradeOf(total.value, policy);
  const bands = policy.grades.value.map(band => `${band.grade} ≥ ${plain(band.from)}`);
  const says = text(
    `总分 ${shownTotal(total.value)}，等级为“${grade}”（${bands.join('，')}）`,
    `total ${shownTotal(total.value)}: grade “${grade}” (${bands.join(', ')})`,
  );
  return { value: grade, because: [{ says, law: policy.grades.law }], from: total.from };
}

function sumOfScores(lines: readonly IndicatorScore[], mode: ScoreMode): Outcome<Points> {
  const counted = lines.filter(line => isCounted(line) && !isWithdrawn(line));
  if (counted.length === 0) return cannot(noIndicators);
  const isReplaced = (line: IndicatorScore): boolean => mode === 'formula' && line.proposed !== undefined;
  const printed = ownCells(counted.filter(line => !isReplaced(line)).map(line => line.indicator.score));
  const stop = obstacle(printed.map(cell => ({ cell, name: names.score })));
  if (stop) return stop;
  const proposed = counted.flatMap(line => (isReplaced(line) && line.proposed ? [line.proposed] : []));
  const total = sum([...valuesOf(printed), ...proposed]);
  const byFormula =
    proposed.length === 0
      ? text('', '')
      : text(`，其中 ${proposed.length} 项按公式`, `, ${proposed.length} of them by formula`);
  const says = text(
    `${counted.length} 项指标得分合计 ${shownTotal(total)}${byFormula.zh}`,
    `the scores of ${counted.length} indicators add up to ${shownTotal(total)}${byFormula.en}`,
  );
  const from = placesOf(counted.map(({ indicator }) => indicator.score));
  return { value: total, because: [{ says, law: byTheForm }], from };
}

/** A figure merged over several rows is the first one's; the rows below it have none of their own. */
function ownCells<T>(cells: readonly (Cell<T> | undefined)[]): readonly (Cell<T> | undefined)[] {
  const own = cells.filter(cell => cell !== undefined);
  return own.length > 0 ? own : cells;
}

function withRate(scores: Derived<Points>, rateScore: Derived<Points>): Derived<Points> {
  const total = points(scores.value.plus(rateScore.value));
  const steps = `${shownTotal(scores.value)} + ${printed2(rateScore.value)} = ${shownTotal(total)}`;
  const says = text(`加执行率得分：${steps}`, `with the score of the rate: ${steps}`);
  return {
    value: total,
    because: [...scores.because, { says, law: byTheForm }],
    from: [...scores.from, ...rateScore.from],
  };
}

/** 不适用 rows leave the sheet: obtained ÷ (full marks − their weights) × full marks, rounded once because it is written as the total. */
function rescaled(obtained: Derived<Points>, withdrawn: readonly IndicatorScore[], policy: Policy): Outcome<Points> {
  const cells = withdrawn.map(({ indicator }) => indicator.weight);
  const stop = obstacle(cells.map(cell => ({ cell, name: names.weight })));
  if (stop) return stop;
  const full = policy.fullMarks.value;
  const left = full.minus(sum(valuesOf(cells)));
  if (left.lte(0)) {
    const why = text('指标全部不适用，无法折算总分', 'every indicator was withdrawn: nothing to rescale');
    return cannot(why, placesOf(cells));
  }
  const total = points(ratioRounded(obtained.value, left, full, policy.scoreRounding.value));
  const steps = `${shownTotal(obtained.value)} ÷ ${plain(left)} × ${plain(full)} → ${printed2(total)}`;
  const reason: Reason = {
    says: text(
      `${withdrawn.length} 项指标不适用，剔除后折算：${steps}`,
      `${withdrawn.length} indicators do not apply; rescaled: ${steps}`,
    ),
    law: practice('production-practice'),
  };
  return { value: total, because: [...obtained.because, reason], from: [...obtained.from, ...placesOf(cells)] };
}

const noIndicators = text('表中没有可以加总的指标', 'the form has no indicators to add up');

const isCounted = ({ indicator }: IndicatorScore): boolean => !isContinuation(indicator);

/** 不适用 in 完成值. */
const isWithdrawn = ({ indicator }: IndicatorScore): boolean => valueOf(indicator.actual)?.kind === 'not-applicable';

function executionWeight(execution: Execution): readonly (Cell<Points> | undefined)[] {
  switch (execution.kind) {
    case 'fund-row':
      return [execution.weight];
    case 'unclear':
      return [execution.row.weight];
    case 'indicator-row':
    case 'none':
      return [];
  }
}

/** Two decimals, or all there are: a grade is decided on the exact figure. */
function shownTotal(total: Points): string {
  return total.decimalPlaces() > 2 ? plain(total) : printed2(total);
}

function valuesOf(cells: readonly (Cell<Points> | undefined)[]): Points[] {
  return cells.flatMap(cell => (cell?.kind === 'value' ? [asPrinted(cell)] : []));
}

const placesOf = (cells: readonly (Cell<unknown> | undefined)[]) => cells.flatMap(cell => (cell ? [cell.at] : []));
