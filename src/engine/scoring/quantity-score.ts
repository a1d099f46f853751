import { practice } from '../policy/sources';
import type { Policy } from '../policy/policy';
import { shownOf, valueOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import type { Actual, Target } from '../sheet/target';
import { Decimal, points, type Points } from '../sheet/units';
import { text, type Text } from '../text';
import { direction } from '../words/reverse-names';
import { asPrinted } from './as-printed';
import { cannot, names, obstacle } from './cannot';
import { comparable, type Comparable } from './comparable';
import type { Outcome, Reason } from './derived';
import { atLeast } from './methods/at-least';
import { atMostLinearly } from './methods/at-most-linear';
import { atMostByRatio } from './methods/at-most-ratio';
import { fullMarks } from './methods/full-marks';
import type { Award, Measured } from './methods/method';
import { withinRange } from './methods/range';
import { zeroTarget } from './methods/zero-target';
import { plain } from './rounding';
import type { Attainment } from './score-card';

type QuantityTarget = Extract<Target, { kind: 'quantity' | 'range' }>;
type NumericActual = Extract<Actual, { kind: 'quantity' | 'range' }>;

export interface QuantityScore {
  readonly attainment: Attainment;
  readonly formula: Outcome<Points>;
  readonly ceiling?: Points;
  readonly floor?: Points;
}

/** Attainment and formula score of a row whose target and actual are both numbers. */
export function quantityScore(
  indicator: Indicator,
  target: QuantityTarget,
  actual: NumericActual,
  policy: Policy,
): QuantityScore {
  const from = [indicator.target, indicator.actual].flatMap(cell => (cell ? [cell.at] : []));
  const measured = comparable(target, actual);
  if (measured.kind === 'not-comparable')
    return { attainment: measured.isQuestion ? 'ask' : 'unknown', formula: cannot(measured.why, from) };

  const weight = weightOf(indicator);
  const row = (value: Decimal): Measured => ({
    target: target.kind === 'range' ? target.low.value : target.value,
    actual: value,
    weight: weight ?? points(0),
    isStrict: target.kind === 'quantity' && (target.operator === '>' || target.operator === '<'),
    rounding: policy.scoreRounding.value,
  });
  const judged = judgeBoth(measured, value => awardOf(row(notNegative(row(value))), target, indicator, policy));
  const settled = measured.isSure ? judged.attainment : 'ask';
  if (judged.award === undefined) return { attainment: settled, formula: cannot(judged.why, from) };

  const { award } = judged;
  const stop = obstacle([{ cell: indicator.weight, name: names.weight }]) ?? weightBelowZero(indicator);
  if (stop) return { attainment: settled, formula: stop };
  if (!award.score) return { attainment: settled, formula: cannot(award.because.says, from) };
  const because = [...(measured.note ? [{ says: measured.note }] : []), ...award.readings, award.because];
  const formula = { value: award.score, because, from: [...from, ...(indicator.weight ? [indicator.weight.at] : [])] };
  return { attainment: settled, formula, ...award.limits };
}

interface Reading extends Award {
  /** A person has to say whether it is met. */
  readonly isOpen?: boolean;
  /** How the operator was understood, where the paper leaves room. */
  readonly readings: readonly Reason[];
  readonly limits?: { readonly ceiling: Points; readonly floor: Points };
}

/** A single number is judged once; an interval only where both ends agree, by its less favourable end. */
function judgeBoth(
  { low, high }: Comparable,
  award: (value: Decimal) => Reading,
): { attainment: Attainment; award?: Reading; why: Text } {
  const first = award(low);
  const second = low === high ? first : award(high);
  if (first.isOpen || second.isOpen) return { attainment: 'ask', why: first.because.says };
  if (low.eq(high)) return { attainment: first.isMet ? 'met' : 'unmet', award: first, why: first.because.says };
  const interval = text(
    `完成值为区间 ${plain(low)}–${plain(high)}，请填写具体完成数`,
    `the actual is the range ${plain(low)}–${plain(high)}: please give one number`,
  );
  if (first.isMet && second.isMet) return { attainment: 'met', award: first, why: interval };
  return { attainment: first.isMet === second.isMet ? 'unmet' : 'ask', why: interval };
}

function awardOf(row: Measured, target: QuantityTarget, indicator: Indicator, policy: Policy): Reading {
  const lessIsBetter = direction(shownOf(indicator.name)) === 'less';
  if (target.kind === 'range') return rangeAward(row, target.high.value, lessIsBetter);
  const assumed = target.assumed ? [unsigned] : [];
  switch (target.operator) {
    case '≥':
    case '>':
      return { ...atLeast(row), readings: [] };
    case '≤':
    case '<':
      return atMost(row, target.operator === '≤', [], policy);
    case '=':
      if (row.target.isZero()) return { ...zeroTarget(row), readings: assumed };
      if (lessIsBetter) return atMost(row, true, [...assumed, reverseName], policy);
      return exactly(row, assumed, policy);
  }
}

function atMost(row: Measured, isZeroAllowed: boolean, readings: readonly Reason[], policy: Policy): Reading {
  if (row.target.isZero() && isZeroAllowed) return { ...zeroTarget(row), readings };
  const [ratio, linear] = [atMostByRatio(row), atMostLinearly(row)];
  const award = policy.reverseMethod.value === 'ratio' ? ratio : linear;
  const limits = ratio.score && linear.score ? { limits: { ceiling: ratio.score, floor: linear.score } } : {};
  return { ...award, readings, ...limits };
}

function exactly(row: Measured, readings: readonly Reason[], policy: Policy): Reading {
  if (policy.equalsMode.value === 'atLeast') {
    const over = row.actual.gt(row.target) ? [{ says: overIsMet, law: policy.equalsMode.law }] : [];
    return { ...atLeast(row), readings: [...readings, ...over] };
  }
  if (row.actual.eq(row.target)) return { ...fullMarks(row, '='), readings };
  return { isMet: false, isOpen: true, because: { says: notExact, law: policy.equalsMode.law }, readings };
}

function rangeAward(row: Measured, high: Decimal, lessIsBetter: boolean): Reading {
  if (!lessIsBetter) return { ...withinRange(row, high), readings: [] };
  if (row.actual.gte(row.target) && row.actual.lte(high)) return { ...withinRange(row, high), readings: [] };
  return { isMet: false, isOpen: true, because: { says: outsideReverseRange }, readings: [] };
}

/** A negative actual counts as zero, except against a negative target (a fall that was to stay small). */
function notNegative({ target, actual }: Measured): Decimal {
  return target.gte(0) && actual.lt(0) ? new Decimal(0) : actual;
}

function weightOf({ weight }: Indicator): Points | undefined {
  return weight?.kind === 'value' ? asPrinted(weight) : undefined;
}

function weightBelowZero({ weight }: Indicator): Outcome<Points> | undefined {
  const value = valueOf(weight);
  if (!weight || !value || value.gte(0)) return undefined;
  return cannot(text(`分值 ${plain(value)} 小于 0`, `the weight ${plain(value)} is below zero`), [weight.at]);
}

const unsigned: Reason = {
  says: text('指标值未写符号，按“=”理解', 'the target has no sign and is read as “=”'),
  law: practice('production-practice'),
};
const reverseName: Reason = {
  says: text('指标越小越好，“=”按“≤”理解', 'less is better here, so “=” is read as “≤”'),
  law: practice('production-practice'),
};
const overIsMet = text('“=”按达到或超过即为完成', '“=” is reached from the target on');
const notExact = text(
  '口径要求恰好等于指标值，完成值与之不同，请人工评定',
  'the target must be hit exactly and was not: a person decides',
);
const outsideReverseRange = text(
  '指标值为区间且越小越好，完成值在区间之外，请人工评定',
  'the target is a range where less is better and the actual lies outside: a person decides',
);
