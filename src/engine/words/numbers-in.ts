import { foldWidth } from '../sheet/normal-text';
import { numeralAt, scaleAt } from '../sheet/numerals';
import { LEADING_WORDS, signOf, TRAILING_WORDS } from '../sheet/operators';
import type { Operator } from '../sheet/target';
import { Decimal } from '../sheet/units';
import { isNoQuantity, listNumeralEnd, spansOfTitles } from './no-quantity';
import { unitAt } from './units';

/** A quantity mentioned in free text. */
export interface NumberInText {
  /** The figure, or the lower end of a range; 万 and 亿 are multiplied in, except before 元. */
  readonly value: Decimal;
  /** The upper end of a range such as “5-10次”. */
  readonly high?: Decimal;
  /** As written, “” when the text names none: “家次”, “万元”, “%”. */
  readonly unit: string;
  /** 不少于, 超过, ≤, 以上 … around the figure. 余, 多 and 近 are `approximate` instead. */
  readonly operator?: Operator;
  /** 约, 近, 左右: about the figure. 余, 多, +: at least the figure. */
  readonly approximate: boolean;
  /** `approximate` because of 余, 多 or +: the true figure is not below `value`. */
  readonly atLeast: boolean;
  /** Offsets of figure and unit in the text, operator words left out. */
  readonly start: number;
  readonly end: number;
  /** Where the operator and 约 in front begin; `start` when there are none. */
  readonly from: number;
  /** One unit in the last place written: 1 for 200, 0.01 for 66.68, 1000 for 3.5万. */
  readonly step: Decimal;
  /** The words between the last punctuation (or figure) and this one, at most 20 characters: “实际完成”. */
  readonly before: string;
  /** The words behind it up to the next punctuation or figure, at most 20 characters: “行业发展研究报告”. */
  readonly after: string;
}

const CANDIDATE = /\d{1,60}|[零〇一二两三四五六七八九十百千万亿]{1,20}/g;
const APPROXIMATE_BEFORE = /(?:大约|大概|约有|约为|约|接近|将近|近)$/;
const APPROXIMATE_BEHIND = /^\s*(左右|上下|余|多(?!数)|\+)/;
const BOUNDARY = /[.,，。;；:：、!！?？()（）《》“”"\n\d]/;
/** After a Chinese numeral only plain counters are believed: 一方面, 一体 and 三类 are words. */
const COUNTED =
  /^(?:[人位名家场份篇项期门套台辆部册次户例幅版件天届座株栋张]|批次|公里|人次|家次|场次|课时|个(?!人|体|别|性)|万元|亿元|平方米|小时|年|个月)/;
const ONE_IS_A_WORD = /^(?:个|次|项|种|位|名|件|天|年|届|人|期|场次|套|部(?!片|剧)|小时)/;

/**
 * Every quantity of a free text, in order. Left out: years, dates, ordinals (第26届), list numerals (1. 1) （1）),
 * document, house and telephone numbers, ranks (1类, 三级), models (iMAX8EV), titles in 《》 and spans such as 近2年.
 * Linear in the length of the text.
 */
export function numbersIn(text: string): readonly NumberInText[] {
  const folded = foldWidth(text);
  const titles = spansOfTitles(folded);
  const found: NumberInText[] = [];
  let title = 0;
  let numeral = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(folded); match !== null; match = CANDIDATE.exec(folded)) {
    const start = match.index;
    while (title < titles.length && titles[title]!.end <= start) title += 1;
    const span = titles[title];
    if (span && span.start <= start) {
      CANDIDATE.lastIndex = span.end;
      continue;
    }
    const listEnd = listNumeralEnd(folded, start, match[0], numeral);
    if (listEnd > 0) {
      numeral = Number(match[0]);
      CANDIDATE.lastIndex = listEnd;
      continue;
    }
    const floor = found.length > 0 ? found[found.length - 1]!.end : 0;
    const mention = mentionAt(folded, start, floor);
    CANDIDATE.lastIndex = Math.max(mention.end, start + 1);
    if (mention.number) found.push(mention.number);
  }
  return found;
}

interface Mention {
  readonly end: number;
  readonly number?: NumberInText;
}

/** `floor` – where the mention before it ends. */
function mentionAt(text: string, start: number, floor: number): Mention {
  const numeral = numeralAt(text, start);
  if (!numeral) return { end: start + (/^[\d.,]+/.exec(text.slice(start, start + 60))?.[0].length ?? 1) };
  const low = figureAt(text, start);
  if (numeral.chinese) return chineseMention(text, start, low, floor);
  const joint = rangeAt(text, low);
  const last = joint ?? low;
  const unitStart = skipBlanks(text, last.end);
  const unit = unitAt(text, unitStart);
  const end = unit === '' ? last.end : unitStart + unit.length;
  if ((joint && unit === '') || isNoQuantity(text, start, last.digitsEnd, unit, numeral))
    return { end: Math.max(last.end, start + 1) };
  return { end, number: described(text, floor, start, low, joint, unit, end) };
}

interface FigureAt {
  readonly value: Decimal;
  readonly digitsEnd: number;
  readonly end: number;
  readonly mark: string;
  readonly step: Decimal;
}

