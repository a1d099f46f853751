import { practice } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE15',
  title: text('单项分值过大', 'One indicator weighs too much'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('建议拆分指标，或调低分值。', 'Please consider splitting the indicator or lowering its weight.'),
  reads: ['singleWeight'],

  given: eachScoredIndicator,
  needs: ['weight'],
  check: ({ weight, target, name, row }, { policy }) => {
    const { hint, warning } = policy.singleWeight.value;
    // 几行合并一个分值的，不是单项分值。
    if (weight.at.row !== row || asPrinted(weight).lt(hint)) return undefined;
    const isJudged = target.kind === 'value' && target.value.kind === 'text';
    return {
      at: weight.at,
      because: [name.at, target.at],
      milder: asPrinted(weight).lt(warning) ? 'hint' : 'warning',
      says: text(
        `“${name.shown}”一项占${weight.shown}分${isJudged ? `，而指标值“${target.shown}”是定性的` : ''}。`,
        `“${name.shown}” alone weighs ${weight.shown}${isJudged ? `, with the qualitative target “${target.shown}”` : ''}.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标     | 指标值   | 分值  |
    | 活动场次     | ≥10(场)  | 19.50 |
    | 服务能力提升 | 提升     | 10.00 |`,
  violates: indicators`
    | 三级指标     | 指标值   | 分值      |
    | 完成率       | ≥95(%)   | ⟦20.00⟧ |
    | 服务能力提升 | 提升     | ⟦30.00⟧ |`,
});
