import { practice } from '../../policy/sources';
import { percent } from '../../sheet/units';
import type { Indicator } from '../../sheet/form';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { beside, head, indicators } from '../example';
import { headingOver } from '../heading';
import { theLastPlan } from '../last-year';
import { rule } from '../rule';

export default rule({
  id: 'TD27',
  title: text('照抄上年', 'Copied from last year'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['copiedRows'],
  remedy: text('请按今年的任务修订指标和指标值。', 'Please revise indicators and targets for this year.'),

  given: theLastPlan,
  needs: [],
  check: ({ rows, lastRows, lastYear }, { policy, grid, form }) => {
    const own = rows.filter(row => row.name.kind === 'value');
    const [first] = own;
    if (!first || own.length < FEWEST) return undefined;
    const before = new Set(lastRows.map(keyOf));
    const same = own.filter(row => before.has(keyOf(row)));
    if (
      percent(same.length * 100)
        .div(own.length)
        .lt(policy.copiedRows.value)
    )
      return undefined;
    return {
      at: headingOver(first.name.at, grid, form),
      says: text(
        `${own.length}项指标中有${same.length}项与${lastYear}年完全相同。`,
        `${same.length} of ${own.length} indicators are those of ${lastYear}, to the figure.`,
      ),
    };
  },

  complies: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    indicators`
      | 三级指标     | 指标值       |
      | 服务企业数   | ≥330.00(家)  |
      | 培训人次     | ≥100(人次)   |
      | 企业满意度   | ≥90.00(%)    |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      indicators`
        | 三级指标     | 指标值       |
        | 服务企业数   | ≥300.00(家)  |
        | 培训人次     | ≥100(人次)   |
        | 企业满意度   | ≥90.00(%)    |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    indicators`
      | ⟦三级指标⟧ | 指标值       |
      | 服务企业数   | ≥300.00(家)  |
      | 培训人次     | ≥100(人次)   |
      | 企业满意度   | ≥90.00(%)    |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      indicators`
        | 三级指标     | 指标值       |
        | 服务企业数   | ≥300.00(家)  |
        | 培训人次     | ≥100(人次)   |
        | 企业满意度   | ≥90.00(%)    |`,
    ),
  ],
});

/** One or two rows that stay are no copy. */
const FEWEST = 3;

/** ≥300.00(家) and ≥ 300（家） are the same target. */
function keyOf({ name, target }: Indicator): string {
  const figure = normalise(target.shown)
    .replace(/(\d)\.0+(?!\d)/g, '$1')
    .replace(/>=/g, '≥')
    .replace(/<=/g, '≤');
  return `${normalise(name.shown)}\n${figure}`;
}
