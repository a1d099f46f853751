import type { Citation } from '../../policy/cited';
import { text } from '../../text';
import { plain } from '../rounding';
import type { Award, Measured } from './method';

/** A target of zero or less that was missed: dividing by it has no meaning, so a person decides the score. */
export function noProportion({ target, actual }: Measured, law: Citation): Award {
  const [a, t] = [plain(actual), plain(target)];
  const says = text(
    `指标值为 ${t}，完成值 ${a} 未达成，无法按比例计分`,
    `the target is ${t}; the actual ${a} misses it and no proportion can be formed`,
  );
  return { isMet: false, because: { says, law } };
}
