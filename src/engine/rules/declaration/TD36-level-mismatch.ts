import { cite } from '../../policy/sources';
import { indicators } from '../example';
import { eachIndicator } from '../given';
import { levelMismatch } from '../level-mismatch';
import { rule } from '../rule';
import { text } from '../../text';

export default rule({
  id: 'TD36',
  title: text('一级与二级指标错配', 'Second level under the wrong first level'),
  topic: '形式',
  severity: 'warning',
  law: [cite('mof-2020-10', 'stated'), cite('mof-2021-101', 'stated')],
  remedy: text('请按一级、二级指标的对应关系调整。', 'Please move the row under the proper first level.'),

  given: eachIndicator,
  needs: ['level1', 'level2'],
  check: levelMismatch,

  complies: indicators`
    | 一级       | 二级               | 三级指标   |
    | 产出指标   | 数量指标           | 活动场次   |
    | 成本指标   | 经济成本指标       | 人均成本   |
    | 效果目标   | 满意度             | 参会满意度 |
    | 影响力目标 | 长效管理           | 管理机制   |`,
  violates: indicators`
    | 一级     | 二级               | 三级指标     |
    | 产出指标 | 数量指标           | 活动场次     |
    | 效益指标 | ⟦质量指标⟧       | 活动合格率   |
    | 产出指标 | ⟦社会效益指标⟧   | 带动就业人数 |`,
});
