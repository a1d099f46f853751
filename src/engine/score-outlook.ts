import type { Citation } from './policy/cited';
import type { Grade, Policy } from './policy/policy';
import { isDetermined } from './scoring/derived';
import { gradeOf } from './scoring/grade';
import type { ScoreCard } from './scoring/score-card';
import { equalAtPrintedPlaces } from './scoring/tolerance';
import { printedPlaces } from './scoring/rounding';
import type { Filled } from './sheet/cell';
import type { SelfEvaluation } from './sheet/form';
import { percent, points, type Decimal, type Percent, type Points } from './sheet/units';

/** What a total means: how far it is to the next grade, and what some places would make of it. */
export interface Outlook {
  /** The total that was computed. */
  readonly total: Points;
  readonly grade: Grade;
  /** The next better grade, its lower bound and what is lacking; absent at the best grade. */
  readonly next?: { readonly grade: Grade; readonly from: Points; readonly lacking: Points; readonly law: Citation };
  /** How far the total lies above the lower bound of its own grade. */
  readonly margin: Points;
  /** Its lower bound, and whose rule that is. */
  readonly bound: { readonly from: Points; readonly law: Citation };
  /** Printed total minus computed total; absent when none is printed, or both are the same at the decimals it prints. */
  readonly difference?: Points;
  /** What places that cap the total for a low execution allow at this rate; told as information. */
  readonly cap?: Cap;
}

export interface Cap {
  readonly rate: Percent;
  readonly from: Percent;
  readonly below: Percent;
  readonly most: Points;
  /** The best grade under the cap. */
  readonly grade: Grade;
  /** The total lies above it. */
  readonly exceeds: boolean;
  readonly law: Citation;
}

/** Undefined as long as the total is undetermined: the card says what is lacking. */
export function scoreOutlook(form: SelfEvaluation, card: ScoreCard, policy: Policy): Outlook | undefined {
  if (!isDetermined(card.total)) return undefined;
  const total = card.total.value;
  const { value: bands, law, parts } = policy.grades;
  const lawOf = (grade: Grade): Citation => parts?.[grade] ?? law;
  const at = bands.findIndex(band => total.gte(band.from));
  const own = bands[at < 0 ? bands.length - 1 : at];
  if (!own) return undefined;
  const better = bands[at < 0 ? bands.length - 2 : at - 1];
  const printed = form.totalScore;
  const cap = capAt(card, total, policy);
  return {
    total,
    grade: own.grade,
    ...(better && {
      next: {
        grade: better.grade,
        from: better.from,
        lacking: points(better.from.minus(total)),
        law: lawOf(better.grade),
      },
    }),
    margin: points(total.minus(own.from)),
    bound: { from: own.from, law: lawOf(own.grade) },
    ...(printed?.kind === 'value' && !agrees(printed, total) && { difference: points(printed.value.minus(total)) }),
    ...(cap && { cap }),
  };
}

/** Whether a figure is what is due: to two decimals, or to as few as the paper prints. */
export function agrees(printed: Filled<Decimal>, due: Decimal): boolean {
  return equalAtPrintedPlaces(printed.value, due, Math.min(2, printedPlaces(printed.shown) ?? 2));
}

function capAt(card: ScoreCard, total: Points, policy: Policy): Cap | undefined {
  if (!isDetermined(card.rate)) return undefined;
  const rate = percent(card.rate.value);
  const found = policy.executionCaps.value.find(({ from, below }) => rate.gte(from) && rate.lt(below));
  if (!found) return undefined;
  const { from, below, cap } = found;
  const { law } = policy.executionCaps;
  return { rate, from, below, most: cap, grade: gradeOf(cap, policy), exceeds: total.gt(cap), law };
}
