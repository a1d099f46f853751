import { cite } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { eachIndicator } from '../given';
import { levelMismatch } from '../level-mismatch';
import { rule } from '../rule';

export default rule({
  id: 'SE52',
  title: text('一级与二级指标错配', 'Second level under the wrong first level'),
  topic: '形式',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated'), cite('mof-2021-101', 'stated')],
  remedy: text('请按一级、二级指标的对应关系调整。', 'Please move the row under the proper first level.'),

  given: eachIndicator,
  needs: ['level1', 'level2'],
  check: levelMismatch,

  complies: indicators`
    | 一级       | 二级               | 三级指标   |
    | 产出指标   | 数量指标           | 活动场次   |
    | 产出指标   | 成本指标           | 人均成本   |
    | 效果目标   | 满意度             | 参会满意度 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 |
    | 决策       | 项目立项           | 立项依据   |`,
  violates: indicators`
    | 一级       | 二级             | 三级指标   |
    | 产出指标   | ⟦社会效益指标⟧ | 带动就业   |
    | 满意度指标 | ⟦质量指标⟧     | 验收合格率 |`,
});
