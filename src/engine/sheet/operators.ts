import type { Operator } from './target';

/** How an operator was written: a sign, a comparing word (不少于), or a word that only introduces the figure (达到, 共). */
export interface OperatorFound {
  readonly operator: Operator;
  readonly written: 'sign' | 'word' | 'introduction';
  /** What is left of the text. */
  readonly rest: string;
}

const LEADING: readonly (readonly [Operator, readonly string[]])[] = [
  [
    '≥',
    [
      '不少于',
      '不低于',
      '不小于',
      '不得少于',
      '不得低于',
      '不短于',
      '大于等于',
      '大于或等于',
      '高于或等于',
      '至少',
      '最少',
      '最低',
      '下限',
    ],
  ],
  [
    '≤',
    [
      '不超过',
      '不得超过',
      '不高于',
      '不得高于',
      '不大于',
      '不得大于',
      '不多于',
      '不超出',
      '不突破',
      '未超过',
      '小于等于',
      '小于或等于',
      '低于或等于',
      '控制在',
      '最多',
      '最高',
      '上限',
      '至多',
    ],
  ],
  ['>', ['大于', '高于', '超过', '超出', '超', '多于', '优于', '逾']],
  ['<', ['小于', '低于', '少于', '不足', '不到', '短于']],
];
/** In 指标值, 达到 asks for at least that much; 为 and 共 only introduce the figure. */
const INTRODUCING: readonly (readonly [Operator, readonly string[]])[] = [
  ['≥', ['达到', '达']],
  ['=', ['等于', '共计', '合计', '总计', '为', '共']],
];
const TRAILING: readonly (readonly [Operator, readonly string[]])[] = [
  ['≥', ['(含)及以上', '(含)以上', '及其以上', '及以上', '含以上', '或以上', '以上(含)', '以上', '起步']],
  [
    '≤',
    [
      '(含)及以下',
      '(含)以下',
      '(含)以内',
      '及其以下',
      '及以下',
      '及以内',
      '含以下',
      '或以下',
      '以下(含)',
      '以内(含)',
      '之内',
      '以内',
      '以下',
    ],
  ],
];

type Words = readonly {
  readonly word: string;
  readonly operator: Operator;
  readonly written: 'word' | 'introduction';
}[];

const longestFirst = (
  table: readonly (readonly [Operator, readonly string[]])[],
  written: 'word' | 'introduction',
): Words =>
  table
    .flatMap(([operator, words]) => words.map(word => ({ word, operator, written })))
    .sort((a, b) => b.word.length - a.word.length);
export const LEADING_WORDS: Words = [...longestFirst(LEADING, 'word'), ...longestFirst(INTRODUCING, 'introduction')];
export const TRAILING_WORDS: Words = longestFirst(TRAILING, 'word');

/** Most texts begin and end with a character that no such word begins or ends with. */
const leadingBy = grouped(LEADING_WORDS, word => word.charAt(0));
const trailingBy = grouped(TRAILING_WORDS, word => word.slice(-1));

function grouped(words: Words, by: (word: string) => string): ReadonlyMap<string, Words> {
  const keys = new Set(words.map(({ word }) => by(word)));
  return new Map([...keys].map(key => [key, words.filter(({ word }) => by(word) === key)]));
}

/** “≥”, “>=”, “=>”, “==”, “≧”, and slips such as “≥≥”; a mixed run (“<>”) is no operator. */
export function signOf(run: string): Operator | undefined {
  const up = /[>≥≧⩾≮]/.test(run);
  const down = /[<≤≦⩽≯]/.test(run);
  if (up && down) return undefined;
  const equal = /[=≥≧⩾≮≤≦⩽≯]/.test(run);
  if (up) return equal ? '≥' : '>';
  if (down) return equal ? '≤' : '<';
  return equal ? '=' : undefined;
}

/**
 * The operator in front, signs or words, however often (“达到≥90”): the one next to the figure counts, unless two
 * contradict each other, which gives undefined. `text` is half width without white space.
 */
export function leadingOperator(text: string): OperatorFound | undefined {
  let found: OperatorFound | undefined;
  for (let rest = text; ; rest = found.rest) {
    const next = oneLeading(rest);
    if (!next) return found;
    if (found && contradicts(found.operator, next.operator)) return undefined;
    const operator = found && next.operator === '=' ? found.operator : next.operator;
    const written = found && next.written === 'introduction' ? found.written : next.written;
    found = { operator, written, rest: next.rest };
  }
}

function oneLeading(text: string): OperatorFound | undefined {
  const run = /^[>≥≧⩾≮<≤≦⩽≯=]{1,4}/.exec(text)?.[0];
  if (run !== undefined) {
    const operator = signOf(run);
    return operator && { operator, written: 'sign', rest: text.slice(run.length) };
  }
  const match = leadingBy.get(text.charAt(0))?.find(({ word }) => text.startsWith(word));
  return match && { operator: match.operator, written: match.written, rest: text.slice(match.word.length) };
}

/** 以上, 及以上, 以内 … at the end. */
export function trailingOperator(text: string): OperatorFound | undefined {
  const match = trailingBy.get(text.slice(-1))?.find(({ word }) => text.endsWith(word));
  return (
    match && { operator: match.operator, written: match.written, rest: text.slice(0, text.length - match.word.length) }
  );
}

export function contradicts(a: Operator, b: Operator): boolean {
  const side = (operator: Operator): number => (operator === '=' ? 0 : operator === '≥' || operator === '>' ? 1 : -1);
  return side(a) * side(b) < 0;
}

/** The operator that a column of its own states: “≥”, “大于等于”; undefined for 定性, 正向, nothing. */
export function operatorNamed(text: string): Operator | undefined {
  const found = leadingOperator(text);
  return found?.rest === '' ? found.operator : undefined;
}
