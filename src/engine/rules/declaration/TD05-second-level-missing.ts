import { cite } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { thePlan } from '../given-plan';
import { rule } from '../rule';
import { missingSecondLevels } from '../second-levels';

export default rule({
  id: 'TD05',
  title: text('产出指标缺类', 'Output lacks a second level'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [cite('mof-2021-101', 'stated')],
  remedy: text('请补充缺少的二级指标。', 'Please add the missing second level.'),

  given: thePlan,
  needs: [],
  check: ({ rows }, { grid, form }) => missingSecondLevels(rows, grid, form),

  complies: indicators`
    | 一级       | 二级     | 三级指标     | 指标值     |
    | 产出目标   | 数量     | 参会观众数   | >=500(人)  |
    | 产出目标   | 质量     | 内容符合率   | >=95(%)    |
    | 产出目标   | 时效     | 议程完成率   | >=95(%)    |
    | 影响力目标 | 人力资源 | 人员稳定性   | 稳定       |`,
  violates: indicators`
    | 一级       | ⟦二级⟧   | 三级指标     | 指标值     |
    | 产出指标   | 数量指标   | 新建服务站数 | ≥6.00(个)  |
    | 产出指标   | 时效指标   | 完成及时率   | =100(%)    |`,
});
