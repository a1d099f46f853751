import { valueOf } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import { normalise } from '../../sheet/normal-text';
import { remembered } from '../../sheet/remembered';
import { convert, sameUnitClass, unitClass } from '../units';
import { contentOfName, coverage, distinctive, sharedNoun, unsaidLead } from './content-words';
import type { Mention } from './mentions';
import { contradictsByWord, inTheWordsOf } from './synonyms';

/** An indicator as the texts are compared with it. */
export interface Row {
  readonly indicator: Indicator;
  /** The name without blanks, brackets and quotes. */
  readonly name: string;
  /** What it counts, in pieces. */
  readonly content: string;
  /** Of 指标值, else of 完成值; '' when neither has one. */
  readonly unit: string;
  readonly unitClass: string;
  /** Name and worded target: what the row may be about. */
  readonly words: string;
}

/**
 * How a mention was matched. `same` – text and name mean one thing; `part` – the text is narrower than the name (赴外省市推介活动
 * beside 推介活动); `akin` – only by a synonym; `nearest` – by no word, but no other row could be meant (see nearest.ts).
 */
export interface Alignment {
  readonly row: Row;
  readonly likeness: 'same' | 'part' | 'akin' | 'nearest';
  /** The noun both sides use. */
  readonly noun: string;
  readonly unit: 'same' | 'similar' | 'none' | 'crossed';
}

/** A row is the one only when it is this much better than the next. */
const MARGIN = 0.15;
/** How much of a name the text must say (domain: 0.6). */
const ENOUGH = 0.6;
const MOST = 0.75;

/** Rows that hold a name; a name-only continuation is a row too, without a unit. */
export function rowsOf(indicators: readonly Indicator[]): readonly Row[] {
  return indicators.map(indicator => {
    const known = seen.get(indicator);
    if (known) return known;
    const row = rowOf(indicator);
    seen.set(indicator, row);
    return row;
  });
}

/** Several rules hold the same row against several texts. */
const seen = new WeakMap<Indicator, Row>();

function rowOf(indicator: Indicator): Row {
  const [name, target, actual] = [indicator.name.shown, valueOf(indicator.target), valueOf(indicator.actual)];
  const unit =
    target && (target.kind === 'quantity' || target.kind === 'range') && target.unit !== ''
      ? target.unit
      : actual && (actual.kind === 'quantity' || actual.kind === 'range')
        ? actual.unit
        : '';
  const short = name.length > 200 ? name.slice(0, 200) : name;
  const shown = indicator.target.shown;
  return {
    indicator,
    name: bare(short),
    content: contentOfName(short),
    unit,
    unitClass: unitClass(unit),
    words: `${bare(short)}|${bare(shown.length > 200 ? shown.slice(0, 200) : shown)}`,
  };
}

