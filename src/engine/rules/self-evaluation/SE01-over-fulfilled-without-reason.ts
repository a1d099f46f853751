import { cite } from '../../policy/sources';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { saysNothing } from '../reasons';
import { rule } from '../rule';
import { timesReached } from '../times-reached';

export default rule({
  id: 'SE01',
  title: text('超额完成未说明原因', 'Over-fulfilled without a reason'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('mof-2020-10', 'stated'), cite('review-practice', 'practice')],
  remedy: text(
    '请说明超额原因；指标值偏低的，下年申报时调高。',
    'Please explain the surplus; raise the target next year if it was set low.',
  ),
  reads: ['overFulfilment'],

  given: eachLiveIndicator,
  needs: ['target', 'actual'],
  check: (row, { policy }) => {
    const { target, actual, reason } = row;
    if (reason === undefined || !saysNothing(reason)) return undefined;
    const { hint, warning, magnitude } = policy.overFulfilment.value;
    const times = timesReached(row);
    if (!times || times.lt(hint)) return undefined;
    const isStrange = times.gte(magnitude);
    return {
      at: actual.at,
      because: [target.at, reason.at],
      ...(times.lt(warning) && { milder: 'hint' as const }),
      says: text(
        `指标值${target.shown}，完成值${actual.shown}，为指标值的${printed2(times)}倍，未说明原因${isStrange ? '，数量级可疑' : ''}。`,
        `Target ${target.shown}, actual ${actual.shown}: ${printed2(times)} times the target, without a reason${isStrange ? '; the magnitude looks doubtful' : ''}.`,
      ),
      ...(isStrange && {
        remedy: text(
          '请先核对完成值的单位和位数；无误的，请说明超额原因，下年申报时调高指标值。',
          'Please check unit and digits of the actual value first; if they are right, explain the surplus and raise the target next year.',
        ),
      }),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值      | 完成值     | 原因                   |
    | 对接会     | ≥5.00(场)   | 6.00(场)   |                        |
    | 推荐项目数 | ≥6.00(项)   | 48.00(项)  | 增办路演六场，推荐面扩大 |
    | 响应时间   | ≤2.00(小时) | 8.00(小时) |                        |
    | 安全事故数 | =0.00(起)   | 0.00(起)   |                        |`,
  violates: indicators`
    | 三级指标   | 指标值         | 完成值             | 原因 |
    | 推荐项目数 | ≥6.00(项)      | ⟦48.00(项)⟧        |      |
    | 使用年限   | >3.00(年)      | ⟦4.00(年)⟧         |      |
    | 阅读人次   | ≥10000.00(人次) | ⟦3000000.00(人次)⟧ | 无   |`,
});
