import type { Numeral } from '../sheet/numerals';

/** Figures in free text that count nothing. All texts are half width. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in 《》, where figures belong to a title. An unclosed bracket spans nothing. */
export function spansOfTitles(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('《'); open >= 0;) {
    const close = text.indexOf('》', open);
    if (close < 0) break;
    spans.push({ start: open, end: close + 1 });
    open = text.indexOf('《', close);
  }
  return spans;
}

/**
 * The end of a list numeral such as `1.` `2、` `3)` `(4)` that begins at `start`; 0 when it is none. `previous` is the list
 * numeral before it: in a list written on one line the next numeral only has a blank before it.
 */
export function listNumeralEnd(text: string, start: number, digits: string, previous: number): number {
  const end = start + digits.length;
  if (digits.length > 3 || !/^\d+$/.test(digits)) return 0;
  const before = text.slice(Math.max(0, start - 24), start);
  const left = before.replace(/\s+$/, '');
  const right = text.slice(end, end + 6);
  const opening = left.charAt(left.length - 1);
  if (/^\s*\)/.test(right)) {
    const alone = opening === '(' && !/\w/.test(left.charAt(left.length - 2));
    const unopened = left.lastIndexOf('(') <= left.lastIndexOf(')') && opening !== '(';
    return alone || unopened ? end + 1 : 0;
  }
  const goesOn = left.length < before.length && (digits === '1' || (previous > 0 && Number(digits) <= previous + 1));
  const atStart = opening === '' || /[。;:.!?)”—]/.test(opening) || before.includes('\n', left.length);
  if (digits.length > 2 || !(atStart || goesOn)) return 0;
  if (/^\s*、/.test(right)) return end + 1;
  // “2.2024年…” is a numeral and a year, “2.5万” a decimal.
  return /^\.(?!\d)/.test(right) || /^\.\s*(?:19|20)\d\d/.test(right) ? end + 1 : 0;
}

const RANK_BEHIND =
  /^\s*(?:类(?!别)|排(?=\s?[A-Za-z螺])|级|号|届|街坊|单元|地块|路|弄|楼|室|层|后|型|代|线|等奖|等级|版|制|期工程|[-/.]\d)/;
const MONTH_OR_DAY = /^\s*(?:月(?!次)|日|号)/;

/**
 * True when the figure at `start` (its digits end at `end`, with the upper end of a range) is a year, a date, an ordinal, a
 * rank, a model or a number of a document, house or telephone.
 */
export function isNoQuantity(text: string, start: number, end: number, unit: string, numeral: Numeral): boolean {
  const left = text.slice(Math.max(0, start - 10), start);
  const right = text.slice(end, end + 12);
  if (/[\dA-Za-z_#№]$/.test(left) || /[A-Za-z]-$/.test(left) || /第\s*$/.test(left)) return true;
  if (/[\d.][-/.:×*]$/.test(left) || /[×*xX:/]$/.test(left)) return true;
  if (/^[A-Za-z]/.test(right) && unit === '') return true;
  if (/^[×*xX:+]\s*\d/.test(right)) return true;
  // “工业4.0”: a version.
  if (unit === '' && numeral.places === 1 && text.charAt(end - 1) === '0') return true;
  if (RANK_BEHIND.test(right) && !(numeral.places === 0 && /^\s*版/.test(right) && !isYear(text, start))) return true;
  if (MONTH_OR_DAY.test(right) || /月\s*$/.test(left)) return true;
  if (/^\s*[-~—–至到]\s*\d{1,2}\s*(?:月|日)/.test(right) || /^[、,]\d{1,2}(?:月|日)/.test(right)) return true;
  if (/^[-—]\d/.test(right) && unit === '') return true;
  if (isYear(text, start) && (unit === '' || /^(?:年|年度|届)$/.test(unit))) return true;
  if (/年|月/.test(unit) && /(?:近|前|后|未来|过去|今后|连续|最近)\s*$/.test(left)) return true;
  return unit === '' && text.slice(start, end).replace(/\D/g, '').length >= 8;
}

/** A whole number from 1950 to 2099 written without a thousands comma. */
function isYear(text: string, start: number): boolean {
  return /^(?:19[5-9]\d|20\d\d)(?![\d.,])/.test(text.slice(start, start + 5) + ' ');
}
