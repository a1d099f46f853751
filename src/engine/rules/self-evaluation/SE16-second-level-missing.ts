import { cite } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable } from '../given';
import { rule } from '../rule';
import { missingSecondLevels } from '../second-levels';

export default rule({
  id: 'SE16',
  title: text('产出指标缺类', 'Output lacks a second level'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [cite('mof-2021-101', 'stated')],
  remedy: text('请补充缺少的二级指标。', 'Please add the missing second level.'),

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }, { grid, form }) => missingSecondLevels(rows, grid, form),

  complies: indicators`
    | 一级     | 二级     | 三级指标     | 分值 |
    | 产出指标 | 数量指标 | 活动场次     | 20   |
    | 产出指标 | 质量指标 | 验收合格率   | 20   |
    | 产出指标 | 时效指标 | 完成及时性   | 10   |`,
  violates: indicators`
    | 一级     | ⟦二级⟧     | 三级指标       | 分值 |
    | 产出指标 | 数量指标     | 购置公务车辆数 | 20   |
    | 产出指标 | 质量指标     | 国产品牌率     | 20   |`,
});
