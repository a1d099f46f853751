import { isKnownUnit, unitAt } from '../words/units';
import { numeralAt, scaleAt, type Numeral } from './numerals';
import type { Amount } from './target';
import { Decimal } from './units';

/** One figure, or two that make a range, which fill a text from its first to its last character. */
export type Figure =
  | ({ readonly kind: 'amount' } & Amount)
  | { readonly kind: 'range'; readonly low: Amount; readonly high: Amount; readonly unit: string };

/** Behind a number these make a rank, a model or a place of it: 3级, 5A, 2类, 26届, 288号. */
const RANK = /^[A-Za-z]{0,2}(?:级|等|类|档|星|甲|号|届|流|楼|层|路|代|线|型)/;
const APPROXIMATE_BEFORE = /^(?:大约|大概|约为|约|近|接近|将近)/;
const APPROXIMATE_BEHIND = /^(?:左右|上下|余|多|\+|来(?=[个人家次场份]))/;
const SEPARATOR = /^(?:[-~—–−―∼〜]+|至|到)/;
/** Units that measure time: words behind them make a sentence (“24小时值班”). */
const TIME = /^(?:小时|分钟|秒|天|日|年|月|个月|周|工作日|个工作日|时|分)$/;

/**
 * Reads `text` (half width, no white space) when it is nothing but a figure with its unit: “200.00(人)”, “约1330人”,
 * “5-10次”, “2/3”, “十二场”, “300余万”. The scale words 万 and 亿 are multiplied in, except before 元.
 */
export function readFigure(text: string): Figure | undefined {
  if (text.length > 60) return undefined;
  const first = headAt(text, 0);
  return percentageInWords(text) ?? (first && range(text, first)) ?? whole(text, first);
}

interface Head {
  readonly numeral: Numeral;
  readonly value: Decimal;
  readonly approximate: boolean;
  readonly end: number;
}

/** Approximation word, number, scale and the mark behind it, from the start of the text. */
function headAt(text: string, from: number): Head | undefined {
  const before = APPROXIMATE_BEFORE.exec(text.slice(from, from + 4))?.[0] ?? '';
  const numeral = numeralAt(text, from + before.length);
  if (!numeral) return undefined;
  const first = behind(text, numeral.end);
  const scale = numeral.chinese ? undefined : scaleAt(text, first);
  const end = scale ? behind(text, scale.end) : first;
  const approximate = before !== '' || first > numeral.end || (scale !== undefined && end > scale.end);
  return { numeral, value: scale ? numeral.value.times(scale.factor) : numeral.value, approximate, end };
}

function behind(text: string, at: number): number {
  return at + (APPROXIMATE_BEHIND.exec(text.slice(at, at + 3))?.[0].length ?? 0);
}