/** Number, scale, and 余/多/左右 on either side of the scale. */
function figureAt(text: string, start: number): FigureAt {
  const numeral = numeralAt(text, start)!;
  const first = APPROXIMATE_BEHIND.exec(text.slice(numeral.end, numeral.end + 4));
  const afterMark = numeral.end + (first?.[0].length ?? 0);
  const scale = numeral.chinese ? undefined : scaleAt(text, skipBlanks(text, afterMark));
  const base = scale ? scale.end : afterMark;
  const second = first ? null : APPROXIMATE_BEHIND.exec(text.slice(base, base + 4));
  return {
    value: scale ? numeral.value.times(scale.factor) : numeral.value,
    digitsEnd: numeral.end,
    end: base + (second?.[0].length ?? 0),
    mark: first?.[1] ?? second?.[1] ?? '',
    step: (scale?.factor ?? new Decimal(1)).div(new Decimal(10).pow(numeral.places)),
  };
}

/** The upper end of “5-10 次” or “80%~90%”. */
function rangeAt(text: string, low: FigureAt): FigureAt | undefined {
  const joint = /^\s*%?\s*(?:[-~—–−]|至|到)\s*(?=[1-9])/.exec(text.slice(low.end, low.end + 8))?.[0];
  if (joint === undefined) return undefined;
  const high = numeralAt(text, low.end + joint.length);
  if (!high || high.chinese) return undefined;
  const figure = figureAt(text, low.end + joint.length);
  return figure.value.gt(low.value) ? figure : undefined;
}

function chineseMention(text: string, start: number, figure: FigureAt, floor: number): Mention {
  const at = skipBlanks(text, figure.end);
  const before = text.slice(Math.max(0, start - 1), start);
  const counted = COUNTED.test(text.slice(at, at + 4));
  const isOne = text.slice(start, figure.digitsEnd) === '一' && ONE_IS_A_WORD.test(text.slice(at, at + 3));
  const word =
    /[第每统唯之周初进同单专十上下万某这那任]/.test(before) || /^次性|^期工程|^体/.test(text.slice(at, at + 4));
  const unit = counted ? unitAt(text, at) : '';
  if (unit === '' || isOne || word || isSpan(text, start, unit)) return { end: figure.end };
  const end = at + unit.length;
  return { end, number: described(text, floor, start, figure, undefined, unit, end) };
}

/** 近三年, 未来五年: a period of time, no result. */
function isSpan(text: string, start: number, unit: string): boolean {
  return /年|月/.test(unit) && /(?:近|前|后|未来|过去|今后|连续)\s*$/.test(text.slice(Math.max(0, start - 4), start));
}

function described(
  text: string,
  floor: number,
  start: number,
  low: FigureAt,
  high: FigureAt | undefined,
  unit: string,
  end: number,
): NumberInText {
  const left = text.slice(Math.max(floor, start - 32), start).replace(/\s+$/, '');
  const about = APPROXIMATE_BEFORE.exec(left)?.[0] ?? '';
  const operator = operatorBefore(left.slice(0, left.length - about.length).replace(/\s+$/, ''));
  const right = text.slice(end, end + 32);
  const behind = APPROXIMATE_BEHIND.exec(right)?.[1] ?? '';
  const trailing = TRAILING_WORDS.find(({ word }) => right.trim().startsWith(word) && !/^以下/.test(word));
  const mark = high?.mark || low.mark || (unit === '' || behind !== '多' ? behind : '');
  const signed = operator?.operator ?? trailing?.operator;
  const words = left.slice(0, left.length - about.length).replace(/\s+$/, '').length - (operator?.length ?? 0);
  return {
    // “5-10万人”: one scale for both ends.
    value: low.value,
    ...(high && { high: high.value }),
    unit,
    ...(signed !== undefined && { operator: signed }),
    approximate: about !== '' || mark !== '',
    atLeast: mark === '余' || mark === '多' || mark === '+',
    start,
    end,
    from: about === '' && !operator ? start : Math.max(floor, start - 32) + words,
    step: low.step,
    before: lastWords(left.slice(0, left.length - about.length - (operator?.length ?? 0))),
    after: firstWords(right),
  };
}

function operatorBefore(left: string): { readonly operator: Operator; readonly length: number } | undefined {
  const run = /[>≥≧<≤≦=]{1,3}$/.exec(left)?.[0];
  const sign = run === undefined ? undefined : signOf(run);
  if (sign !== undefined) return { operator: sign, length: run!.length };
  // 彩超3台, B超2台: an ultrasound scanner exceeds nothing.
  if (/[彩A-Za-z]超$/.test(left)) return undefined;
  const match = LEADING_WORDS.find(({ word, written }) => written === 'word' && left.endsWith(word));
  return match && { operator: match.operator, length: match.word.length };
}

function lastWords(left: string): string {
  let from = left.length;
  while (from > 0 && left.length - from < 20 && !BOUNDARY.test(left.charAt(from - 1))) from -= 1;
  const words = left.slice(from).trim();
  // “2024年举办”: the year's own word stays with the year.
  return from > 0 && /\d/.test(left.charAt(from - 1)) ? words.replace(/^(?:年度?|月份?|日|号|届)/, '').trim() : words;
}

function firstWords(right: string): string {
  let to = 0;
  while (to < right.length && to < 20 && !BOUNDARY.test(right.charAt(to))) to += 1;
  return right.slice(0, to).trim();
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text.charAt(next) === ' ' || text.charAt(next) === '\u00a0') next += 1;
  return next;
}
