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
 * blank or unreadable cell leaves open is undetermined and names the cell. `known` is the card of the same form and policy
 * in the other mode: only the sums differ.
 */
export function score(form: SelfEvaluation, policy: Policy, mode: ScoreMode, known?: ScoreCard): ScoreCard {
  const execution = executionOf(form, policy);
  const { funds, rate, rateScore } = known ?? fundScores(form, execution, policy);
  const indicators = known?.indicators ?? form.indicators.map(indicator => indicatorScore(indicator, policy));
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
