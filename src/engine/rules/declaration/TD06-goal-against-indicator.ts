import { byTheForm, cite } from '../../policy/sources';
import { goalConflicts, type GoalConflict } from '../goal-conflict';
import { text } from '../../text';
import { head, indicators } from '../example';
import { thePlan } from '../given';
import { dateIn, yearOf } from '../project-dates';
import { rule, type Violation } from '../rule';

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

  given: thePlan,
  needs: [],
  check: ({ fields, rows }) => {
    const [start, end] = [dateIn(fields.startDate), dateIn(fields.endDate)];
    // 跨年项目的总目标说的是几年合计，不与年度指标值相比。
    const isOneYear = start !== undefined && end !== undefined && yearOf(start) === yearOf(end);
    return [fields.annualGoal, ...(isOneYear ? [fields.projectGoal, fields.goals] : [])].flatMap(goal =>
      goal?.kind === 'value' ? goalConflicts(goal.value, rows).map(conflict => violation(conflict, goal.at)) : [],
    );
  },

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

function violation({ row, quote, shape, factor, isCertain }: GoalConflict, goal: Violation['at']): Violation {
  const [t, name] = [row.target.shown, row.name.shown];
  const kind = {
    reversed: text('，符号相反', ': the signs are opposed'),
    magnitude: text(
      `，相差${factor?.toString() ?? '十'}倍`,
      `: they differ by a factor of ${factor?.toString() ?? 'ten'}`,
    ),
    number: text('，数值不一', ': the figures differ'),
  }[shape];
  return {
    at: row.target.at,
    because: [goal, row.name.at],
    ...(!isCertain && { milder: 'warning' as const }),
    says: text(
      `目标写“${quote}”，指标“${name}”为${t}${kind.zh}。`,
      `The goal says “${quote}”, the indicator “${name}” ${t}${kind.en}.`,
    ),
    remedy: text(
      `目标写“${quote}”，指标为“${t}”，请核对以哪个为准并统一。`,
      `Goal “${quote}” and target “${t}”: please check which is right and make both agree.`,
    ),
  };
}
