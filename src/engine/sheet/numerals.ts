import { Decimal } from './units';

/** A number found in text: `end` is the offset after it. */
export interface Numeral {
  readonly value: Decimal;
  /** Digits after the decimal point as written. */
  readonly places: number;
  readonly end: number;
  readonly chinese: boolean;
}

const ARABIC = /[+\-−]?(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,30})(?:\.\d{1,12})?(?!\d|\.\d)/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]{1,20}/y;

/** The number that begins at `from`: “1,330.50”, “一百二十”, “两”. Half width is expected. Undefined when there is none. */
export function numeralAt(text: string, from: number): Numeral | undefined {
  ARABIC.lastIndex = from;
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined) {
    const digits = arabic.replace(/,/g, '').replace('−', '-');
    const dot = digits.indexOf('.');
    const places = dot < 0 ? 0 : digits.length - dot - 1;
    return { value: new Decimal(digits), places, end: from + arabic.length, chinese: false };
  }
  CHINESE.lastIndex = from;
  const chinese = CHINESE.exec(text)?.[0];
  const value = chinese === undefined ? undefined : chineseNumber(chinese);
  return value && { value, places: 0, end: from + chinese!.length, chinese: true };
}

const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一 to 万亿: “十二”, “一百二十”, “三万五千”, “二〇二四”. Undefined for what no one counts with (“百十”, “一三百”). */
export function chineseNumber(text: string): Decimal | undefined {
  const word = text.replace(/[〇]/g, '零').replace(/两/g, '二');
  if (/^[零一二三四五六七八九]+$/.test(word))
    return word.length === 2 ? undefined : new Decimal([...word].map(c => DIGITS.indexOf(c)).join(''));
  const [high = '', low, ...more] = word.split('亿');
  if (more.length > 0) return undefined;
  const upper = low === undefined ? new Decimal(0) : underYi(high)?.times(100000000);
  const lower = underYi(low ?? high, low !== undefined);
  return upper && lower && upper.plus(lower);
}

function underYi(text: string, mayBeEmpty = false): Decimal | undefined {
  const [high = '', low, ...more] = text.split('万');
  if (more.length > 0) return undefined;
  const upper = low === undefined ? 0 : underWan(high, false);
  const lower = underWan(low ?? high, mayBeEmpty || low !== undefined);
  return upper === undefined || lower === undefined ? undefined : new Decimal(upper).times(10000).plus(lower);
}

function underWan(text: string, mayBeEmpty: boolean): number | undefined {
  if (text === '') return mayBeEmpty ? 0 : undefined;
  const match =
    /^零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?零?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const digit = (c: string | undefined): number => (c ? DIGITS.indexOf(c) : 0);
  const tensDigit = ten === undefined ? 0 : tens ? digit(tens) : 1;
  return digit(thousands) * TENS['千']! + digit(hundreds) * TENS['百']! + tensDigit * TENS['十']! + digit(ones);
}

/** A scale word behind a number and how many characters it takes. “千克” and “万元” are units, not scales. */
export function scaleAt(text: string, from: number): { readonly factor: Decimal; readonly end: number } | undefined {
  const word = /^(?:万亿|[百千]万|千亿|百亿|[万亿千百])/.exec(text.slice(from, from + 2))?.[0];
  if (word === undefined) return undefined;
  const next = text.charAt(from + word.length);
  if (next === '元' || next === '美' || (/^[千百]$/.test(word) && !/[人家次个字册份]/.test(next))) return undefined;
  const factor = [...word].reduce((product, c) => product.times(SCALE[c] ?? 1), new Decimal(1));
  return { factor, end: from + word.length };
}

const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };
