import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { isExecutionRow } from '../../scoring/execution';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator } from '../given';
import { saysNothing } from '../reasons';
import { rule } from '../rule';
import { timesReached } from '../times-reached';

export default rule({
  id: 'SE03',
  title: text('未完成且扣分，未写原因', 'Points deducted without a reason'),
  topic: '说明',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请填写偏差原因和改进措施。', 'Please give the cause of the deviation and what will be done about it.'),

  given: eachScoredIndicator,
  needs: ['target', 'actual', 'weight', 'score'],
  check: (row, { policy }) => {
    const { target, actual, weight, score, reason, due } = row;
    if (reason === undefined || !saysNothing(reason) || due?.attainment !== 'unmet') return undefined;
    // 预算执行率列为一行指标的，与资金栏一样，够高时不必说明。
    if (isExecutionRow(row) && timesReached(row)?.times(100).gte(policy.executionLow.value) === true) return undefined;
    const lost = asPrinted(weight).minus(asPrinted(score));
    if (lost.lte(0)) return undefined;
    return {
      at: reason.at,
      because: [target.at, actual.at, weight.at, score.at],
      says: text(
        `指标值${target.shown}，完成值${actual.shown}，扣${printed2(lost)}分，未填写偏差原因。`,
        `Target ${target.shown}, actual ${actual.shown}: ${printed2(lost)} points were deducted and no reason is given.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值      | 完成值    | 分值  | 得分  | 原因                     |
    | 算法数   | ≥50.00(个)  | 45.00(个) | 10.00 | 9.00  | 数据维度不足，下年补充采集 |
    | 接口数   | ≥30.00(个)  | 43.00(个) | 10.00 | 10.00 |                          |
    | 品牌影响 | 有效提升    | 达成指标  | 10.00 | 9.00  |                          |`,
  violates: indicators`
    | 三级指标 | 指标值      | 完成值                           | 分值  | 得分 | 原因   |
    | 算法数   | ≥50.00(个)  | 45.00(个)                        | 10.00 | 9.00 | ⟦⟧   |
    | 品牌影响 | 有效提升    | 部分达成年度指标并具有一定效果     | 10.00 | 7.00 | ⟦无⟧ |`,
});
