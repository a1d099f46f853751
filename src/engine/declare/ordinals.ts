import { foldWidth } from '../sheet/normal-text';
import type { LeftYear } from './left-year';

const DIGITS = '零一二三四五六七八九';
const ORDINAL = /第\s*([一二三四五六七八九十]{1,3}|\d{1,3})\s*届/g;
const FIVE_YEARS = /[“"‘]?十([一二三四五六七八九])五[”"’]?(?=规划|时期|期间|末|[^\u4e00-\u9fff]|[\u4e00-\u9fff])/g;

/** Every 第N届, with what follows `by` years later when it is held each year. */
export function nextOrdinals(text: string, by: number): readonly LeftYear[] {
  return matches(ORDINAL, text).flatMap(([said, numeral]): readonly LeftYear[] => {
    const isDigits = /^\d/.test(numeral);
    const number = isDigits ? Number(numeral) : numberOf(numeral);
    if (number === undefined || number + by < 1 || number + by > 99) return [{ said, because: 'ordinal' }];
    const next = isDigits ? String(number + by) : chinese(number + by);
    return [{ said, because: 'ordinal', next: said.replace(numeral, next) }];
  });
}

/** Every five-year plan that does not contain the year: “十四五” is 2021 to 2025. */
export function outdatedPlans(text: string, year: number): readonly LeftYear[] {
  return matches(FIVE_YEARS, text).flatMap(([said, numeral]): readonly LeftYear[] => {
    const first = 2001 + 5 * DIGITS.indexOf(numeral);
    if (year >= first && year <= first + 4) return [];
    const current = Math.floor((year - 2001) / 5);
    const isNamed = current >= 1 && current <= 9;
    return [
      { said, because: 'five-year-plan', ...(isNamed && { next: said.replace(numeral, DIGITS.charAt(current)) }) },
    ];
  });
}

/** Whole match and first group; a word that stands several times is listed once. */
function matches(pattern: RegExp, text: string): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  const folded = foldWidth(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) found.set(match[0], match[1]!);
  return [...found];
}

/** 十六 → 16; undefined for anything that is no number below 100. */
function numberOf(numeral: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral);
  if (!match) return undefined;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens !== undefined && ones === undefined ? DIGITS.indexOf(tens) : undefined;
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

/** 17 → 十七. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${head}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
