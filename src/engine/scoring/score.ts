import type { Policy } from '../policy/policy';
import type { SelfEvaluation } from '../sheet/form';
import { executionOf } from './execution';
import { fundScores } from './fund-scores';
import { indicatorScore } from './indicator-score';
import type { ScoreCard, ScoreMode } from './score-card';
import { gradeOfTotal, subtotalOf, totalOf, weightSum } from './totals';

/**
 * Everything that can be computed from one self-evaluation under one policy. `mode` says which scores the sums follow:
 * those printed, or those printed with the formula scores in place of blank and too high ones. Nothing is guessed: what a
 * blank or unreadable cell leaves open is undetermined and names the cell.
 */
export function score(form: SelfEvaluation, policy: Policy, mode: ScoreMode): ScoreCard {
  const execution = executionOf(form, policy);
  const { funds, rate, rateScore } = fundScores(form, execution, policy);
  const indicators = form.indicators.map(indicator => indicatorScore(indicator, policy));
  const total = totalOf(indicators, execution, rateScore, mode, policy);
  return {
    mode,
    funds,
    indicators,
    subtotals: form.subtotals.map(subtotal => ({ subtotal, score: subtotalOf(subtotal, indicators, mode) })),
    rate,
    rateScore,
    weightSum: weightSum(indicators, execution),
    total,
    grade: gradeOfTotal(total, policy),
  };
}
