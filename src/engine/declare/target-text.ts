import { printed } from '../scoring/rounding';
import type { Operator } from '../sheet/target';
import { Decimal } from '../sheet/units';

/** “≥200.00(人)”: a quantity as the forms print it; at least `places` decimals, and all that the figure has. */
export function targetText(operator: Operator, value: Decimal, unit: string, places: number): string {
  const digits = printed(value, Math.max(places, value.decimalPlaces()));
  return `${operator}${digits}${unit === '' ? '' : `(${unit})`}`;
}

/** Rounded up to what the two figures are counted in: whole ones stay whole. */
export function countedUp(value: Decimal, like: readonly Decimal[]): Decimal {
  const places = Math.max(...like.map(one => one.decimalPlaces()));
  const factor = new Decimal(10).pow(places);
  return value.times(factor).ceil().div(factor);
}

/** Rounded down likewise. */
export function countedDown(value: Decimal, like: readonly Decimal[]): Decimal {
  const places = Math.max(...like.map(one => one.decimalPlaces()));
  const factor = new Decimal(10).pow(places);
  return value.times(factor).floor().div(factor);
}

/** Days of the year. */
export const daysOf = (year: number): number => (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365);
