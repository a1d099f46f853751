import { cite } from '../../policy/sources';
import { points } from '../../sheet/units';
import { text } from '../../text';
import { plain, printed2, quotientShown, ratioRounded, roundingWords } from '../rounding';
import { fullMarks } from './full-marks';
import type { Award, Measured } from './method';
import { noProportion } from './no-proportion';

/** 反向指标：指标值 ÷ 完成值 × 分值。 */
const law = cite('central-form-notes', 'practice');

/** ≤, < and reverse “=” targets, the generous reading: t ÷ a × w above the target. A target of zero or less has no proportion. */
export function atMostByRatio(row: Measured): Award {
  const { target, actual, weight, isStrict, rounding } = row;
  if (isStrict ? actual.lt(target) : actual.lte(target)) return fullMarks(row, isStrict ? '<' : '≤');
  if (target.lte(0)) return noProportion(row, law);
  const [a, t, w] = [plain(actual), plain(target), plain(weight)];
  const score = points(ratioRounded(target, actual, weight, rounding));
  const awarded = score.gt(weight) ? weight : score;
  const steps = `${t} ÷ ${a} × ${w} = ${quotientShown(target, actual, weight)}`;
  const how = roundingWords(rounding);
  const says = text(
    `反向指标（比例法），指标值 ÷ 完成值 × 分值：${steps}，${how.zh} → ${printed2(awarded)}`,
    `less is better (ratio method), target ÷ actual × weight: ${steps}, ${how.en} → ${printed2(awarded)}`,
  );
  return { isMet: false, score: awarded, because: { says, law } };
}
