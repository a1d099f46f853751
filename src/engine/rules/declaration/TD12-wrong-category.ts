import { cite } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { isCarried } from '../carried';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { misfiled } from '../misfiled';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'TD12',
  title: text('指标归类', 'Indicator under the wrong second level'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived'), cite('mof-2021-101', 'derived')],
  remedy: text('请调整到相应的二级指标。', 'Please move the indicator to where it belongs.'),

  given: eachLiveIndicator,
  needs: ['level2', 'name'],
  check: (row, { grid }) => {
    const isGuess = [row.level1, row.level2].some(level => isCarried(level, row.row, grid));
    const found = isGuess ? undefined : misfiled(row);
    // 效益下的产出数量，由TD21提出。
    if (!found || (level1Of(valueOf(row.level1) ?? '') === 'benefit' && found.home === '数量指标')) return undefined;
    return {
      at: row.level2.at,
      because: [row.name.at, row.target.at],
      milder: found.severity,
      says: text(
        `“${row.name.shown}”（${row.target.shown}）列在“${row.level2.shown}”之下。`,
        `“${row.name.shown}” (${row.target.shown}) stands under “${row.level2.shown}”.`,
      ),
      remedy: text(
        `建议将“${row.name.shown}”调整到${found.home}。`,
        `Please consider moving it to ${found.homeEn} indicators.`,
      ),
    };
  },

  complies: indicators`
    | 一级       | 二级               | 三级指标     | 指标值       |
    | 产出指标   | 数量指标           | 培训人数     | ≥80.00(人)   |
    | 产出指标   | 数量指标           | 项目完成率   | ≥95.00(%)    |
    | 产出指标   | 质量指标           | 获奖作品数   | ≥3.00(件)    |
    | 效果目标   | 满意度             | 参会满意度   | >=85(%)      |
    | 满意度指标 | 服务对象满意度指标 | 有效投诉数   | ≤2.00(件)    |`,
  violates: indicators`
    | 一级       | 二级                   | 三级指标         | 指标值        |
    | 产出指标   | ⟦数量指标⟧           | 设备验收合格率   | =100.00(%)    |
    | 产出指标   | ⟦质量指标⟧           | 专业媒体数       | ≥4.00(家)     |
    | 满意度指标 | ⟦服务对象满意度指标⟧ | 故障修复响应时间 | <12.00(小时)  |`,
});
