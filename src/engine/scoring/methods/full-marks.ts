import { cite } from '../../policy/sources';
import { text } from '../../text';
import { plain, printed2 } from '../rounding';
import type { Award, Measured } from './method';

/** 完成指标值的，记该指标所赋全部分值。 */
const law = cite('mof-2020-10', 'stated');

/** A target that was reached earns the whole weight; over-fulfilment earns no more. `sign` is the operator that holds. */
export function fullMarks({ target, actual, weight }: Measured, sign: '≥' | '>' | '≤' | '<' | '='): Award {
  const [a, t, w] = [plain(actual), plain(target), printed2(weight)];
  const says = text(
    `完成值 ${a} ${sign} 指标值 ${t}，已达成，得满分 ${w}`,
    `actual ${a} ${sign} target ${t}: met, full marks ${w}`,
  );
  return { isMet: true, score: weight, because: { says, law } };
}