const bare = (text: string): string => normalise(text).replace(/[“”"《》()]/g, '');

/** The one row that the mention speaks of, or undefined when none or more than one may be meant. */
export function align(mention: Mention, rows: readonly Row[]): Alignment | undefined {
  if (mention.noun === '') return undefined;
  const kind = unitClass(mention.number.unit);
  const beside = `${mention.lead}|${mention.tail}`;
  let [best, next]: (Ranked | undefined)[] = [];
  for (const row of rows) {
    const match = mayMeet(kind, row.unitClass) ? matchOf(mention, row, beside) : undefined;
    if (!match) continue;
    const one = { row, ...match };
    if (!best || one.score > best.score) [best, next] = [one, best];
    else if (!next || one.score > next.score) next = one;
  }
  if (!best || (next && best.score - next.score < MARGIN)) return undefined;
  const { row, likeness, unit, noun = sharedNoun(mention.noun, row.name) } = best;
  return { row, likeness, noun, unit };
}

const COUNTED = new Set(['items', 'documents', 'events', 'courses', 'visits']);
const PEOPLE = new Set(['people', 'attendances']);

/** A quick look before the close one: classes that no comparison joins. */
const mayMeet = (a: string, b: string): boolean =>
  a === '' ||
  a === b ||
  (COUNTED.has(a) && COUNTED.has(b)) ||
  (PEOPLE.has(a) && PEOPLE.has(b)) ||
  isDays(a) ||
  isDays(b);

const isDays = (kind: string): boolean => kind.includes('days');

interface Match {
  readonly score: number;
  readonly likeness: Alignment['likeness'];
  /** Absent where it is a noun that both sides use. */
  readonly noun?: string;
  readonly unit: Alignment['unit'];
}

interface Ranked extends Match {
  readonly row: Row;
}

/** 日均检查人次 is not 全年检查人次: an average is only told by a figure that is one. */
const AVERAGE = /[日月周年人户家场次]均|平均|每[日月周年人户家场次]|单[场次日]/;

/** `beside` – the words on both sides of the figure. */
function matchOf(mention: Mention, row: Row, beside: string): Match | undefined {
  const unit = unitMatch(mention, row.unit);
  if (unit === undefined || mention.noun === '' || row.content === '') return undefined;
  if (contradictsByWord(beside, row.name)) return undefined;
  if (AVERAGE.test(row.name) && !mention.aspects.has('each')) return undefined;
  const plain = likenessOf(mention.noun, mention, row);
  if (plain) return { ...plain, unit };
  const translated = inTheWordsOf(row.name, mention.noun);
  if (translated === mention.noun || !headsMeet(translated, `${translated}|${mention.phrase}`, row)) return undefined;
  const [said, near] = [coverage(translated, row.name), coverage(row.content, `${translated}|${mention.phrase}`)];
  if (said < MOST || near < 0.4) return undefined;
  return { score: 0.5 * said + 0.5 * near - MARGIN, likeness: 'akin', unit, noun: translated.split('|').pop()! };
}

function likenessOf(
  noun: string,
  mention: Mention,
  row: Row,
): { readonly score: number; readonly likeness: 'same' | 'part' } | undefined {
  const phrase = `${noun}|${mention.phrase}`;
  if (!headsMeet(noun, phrase, row)) return undefined;
  const said = coverage(noun, row.name);
  const near = coverage(row.content, phrase);
  const setting = `${phrase}|${mention.setting}`;
  const wide = Math.max(near, coverage(row.content, setting));
  const score = 0.5 * said + 0.3 * near + 0.2 * wide;
  // A qualifier in front (高级培训班) makes the row a part of what the text counts.
  if (said >= MOST && wide >= ENOUGH && near >= 0.2 && unsaidLead(row.content, setting) < 2)
    return { score, likeness: 'same' };
  const isNarrower = near >= MOST && said >= 0.4 && unsaidLead(row.content, phrase) < 2;
  return isNarrower && distinctive(row.content) !== '' && row.unit !== '%' ? { score, likeness: 'part' } : undefined;
}

/** The last noun of one side stands on the other, any of them in a list (咨询会、研讨会等); for rates the very word (满意度). */
function headsMeet(noun: string, phrase: string, row: Row): boolean {
  const rate = row.unit === '%' || row.name.endsWith('率') ? rateWord(row.name) : '';
  if (row.unit === '%' || rate !== '')
    return rate !== '' && rateWord(noun) === rate && sameObject(noun, phrase, row.name);
  return hasHead(noun, row.name) && hasHead(row.content, phrase);
}

const hasHead = (content: string, text: string): boolean => headsOf(content).some(head => text.includes(head));

/** The last two characters of each noun; of a 论坛会 also the two before the last. */
const headsOf = remembered((content: string): readonly string[] => {
  const pieces = (distinctive(content) || content).split('|');
  return (pieces.length > 2 ? pieces : pieces.slice(-1)).flatMap(piece => {
    const isEvent = /[会班营]$/.test(piece) && piece.length > 2;
    return isEvent ? [piece.slice(-2), piece.slice(-3, -1)] : [piece.slice(-2)];
  });
});

/** Whose rate it is: 群众满意度 is not 企业满意度; 服务对象 and 综合 are nobody in particular. */
function sameObject(noun: string, phrase: string, name: string): boolean {
  const [own, other] = [objectOfRate(noun), objectOfRate(name)];
  return (own === '' || coverage(own, name) >= 0.6) && (other === '' || coverage(other, phrase) >= 0.6);
}

const objectOfRate = remembered((text: string): string =>
  text
    .replace(/[\u4e00-\u9fff]{2}[率度](?:数|指标|情况)?$/, '')
    .replace(/服务对象|受益对象|综合|总体|整体|项目|年度|\|/g, ''),
);

/** 满意度, 满意率 → 满意; 完成率 → 完成; '' for a name that is no rate. */
const rateWord = remembered(
  (name: string): string => /([\u4e00-\u9fff]{2})(?:率|度)(?:数|指标|情况)?$/.exec(name)?.[1] ?? '',
);

/** Counters that are loosely used for one another; others of one class (字 and 份) count different things. */
const LOOSE =
  /^(?:个|项|件|家|户|份|篇|本|册|条|期|场|次|场次|场\/次|次\/场|家次|户次|台|套|辆|支|处|所|天|日|课时|学时)$/;

function unitMatch({ number }: Mention, unit: string): Alignment['unit'] | undefined {
  if (unit === '') return undefined;
  if (number.unit === '')
    return number.value.gte(100) && /^(?:people|attendances|events)$/.test(unitClass(unit)) ? 'none' : undefined;
  const relation = sameUnitClass(number.unit, unit);
  if (relation === 'same') return 'same';
  if (relation === 'similar') {
    if (convert(number.value, number.unit, unit) === undefined) return undefined;
    if (!isCounter(number.unit)) return 'similar';
    // 评审200次与评审项目8个：次数与个数各数各的。
    const areEvents = [number.unit, unit].filter(one => unitClass(one) === 'events').length;
    return LOOSE.test(number.unit) && LOOSE.test(unit) && areEvents !== 1 ? 'similar' : undefined;
  }
  const pair = new Set([unitClass(number.unit), unitClass(unit)]);
  return pair.has('people') && pair.has('attendances') ? 'crossed' : undefined;
}

const isCounter = (unit: string): boolean => /^(?:items|documents|events|courses|visits)$/.test(unitClass(unit));

/** Whether any row may be meant, however loosely: then a text is not called unmatched. */
export function isSpokenFor(mention: Mention, rows: readonly Row[]): boolean {
  const own = distinctive(mention.noun);
  const wanted = own === '' ? mention.noun : own;
  return rows.some(({ words, content }) => {
    const translated = inTheWordsOf(words, wanted);
    const mine = distinctive(content);
    return (
      [wanted, translated].some(noun => coverage(noun, words) >= 0.4 || words.includes(noun.slice(-2))) ||
      (mine !== '' && coverage(mine, mention.phrase) >= 0.5)
    );
  });
}
