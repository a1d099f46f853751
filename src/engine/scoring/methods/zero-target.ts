import { cite } from '../../policy/sources';
import { ZERO_POINTS } from '../../sheet/units';
import { text } from '../../text';
import { plain } from '../rounding';
import { fullMarks } from './full-marks';
import type { Award, Measured } from './method';

/** 指标值为 0 的（事故、投诉等），发生即不得分。 */
const law = cite('production-practice', 'practice');

/** “= 0” and “≤ 0”: w while nothing happened, else nothing; there is no proportion to zero. */
export function zeroTarget(row: Measured): Award {
  if (row.actual.lte(0)) return fullMarks(row, '≤');
  const a = plain(row.actual);
  const says = text(
    `指标值为 0，完成值 ${a} 大于 0，不得分`,
    `the target is 0 and the actual ${a} is above it: no points`,
  );
  return { isMet: false, score: ZERO_POINTS, because: { says, law } };
}
