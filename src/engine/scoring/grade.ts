import type { Grade, Policy } from '../policy/policy';
import type { Decimal } from '../sheet/units';

/** 优良中差 of a total in points. Lower bounds are inclusive; a total below every bound gets the lowest grade. */
export function gradeOf(total: Decimal, policy: Policy): Grade {
  const bands = policy.grades.value;
  return bands.find(band => total.gte(band.from))?.grade ?? bands[bands.length - 1]?.grade ?? '差';
}
