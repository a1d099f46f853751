import { valueOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import { normalise } from '../sheet/reading';
import type { Operator } from '../sheet/target';
import type { Decimal } from '../sheet/units';
import { bareName } from '../words/reverse-names';
import { numbersIn, type NumberInText } from '../words/numbers-in';
import { convert, sameUnitClass } from '../words/units';
import type { Quantity } from './given';

/** A figure of the goal text that one indicator, and only one, also states, and states otherwise. */
export interface GoalConflict {
  readonly row: Indicator;
  /** The words of the goal, with the figure. */
  readonly quote: string;
  readonly shape: 'reversed' | 'magnitude' | 'number';
  /** By how much the two differ, where that is a power of ten. */
  readonly factor?: Decimal;
  /** Equal nouns; otherwise a synonym. */
  readonly isCertain: boolean;
}

/**
 * Precision before recall: a mention speaks only with an explicit figure, a unit of the same class, its noun inside the name
 * of exactly one indicator, and no second figure for that noun. Everything else is silence.
 */
export function goalConflicts(goal: string, rows: readonly Indicator[]): readonly GoalConflict[] {
  const claims = numbersIn(goal)
    .map(number => mentionOf(goal, number))
    .filter(speaks)
    .flatMap(mention => claimOf(mention, rows));
  return claims.flatMap(({ mention, row, target, strength }) => {
    // 同一指标对上目标里的几个数，就不知道该比哪一个。
    if (claims.some(other => other.mention !== mention && other.row === row)) return [];
    const shape = conflictOf(mention.number, target);
    if (!shape || (strength === 'akin' && shape === 'number')) return [];
    const factor = powerOfTen(inGoalUnit(mention.number, target), mention.number.value);
    return [{ row, quote: mention.quote, shape, isCertain: strength === 'same', ...(factor && { factor }) }];
  });
}

interface Claim {
  readonly mention: Mention;
  readonly row: Indicator;
  readonly target: Quantity;
  readonly strength: Strength;
}

/** The one row that a mention speaks of; none when two fit equally well. */
function claimOf(mention: Mention, rows: readonly Indicator[]): readonly Claim[] {
  const fits = rows.flatMap(row => {
    const target = valueOf(row.target);
    const strength = target?.kind === 'quantity' ? matchOf(mention, row, target) : 'none';
    return target?.kind === 'quantity' && strength !== 'none' ? [{ mention, row, target, strength }] : [];
  });
  const best = fits.filter(({ strength }) => strength === 'same');
  const claims = best.length > 0 ? best : fits;
  return claims.length === 1 ? claims : [];
}

interface Mention {
  readonly number: NumberInText;
  /** Candidates for the noun that is counted, the longest first. */
  readonly nouns: readonly string[];
  /** The whole clause, normalised. */
  readonly clause: string;
  readonly quote: string;
}

const QUOTES = /[“”"‘’'「」《》]/g;
/** What is done, before the noun. */
const LEAD =
  /^(?:\d+[.、)])?(?:20\d\d年度?|本?年度?|全年|当年|每年|预计|计划|力争|争取|确保|拟|将|共|累计|另|再|通过|继续|实现|完成|开展|举办|组织|召开|主办|承办|协办|办好?|建设|建立|搭建|构建|制定|编制|编写|推动|做好|发布|投放|引进|引入|吸引|提供|新增|获得|达到|和|及|并|与|(?:线上线下)?联合)+/;
/** Words that any noun may end with and that tell nothing apart. */
const TAIL = /(?:等|类|系列|各类|相关|活动|工作|项目|任务|服务|数量|总数|人数|次数|场次|数)$/;
const PER_UNIT = /每|平均|人均|分别|其中|各(?=举办|开展|组织|\d|$)|至多|再增|累计至|目前|现有|已有|上年|去年/;

function mentionOf(goal: string, number: NumberInText): Mention {
  const from = lastIndexOfAny(goal, /[;；。!！?？\n]/, number.start) + 1;
  const short = lastIndexOfAny(goal, /[;；。!！?？\n,，]/, number.start) + 1;
  const to = firstIndexOfAny(goal, /[;；。!！?？\n]/, number.end);
  const before = normalise(goal.slice(short, number.start)).replace(QUOTES, '');
  const noun = before
    .replace(
      /[≥>=≤<]+$|(?:不少于|不低于|不小于|不多于|不超过|不高于|大于等于|小于等于|大于|小于|超过|至少|达到?|约|近|为|共计?)+$/g,
      '',
    )
    .split(/[的、/:]|\(|\)/)
    .pop()!;
  const after = normalise(number.after)
    .replace(QUOTES, '')
    .split(/[的、和及与]/)[0]!;
  return {
    number,
    nouns: nounsOf(noun).concat(nounsOf(after)),
    clause: normalise(goal.slice(from, to)).replace(QUOTES, ''),
    quote: quoteOf(goal, short, number),
  };
}

/** At most 24 characters before the figure, and the noun behind it; quotation marks inside become single ones. */
function quoteOf(goal: string, from: number, { start, end, after }: NumberInText): string {
  const lead = goal.slice(from, start).replace(/^\s*(?:\d{1,2}\s*[.、)）]|[(（]\d{1,2}[)）])\s*(?=\D)/, '');
  const short = lead.length > 24 ? `…${lead.slice(-24)}` : lead;
  const behind = after === '' ? end : goal.indexOf(after, end) + after.length;
  return (short + goal.slice(start, Math.max(end, behind))).trim().replace(/“/g, '‘').replace(/”/g, '’');
}

