import { cite } from '../../policy/sources';
import { points, ZERO_POINTS } from '../../sheet/units';
import { text } from '../../text';
import { plain, printed2, quotientShown, ratioRounded, roundingWords } from '../rounding';
import { fullMarks } from './full-marks';
import type { Award, Measured } from './method';
import { noProportion } from './no-proportion';

/** 反向指标：按超出指标值的幅度扣分，超出一倍不得分。 */
const law = cite('production-practice', 'practice');

/** ≤, < and reverse “=” targets, the strict reading: (2t − a) ÷ t × w above the target, nothing from twice the target on. */
export function atMostLinearly(row: Measured): Award {
  const { target, actual, weight, isStrict, rounding } = row;
  if (isStrict ? actual.lt(target) : actual.lte(target)) return fullMarks(row, isStrict ? '<' : '≤');
  if (target.lte(0)) return noProportion(row, law);
  const [a, t, w] = [plain(actual), plain(target), plain(weight)];
  const left = target.times(2).minus(actual);
  if (left.lte(0)) {
    const says = text(
      `反向指标（线性法）：完成值 ${a} 已达到指标值 ${t} 的两倍，不得分`,
      `less is better (linear method): the actual ${a} is at least twice the target ${t}, no points`,
    );
    return { isMet: false, score: ZERO_POINTS, because: { says, law } };
  }
  const score = points(ratioRounded(left, target, weight, rounding));
  const awarded = score.gt(weight) ? weight : score;
  const steps = `(2 × ${t} − ${a}) ÷ ${t} × ${w} = ${quotientShown(left, target, weight)}`;
  const how = roundingWords(rounding);
  const says = text(
    `反向指标（线性法），(2 × 指标值 − 完成值) ÷ 指标值 × 分值：${steps}，${how.zh} → ${printed2(awarded)}`,
    `less is better (linear method), (2 × target − actual) ÷ target × weight: ${steps}, ${how.en} → ${printed2(awarded)}`,
  );
  return { isMet: false, score: awarded, because: { says, law } };
}
