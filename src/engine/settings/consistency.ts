import type { Policy } from '../policy/policy';
import { plain } from '../scoring/rounding';
import { Decimal } from '../sheet/units';
import { text, type Text } from '../text';
import { adjustables, type Adjustable, type AdjustableKey } from './adjustable';

/** The first may not exceed the second. */
const ordered: readonly (readonly [AdjustableKey, AdjustableKey])[] = [
  ['thresholds.overFulfilment.hint', 'thresholds.overFulfilment.warning'],
  ['thresholds.overFulfilment.warning', 'thresholds.overFulfilment.magnitude'],
  ['thresholds.completionTooLow.all', 'thresholds.completionTooLow.row'],
  ['thresholds.fundPartLow.part', 'thresholds.fundPartLow.total'],
  ['thresholds.fundTolerance.exact', 'thresholds.fundTolerance.rounded'],
  ['thresholds.yuanSuspected.from', 'thresholds.yuanSuspected.to'],
  ['thresholds.reasonLength.shortest', 'thresholds.reasonLength.longest'],
  ['thresholds.singleWeight.hint', 'thresholds.singleWeight.warning'],
  ['thresholds.indicatorCount.fewest', 'thresholds.indicatorCount.most'],
  ['thresholds.satisfactionTarget.low', 'thresholds.satisfactionTarget.full'],
  ['thresholds.goalLength.shortest', 'thresholds.goalLength.longest'],
  ['thresholds.crossYearTarget.warning', 'thresholds.crossYearTarget.hint'],
  ['gradeBands.良', 'gradeBands.优'],
  ['gradeBands.中', 'gradeBands.良'],
];

/** Values that are each in range and cannot hold together, one sentence for each. */
export function contradictions(policy: Policy): readonly Text[] {
  return [...ordered.flatMap(([low, high]) => disorder(policy, low, high)), ...weightSum(policy)];
}

const byKey = new Map<AdjustableKey, Adjustable>(adjustables.map(one => [one.key, one]));

function disorder(policy: Policy, lowKey: AdjustableKey, highKey: AdjustableKey): readonly Text[] {
  const low = byKey.get(lowKey)!;
  const high = byKey.get(highKey)!;
  const [least, most] = [low.read(policy), high.read(policy)];
  if (least === 'off' || most === 'off' || new Decimal(least).lte(most)) return [];
  return [
    text(
      `${lowKey}（${low.shape.label.zh}）为 ${least}，不能大于 ${highKey}（${high.shape.label.zh}）的 ${most}。`,
      `${lowKey} is ${least} and may not exceed ${highKey}, which is ${most}.`,
    ),
  ];
}

function weightSum({ weights, fullMarks }: Policy): readonly Text[] {
  const { execution, management, cost, output, benefit, satisfaction } = weights.value;
  const sum = [management ?? new Decimal(0), cost, output, benefit, satisfaction].reduce<Decimal>(
    (total, part) => total.plus(part),
    execution,
  );
  if (sum.eq(fullMarks.value)) return [];
  return [
    text(
      `thresholds.weights 各项通行分值合计应为 ${plain(fullMarks.value)}，现为 ${plain(sum)}。`,
      `The usual weights under thresholds.weights add up to ${plain(sum)}, not ${plain(fullMarks.value)}.`,
    ),
  ];
}
