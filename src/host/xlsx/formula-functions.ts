import FormulaParser, { type Argument } from 'fast-formula-parser';
import { Decimal } from '../../engine/sheet/units';

/**
 * Functions of Excel that these forms use, over exact decimals of fifteen digits: what Excel shows a person. The library's
 * own ROUND works on binary fractions (ROUND(1.005,2) → 1), and it has no MIN, MAX or COUNTA.
 */
export const FUNCTIONS: Readonly<Record<string, (...args: Argument[]) => unknown>> = {
  SUM: (...args) => toNumber(numbers(args).reduce((total, value) => total.plus(value), new Decimal(0))),
  MIN: (...args) => toNumber(extreme(numbers(args), (a, b) => a.lt(b))),
  MAX: (...args) => toNumber(extreme(numbers(args), (a, b) => a.gt(b))),
  AVERAGE: (...args) => {
    const values = numbers(args);
    if (values.length === 0) throw new FormulaParser.FormulaError('#DIV/0!');
    return toNumber(values.reduce((total, value) => total.plus(value), new Decimal(0)).div(values.length));
  },
  COUNT: (...args) => numbers(args, 'skip').length,
  COUNTA: (...args) => scalars(args).filter(({ value }) => value !== null && value !== undefined).length,
  ROUND: (value, places) => rounded(value, places, Decimal.ROUND_HALF_UP),
  ROUNDUP: (value, places) => rounded(value, places, Decimal.ROUND_UP),
  ROUNDDOWN: (value, places) => rounded(value, places, Decimal.ROUND_DOWN),
  TRUNC: (value, places) => rounded(value, places, Decimal.ROUND_DOWN),
  INT: value => rounded(value, undefined, Decimal.ROUND_FLOOR),
};

/** Library functions that were compared with Excel's documentation for the plain values of a form; the rest keep their old value. */
export const SUPPORTED: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS),
  ...'IF IFERROR IFNA AND OR NOT ABS MOD POWER SQRT SIGN PRODUCT TRUE FALSE NA LEN LEFT RIGHT MID TRIM CONCATENATE ISBLANK ISNUMBER ISTEXT ISERROR EXACT'.split(
    ' ',
  ),
]);

/** A result as a double with the fifteen digits Excel keeps. */
export function toNumber(value: Decimal | number): number {
  return new Decimal(value).toSignificantDigits(15).toNumber();
}

interface Item {
  readonly value: unknown;
  /** It stands in a cell: texts and truth values there do not count as numbers. */
  readonly inCell: boolean;
}

function scalars(args: readonly Argument[]): Item[] {
  return args.flatMap(({ value, isArray, isRangeRef, isCellRef }) => {
    const inCell = isArray || isRangeRef === true || isCellRef === true;
    if (!Array.isArray(value)) return [{ value, inCell }];
    return (value as unknown[])
      .flatMap(row => (Array.isArray(row) ? (row as unknown[]) : [row]))
      .map(item => ({ value: item, inCell }));
  });
}

/** Numbers among the arguments; an error among them is the result, a text typed into the formula must be a number. */
function numbers(args: readonly Argument[], texts: 'fail' | 'skip' = 'fail'): Decimal[] {
  const found: Decimal[] = [];
  for (const { value, inCell } of scalars(args)) {
    if (value instanceof FormulaParser.FormulaError) {
      if (texts === 'fail') throw value;
    } else if (typeof value === 'number') found.push(decimal(value));
    else if (!inCell && value !== null && value !== undefined) {
      const number = asNumber(value);
      if (number !== undefined) found.push(decimal(number));
      else if (texts === 'fail') throw new FormulaParser.FormulaError('#VALUE!');
    }
  }
  return found;
}

function decimal(value: number): Decimal {
  return new Decimal(value).toSignificantDigits(15);
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function extreme(values: readonly Decimal[], better: (a: Decimal, b: Decimal) => boolean): Decimal {
  return (
    values.reduce<Decimal | undefined>((best, value) => (best && !better(value, best) ? best : value), undefined) ??
    new Decimal(0)
  );
}

function one(argument: Argument | undefined): Decimal {
  if (argument === undefined || argument.omitted) return new Decimal(0);
  let value = argument.value;
  while (Array.isArray(value)) value = (value as unknown[])[0];
  if (value instanceof FormulaParser.FormulaError) throw value;
  if (value === null || value === undefined) return new Decimal(0);
  const number = asNumber(value);
  if (number === undefined) throw new FormulaParser.FormulaError('#VALUE!');
  return decimal(number);
}

type RoundingMode =
  typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_UP | typeof Decimal.ROUND_DOWN | typeof Decimal.ROUND_FLOOR;

function rounded(value: Argument | undefined, places: Argument | undefined, mode: RoundingMode): number {
  const unit = new Decimal(10).pow(one(places).trunc());
  return one(value).times(unit).toDecimalPlaces(0, mode).div(unit).toNumber();
}
