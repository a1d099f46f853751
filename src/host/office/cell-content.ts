import type { RawCell, Scalar } from '../../engine/sheet/grid';
import { shownText } from '../shown';

/** What a cell holds, as `values` and `formulas` of a range tell it. */
export interface Content {
  readonly value: Scalar;
  readonly isFormula: boolean;
  /** The formula with its “=”, or the value. */
  readonly entered: Scalar;
}

export const BLANK: Content = { value: null, isFormula: false, entered: null };

/**
 * `formulas` repeats the value of a cell without a formula and drops the apostrophe of a text such as “'=100.00(%)”
 * (OfficeDev/office-js #6687). So a text beginning with “=” is a formula only where the value differs from it: no formula
 * calculates to its own text.
 */
export function content(value: unknown, formula: unknown): Content {
  const held = scalar(value);
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { value: held, isFormula: true, entered: formula };
  return held === null || held === '' ? BLANK : { value: held, isFormula: false, entered: held };
}

const scalar = (value: unknown): Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

export function rawCellOf(value: unknown, formula: unknown, format: unknown): RawCell | null {
  const held = content(value, formula);
  if (held.value === null && !held.isFormula) return null;
  const code = typeof format === 'string' && format !== 'General' ? format : undefined;
  return {
    value: held.value,
    shown: shownText(held.value, code),
    ...(held.isFormula ? { formula: String(held.entered) } : {}),
    ...(code === undefined ? {} : { format: code }),
  };
}

/**
 * How to write a text so that it stays the text it is. Excel reads what is written as if it were typed: “95.13%” would
 * become 0.9513, “3月5日” a date, “=100.00(%)” an invalid formula. An apostrophe prevents it; it is not part of the value.
 * A cell formatted as text keeps everything, and an apostrophe there might be kept as well.
 */
export function asEntered(value: Scalar, isFormula: boolean, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || isFormula || format === '@') return value;
  return mayBeReread(value) ? `'${value}` : value;
}

const mayBeReread = (text: string) => /^[=+\-@'#＝＋－＠]|[\p{Nd}]/u.test(text) || /^(true|false)$/i.test(text.trim());

/** Whether a cell holds what an edit says; a number in a cell formatted as text is kept as its text. */
export function holds(held: Content, value: Scalar, isFormula: boolean): boolean {
  if (isFormula) return held.isFormula && held.entered === value;
  if (held.isFormula) return false;
  if (value === null || value === '') return held.value === null || held.value === '';
  if (typeof held.value === 'string' && typeof value === 'string') return lines(held.value) === lines(value);
  return held.value === value;
}

/** Excel keeps line feeds only. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

/** As `holds`, but after writing: Excel may spell a formula its own way, and a text cell keeps a number as text. */
export function arrived(held: Content, value: Scalar, isFormula: boolean): boolean {
  if (isFormula) return held.isFormula;
  if (typeof value === 'number' && typeof held.value === 'string')
    return !held.isFormula && held.value === String(value);
  return holds(held, value, false);
}
