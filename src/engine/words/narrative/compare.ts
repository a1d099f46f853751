import type { Amount, Operator, Target } from '../../sheet/target';
import { Decimal } from '../../sheet/units';
import { convert } from '../units';
import type { Alignment } from './align';
import type { Mention } from './mentions';

/** How two statements of one thing differ. `reversed` – the signs are opposed; `magnitude` – by a power of ten. */
export type Difference = 'reversed' | 'magnitude' | 'number' | 'cut';

/** `match` – both say the same; `conflict` – they cannot both be right; `silent` – they may differ for a good reason. */
export type Comparison =
  | { readonly kind: 'match' }
  | { readonly kind: 'conflict'; readonly difference: Difference; readonly grade: 'error' | 'warning' | 'hint' }
  | { readonly kind: 'silent' };

const MATCH: Comparison = { kind: 'match' };
const SILENT: Comparison = { kind: 'silent' };
const conflict = (difference: Difference, grade: 'error' | 'warning' | 'hint'): Comparison => ({
  kind: 'conflict',
  difference,
  grade,
});

const isUp = (operator: Operator | undefined): boolean => operator === '≥' || operator === '>';
const isDown = (operator: Operator | undefined): boolean => operator === '≤' || operator === '<';

/**
 * A goal against a target. A target above “not less than” keeps the goal, one below an about-figure is prudent; a bound only
 * conflicts with what lies outside of it.
 */
export function goalAgainstTarget(mention: Mention, alignment: Alignment): Comparison {
  const { target } = alignment.row.indicator;
  const told = target.kind === 'value' ? plainlyAgainstTarget(mention, target.value, alignment) : SILENT;
  // 近义词不足以说数目不一，只足以问一问相反的符号和相差的倍数。
  return alignment.likeness === 'akin' && told.kind === 'conflict' && told.difference === 'number' ? SILENT : told;
}

/** The same, however alike the nouns are. */
export function plainlyAgainstTarget(mention: Mention, target: Target, { likeness, unit }: Alignment): Comparison {
  if (target.kind === 'range') return againstRange(mention, target, likeness);
  if (target.kind !== 'quantity' || target.approximate) return SILENT;
  const { operator } = target;
  const t = inUnitOf(mention, target.value, target.unit);
  if (!t) return SILENT;
  const { number } = mention;
  const n = number.value;
  const grade = likeness === 'same' && (unit === 'same' || unit === 'crossed') ? 'error' : 'warning';
  const isEqual = isSameFigure(n, number.step, t, target);
  if (unit === 'crossed' && !isEqual) return SILENT;
  const isAtLeast = isUp(number.operator) || number.atLeast;
  if (number.approximate && !number.atLeast) return isEqual ? MATCH : SILENT;
  if (isAtLeast && isDown(operator)) return n.gte(t) ? conflict('reversed', grade) : SILENT;
  if (isDown(number.operator)) {
    if (isUp(operator)) return t.gte(n) ? conflict('reversed', grade) : SILENT;
    return isEqual ? MATCH : t.gt(n) && likeness !== 'part' ? conflict('number', grade) : SILENT;
  }
  if (isEqual) return MATCH;
  if (isDown(operator)) return SILENT;
  if (number.high) {
    if (t.lt(n)) return conflict('number', grade);
    return t.lte(number.high) ? MATCH : SILENT;
  }
  if (t.lt(n)) return conflict(isPowerOfTen(n, t) ? 'magnitude' : 'number', grade);
  if (likeness === 'part') return SILENT;
  if (n.gte(10) && isPowerOfTen(n, t)) return conflict('magnitude', 'warning');
  return operator === '=' && !isAtLeast ? conflict('number', grade) : SILENT;
}

function againstRange(
  mention: Mention,
  range: Extract<Target, { kind: 'range' }>,
  likeness: Alignment['likeness'],
): Comparison {
  const low = inUnitOf(mention, range.low.value, range.unit);
  const high = inUnitOf(mention, range.high.value, range.unit);
  const { number } = mention;
  if (!low || !high || (number.approximate && !number.atLeast)) return SILENT;
  const top = number.high ?? number.value;
  if (number.value.gte(low) && top.lte(high)) return MATCH;
  return number.value.gt(high) && !isDown(number.operator)
    ? conflict('number', likeness === 'same' ? 'error' : 'warning')
    : SILENT;
}

