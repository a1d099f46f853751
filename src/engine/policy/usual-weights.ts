import type { Cited } from './cited';
import type { LevelWeights, Policy } from './policy';

/** The usual first-level weights for a form with or without 成本 and 满意度 indicators; the policy's main scheme when none is stated for it. */
export function usualWeights(
  policy: Policy,
  has: { readonly cost: boolean; readonly satisfaction: boolean },
): Cited<LevelWeights> {
  const schemes = [policy.weights, ...(policy.otherWeights ?? [])];
  const fitting = schemes.find(
    ({ value }) => value.cost.gt(0) === has.cost && value.satisfaction.gt(0) === has.satisfaction,
  );
  return fitting ?? policy.weights;
}
