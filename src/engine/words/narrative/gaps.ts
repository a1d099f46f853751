import type { Indicator } from '../../sheet/form';
import { Decimal } from '../../sheet/units';
import { isNotApplicable } from '../bands';
import { convert, sameUnitClass, unitClass } from '../units';
import { align, isSpokenFor, rowsOf, type Row } from './align';
import { isGoalFigure, isResultFigure } from './conflicts';
import { coverage, distinctive, sharedNoun } from './content-words';
import { mentionsIn, type Mention } from './mentions';
import { inTheWordsOf } from './synonyms';

/** A figure of the goal that no indicator speaks of, and what the result says about it. */
export interface Gap {
  readonly mention: Mention;
  /** `stated` – with a figure that keeps the goal; `smaller` – with one that does not; `named` – in words; `absent` – not at all. */
  readonly result: 'stated' | 'smaller' | 'named' | 'absent' | 'no-result';
  /** The result's figure when it is smaller. */
  readonly reported?: Mention;
}

/** Times and dates are conditions, not tasks. */
const NO_TASK =
  /^(?:seconds|days|workdays|months|periods|years-of-age|multiples|percentage-points|marks|length|energy|data)$/;

/** Figures of the goal that are tasks of their own and fit no indicator, however loosely. Silent where a name is missing. */
export function goalGaps(
  goal: string,
  indicators: readonly Indicator[],
  result: string | undefined,
  year: number | null,
): readonly Gap[] {
  if (indicators.length === 0 || indicators.some(isUnnamed)) return [];
  const rows = rowsOf(indicators);
  const mentions = mentionsIn(goal);
  const open = mentions.filter(
    mention =>
      (isTask(mention, year) && !isSpokenFor(mention, rows) && !hasTwin(mention, mentions, rows)) ||
      isUncounted(mention, mentions, rows, year),
  );
  if (open.length === 0) return [];
  const told = result === undefined ? undefined : mentionsIn(result).filter(one => isResultFigure(one, year));
  return open.map(mention => gapOf(mention, result, told));
}

const isUnnamed = ({ name, actual }: Indicator): boolean =>
  name.kind !== 'value' || isNotApplicable(actual?.shown ?? '');

function isTask(mention: Mention, year: number | null): boolean {
  const { number, noun, aspects } = mention;
  const name = distinctive(noun);
  if (!isGoalFigure(mention, year) || number.unit === '' || name === '' || aspects.has('sofar')) return false;
  if (number.unit === '%' && !/[率度]$/.test(noun)) return false;
  return !NO_TASK.test(unitClass(number.unit)) && !mention.lead.includes('《');
}

/** Names of what is held and attended. */
const HELD = /活动|[会营班坛赛展]|沙龙|路演|培训|讲座|宣讲|交流/;

/** “开展2次活动” names no kind of activity: no row counts it when every row of occasions is another figure's. */
function isUncounted(
  mention: Mention,
  mentions: readonly Mention[],
  rows: readonly Row[],
  year: number | null,
): boolean {
  const { number, noun } = mention;
  if (unitClass(number.unit) !== 'events' || !/^(?:.*\|)?活动$/.test(noun) || distinctive(noun) !== '') return false;
  if (!isGoalFigure(mention, year)) return false;
  const meant = new Set(mentions.map(one => (one === mention ? undefined : align(one, rows)?.row)));
  return rows.every(row => meant.has(row) || (row.unitClass !== 'events' && !HELD.test(row.words)));
}

/**
 * A row with the very same target in the same unit, or two that add up to it, may be the one, under another name; so may a row
 * for all that one clause lists (“CT 1台、彩超3台、监护仪20台” beside 设备 24台).
 */
function hasTwin({ number, clause }: Mention, mentions: readonly Mention[], rows: readonly Row[]): boolean {
  const targets = rows.flatMap(({ indicator: { target }, unit }) =>
    target.kind === 'value' &&
    target.value.kind === 'quantity' &&
    /^(?:same|similar)$/.test(sameUnitClass(number.unit, unit))
      ? [target.value.value]
      : [],
  );
  const listed = mentions.filter(one => one.clause === clause && one.number.unit === number.unit && !one.number.high);
  const sum = listed.reduce((total, one) => total.plus(one.number.value), new Decimal(0));
  if (listed.length > 1 && targets.some(one => one.eq(sum))) return true;
  if (!number.value.gt(2)) return false;
  return targets.some(
    (one, i) => one.eq(number.value) || targets.slice(i + 1).some(two => one.plus(two).eq(number.value)),
  );
}

