import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { goalGaps } from '../../words/narrative/gaps';
import { head, indicators } from '../example';
import { eachGoal, listOf, quoteOf } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'TD02',
  title: text('核心指标缺失', 'A core task has no indicator'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [cite('mof-2015-88', 'stated'), byTheForm],
  remedy: text('请为目标中的量化任务设置指标。', 'Please set an indicator for each task that the goal counts.'),

  given: eachGoal,
  needs: [],
  check: ({ goal, rows, year }) => {
    const open = goalGaps(goal.value, rows, undefined, year);
    if (open.length === 0) return undefined;
    const clauses = listOf(open.map(({ mention }) => quoteOf(goal.value, mention)));
    return {
      at: goal.at,
      says: text(
        `目标中${clauses.zh}在指标表中没有对应指标（按名称和单位均未找到）。`,
        `No indicator stands for ${clauses.en} of the goal (neither by noun nor by unit).`,
      ),
      remedy: text(`请为${clauses.zh}设置指标。`, `Please set an indicator for ${clauses.en}.`),
    };
  },

  complies: [
    head`
      | 年度总体目标 | 建设服务平台 1 个；引入头部企业 5 家；专题讲座不少于 4 次；依据《工作方案（2025）》推进 8 项改革。 |`,
    indicators`
      | 三级指标         | 指标值     |
      | 线上服务平台     | =1.00(个)  |
      | 引入头部企业     | ≥5.00(家)  |
      | 赛题解读专题讲座 | =4.00(次)  |
      | 改革举措         | ≥8.00(项)  |`,
  ],
  violates: [
    head`
      | 年度总体目标 | ⟦引入头部企业 5 家；组建 1 个专家智库；原创采写不少于 12 篇。⟧ |`,
    indicators`
      | 三级指标     | 指标值    |
      | 引入头部企业 | ≥5.00(家) |`,
  ],
});
