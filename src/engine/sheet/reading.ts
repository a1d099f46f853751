import { isPlaceholder } from '../words/placeholders';
import type { Address } from './address';
import type { Blank, Cell, Filled, Unreadable, UnreadableWhy } from './cell';
import type { MoneyUnit } from './form';
import type { RawCell } from './grid';
import { cleaned, foldWidth, plain } from './normal-text';
import { isDateFormat, isPercentFormat } from './number-format';
import { Decimal, money, percent, points, type Money, type Percent, type Points } from './units';

export { readFiscalYear } from './fiscal-year';
export { labelKey, normalise, plain } from './normal-text';
export { isPlaceholder } from '../words/placeholders';

const ERROR =
  /^#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;
const DASHES = /^[-‐‑‒–—―−─━_/\\]{1,4}$/;

/** Reads words: verbatim without tags and outer blanks; line breaks stay. A dash is a text like any other. */
export function readText(raw: RawCell | null, at: Address): Cell<string> {
  if (raw === null) return blank(raw, at);
  if (isErrorValue(raw)) return unreadable(raw, at, 'error');
  const value = cleaned(typeof raw.value === 'string' ? raw.value : raw.shown);
  if (value === '') return blank(raw, at);
  return isPlaceholder(value) ? unreadable(raw, at, 'placeholder') : filled(raw, at, value);
}

/** Reads 分值 and 得分. Under a percent format, or written “10%”, 0.10 is 10. */
export function readPoints(raw: RawCell | null, at: Address): Cell<Points> {
  return readNumber(raw, at, /(?:分|%)$/, (value, scaled) => points(scaled ? value.times(100) : value));
}

/** Reads a rate: 95.13 means 95.13 %. A number under a percent format is multiplied by 100, a plain 0.95 is not. */
export function readPercent(raw: RawCell | null, at: Address): Cell<Percent> {
  return readNumber(raw, at, /%$/, (value, scaled) => percent(scaled ? value.times(100) : value));
}

/**
 * Reads an amount. The figure is taken as printed; when `unit` names the form's unit, a unit written in the cell itself
 * (“51.82万元” on a form in 元) is converted to it.
 */
export function readMoney(raw: RawCell | null, at: Address, unit?: MoneyUnit): Cell<Money> {
  return readNumber(raw, at, /(?:人民币)?(?:万元|元)(?:整)?$/, (value, scaled, suffix) => {
    if (scaled) return undefined;
    const written = suffix.includes('万元') ? '万元' : suffix.includes('元') ? '元' : unit;
    if (unit === undefined || written === unit) return money(value);
    return money(written === '万元' ? value.times(10000) : value.div(10000));
  });
}

/** A number as people type it: thousands commas, full width, a currency sign, outer blanks. Anything else is undefined. */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > 60 || /\d\s*\n\s*\d/.test(text)) return undefined;
  const bare = foldWidth(text)
    .trim()
    .replace(/^[¥￥$]\s*/, '')
    .replace(/^[−–—]/, '-');
  const match =
    /^([+-]?)\s*(\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+|(?=\.\d))(\.\d*)?(e[+-]?\d{1,2})?$/i.exec(
      bare,
    );
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match;
  const digits = whole.replace(/\D/g, '') || '0';
  return new Decimal(`${sign === '-' ? '-' : ''}${digits}${fraction.length > 1 ? fraction : ''}${exponent}`);
}

/** A double from a workbook as the decimal a person typed: 15 significant digits are all Excel keeps. */
export function exactly(double: number): Decimal | undefined {
  if (!Number.isFinite(double)) return undefined;
  const decimal = new Decimal(double);
  if (Number.isInteger(double) ? Math.abs(double) < 1e15 : String(double).length <= 16) return decimal;
  return decimal.precision() > 15 ? decimal.toSignificantDigits(15) : decimal;
}

export function isErrorValue(raw: RawCell): boolean {
  return ERROR.test(typeof raw.value === 'string' ? raw.value.trim() : raw.shown.trim());
}

/** Nothing, or a dash or slash that stands for nothing. */
export function isBlankMark(text: string): boolean {
  return text === '' || DASHES.test(text);
}

function readNumber<T>(
  raw: RawCell | null,
  at: Address,
  unit: RegExp,
  make: (value: Decimal, scaled: boolean, suffix: string) => T | undefined,
): Cell<T> {
  if (raw === null) return blank(raw, at);
  if (isErrorValue(raw)) return unreadable(raw, at, 'error');
  if (typeof raw.value === 'number') {
    const number = isDateFormat(raw.format) ? undefined : exactly(raw.value);
    const value = number && make(number, isPercentFormat(raw.format), '');
    return value === undefined ? unreadable(raw, at, 'not-a-number') : filled(raw, at, value);
  }
  const text = typeof raw.value === 'string' ? raw.value : raw.shown;
  if (text.length > 200) return unreadable(raw, at, 'not-a-number');
  const line = plain(text);
  if (isBlankMark(line)) return blank(raw, at);
  if (isPlaceholder(line)) return unreadable(raw, at, 'placeholder');
  const suffix = unit.exec(line.replace(/[()]/g, ''))?.[0] ?? '';
  const number = typeof raw.value === 'boolean' ? undefined : readDecimal(unbracketed(line, suffix));
  const value = number && make(number, false, suffix);
  return value === undefined ? unreadable(raw, at, 'not-a-number') : filled(raw, at, value);
}

/** “95.13%” and “95.13(%)” without the unit. */
function unbracketed(line: string, suffix: string): string {
  const bracketed = /^([^()]*)\((?:%|分|元|万元)\)$/.exec(line);
  return bracketed?.[1] ?? line.slice(0, line.length - suffix.length);
}

export function filled<T>(raw: RawCell, at: Address, value: T): Filled<T> {
  return { kind: 'value', at, value, shown: raw.shown, ...formulaOf(raw) };
}

export function blank(raw: RawCell | null, at: Address): Blank {
  return { kind: 'blank', at, shown: raw?.shown ?? '', ...(raw && formulaOf(raw)) };
}

export function unreadable(raw: RawCell, at: Address, why: UnreadableWhy): Unreadable {
  return { kind: 'unreadable', at, shown: raw.shown, why, ...formulaOf(raw) };
}

function formulaOf(raw: RawCell): { readonly formula?: string } {
  return raw.formula === undefined ? {} : { formula: raw.formula };
}
