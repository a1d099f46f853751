import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { goalGaps } from '../../words/narrative/gaps';
import { head, indicators } from '../example';
import { eachGoal, listOf, quoteOf } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'SE20',
  title: text('目标有数表中无指标', 'A figure of the goal has no indicator'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [cite('mof-2015-88', 'derived'), byTheForm],
  remedy: text('请补充指标，或说明未设指标的理由。', 'Please add an indicator or say why there is none.'),

  given: eachGoal,
  needs: [],
  check: ({ goal, rows, result, year }) => {
    // What the result leaves out or falls short of is SE73's to tell.
    const open = goalGaps(goal.value, rows, result?.value, year).filter(
      gap => gap.result !== 'smaller' && gap.result !== 'absent',
    );
    if (open.length === 0) return undefined;
    const clauses = listOf(open.map(({ mention }) => quoteOf(goal.value, mention)));
    return {
      at: goal.at,
      says: text(
        `预期目标中${clauses.zh}在指标表中没有对应指标（按名称和单位均未找到）。`,
        `No indicator stands for ${clauses.en} of the goal (neither by noun nor by unit).`,
      ),
      remedy: text(
        `请为${clauses.zh}补充指标，或说明未设指标的理由。`,
        `Please add an indicator for ${clauses.en}, or say why there is none.`,
      ),
    };
  },

  complies: [
    head`
      | 预期目标     | 举办路演 4 次；服务企业 300 家次；每月检查 1 次；满意度 95%以上；2024年底前完成。 |
      | 实际完成情况 | 举办路演 4 次，服务企业 310 家次。                                                 |`,
    indicators`
      | 三级指标       | 指标值        | 完成值         |
      | 项目路演场次   | ≥4.00(场)     | 4.00(场)       |
      | 服务企业数     | ≥300.00(家次) | 310.00(家次)   |
      | 服务对象满意度 | ≥90(%)        | 95(%)          |`,
  ],
  violates: [
    head`
      | 预期目标     | ⟦举办路演 4 次；上市服务活动不少于 20 场次。⟧ |
      | 实际完成情况 | 举办路演 4 次，开展上市服务活动 35 场。         |`,
    indicators`
      | 三级指标     | 指标值    | 完成值   |
      | 项目路演场次 | ≥4.00(场) | 4.00(场) |`,
  ],
});
