import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { goalConflicts } from '../../words/narrative/conflicts';
import { head, indicators } from '../example';
import { eachGoal, goalSentence } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'SE65',
  title: text('目标与指标冲突', 'Goal and indicator disagree'),
  topic: '指标值合理性',
  severity: 'error',
  law: [cite('mof-2015-88', 'derived'), byTheForm],
  remedy: text(
    '请核对目标文字与指标值，以哪个为准，并改为一致。',
    'Please check goal and target against each other and make both agree.',
  ),
  hides: ['SE49'],

  given: eachGoal,
  needs: [],
  check: ({ goal, rows, year }) =>
    goalConflicts(goal.value, rows, year).map(conflict => ({
      at: conflict.alignment.row.indicator.target.at,
      because: [goal.at, conflict.alignment.row.indicator.name.at],
      ...(conflict.grade !== 'error' && { milder: conflict.grade }),
      ...goalSentence(goal.value, conflict),
    })),

  complies: [
    head`
      | 预期目标 | 服务企业不少于 300 人次；举办论坛 2-3 场；约邀请 100 位专家；升级接口 30 个；全年编印简讯 12 期。 |`,
    indicators`
      | 三级指标     | 指标值          |
      | 服务企业人数 | ≥300.00(人)     |
      | 论坛场次     | ≥2.00(场)       |
      | 邀请专家数   | ≥80.00(位)      |
      | 升级接口     | ≥30.00(个)      |
      | 简讯编印频次 | =1.00(个月/次)  |`,
  ],
  violates: [
    head`
      | 预期目标 | 服务企业不少于 300 人次；召开平台用户研讨会 3-5 次。 |`,
    indicators`
      | 三级指标       | 指标值          |
      | 服务企业人数   | ⟦≤300.00(人)⟧ |
      | 平台用户研讨会 | ⟦≥2.00(次)⟧   |`,
  ],
});
