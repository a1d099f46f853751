import type { Policy } from '../policy/policy';
import type { Filled } from '../sheet/cell';
import { normalise } from '../sheet/reading';
import type { IndicatorSubject } from './given';
import { saysNothing } from './reasons';

/** A remark beside lost points that says something; a blank one is asked for by SE03 and SE04. */
export interface DeductionReason {
  readonly row: IndicatorSubject;
  readonly reason: Filled<string>;
  /** The same words explain so many rows, this one included. A cell merged over several rows is one. */
  readonly times: number;
}

export function deductionReasons(rows: readonly IndicatorSubject[]): readonly DeductionReason[] {
  const own = rows.flatMap(row => {
    const { weight, score, reason } = row;
    const isLost = weight?.kind === 'value' && score?.kind === 'value' && score.value.lt(weight.value);
    return isLost && reason?.kind === 'value' && !saysNothing(reason) ? [{ row, reason }] : [];
  });
  const places = new Map<string, Set<number>>();
  for (const { reason } of own) {
    const key = normalise(reason.value);
    places.set(key, (places.get(key) ?? new Set()).add(reason.at.row));
  }
  return own.map(one => ({ ...one, times: places.get(normalise(one.reason.value))?.size ?? 1 }));
}

/** Said of several deductions alike, so that it explains none. */
export const isRepeated = ({ times }: DeductionReason, policy: Policy): boolean => times >= policy.reasonRepeated.value;
