import { valueOf } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import type { Actual, Target } from '../../sheet/target';
import { Decimal } from '../../sheet/units';
import { sameUnitClass } from '../units';
import { rowsOf, type Row } from './align';
import { coverage, distinctive } from './content-words';
import { contradictsByWord } from './synonyms';

/** Two rows that report one thing in two ways. */
export interface TwinRows {
  readonly one: Indicator;
  readonly other: Indicator;
  /** `rate` – a count and its 完成率; `again` – the same activity counted twice. */
  readonly kind: 'rate' | 'again';
}

type Figure = Extract<Actual, { kind: 'quantity' }>;
type Aim = Extract<Target, { kind: 'quantity' }>;

interface Counted {
  readonly row: Row;
  readonly aim: Aim;
  readonly actual: Figure;
}

/** Pairs of rows whose actual values cannot both be right. Each row is told once. */
export function twinRows(indicators: readonly Indicator[]): readonly TwinRows[] {
  const counted = rowsOf(indicators).flatMap((row): readonly Counted[] => {
    const [aim, actual] = [valueOf(row.indicator.target), valueOf(row.indicator.actual)];
    return aim?.kind === 'quantity' && actual?.kind === 'quantity' && !actual.approximate ? [{ row, aim, actual }] : [];
  });
  return [...rateTwins(counted), ...repeatedTwins(counted)];
}

/** 4 of 4 published beside 专刊出版完成率 75 %. */
function rateTwins(counted: readonly Counted[]): readonly TwinRows[] {
  return counted.flatMap(rate => {
    const subject = /^(.{3,})(?:完成|到位|实现)率$/.exec(rate.row.name)?.[1];
    if (subject === undefined || distinctive(subject).length < 3 || rate.actual.unit !== '%') return [];
    const counts = counted.filter(
      ({ row, actual, aim }) =>
        row !== rate.row &&
        actual.unit !== '%' &&
        isUpward(aim) &&
        row.name.replace(/(?:数量|次数|场次|期数|数)$/, '').endsWith(subject),
    );
    const [count, another] = counts;
    if (!count || another || sameUnitClass(count.actual.unit, count.aim.unit) !== 'same' || count.aim.value.lte(0))
      return [];
    const percent = Decimal.min(count.actual.value.div(count.aim.value).times(100), 100);
    const said = Decimal.min(rate.actual.value, 100);
    return percent.minus(said).abs().gt(1)
      ? [{ one: count.row.indicator, other: rate.row.indicator, kind: 'rate' as const }]
      : [];
  });
}

const isUpward = ({ operator }: Aim): boolean => operator !== '≤' && operator !== '<';

/** When a long name enumerates the same activities as another one, both count the same programme. */
const LONG = 12;

function repeatedTwins(counted: readonly Counted[]): readonly TwinRows[] {
  const found: TwinRows[] = [];
  const told = new Set<Counted>();
  const long = counted.filter(({ row }) => row.content.length >= LONG);
  for (const [index, one] of long.entries())
    for (const other of long.slice(index + 1)) {
      if (told.has(one) || told.has(other) || !isSameProgramme(one, other)) continue;
      told.add(one).add(other);
      found.push({ one: one.row.indicator, other: other.row.indicator, kind: 'again' });
    }
  return found;
}

function isSameProgramme(one: Counted, other: Counted): boolean {
  if (sameUnitClass(one.actual.unit, other.actual.unit) !== 'same' || one.actual.unit === '%') return false;
  if (one.actual.value.eq(other.actual.value) || contradictsByWord(one.row.name, other.row.name)) return false;
  const items = one.row.content.split('|').filter(piece => piece.length >= 4);
  const [there, back] = [
    coverage(timeless(one.row.content), other.row.name),
    coverage(timeless(other.row.content), one.row.name),
  ];
  if (hasMore(one.row, other.row) || hasMore(other.row, one.row)) return false;
  return items.length >= 2 && Math.max(there, back) >= 0.85 && Math.min(there, back) >= 0.35;
}

/** One names an activity that the other does not: then it may well count more. */
const hasMore = (one: Row, other: Row): boolean =>
  timeless(one.content)
    .split('|')
    .some(piece => /[动会展赛班营座坛演训龙课游]$/.test(piece) && coverage(piece, other.name) < 0.4);

/** Without the schedule that one of the names carries: 7月、每季, 除…外. */
const timeless = (content: string): string =>
  content
    .replace(/除?\d{1,2}月|每[月季周年]|暑期|寒期|\d+[期场次]|配套活动|一次/g, '|')
    .split('|')
    .filter(piece => piece.length >= 2)
    .join('|');
