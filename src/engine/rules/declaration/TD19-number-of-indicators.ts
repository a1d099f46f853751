import { practice } from '../../policy/sources';
import { isContinuation } from '../../scoring/execution';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable } from '../given';
import { headingOver } from '../heading';
import { rule } from '../rule';

export default rule({
  id: 'TD19',
  title: text('指标个数', 'Number of indicators'),
  topic: '形式',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['indicatorCount'],
  remedy: text('请补充或归并指标。', 'Please add indicators, or merge some.'),

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }, { policy, grid, form }) => {
    // 只有名称的行，可能是上一行名称的续行，也可能还没有填完：嫌少时算，嫌多时不算。
    const atMost = rows.filter(row => row.name.kind !== 'blank' || row.target.kind !== 'blank').length;
    const atLeast = rows.filter(row => !isContinuation(row)).length;
    const { fewest, most } = policy.indicatorCount.value;
    const [first] = rows;
    const isFew = atMost < fewest;
    const count = isFew ? atMost : atLeast;
    if (!first || count === 0 || (!isFew && count <= most)) return undefined;
    return {
      at: headingOver(first.name.at, grid, form),
      says: isFew
        ? text(
            `指标只有${count}个，少于通常的${fewest}个。`,
            `There are ${count} indicators; usually at least ${fewest}.`,
          )
        : text(`指标有${count}个，多于通常的${most}个。`, `There are ${count} indicators; usually at most ${most}.`),
      remedy: isFew
        ? text(
            '建议按产出、效益、满意度补充核心指标。',
            'Please add what matters under output, benefit and satisfaction.',
          )
        : text('建议归并同类指标，突出核心产出和效益。', 'Please merge like ones, so that the main ones show.'),
    };
  },

  complies: indicators`
    | 一级       | 二级               | 三级指标     | 指标值     |
    | 产出指标   | 数量指标           | 新建服务站   | ≥6.00(个)  |
    | 产出指标   | 质量指标           | 验收合格率   | =100(%)    |
    | 产出指标   | 时效指标           | 完成时间     | 12月底前   |
    | 效益指标   | 社会效益指标       | 受益企业数   | ≥300(家)   |
    | 满意度指标 | 服务对象满意度指标 | 企业满意度   | ≥90(%)     |`,
  violates: indicators`
    | 一级       | 二级         | ⟦三级指标⟧ | 指标值     |
    | 产出指标   | 数量指标     | 新建服务站   | ≥6.00(个)  |
    | 效益指标   | 社会效益指标 | 受益企业数   | ≥300(家)   |`,
});