/**
 * A result against an actual value. A part may be smaller than the whole and never larger; a total, or the only figure for
 * the very same noun, must agree.
 */
export function resultAgainstActual(
  mention: Mention,
  { row, likeness, unit }: Alignment,
  isAlone: boolean,
): Comparison {
  const actual = row.indicator.actual;
  if (actual?.kind !== 'value' || actual.value.kind !== 'quantity' || actual.value.approximate) return SILENT;
  const a = inUnitOf(mention, actual.value.value, actual.value.unit);
  if (!a) return SILENT;
  const outside = againstBounds(mention, a, actual.value);
  if (outside === undefined) return MATCH;
  if (unit === 'crossed') return SILENT;
  if (outside === 'cut') return conflict('cut', 'hint');
  if (mention.aspects.has('sofar'))
    return outside === 'below' && likeness === 'same' ? conflict('number', 'warning') : SILENT;
  if (outside === 'above') return conflict('number', 'warning');
  const isWhole = likeness === 'same' && !mention.aspects.has('part') && (isAlone || mention.aspects.has('total'));
  return isWhole ? conflict('number', 'warning') : SILENT;
}

/**
 * Where the text lies against the cell: `above` – it says more, `below` – it says less, `cut` – the cell lost the text's
 * decimals; undefined when the cell is within what the words allow.
 */
export function againstBounds(mention: Mention, a: Decimal, cell: Amount): 'above' | 'below' | 'cut' | undefined {
  const { low, high, number } = mention;
  if (low && high && low.eq(high)) {
    if (isSameFigure(low, number.step, a, cell)) return isCut(low, a, cell) ? 'cut' : undefined;
    return low.gt(a) ? 'above' : 'below';
  }
  if (low?.gt(a)) return 'above';
  return high?.lt(a) ? 'below' : undefined;
}

/** 66.68 beside 66.00: not rounded, cut. */
const isCut = (text: Decimal, cell: Decimal, { value }: Amount): boolean =>
  value.isInteger() && cell.eq(value) && text.minus(cell).gte('0.5') && text.minus(cell).lt(1);

/** The cell's value in the mention's unit; an unnamed unit is the cell's. */
export function inUnitOf({ number }: Mention, value: Decimal, unit: string): Decimal | undefined {
  if (number.unit === '') return value;
  return convert(value, unit, number.unit) ?? (isPeople(number.unit) && isPeople(unit) ? value : undefined);
}

const isPeople = (unit: string): boolean => /^(?:人|位|名|员|人次|人\/次)$/.test(unit);

/**
 * Equal at the coarser precision: 3.5万 is 35,120, 51.82 万元 is 518,192 元, 1600 is 1630 in round words (two noughts or more,
 * within a twentieth).
 */
function isSameFigure(n: Decimal, step: Decimal, t: Decimal, { value, places }: Amount): boolean {
  if (n.eq(t)) return true;
  const own = value.isZero()
    ? new Decimal(1)
    : t.div(value).times(new Decimal(10).pow(-Math.min(places, value.decimalPlaces())));
  if (!step.eq(own)) {
    const coarser = Decimal.max(step.gt(1) ? noughts(n, step) : step, own.gt(1) ? noughts(t, own) : own);
    if (n.minus(t).abs().lt(coarser)) return true;
  }
  return n.gte(100) && n.mod(100).isZero() && n.minus(t).abs().lte(n.times('0.05'));
}

/** 300万 is meant to the million: every nought behind a scaled figure. */
function noughts(n: Decimal, step: Decimal): Decimal {
  let coarse = step;
  while (!n.isZero() && n.mod(coarse.times(10)).isZero()) coarse = coarse.times(10);
  return coarse;
}

function isPowerOfTen(a: Decimal, b: Decimal): boolean {
  if (a.lte(0) || b.lte(0) || a.eq(b)) return false;
  const ratio = a.gt(b) ? a.div(b) : b.div(a);
  return [10, 100, 1000, 10000].some(power => ratio.eq(power));
}
