import { cite } from '../../policy/sources';
import { text } from '../../text';
import { isCarried } from '../carried';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { misfiled } from '../misfiled';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'TD21',
  title: text('产出当效益', 'Output told as benefit'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text('建议移到产出指标下的数量指标。', 'Please consider moving it to the output, under quantity.'),

  given: eachQuantifiedIndicator,
  needs: ['level1', 'level2', 'name'],
  check: (row, { grid }) => {
    if (level1Of(row.level1.value) !== 'benefit' || isCarried(row.level1, row.row, grid)) return undefined;
    const found = misfiled(row);
    if (found?.home !== '数量指标') return undefined;
    return {
      at: row.aim.at,
      because: [row.name.at, row.level2.at],
      milder: found.severity,
      says: text(
        `“${row.name.shown}”${row.aim.shown}是做了多少，列在“${row.level2.shown}”之下。`,
        `“${row.name.shown}” ${row.aim.shown} tells how much was done, under “${row.level2.shown}”.`,
      ),
    };
  },

  complies: indicators`
    | 一级     | 二级         | 三级指标         | 指标值           |
    | 效益指标 | 社会效益指标 | 带动就业人数     | ≥50.00(人)       |
    | 效益指标 | 社会效益指标 | 宣传内容阅读量   | ≥10000.00(次)    |
    | 效益指标 | 经济效益指标 | 引入头部企业     | ≥5.00(家)        |
    | 效益指标 | 社会效益指标 | 建议获采纳       | ≥2.00(篇)        |
    | 效益指标 | 社会效益指标 | 安全事故         | =0.00(次)        |`,
  violates: indicators`
    | 一级     | 二级         | 三级指标         | 指标值           |
    | 效益指标 | 社会效益指标 | 举办论坛         | ⟦≥2.00(场)⟧    |
    | 效益指标 | 社会效益指标 | 行业交流会议     | ⟦≥1.00(次)⟧    |`,
});