function whole(text: string, head: Head | undefined): Figure | undefined {
  const fraction = /^(\d{1,4})\/(\d{1,4})(?=$|\()/.exec(text);
  if (fraction) return ratio(fraction, text);
  if (!head) return undefined;
  const rest = text.slice(head.end);
  const tail = unitBehind(rest, head.numeral.chinese, head.value);
  return tail && { kind: 'amount', ...amountOf(head, tail) };
}

/** “2/3”: a share of at most one. */
function ratio(match: RegExpExecArray, text: string): Figure | undefined {
  const [part, of] = [new Decimal(match[1]!), new Decimal(match[2]!)];
  const tail = unitBehind(text.slice(match[0].length), false, part);
  if (of.isZero() || part.gt(of) || !tail) return undefined;
  return { kind: 'amount', value: part.div(of), unit: tail.unit, approximate: tail.approximate, places: 0 };
}

function range(text: string, low: Head): Figure | undefined {
  const unit = /^[(（]([^()]{1,8})[)]/.exec(text.slice(low.end)) ?? undefined;
  const bare = unit ? unit[0] : unitAt(text, low.end);
  const separator = SEPARATOR.exec(text.slice(low.end + bare.length, low.end + bare.length + 4))?.[0];
  if (separator === undefined) return undefined;
  const start = low.end + bare.length + separator.length;
  const high = headAt(text, start);
  if (!high || /^0\d/.test(text.slice(start))) return undefined;
  const tail = unitBehind(text.slice(high.end), high.numeral.chinese, high.value);
  if (!tail) return undefined;
  const lowUnit = unit ? unit[1]! : bare;
  if (lowUnit !== '' && tail.unit !== '' && lowUnit !== tail.unit) return undefined;
  const both = tail.unit === '' ? lowUnit : tail.unit;
  // “5-10万人”: the scale behind the second number belongs to both.
  const scaled = high.numeral.value.eq(high.value) || !low.numeral.value.eq(low.value) || high.numeral.value.isZero();
  const lowHead = scaled ? low : { ...low, value: low.value.times(high.value.div(high.numeral.value)) };
  const lowAmount = amountOf(lowHead, { ...tail, unit: both });
  const highAmount = amountOf(high, { ...tail, unit: both });
  if (lowAmount.value.gt(highAmount.value)) return undefined;
  return { kind: 'range', low: lowAmount, high: highAmount, unit: both };
}

/** “百分之九十五”, “百分百”, “九成”. */
function percentageInWords(text: string): Figure | undefined {
  if (!/[百成]/.test(text)) return undefined;
  const made = (value: Decimal, places: number): Figure => ({
    kind: 'amount',
    value,
    unit: '%',
    approximate: false,
    places,
  });
  if (text === '百分百' || text === '百分之百') return made(new Decimal(100), 0);
  const from = text.startsWith('百分之') ? 3 : 0;
  const numeral = numeralAt(text, from);
  if (!numeral) return undefined;
  if (from > 0) return numeral.end === text.length ? made(numeral.value, numeral.places) : undefined;
  const tenths = text.slice(numeral.end) === '成' && numeral.value.gt(0) && numeral.value.lte(10);
  return tenths ? made(numeral.value.times(10), 0) : undefined;
}

interface Tail {
  readonly unit: string;
  readonly approximate: boolean;
  readonly factor: Decimal;
}

const ONE = new Decimal(1);

function amountOf(head: Head, tail: Tail): Amount {
  return {
    value: tail.factor === ONE ? head.value : head.value.times(tail.factor),
    unit: tail.unit,
    approximate: head.approximate || tail.approximate,
    places: head.numeral.places,
  };
}

/** What stands behind the number up to the end: a unit, bare or in brackets, perhaps a noun or a remark. */
function unitBehind(text: string, afterChinese: boolean, value: Decimal): Tail | undefined {
  const approximate = /(?:左右|上下)$/.test(text) || /[^(]起$/.test(text) || /\)\+$/.test(text);
  const rest = approximate ? text.replace(/(?:左右|上下|起|\+)$/, '') : text;
  const bracket = /^\(([^()]{1,14})\)(.*)$/.exec(rest);
  if (bracket) return inBrackets(bracket[1]!, bracket[2]!, approximate);
  const nested = /^\(((?:[^()]|\([^()]*\)){1,14})\)$/.exec(rest);
  if (nested) return { unit: nested[1]!, approximate, factor: ONE };
  if (rest === '') return { unit: '', approximate, factor: ONE };
  const unit = unitAt(rest, 0);
  if (unit === '') return unknownUnit(rest, afterChinese, approximate, value);
  return isTailNoun(rest.slice(unit.length), unit, afterChinese) ? { unit, approximate, factor: ONE } : undefined;
}

function inBrackets(inside: string, behindBracket: string, approximate: boolean): Tail | undefined {
  if (/^\d/.test(inside) || /[,，。;；:、]/.test(inside) || RANK.test(inside)) return undefined;
  if (
    behindBracket !== '' &&
    !/^\([^()\d]{1,20}\)$/.test(behindBracket) &&
    !/^[\u4e00-\u9fff]{1,8}$/.test(behindBracket)
  )
    return undefined;
  const scale = scaleAt(inside, 0);
  return scale && scale.end < inside.length
    ? { unit: inside.slice(scale.end), approximate, factor: scale.factor }
    : scale
      ? { unit: '', approximate, factor: scale.factor }
      : { unit: inside, approximate, factor: ONE };
}

/** A counter that is not in the list: short, Chinese, and no rank. After 0 a noun may follow at once: “0投诉”. */
function unknownUnit(rest: string, afterChinese: boolean, approximate: boolean, value: Decimal): Tail | undefined {
  if (RANK.test(rest) || !/^[\u4e00-\u9fff]{1,4}$/.test(rest)) return undefined;
  if (value.isZero()) return { unit: '', approximate, factor: ONE };
  return afterChinese || rest.length > 3 ? undefined : { unit: rest, approximate, factor: ONE };
}

const NOUN = /^[\u4e00-\u9fff]{1,8}$/;
const NOUN_BEHIND_WORDS = /^[\u4e00-\u9fff]{1,4}$/;

/** Words behind the unit that leave the figure a figure: “家企业”, “篇论文”, a remark in brackets. */
function isTailNoun(tail: string, unit: string, afterChinese: boolean): boolean {
  if (tail === '' || /^\([^()\d]{1,20}\)$/.test(tail)) return true;
  if (/^[性化]/.test(tail) || (TIME.test(unit) && unit !== '年') || (unit === '年' && tail !== '以上')) return false;
  return (afterChinese ? NOUN_BEHIND_WORDS : NOUN).test(tail);
}

/** The unit that an indicator's name carries at its end: `资金到位率(%)`; '' when the bracket holds something else. */
export function unitInName(name: string): string {
  const inside = /\(([^()]{1,8})\)$/.exec(name)?.[1]?.replace(/^单位:?/, '') ?? '';
  const scale = scaleAt(inside, 0);
  return isKnownUnit(inside) || (scale && isKnownUnit(inside.slice(scale.end))) ? inside : '';
}
