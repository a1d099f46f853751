import { cite } from '../../policy/sources';
import { points } from '../../sheet/units';
import { text } from '../../text';
import { plain, printed2, quotientShown, ratioRounded, roundingWords } from '../rounding';
import { fullMarks } from './full-marks';
import type { Award, Measured } from './method';
import { noProportion } from './no-proportion';

/** 未完成指标值的，按照完成值与指标值的比例计分。 */
const law = cite('mof-2020-10', 'stated');

/**
 * ≥, > and “=” targets: w once reached, otherwise a ÷ t × w. At a = t under “>” the target is not met and the proportion
 * itself gives w. A target of zero or less leaves no proportion: no score then.
 */
export function atLeast(row: Measured): Award {
  const { target, actual, weight, isStrict, rounding } = row;
  if (isStrict ? actual.gt(target) : actual.gte(target)) return fullMarks(row, isStrict ? '>' : '≥');
  if (target.lte(0)) return noProportion(row, law);
  const [a, t, w] = [plain(actual), plain(target), plain(weight)];
  const score = points(ratioRounded(actual, target, weight, rounding));
  const awarded = score.gt(weight) ? weight : score;
  const steps = `${a} ÷ ${t} × ${w} = ${quotientShown(actual, target, weight)}`;
  const how = roundingWords(rounding);
  const says = text(
    `完成值 ÷ 指标值 × 分值：${steps}，${how.zh} → ${printed2(awarded)}`,
    `actual ÷ target × weight: ${steps}, ${how.en} → ${printed2(awarded)}`,
  );
  return { isMet: false, score: awarded, because: { says, law } };
}
