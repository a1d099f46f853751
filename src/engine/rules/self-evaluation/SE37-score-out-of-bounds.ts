import { byTheForm, practice } from '../../policy/sources';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { text } from '../../text';
import { indicators } from '../example';
import { theScoredRows, type IndicatorSubject } from '../given';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'SE37',
  title: text('得分越界或未填', 'Score out of bounds or missing'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm, practice()],
  remedy: text('得分应在0至分值之间，请核对。', 'A score lies between 0 and its weight. Please check.'),
  hides: ['SE05', 'SE40'],

  given: theScoredRows,
  needs: [],
  check: ({ rows }) => {
    const blanks = rows.filter(isFullButUnscored);
    const isUnscored = rows.length > 1 && rows.every(({ score }) => score?.kind !== 'value');
    return [
      ...rows.flatMap(outOfBounds),
      ...(isUnscored ? blanks.slice(0, 1) : blanks).map(row => unscored(row, isUnscored)),
    ];
  },

  complies: indicators`
    | 三级指标 | 指标值   | 完成值   | 分值  | 得分 |
    | 活动场次 | ≥10(场)  | 10(场)   | 10.00 | 10   |
    | 满意度   | ≥90(%)   | 0(%)     | 10.00 | 0.00 |
    | 培训     | ≥5(场)   |          | 10.00 |      |`,
  violates: indicators`
    | 三级指标 | 指标值   | 完成值   | 分值  | 得分      |
    | 活动场次 | ≥10(场)  | 10(场)   | 10.00 | ⟦12.00⟧ |
    | 满意度   | ≥90(%)   | 0(%)     | 10.00 | ⟦-1.00⟧ |
    | 培训     | ≥5(场)   | 5(场)    | 10.00 | ⟦⟧      |`,
});

function outOfBounds({ weight, score }: IndicatorSubject): readonly Violation[] {
  if (weight?.kind !== 'value' || score?.kind !== 'value') return [];
  const [w, s] = [asPrinted(weight), asPrinted(score)];
  const isAbove = s.gt(w) && w.gt(0);
  if (!isAbove && s.gte(0)) return [];
  return [
    {
      at: score.at,
      because: [weight.at],
      says: isAbove
        ? text(
            `得分${score.shown}大于分值${pointsShown(weight)}。`,
            `The score ${score.shown} exceeds the weight ${weight.shown}.`,
          )
        : text(`得分${score.shown}小于0。`, `The score ${score.shown} is below 0.`),
      remedy: text(
        `得分应在0至${weight.shown}之间，请核对。`,
        `The score lies between 0 and ${weight.shown}. Please check.`,
      ),
    },
  ];
}

/** A dash says that the row is not scored. */
const isFullButUnscored = ({ name, target, actual, weight, score }: IndicatorSubject): boolean =>
  [name, target, actual, weight].every(cell => cell?.kind === 'value') && score?.kind === 'blank' && score.shown === '';

function unscored({ score, weight }: IndicatorSubject, isWhole: boolean): Violation {
  return {
    at: score!.at,
    because: [weight?.at],
    milder: 'warning',
    says: isWhole
      ? text('得分一栏尚未填写。', 'The column of scores is still blank.')
      : text(`该指标已填完成值，得分未填。`, `The actual value is there, the score is blank.`),
    remedy: text('请填写得分（可用“重新计算”按公式生成）。', 'Please fill in the score (recomputing proposes it).'),
  };
}
