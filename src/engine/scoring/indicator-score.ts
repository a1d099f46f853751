import type { Policy } from '../policy/policy';
import { shownOf, valueOf, type Filled } from '../sheet/cell';
import { isLimitInWords } from '../sheet/deadlines';
import type { Indicator } from '../sheet/form';
import type { Actual, Target } from '../sheet/target';
import type { Points } from '../sheet/units';
import { text } from '../text';
import { asPrinted } from './as-printed';
import { cannot, names, obstacle } from './cannot';
import { isInTime } from './dates';
import { isDetermined } from './derived';
import { bandOf } from './methods/tiers';
import { quantityScore, type QuantityScore } from './quantity-score';
import { printedPlaces } from './rounding';
import type { Attainment, IndicatorScore } from './score-card';
import { equalAtPrintedPlaces } from './tolerance';

type LevelActual = Extract<Actual, { kind: 'level' }>;

/** What can be said of one row: whether its target was reached, its score by formula, or the interval its band word admits. */
export function indicatorScore(indicator: Indicator, policy: Policy): IndicatorScore {
  const target = valueOf(indicator.target);
  const actual = valueOf(indicator.actual);
  if (actual?.kind === 'not-applicable') return { indicator, attainment: 'unknown' };
  if (target?.kind === 'date' || target?.kind === 'text' || (!target && actual?.kind === 'level'))
    return judgedByPerson(indicator, target, actual, policy);
  if (actual?.kind === 'level' && isLimitInWords(indicator.target.shown))
    return judgedByPerson(indicator, target, actual, policy);
  if (actual?.kind === 'level')
    return { indicator, attainment: reached(actual, indicator), formula: cannot(wordForNumber, atOf(indicator)) };
  const quantity = numericScore(indicator, target, actual, policy);
  const proposed = proposalFor(indicator, quantity);
  return { indicator, ...quantity, ...(proposed ? { proposed } : {}) };
}

const wordForNumber = text(
  '定量指标的完成值只写了达成情况，没有具体完成数',
  'a quantitative target whose actual only says how far it was reached, without a number',
);
const noNumber = text('完成值不是数字，无法与指标值比较', 'the actual is no number and cannot be compared');

function numericScore(
  indicator: Indicator,
  target: Extract<Target, { kind: 'quantity' | 'range' }> | undefined,
  actual: Actual | undefined,
  policy: Policy,
): QuantityScore {
  const missing = obstacle([
    { cell: indicator.target, name: names.target },
    { cell: indicator.actual, name: names.actual },
  ]);
  if (missing || !target || !actual)
    return { attainment: 'unknown', formula: missing ?? cannot(noNumber, atOf(indicator)) };
  if (actual.kind !== 'quantity' && actual.kind !== 'range')
    return { attainment: 'unknown', formula: cannot(noNumber, atOf(indicator)) };
  return quantityScore(indicator, target, actual, policy);
}

/** Qualitative and date targets are never computed; the band word in 完成值 says what is admissible. */
function judgedByPerson(
  indicator: Indicator,
  target: Target | undefined,
  actual: Actual | undefined,
  policy: Policy,
): IndicatorScore {
  if (actual?.kind === 'level') {
    const attainment = reached(actual, indicator);
    const weight = indicator.weight?.kind === 'value' ? asPrinted(indicator.weight) : undefined;
    if (attainment === 'ask' || !weight || weight.lt(0)) return { indicator, attainment };
    return { indicator, attainment, band: bandOf(actual.level, weight, policy) };
  }
  return { indicator, attainment: target?.kind === 'date' ? keptDate(target, actual) : 'unknown' };
}

function keptDate(target: Extract<Target, { kind: 'date' }>, actual: Actual | undefined): Attainment {
  if (actual?.kind !== 'date' || actual.on === undefined || target.by === undefined) return 'unknown';
  if (target.operator === '≥' || target.operator === '>') return 'unknown';
  const inTime = isInTime(actual.on, target.by);
  return inTime === undefined ? 'unknown' : inTime ? 'met' : 'unmet';
}

/** “基本完成”, “基本达成” fall between the bands: a person decides. */
function reached({ level }: LevelActual, indicator: Indicator): Attainment {
  if (shownOf(indicator.actual).includes('基本')) return 'ask';
  return level === 'full' ? 'met' : 'unmet';
}

/**
 * A score is proposed where the cell is blank or lies above the formula (above the more generous reverse reading). What a
 * person set below the formula stays, a dash stays, and so does everything while a person has still to decide.
 */
function proposalFor(indicator: Indicator, { attainment, formula, ceiling }: QuantityScore): Points | undefined {
  const { score } = indicator;
  if (!score || !isDetermined(formula)) return undefined;
  if (score.kind === 'blank') return score.shown.trim() === '' ? formula.value : undefined;
  if (score.kind === 'unreadable' || attainment === 'ask') return undefined;
  return isAbove(score, ceiling ?? formula.value) ? formula.value : undefined;
}

/** A sheet that prints one decimal rounds to it: 14.9 is 14.86, not above it. */
function isAbove(score: Filled<Points>, limit: Points): boolean {
  const printed = asPrinted(score);
  const isRounded = printedPlaces(score.shown) === 1 && equalAtPrintedPlaces(printed, limit, 1);
  return printed.gt(limit) && !isRounded;
}

const atOf = ({ target, actual }: Indicator) => [target.at, ...(actual ? [actual.at] : [])];