function gapOf(mention: Mention, result: string | undefined, told: readonly Mention[] | undefined): Gap {
  if (result === undefined || told === undefined) return { mention, result: 'no-result' };
  const fits = told.filter(one => isSameTask(mention, one));
  const least = mention.low ?? mention.high;
  const isKept = (one: Mention): boolean => {
    const most = inGoalUnit(one, mention);
    return least === undefined || most === undefined || most.gte(least);
  };
  if (fits.some(isKept)) return { mention, result: 'stated' };
  const [only, another] = fits;
  if (only && !another && !only.aspects.has('part') && !mention.number.approximate)
    return { mention, result: 'smaller', reported: only };
  return { mention, result: only || isNamed(mention, result) ? 'named' : 'absent' };
}

/** The most that the result may mean, in the goal's unit; undefined when it sets no limit. */
function inGoalUnit(one: Mention, goal: Mention) {
  return one.high && (convert(one.high, one.number.unit, goal.number.unit) ?? one.high);
}

function isSameTask(goal: Mention, one: Mention): boolean {
  const relation = sameUnitClass(goal.number.unit, one.number.unit);
  if (relation !== 'same' && relation !== 'similar') return false;
  const name = distinctive(goal.noun);
  const words = `${one.phrase}|${one.setting}`;
  return coverage(name, words) >= 0.6 && coverage(name, one.phrase) >= 0.4;
}

/** Any trace of the task, or a word that everything was done. */
function isNamed({ noun }: Mention, result: string): boolean {
  const name = distinctive(noun);
  if (/(?:全部|全面|圆满|均已?|各项[\u4e00-\u9fff]{0,10}|按计划|按时|如期|顺利)(?:地)?(?:完成|达成|实现)/.test(result))
    return true;
  return [name, inTheWordsOf(result, name)].some(
    one => coverage(one, result) >= 0.35 || result.includes(one.slice(-2)),
  );
}

/** A task that the goal names and the result calls done by a share below 100 %. */
export function halfDone(goal: string, result: string): readonly Mention[] {
  return mentionsIn(result).filter(({ number, noun, lead, tail, aspects }) => {
    const isShare = number.unit === '%' && number.value.gt(0) && number.value.lt(100) && !number.high;
    const isProgress =
      /(?:完成了?|进展|进度)(?:约|达|为|到|达到|已达)?$/.test(lead.trim()) || /^(?:的)?(?:进度|进展|完成)/.test(tail);
    const name = distinctive(noun.replace(/(?:进展|进度|方面)+$/, ''));
    if (!isShare || !isProgress || name.length < 4 || /[率度]$/.test(noun)) return false;
    return (
      ![...aspects].some(aspect => ['planned', 'earlier', 'change', 'share'].includes(aspect)) &&
      coverage(name, goal) >= 0.7
    );
  });
}

const SIGNED_UP = /报名|申请|申报|受邀|预约|登记/;
const CAME = /实际|最终|仅|确定|录取|招收|录用|参训|到会|结业/;
const PEOPLE = /^(?:people|attendances)$/;

/** Fewer came than had signed up, and fewer than the goal counts on: “报名60人，实际招收54名” beside “培训60人”, which no row counts. */
export function fewerThanSignedUp(
  goal: string,
  indicators: readonly Indicator[],
  result: string,
  year: number | null,
): readonly { readonly mention: Mention; readonly reported: Mention }[] {
  const rows = rowsOf(indicators);
  const told = mentionsIn(result);
  const pairs = told.flatMap((came, i) => {
    const signed = told[i - 1];
    const isPair =
      signed?.clause === came.clause &&
      PEOPLE.test(unitClass(came.number.unit)) &&
      unitClass(signed.number.unit) === unitClass(came.number.unit) &&
      SIGNED_UP.test(`${signed.lead}|${signed.tail}`) &&
      CAME.test(came.lead) &&
      came.number.value.lt(signed.number.value) &&
      isResultFigure(came, year);
    return isPair && signed ? [{ signed, came }] : [];
  });
  if (pairs.length === 0) return [];
  const goals = mentionsIn(goal);
  return goals.flatMap(mention => {
    const isOpen =
      isGoalFigure(mention, year) &&
      !mention.number.approximate &&
      !align(mention, rows) &&
      !hasTwin(mention, goals, rows);
    const pair = pairs.find(
      ({ signed, came }) =>
        unitClass(came.number.unit) === unitClass(mention.number.unit) &&
        mention.low?.gt(came.number.value) === true &&
        distinctive(sharedNoun(mention.phrase, signed.phrase)).length >= 4,
    );
    return isOpen && pair ? [{ mention, reported: pair.came }] : [];
  });
}
