import FormulaParser, { type Argument, type FormulaError, type Operand } from 'fast-formula-parser';
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
  ABS: value => toNumber(one(value).abs()),
  PRODUCT: (...args) => {
    const values = numbers(args);
    return values.length === 0 ? 0 : toNumber(values.reduce((total, value) => total.times(value)));
  },
  AND: (...args) => truths(args).every(truth => truth),
  OR: (...args) => truths(args).some(truth => truth),
  NOT: argument => {
    const truth = truthOf(argument && !argument.omitted ? argument.value : false);
    if (typeof truth !== 'boolean') throw truth;
    return !truth;
  },
  IFERROR: (value, instead) => {
    const taken = value?.value instanceof FormulaParser.FormulaError ? instead : value;
    return taken === undefined || taken.omitted ? 0 : (taken.value ?? 0);
  },
  INT: value => rounded(value, undefined, Decimal.ROUND_FLOOR),
};

/** `IF` reads only the branch it takes. The library takes a blank, a text or an error for true. */
export const BRANCHING: Readonly<Record<string, (context: FormulaParser, ...args: unknown[]) => unknown>> = {
  IF: (context, test, yes, no = false) => {
    const truth = truthOf(context.utils.extractRefValue(test).val);
    if (truth instanceof FormulaParser.FormulaError) return truth;
    const taken = truth ? yes : no;
    return taken === null || taken === undefined ? 0 : (context.utils.extractRefValue(taken).val ?? 0);
  },
};

/** Functions of the library that do what Excel's documentation says; a formula with any other keeps its old value. */
const FROM_LIBRARY = [
  'TRUE',
  'FALSE',
  'NA',
  'MOD',
  'POWER',
  'SQRT',
  'SIGN',
  'ISBLANK',
  'ISNUMBER',
  'ISTEXT',
  'ISERROR',
];

export const SUPPORTED: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS),
  ...Object.keys(BRANCHING),
  ...FROM_LIBRARY,
]);

/** A condition: texts other than TRUE and FALSE are none. */
function truthOf(value: unknown): boolean | FormulaError {
  const { FormulaError } = FormulaParser;
  if (value instanceof FormulaError) return value;
  if (value === null || value === undefined) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return /^true$/i.test(value);
  return new FormulaError('#VALUE!');
}

/** AND and OR: texts and blanks in cells do not count; an error is the result. */
function truths(args: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const { value, inCell } of scalars(args)) {
    if (inCell && (typeof value === 'string' || value === null)) continue;
    const truth = truthOf(value);
    if (typeof truth !== 'boolean') throw truth;
    found.push(truth);
  }
  if (found.length === 0) throw new FormulaParser.FormulaError('#VALUE!');
  return found;
}

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

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);

/**
 * Excel compares numbers by fifteen digits, texts without case, and takes a blank for the zero, empty text or FALSE that
 * the other side asks for. Undefined for other operators; throws where Excel would sort by language.
 */
export function compared(left: Operand, operator: string, right: Operand): boolean | undefined {
  if (!COMPARISONS.has(operator) || left.isArray || right.isArray) return undefined;
  const [a, b] = [comparable(left.val, right.val), comparable(right.val, left.val)];
  if (a === undefined || b === undefined) return undefined;
  const equality = operator === '=' || operator === '<>';
  if (typeof a === 'string' && typeof b === 'string' && !equality) throw new Error('order of texts');
  const rank = (value: string | number | boolean): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const order = typeof a === typeof b ? (a === b ? 0 : a < b ? -1 : 1) : rank(a) - rank(b);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function comparable(value: unknown, other: unknown): string | number | boolean | undefined {
  if (typeof value === 'number') return toNumber(value);
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value;
  if (value !== null && value !== undefined) return undefined;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
