import { normalise } from '../../sheet/normal-text';
import { valueOf } from '../../sheet/cell';
import { Decimal } from '../../sheet/units';
import { unitClass } from '../units';
import { align, type Row } from './align';
import { againstBounds } from './compare';
import type { Conflict } from './conflict';
import type { Mention } from './mentions';

/** A row that counts everyone who came, whatever to: 参会人数, 参加活动总人次. */
const EVERYONE =
  /^(?:(?:本|该|各类|各项|年度|全年|项目|活动|会议|大会|年会|论坛|总|累计|人员|观众|嘉宾)*(?:参会|参加|参与|到会|与会|出席)(?:活动|会议|大会|论坛|项目)*(?:人员|观众|代表)?(?:总)?(?:人数|人次|数量|数|规模)?)$/;
const CAME = /参加|参与|出席|到会|到场|参会|与会/;
const GATHERED = /(?:吸引|汇聚|汇集|邀请|集聚)/;
const GUESTS = /人才|代表|嘉宾|观众|来宾|学者/;

/**
 * 参会人数 200 beside “吸引超过350名代表参加”. One event may not draw more than all events; figures of different list items are
 * different events and may be added. Never more than a question, and silent as soon as one figure agrees.
 */
export function attendanceConflict(mentions: readonly Mention[], rows: readonly Row[]): Conflict | undefined {
  const everyone = rows.filter(
    row => EVERYONE.test(normalise(row.name)) && /^(?:people|attendances)$/.test(row.unitClass),
  );
  const [row, another] = everyone;
  const actual = valueOf(row?.indicator.actual);
  if (!row || another || actual?.kind !== 'quantity' || actual.approximate) return undefined;
  const crowds = mentions.filter(mention => {
    if (unitClass(mention.number.unit) !== row.unitClass || !isCrowd(mention)) return false;
    const own = align(mention, rows);
    return own === undefined || own.row === row;
  });
  const whole = crowds.filter(mention => !mention.aspects.has('sofar'));
  if (whole.some(mention => againstBounds(mention, actual.value, actual) === undefined && mention.high))
    return undefined;
  const told = (mention: Mention, further: readonly Mention[]): Conflict => ({
    mention,
    alignment: { row, likeness: 'akin', noun: '参会', unit: 'same' },
    difference: 'number',
    grade: 'warning',
    ...(further.length > 0 && { further }),
  });
  const [larger] = whole.filter(({ low }) => low?.gt(actual.value) === true);
  if (larger) return told(larger, []);
  const events = firstOfEachItem(whole.filter(({ low, aspects }) => low && !aspects.has('part')));
  const sum = events.reduce<Decimal>((total, { low }) => total.plus(low ?? 0), new Decimal(0));
  const areDistinct =
    new Set(events.map(({ number }) => number.value.toString() + number.atLeast)).size > 1 || events.length === 2;
  return events.length > 1 && areDistinct && sum.gt(actual.value) ? told(events[0]!, events.slice(1)) : undefined;
}

function isCrowd({ lead, tail, noun }: Mention): boolean {
  if (CAME.test(tail) || CAME.test(lead)) return true;
  return GATHERED.test(lead) && GUESTS.test(`${noun}|${tail}`) && !/专家|媒体|企业/.test(noun);
}

/** One figure for each numbered item: what follows in the same item may tell the same crowd again. */
function firstOfEachItem(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set<number>();
  return mentions.filter(({ clause }) => clause.item > 0 && !seen.has(clause.item) && seen.add(clause.item));
}
