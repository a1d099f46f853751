import type { Policy } from '../../policy/policy';
import type { Level } from '../../sheet/target';
import { points, ZERO_POINTS, type Points } from '../../sheet/units';
import { text, type Text } from '../../text';
import type { Reason } from '../derived';
import { printed2, round } from '../rounding';

export interface Band {
  readonly low: Points;
  readonly high: Points;
  /** `high` itself lies in the next band. */
  readonly openTop: boolean;
}

/**
 * The scores that a band word admits; the score itself stays a person's judgement.
 * 达成 [80 %, 100 %], 部分达成 [60 %, 80 %), 未达成 [0, 60 %) of the weight, each bound rounded; the policy cites the method.
 */
export function bandOf(level: Level, weight: Points, policy: Policy): Band {
  const { full, partial } = policy.tiers.value;
  const bound = (share: typeof full): Points => points(round(weight.times(share), policy.scoreRounding.value));
  switch (level) {
    case 'full':
      return { low: bound(full), high: weight, openTop: false };
    case 'partial':
      return { low: bound(partial), high: bound(full), openTop: true };
    case 'unmet':
      return { low: ZERO_POINTS, high: bound(partial), openTop: true };
  }
}

const words = {
  full: text('达成年度指标', 'reached'),
  partial: text('部分达成年度指标并具有一定效果', 'partly reached'),
  unmet: text('未达成年度指标且效果较差', 'not reached'),
} as const satisfies Record<Level, Text>;

/** “达成年度指标：4.00–5.00 分”, with the norm. */
export function becauseOfBand(level: Level, { low, high, openTop }: Band, policy: Policy): Reason {
  const [from, to] = [printed2(low), printed2(high)];
  const word = words[level];
  const says = text(
    `“${word.zh}”对应 ${from}–${to} 分${openTop ? `（不含 ${to}）` : ''}`,
    `“${word.en}” admits ${from}–${to} points${openTop ? ` (below ${to})` : ''}`,
  );
  return { says, law: policy.tiers.law };
}