/** The noun phrase as it stands, without its verb, and without its general tail. */
function nounsOf(phrase: string): string[] {
  const bare = phrase.replace(LEAD, '');
  const core = bare.replace(TAIL, '');
  return [phrase, bare, core].filter((noun, i, all) => noun.length >= 2 && all.indexOf(noun) === i && !isGeneral(noun));
}

const isGeneral = (noun: string): boolean =>
  noun.replace(TAIL, '') === '' || /^(?:企业|单位|人员|项目|活动|会议|培训|报告|场次)$/.test(noun);

/** No about-figures, no shares of a whole, and a unit to compare by. */
function speaks({ number, nouns, clause }: Mention): boolean {
  const isVague = number.approximate && !number.atLeast;
  return (
    !isVague &&
    number.unit !== '' &&
    nouns.length > 0 &&
    !PER_UNIT.test(normalise(number.before)) &&
    clause.length <= 400
  );
}

/** Nouns that are used for one another. A match by them is never more than a question. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['训练营', '培训营'],
  ['用户', '受众'],
];

/** So much of an indicator’s name must be said by the goal. */
const MOST = 0.6;

type Strength = 'same' | 'akin' | 'none';

function matchOf({ nouns, clause, number }: Mention, row: Indicator, target: Quantity): Strength {
  const relation = sameUnitClass(number.unit, target.unit);
  if (relation !== 'same' && relation !== 'similar') return 'none';
  const name = bareName(row.name.shown).replace(QUOTES, '');
  const core = nameCore(name);
  if (nouns.some(noun => isSpreadOver(noun, name) && noun.length >= core.length * MOST)) return 'same';
  const held = nouns.find(noun => name.includes(noun));
  if (held !== undefined) {
    // 名称另有限定的（高级培训班之于培训班），目标说的未必是同一件事。
    const isWhole = shareIn(core, clause) >= MOST;
    const isTail = name.endsWith(held) && sharesRun(name.slice(0, -held.length), clause, 4);
    if ((held.length >= 3 && isWhole) || isTail) return 'same';
    return held.length >= 3 ? 'akin' : 'none';
  }
  const isSynonym = SYNONYMS.some(words =>
    words.some(
      word => nouns.some(noun => noun.endsWith(word)) && words.some(other => other !== word && name.includes(other)),
    ),
  );
  return isSynonym ? 'akin' : 'none';
}

const nameCore = (name: string): string =>
  name.replace(/(?:完成|举办|开展)?(?:数量|总数|场次|次数|人数|个数|家数|数)$/, '').replace(LEAD, '');

/** 赴外地招商推介活动 in 赴外地开展招商引资推介活动: every piece of two characters or more, in order. */
function isSpreadOver(noun: string, name: string): boolean {
  if (noun.length < 6) return false;
  let [from, at] = [0, 0];
  while (at < noun.length) {
    let length = noun.length - at;
    while (length >= 2 && name.indexOf(noun.slice(at, at + length), from) < 0) length -= 1;
    if (length < 2) return false;
    from = name.indexOf(noun.slice(at, at + length), from) + length;
    at += length;
  }
  return true;
}

/** How much of the name the clause says: the share of its pairs of characters. */
function shareIn(name: string, clause: string): number {
  const pairs = [...name].slice(1).map((_, i) => name.slice(i, i + 2));
  return pairs.length === 0 ? 0 : pairs.filter(pair => clause.includes(pair)).length / pairs.length;
}

const sharesRun = (name: string, clause: string, length: number): boolean =>
  [...name].some((_, i) => i + length <= name.length && clause.includes(name.slice(i, i + length)));

const isUp = (operator: Operator | undefined): boolean => operator === '≥' || operator === '>';
const isDown = (operator: Operator | undefined): boolean => operator === '≤' || operator === '<';

/** Bounds conflict when nothing, or a single point, satisfies both; a target above a “not less than” goal keeps it. */
function conflictOf(goal: NumberInText, target: Quantity): GoalConflict['shape'] | undefined {
  const t = inGoalUnit(goal, target);
  const n = goal.value;
  if (powerOfTen(t, n) && goal.high === undefined) return 'magnitude';
  const goalUp = isUp(goal.operator) || goal.atLeast;
  if (goalUp && isDown(target.operator)) return n.gte(t) ? 'reversed' : undefined;
  if (isDown(goal.operator)) {
    if (isUp(target.operator)) return t.gte(n) ? 'reversed' : undefined;
    return t.gt(n) ? 'number' : undefined;
  }
  if (isDown(target.operator)) return n.gt(t) ? 'number' : undefined;
  if (goal.high === undefined && !goalUp && target.operator === '=') return t.eq(n) ? undefined : 'number';
  return t.lt(n) ? 'number' : undefined;
}

const inGoalUnit = (goal: NumberInText, { value, unit }: Quantity): Decimal => convert(value, unit, goal.unit) ?? value;

/** 10, 100, 1000 or 10000 times, either way. */
function powerOfTen(a: Decimal, b: Decimal): Decimal | undefined {
  if (a.lte(0) || b.lte(0) || a.eq(b)) return undefined;
  const ratio = a.gt(b) ? a.div(b) : b.div(a);
  return [10, 100, 1000, 10000].some(power => ratio.eq(power)) ? ratio : undefined;
}

/** How far a clause is looked for; a longer one names too much to compare. */
const REACH = 300;

function lastIndexOfAny(words: string, stops: RegExp, before: number): number {
  const least = Math.max(0, before - REACH);
  for (let i = before - 1; i >= least; i -= 1) if (stops.test(words.charAt(i))) return i;
  return least - 1;
}

function firstIndexOfAny(words: string, stops: RegExp, from: number): number {
  const most = Math.min(words.length, from + REACH);
  for (let i = from; i < most; i += 1) if (stops.test(words.charAt(i))) return i;
  return most;
}
