import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { goalConflicts } from '../../words/narrative/conflicts';
import { head, indicators } from '../example';
import { eachGoal, goalSentence } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'TD06',
  title: text('目标与指标冲突', 'Goal and indicator disagree'),
  topic: '指标值合理性',
  severity: 'error',
  law: [cite('mof-2015-88', 'derived'), byTheForm],
  remedy: text(
    '请核对目标文字与指标值，以哪个为准，并改为一致。',
    'Please check goal and target against each other and make both agree.',
  ),

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
      | 年度总体目标 | 举办半年度论坛不少于 2 场；编印通讯 12 期；约有 100 位专家参会；升级接口 30 个；引入头部企业 5-8 家。 |`,
    indicators`
      | 三级指标       | 指标值          |
      | 半年度论坛场次 | ≥3.00(场)       |
      | 通讯编印频次   | =1.00(个月/次)  |
      | 参会专家人数   | ≥80.00(位)      |
      | 升级接口       | ≥30.00(个)      |
      | 引入头部企业   | ≥5.00(家)       |`,
  ],
  violates: [
    head`
      | 年度总体目标 | 举办半年度论坛 ≤ 2 场；承担特殊物品风险评估，全年组织评审活动不少于 200 次；赴外地招商推介活动 5 次。 |`,
    indicators`
      | 三级指标               | 指标值            |
      | 半年度论坛场次         | ⟦≥2.00(场)⟧     |
      | 特殊物品出入境项目评审 | ⟦≥20.00(次)⟧    |
      | 赴外地开展招商推介活动 | ⟦≥3.00(场)⟧     |
      | 项目评审合格率         | >80.00(%)         |`,
  ],
});
