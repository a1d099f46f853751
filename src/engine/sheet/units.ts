import { Decimal as Base } from 'decimal.js';

/**
 * The engine's own decimals: 28 significant digits are enough for any amount a budget prints, and nothing
 * outside can change the precision of this clone.
 */
export const Decimal = Base.clone({ precision: 28, rounding: Base.ROUND_HALF_UP, toExpNeg: -20, toExpPos: 40 });
export type Decimal = Base;

declare const unit: unique symbol;
/** A decimal that knows what it counts: two units do not mix without a word. */
export type Quantity<U extends string> = Decimal & { readonly [unit]: U };

/** 分: weights and scores. */
export type Points = Quantity<'points'>;
/** 95.13 means 95.13 %. */
export type Percent = Quantity<'percent'>;
/** An amount of money in the unit that its form prints (元 or 万元). */
export type Money = Quantity<'money'>;

export const points = (value: Base.Value): Points => ours(value) as Points;
export const percent = (value: Base.Value): Percent => ours(value) as Percent;
export const money = (value: Base.Value): Money => ours(value) as Money;

/** A decimal never changes: one of our own is taken as it is. */
const ours = (value: Base.Value): Decimal =>
  typeof value === 'object' && value.constructor === Decimal ? value : new Decimal(value);

export const ZERO_POINTS = points(0);

export function sum<U extends string>(values: readonly Quantity<U>[]): Quantity<U> {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0)) as Quantity<U>;
}
