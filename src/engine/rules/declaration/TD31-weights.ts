import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { plain } from '../../scoring/rounding';
import { sum } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { theWeightColumn } from '../given-plan';
import { headingOver } from '../heading';
import { rule } from '../rule';

export default rule({
  id: 'TD31',
  title: text('权重合计', 'Weights do not add up'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated'), cite('mof-2021-101', 'stated')],
  reads: ['fullMarks', 'weights'],
  remedy: text('请调整分值，使合计为90或100。', 'Please make the weights add up to 90 or 100.'),

  given: theWeightColumn,
  needs: ['weights'],
  check: ({ weights }, { policy, grid, form }) => {
    const total = sum(weights.map(asPrinted));
    const full = policy.fullMarks.value;
    const withoutExecution = full.minus(policy.weights.value.execution);
    // 有的表按小数填权重，合计为1。
    if (total.eq(full) || total.eq(withoutExecution) || total.eq(1)) return undefined;
    const wanted = `${plain(withoutExecution)}或${plain(full)}`;
    return {
      at: headingOver(weights[0]!.at, grid, form),
      because: weights.map(({ at }) => at),
      says: text(
        `权重合计${plain(total)}，应为${wanted}。`,
        `The weights add up to ${plain(total)}, not to ${plain(withoutExecution)} or ${plain(full)}.`,
      ),
      remedy: text(
        `权重合计应为${wanted}（不含预算执行率的为${plain(withoutExecution)}）。`,
        `The weights should add up to ${plain(withoutExecution)} without 预算执行率, otherwise to ${plain(full)}.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标     | 指标值       | 分值  |
    | 服务企业数   | ≥300.00(家)  | 50.00 |
    | 带动就业人数 | ≥50.00(人)   | 30.00 |
    | 企业满意度   | ≥90.00(%)    | 10.00 |`,
  violates: indicators`
    | 三级指标     | 指标值       | ⟦分值⟧ |
    | 服务企业数   | ≥300.00(家)  | 50.00    |
    | 带动就业人数 | ≥50.00(人)   | 35.00    |
    | 企业满意度   | ≥90.00(%)    | 10.00    |`,
});
