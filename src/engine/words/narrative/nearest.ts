import { normalise } from '../../sheet/normal-text';
import { sameUnitClass, unitClass } from '../units';
import { isSpokenFor, type Row } from './align';
import { plainlyAgainstTarget } from './compare';
import type { Conflict } from './conflict';
import { coverage, distinctive, unsaidLead } from './content-words';
import type { Mention } from './mentions';
import { contradictsByWord } from './synonyms';

/**
 * A task of the goal that no row names, beside the only row that could stand for it, and that row asks for less. Either the two
 * disagree or the task has no indicator: one of both has to be put right, so it is asked about even though the words do not settle
 * which. Silent where two rows come near, or where some row has the very figure. `rows` are those that no other figure speaks of.
 */
export function nearestConflict(
  mention: Mention,
  mentions: readonly Mention[],
  rows: readonly Row[],
): Conflict | undefined {
  if (!isTask(mention)) return undefined;
  const near = onlyOne(candidates(mention, mentions, rows));
  if (!near || rows.some(row => hasFigure(mention, row))) return undefined;
  const difference = lessAskedFor(mention, near);
  if (!difference) return undefined;
  const alignment = {
    row: near.row,
    likeness: 'nearest',
    noun: '',
    unit: near.isSameUnit ? 'same' : 'similar',
  } as const;
  return { mention, alignment, difference, grade: 'warning' };
}

interface Near {
  readonly row: Row;
  readonly isSameUnit: boolean;
  /** A name as long as a sentence, most of which the clause says. */
  readonly isSentence: boolean;
}

const COUNTED = /^(?:people|attendances|visits|events|items|documents)$/;
const PEOPLE = /^(?:people|attendances)$/;
const SOMEBODY = /人|用户|受众|读者|粉丝|听众|观众|学员|专家/;
/** So many characters make a name a sentence. */
const SENTENCE = 16;

function isTask({ number, noun, lead }: Mention): boolean {
  if (number.approximate || /约|近/.test(lead)) return false;
  if (number.unit === '%') return isSatisfaction(noun);
  return COUNTED.test(unitClass(number.unit)) && distinctive(noun) !== '';
}

const isSatisfaction = (words: string): boolean => /满意(?:度|率)/.test(words);

function candidates(mention: Mention, mentions: readonly Mention[], rows: readonly Row[]): readonly Near[] {
  const kind = unitClass(mention.number.unit);
  const clause = normalise(mention.clause.text).slice(0, 300);
  const isAlone =
    mentions.filter(one => one.clause === mention.clause && unitClass(one.number.unit) === kind).length === 1;
  return rows.flatMap(row => {
    const isSameUnit = sameUnitClass(mention.number.unit, row.unit) === 'same';
    const isCrossed = PEOPLE.test(kind) && PEOPLE.test(row.unitClass);
    // 篇与份、个与家各数各的；场与次不分。
    if (!isSameUnit && !isCrossed && !(kind === 'events' && row.unitClass === kind)) return [];
    const isSentence = isAlone && row.content.length >= SENTENCE && coverage(row.content, clause) >= 0.75;
    return isSentence || isRelated(mention, row, clause) ? [{ row, isSentence, isSameUnit }] : [];
  });
}

/** 召开 and 参加 are done by different people. */
const HOSTS = /召开|举办|主办|承办|组织|开展/;
const VISITS = /参加|参与|出席|赴/;

function isRelated(mention: Mention, row: Row, clause: string): boolean {
  const { lead, tail, noun, setting, number } = mention;
  if (contradictsByWord(`${lead}|${tail}`, row.name)) return false;
  if (number.unit === '%') return isSatisfaction(row.name) && groupsIn(noun) === groupsIn(row.name);
  if (HOSTS.test(lead) && VISITS.test(row.name) && !VISITS.test(lead)) return false;
  if (PEOPLE.test(unitClass(number.unit)) && !SOMEBODY.test(row.name)) return false;
  if (titlesOf(row).some(title => clause.includes(title))) return true;
  // “高级培训班”是“培训班”的一部分，少些也是应该的。
  return isSpokenFor(mention, [row]) && unsaidLead(row.content, setting) < 2;
}

/** Whose satisfaction it is; a service (系统保障, 故障响应) is nobody. */
const groupsIn = (words: string): string =>
  (
    words.match(
      /群众|居民|市民|公众|村民|农户|企业|单位|学员|学生|师生|教师|家长|患者|用户|客户|职工|职员|干部|游客|观众|旅客|专家/g,
    ) ?? []
  ).join();

/** 《…》 in a name as written. */
const titlesOf = ({ indicator }: Row): readonly string[] =>
  normalise(indicator.name.shown).match(/《[^《》]{2,40}》/g) ?? [];

function onlyOne(near: readonly Near[]): Near | undefined {
  const sentences = near.filter(one => one.isSentence);
  const wanted = sentences.length > 0 ? sentences : near;
  const same = wanted.filter(one => one.isSameUnit);
  const [only, another] = wanted.length > 1 && same.length > 0 ? same : wanted;
  return another ? undefined : only;
}

/** A row that asks for exactly the goal's figure, whatever it is called. */
function hasFigure({ number }: Mention, { indicator: { target }, unit, name }: Row): boolean {
  if (target.kind !== 'value' || target.value.kind !== 'quantity' || !target.value.value.eq(number.value)) return false;
  if (number.unit === '%') return unit === '%' && isSatisfaction(name);
  return number.value.gt(2) && /^(?:same|similar)$/.test(sameUnitClass(number.unit, unit));
}

/** What asks for less than the goal, or the other way round; more than the goal keeps it. */
function lessAskedFor(mention: Mention, { row, isSameUnit }: Near): Conflict['difference'] | undefined {
  const { target } = row.indicator;
  if (target.kind !== 'value') return undefined;
  const told = plainlyAgainstTarget(mention, target.value, { row, likeness: 'part', noun: '', unit: 'similar' });
  if (told.kind !== 'conflict') return undefined;
  if (isSameUnit || !PEOPLE.test(row.unitClass)) return told.difference;
  // 人次不少于人数：不超过100人次的，不会有800人；反过来不成立。
  return told.difference === 'reversed' && unitClass(mention.number.unit) === 'attendances' ? 'reversed' : undefined;
}
