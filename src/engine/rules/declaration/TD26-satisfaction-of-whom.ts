import { practice } from '../../policy/sources';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD26',
  title: text('满意度没有对象', 'Satisfaction of nobody in particular'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '请写明满意度的调查对象，如“参训学员满意度”。',
    'Please say whose satisfaction is meant, as in “参训学员满意度”.',
  ),

  given: eachLiveIndicator,
  needs: ['name'],
  check: ({ name }) =>
    OBJECTLESS.test(bareName(name.value)) && !/\(.*[\u4e00-\u9fff]/.test(name.value.normalize('NFKC'))
      ? {
          at: name.at,
          says: text(`“${name.shown}”没有写明是谁的满意度。`, `“${name.shown}” does not say whose.`),
        }
      : undefined,

  complies: indicators`
    | 一级       | 二级               | 三级指标                 | 指标值     |
    | 满意度指标 | 服务对象满意度指标 | 参训学员满意度           | ≥90.00(%)  |
    | 满意度指标 | 服务对象满意度指标 | 满意度（入驻企业）       | ≥90.00(%)  |
    | 满意度指标 | 服务对象满意度指标 | 科技企业综合满意度       | ≥90.00(%)  |
    | 满意度指标 | 服务对象满意度指标 | 服务对象满意度           | ≥90.00(%)  |
    | 效果目标   | 满意度             | 参会满意度               | >=85(%)    |`,
  violates: indicators`
    | 一级       | 二级               | 三级指标         | 指标值     |
    | 满意度指标 | 服务对象满意度指标 | ⟦综合满意度⟧   | ≥90.00(%)  |
    | 满意度指标 | 服务对象满意度指标 | ⟦满意率⟧       | ≥95.00(%)  |`,
});

/** Nothing in front of 满意 but words that fit any survey. */
const OBJECTLESS =
  /^(?:综合|总体|整体|服务|工作|平均|年度|项目|质量|绩效|总){0,3}满意(?:度|率|程度)(?:指标|情况|调查)?$/;
