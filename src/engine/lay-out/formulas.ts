import type { GradeBand, Rounding } from '../policy/policy';
import { plain } from '../scoring/rounding';

/**
 * The formulas that a form carries. They compute on whole numbers of the smallest printed unit and divide once, because
 * Excel's binary fractions would otherwise decide the last digit: 0.29*100 is 28.999999999999996 and would be cut to 28.
 * An input that is missing leaves the cell blank, as the paper would be.
 */

const power = (places: number): string => `1${'0'.repeat(places)}`;
/** A figure counted in units of its last decimal place. */
const whole = (cell: string, places: number): string => `ROUND(${cell}*${power(places)},0)`;
const rounded = (quotient: string, { mode }: Rounding): string =>
  mode === 'truncate' ? `TRUNC(${quotient},0)` : `ROUND(${quotient},0)`;

/** Sum of the parts, as long as one of them is filled in. */
export const sumFormula = (parts: string, places: number): string =>
  `=IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),${places}))`;

/** Sum of a column that counts only when it is complete: a blank score makes the total unknown, not smaller. */
export const completeSumFormula = (cells: string, count: number, places: number): string =>
  `=IF(COUNT(${cells})<${count},"",ROUND(SUM(${cells}),${places}))`;

/** 执行率: 全年执行数 ÷ 全年预算数 in per cent; 0 without a budget. Amounts have at most `places` decimals. */
export function rateFormula(budget: string, executed: string, places: number, rounding: Rounding): string {
  const [a, b] = [whole(budget, places), whole(executed, places)];
  const rate = `${rounded(`${b}*${power(rounding.places + 2)}/${a}`, rounding)}/${power(rounding.places)}`;
  return `=IF(COUNT(${budget})=0,"",IF(${a}=0,0,IF(COUNT(${executed})=0,"",${rate})))`;
}

export interface RateScoreCells {
  readonly budget: string;
  readonly rate: string;
  readonly weight: string;
}

/** 执行率 × 分数, never above it and never below zero; blank without a budget, which leaves the score to a person. */
export function rateScoreFormula(
  { budget, rate, weight }: RateScoreCells,
  places: { readonly money: number; readonly rate: number; readonly weight: number },
  rounding: Rounding,
): string {
  const product = `${whole(rate, places.rate)}*${whole(weight, places.weight)}`;
  const unit = power(places.rate + places.weight + 2 - rounding.places);
  const score = `${rounded(`${product}/${unit}`, rounding)}/${power(rounding.places)}`;
  const known = `IF(${whole(budget, places.money)}=0,"",MAX(0,MIN(${weight},${score})))`;
  return `=IF(COUNT(${budget},${rate},${weight})<3,"",${known})`;
}

/** 评分等级 by the lower bounds, highest first. */
export function gradeFormula(total: string, bands: readonly GradeBand[]): string {
  const [lowest, ...higher] = [...bands].reverse();
  const grade = higher.reduce(
    (rest, band) => `IF(${total}>=${plain(band.from)},"${band.grade}",${rest})`,
    `"${lowest?.grade ?? ''}"`,
  );
  return `=IF(COUNT(${total})=0,"",${grade})`;
}
