import type { Rounding } from '../policy/policy';
import { remembered } from '../sheet/remembered';
import { Decimal } from '../sheet/units';
import { text, type Text } from '../text';

/**
 * The only place that rounds, and the only place that prints a fixed number of decimals.
 *
 * A quotient is never rounded twice: the digit after the last one kept is decided by the integer remainder, not by a
 * quotient that was itself cut at some precision. Products of three printed numbers fit into these digits many times over.
 */
const Exact = Decimal.clone({ precision: 400 });

const HALF_UP_2: Rounding = { mode: 'half-up', places: 2 };
const TRUNCATE_2: Rounding = { mode: 'truncate', places: 2 };

/** `x` at `rounding.places` decimals. Half up means away from zero: −0.005 → −0.01. */
export function round<D extends Decimal>(x: D, rounding: Rounding): D {
  return x.toDecimalPlaces(
    rounding.places,
    rounding.mode === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP,
  ) as D;
}

/** 1.005 → 1.01 */
export const halfUp2 = <D extends Decimal>(x: D): D => round(x, HALF_UP_2);

/** 95.139 → 95.13 */
export const truncate2 = <D extends Decimal>(x: D): D => round(x, TRUNCATE_2);

/** numerator ÷ denominator × factor, multiplied first and rounded once, exact at ties. The denominator must not be zero. */
export function ratioRounded(numerator: Decimal, denominator: Decimal, factor: Decimal, rounding: Rounding): Decimal {
  const { whole, remainder, divisor, sign } = divided(numerator, denominator, factor, rounding.places);
  const up = rounding.mode === 'half-up' && remainder.times(2).gte(divisor);
  return inPlaces(up ? whole.plus(1) : whole, sign, rounding.places);
}

interface Divided {
  /** The quotient in units of the last place, cut. */
  readonly whole: Decimal;
  readonly remainder: Decimal;
  readonly divisor: Decimal;
  readonly sign: 1 | -1;
}

function divided(numerator: Decimal, denominator: Decimal, factor: Decimal, places: number): Divided {
  const product = new Exact(numerator).times(factor);
  const sign = product.isNegative() === denominator.isNegative() ? 1 : -1;
  const scaled = product.abs().times(unitOf(places));
  const divisor = new Exact(denominator).abs();
  const whole = scaled.divToInt(divisor);
  return { whole, remainder: scaled.minus(whole.times(divisor)), divisor, sign };
}

function inPlaces(whole: Decimal, sign: 1 | -1, places: number): Decimal {
  return whole.isZero() ? new Decimal(0) : new Decimal(whole.times(unitOf(-places)).times(sign));
}

const units = new Map<number, Decimal>();

/** 10 to that power, either way. */
function unitOf(places: number): Decimal {
  const known = units.get(places) ?? new Exact(`1e${places}`);
  units.set(places, known);
  return known;
}

/** “95.1370…” for a quotient that goes on, “95.125” for one that ends: at most `places` decimals, cut. */
export function quotientShown(numerator: Decimal, denominator: Decimal, factor: Decimal, places = 4): string {
  const { whole, remainder, sign } = divided(numerator, denominator, factor, places);
  const cut = inPlaces(whole, sign, places);
  return remainder.isZero() ? plain(cut) : `${printed(cut, places)}…`;
}

/** “9.50”: a value printed with `places` decimals, half up when it has more. */
export function printed(x: Decimal, places: number): string {
  // eslint-disable-next-line no-restricted-properties -- this is the one place
  if (!x.isNegative()) return x.toFixed(places, Decimal.ROUND_HALF_UP);
  const rounded = round(x, { mode: 'half-up', places });
  // eslint-disable-next-line no-restricted-properties -- this is the one place
  return (rounded.isZero() ? new Decimal(0) : rounded).toFixed(places);
}

/** “9.50”. */
export const printed2 = (x: Decimal): string => printed(x, 2);

/** All digits and no more, never with an exponent: “9.5”, “0.0000001”. */
export function plain(x: Decimal): string {
  // eslint-disable-next-line no-restricted-properties -- this is the one place
  return x.isZero() ? '0' : x.toFixed();
}

/** How many decimals the number in a cell prints: “518,192.00元” → 2, “9分” → 0; undefined when no number is shown. */
export const printedPlaces = remembered((shown: string): number | undefined => {
  const match = /\d[\d,]*(?:\.(\d+))?/.exec(shown.normalize('NFKC'));
  return match ? (match[1]?.length ?? 0) : undefined;
});

/** “截取2位小数” */
export function roundingWords({ mode, places }: Rounding): Text {
  return mode === 'truncate'
    ? text(`截取${places}位小数`, `cut after ${places} decimals`)
    : text(`四舍五入保留${places}位小数`, `rounded half up to ${places} decimals`);
}
