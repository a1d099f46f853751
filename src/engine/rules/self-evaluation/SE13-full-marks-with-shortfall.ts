import { practice } from '../../policy/sources';
import { pointsShown } from '../../scoring/as-printed';
import { text } from '../../text';
import { isAchievementReason } from '../../words/achievement-reasons';
import { admitsShortfall } from '../../words/shortfalls';
import { indicators } from '../example';
import { eachScoredIndicator, type IndicatorSubject } from '../given';
import { rule, type Given } from '../rule';
import { timesReached } from '../times-reached';

/** A row without a score and without a remark has nothing to be held together. */
const eachScoredOrRemarked: Given<IndicatorSubject> = context =>
  eachScoredIndicator(context).filter(({ score, reason }) => score?.kind === 'value' || reason?.kind === 'value');

export default rule({
  id: 'SE13',
  title: text('满分却写有偏差', 'Full marks beside a shortfall'),
  topic: '说明',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '已得满分却写有不足，请据实扣分，或改写说明。',
    'Please deduct what the facts ask for, or reword the remark.',
  ),

  given: eachScoredOrRemarked,
  needs: ['weight', 'score'],
  check: row => {
    const { weight, score, reason, due } = row;
    if (reason?.kind !== 'value' || !score.value.eq(weight.value) || score.value.lte(0)) return undefined;
    // 未达标而得满分的，由得分与公式、定性档位两条提出；超额的，说明的是超额。
    if (due?.attainment === 'unmet' || timesReached(row)?.gt(1)) return undefined;
    if (isAchievementReason(reason.value) || !admitsShortfall(reason.value)) return undefined;
    return {
      at: reason.at,
      because: [weight.at, score.at],
      says: text(
        `分值${pointsShown(weight)}，得分${score.shown}，而说明写的是“${reason.shown}”。`,
        `Full marks (${score.shown} of ${weight.shown}), while the remark says “${reason.shown}”.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值   | 完成值  | 分值 | 得分 | 原因                               |
    | 报告     | ≥3(份)   | 3(份)   | 5    | 5    | 全部完成，无偏差                   |
    | 安全     | =0(起)   | 0(起)   | 5    | 5    | 未发生安全事故                     |
    | 培训场次 | ≥3(场)   | 9(场)   | 5    | 5    | 年初对需求估计不足，下年调高指标值 |
    | 接口数   | ≥3(个)   | 3(个)   | 5    | 5    | 未来将继续完善                     |
    | 算法数   | ≥50(个)  | 45(个)  | 10   | 9    | 数据维度尚未满足要求               |`,
  violates: indicators`
    | 三级指标   | 指标值    | 完成值    | 分值  | 得分  | 原因                               |
    | 用户满意度 | ≥90.00(%) | 90.00(%)  | 10.00 | 10.00 | ⟦部分模块仍在调试，有待继续完善⟧ |
    | 平台上线   | 按期上线  | 达成指标  | 5.00  | 5.00  | ⟦尚未全部投入使用⟧               |`,
});
