import { byTheForm, practice } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE38',
  title: text('分值未填或不大于0', 'Weight blank or not positive'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm, practice()],
  remedy: text('请填写大于0的分值。', 'Please give a weight greater than 0.'),

  given: eachScoredIndicator,
  needs: [],
  check: ({ name, target, actual, weight, score }) => {
    if (!weight) return undefined;
    if (weight.kind === 'value')
      return weight.value.gt(0)
        ? undefined
        : { at: weight.at, says: text(`分值为${weight.shown}。`, `The weight is ${weight.shown}.`) };
    // 与上一行合并的分值、划“-”的分值，以及没填全的行，都不在此列。
    const isFull = [name, target, ...(actual ? [actual] : []), ...(score ? [score] : [])].every(
      cell => cell.kind === 'value',
    );
    return weight.kind === 'blank' && weight.shown === '' && isFull
      ? {
          at: weight.at,
          because: [score?.at],
          says: text('该指标分值未填。', 'The weight of this indicator is blank.'),
        }
      : undefined;
  },

  complies: indicators`
    | 三级指标 | 指标值  | 完成值 | 分值  | 得分 |
    | 活动场次 | ≥10(场) | 10(场) | 10.00 | 10   |
    | 满意度   | ≥90(%)  | 不适用 |       |      |
    | 培训     |         |        |       |      |`,
  violates: indicators`
    | 三级指标 | 指标值  | 完成值 | 分值   | 得分 |
    | 活动场次 | ≥10(场) | 10(场) | 10.00  | 10   |
    | 满意度   | ≥90(%)  | 95(%)  | ⟦0⟧  | 0    |
    | 培训     | ≥5(场)  | 5(场)  | ⟦⟧   | 5    |`,
});
