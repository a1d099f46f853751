import type { Actual, Target } from '../sheet/target';
import { Decimal } from '../sheet/units';
import { text, type Text } from '../text';
import { convert, moneyFactor, sameUnitClass, unitClass } from '../words/units';
import { plain } from './rounding';

type QuantityTarget = Extract<Target, { kind: 'quantity' | 'range' }>;
type NumericActual = Extract<Actual, { kind: 'quantity' | 'range' }>;

/** An actual value counted in the unit of its target. A single number has `low` = `high`. */
export interface Comparable {
  readonly kind: 'comparable';
  readonly low: Decimal;
  readonly high: Decimal;
  /** False when units are alike but not the same (人次, 人) or the number is only about right: computed, but never held against anyone. */
  readonly isSure: boolean;
  /** What was converted or assumed. */
  readonly note?: Text;
}

export interface NotComparable {
  readonly kind: 'not-comparable';
  /** A person can settle it by a look (0.95 or 95 %); otherwise the units differ. */
  readonly isQuestion: boolean;
  readonly why: Text;
}

/** Puts the actual into the target's unit: 元 and 万元 exactly, equal units as they are, unlike ones not at all. */
export function comparable(target: QuantityTarget, actual: NumericActual): Comparable | NotComparable {
  const wanted = target.kind === 'range' ? target.unit || target.low.unit : target.unit;
  const written = actual.kind === 'range' ? actual.unit || actual.low.unit : actual.unit;
  const [low, high] = actual.kind === 'range' ? [actual.low, actual.high] : [actual, actual];
  const threshold = target.kind === 'range' ? target.low.value : target.value;
  if (looksLikeFraction(threshold, wanted, high.value, written)) return asksForPercent;

  const from = inUnit(low.value, written, wanted);
  const to = high === low ? from : inUnit(high.value, written, wanted);
  if (!from || !to) return differentUnits(written, wanted);
  const isSure = from.isSure && !low.approximate && !high.approximate;
  const sides = { kind: 'comparable', low: from.value, high: to.value, isSure } as const;
  if (from.value.eq(low.value)) return sides;
  const [was, is] = [plain(low.value), plain(from.value)];
  return { ...sides, note: text(`${was}${written} = ${is}${wanted}`, `${was} ${written} = ${is} ${wanted}`) };
}

/**
 * A missing unit is taken to be the other side's, except for money, where 元 and 万元 are too easily mixed. Measures convert
 * exactly; counters of one kind (个, 项) and 人 against 人次 compare as they stand, without certainty.
 */
function inUnit(value: Decimal, from: string, to: string): { value: Decimal; isSure: boolean } | undefined {
  if (from === to) return { value, isSure: true };
  if (from === '' || to === '') return { value, isSure: moneyFactor(from + to) === undefined };
  switch (sameUnitClass(from, to)) {
    case 'same':
      return { value, isSure: true };
    case 'similar': {
      if (areDays(from, to)) return { value, isSure: false };
      const converted = convert(value, from, to);
      const isMeasure = convert(ONE, from, to)?.eq(ONE) === false;
      return converted && { value: converted, isSure: isMeasure };
    }
    case 'different':
    case 'unknown':
      return areHeads(from, to) ? { value, isSure: false } : undefined;
  }
}

const ONE = new Decimal(1);

/** 人 and 人次 count the same people, once or each time. */
function areHeads(from: string, to: string): boolean {
  return [unitClass(from), unitClass(to)].sort().join() === 'attendances,people';
}

/** 天 and 工作日: fewer of either is certainly in time, more may be. */
const areDays = (from: string, to: string): boolean =>
  [unitClass(from), unitClass(to)].sort().join() === 'days,workdays';

function differentUnits(written: string, wanted: string): NotComparable {
  const why = text(
    `完成值单位“${written}”与指标值单位“${wanted}”不同，无法比较`,
    `the actual is in “${written}”, the target in “${wanted}”: they cannot be compared`,
  );
  return { kind: 'not-comparable', isQuestion: sameUnitClass(written, wanted) === 'similar', why };
}

const asksForPercent: NotComparable = {
  kind: 'not-comparable',
  isQuestion: true,
  why: text(
    '指标值为百分数，完成值不大于 1，可能写成了小数：请核对是否为百分数',
    'the target is a percentage and the actual is at most 1, perhaps written as a fraction: please check',
  ),
};

/** 0.95 against 95 %. A bare number is suspect against any percentage above one, “0.95%” only against a large one. */
function looksLikeFraction(target: Decimal, wanted: string, actual: Decimal, written: string): boolean {
  if (!isPercentSign(wanted) || actual.lte(0) || actual.gt(1)) return false;
  return isPercentSign(written) ? target.gte(50) : written === '' && target.gt(1);
}

const isPercentSign = (unit: string): boolean => unit === '%' || unit === '％';
