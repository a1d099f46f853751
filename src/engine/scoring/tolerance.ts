import { Decimal, sum, type Money, type Percent, type Points } from '../sheet/units';
import { round } from './rounding';

/**
 * Nobody is accused over rounding. All comparisons multiply across instead of dividing, so they are exact.
 * Amounts are in one unit throughout; a budget must be greater than zero, otherwise no rate is within tolerance.
 */
const CENT = new Decimal('0.01');
const HALF_CENT = new Decimal('0.005');
const HUNDRED = new Decimal(100);

/** |printed − 100·B/A| ≤ 0.01: cut and half up both pass. */
export function rateWithinTolerance(printed: Percent, budget: Money, executed: Money): boolean {
  return isNear(printed, executed.times(HUNDRED), budget, CENT);
}

/** The printed rate fits amounts that were rounded to 0.01 万元 (each ± 0.005) only afterwards: “可能按元计算”. */
export function explainedByYuan(printed: Percent, budget: Money, executed: Money): boolean {
  const smallest = budget.minus(HALF_CENT);
  const largest = budget.plus(HALF_CENT);
  if (smallest.lte(0)) return false;
  const low = executed.minus(HALF_CENT).times(HUNDRED);
  const high = executed.plus(HALF_CENT).times(HUNDRED);
  return printed.plus(CENT).times(largest).gte(low) && printed.minus(CENT).times(smallest).lte(high);
}

/** |printed − B/A × w| ≤ 0.01; above the budget the score stops at w. */
export function rateScoreWithinTolerance(printed: Points, budget: Money, executed: Money, weight: Points): boolean {
  if (executed.gte(budget) && budget.gt(0)) return printed.minus(weight).abs().lte(CENT);
  return isNear(printed, executed.times(weight), budget, CENT);
}

/** |printed − formula| ≤ 0.01, or ≤ half a unit of the last place when the sheet prints fewer than two decimals. */
export function scoreWithinTolerance(printed: Points, places: number, formula: Points): boolean {
  const half = places < 2 ? new Decimal(10).pow(-places).div(2) : CENT;
  return printed.minus(formula).abs().lte(Decimal.max(CENT, half));
}

/** Totals: equal once both are rounded half up to the printed places. */
export function equalAtPrintedPlaces(a: Decimal, b: Decimal, places: number): boolean {
  return round(a, { mode: 'half-up', places }).eq(round(b, { mode: 'half-up', places }));
}

/** Fund rows: parts add up to the total; `within` is the policy's tolerance for them. */
export function partsAddUp(total: Money, parts: readonly Money[], within: Money): boolean {
  return sum(parts).minus(total).abs().lte(within);
}

function isNear(printed: Decimal, numerator: Decimal, denominator: Decimal, by: Decimal): boolean {
  return denominator.gt(0) && printed.times(denominator).minus(numerator).abs().lte(by.times(denominator));
}
