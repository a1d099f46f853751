import type { Policy } from '../../policy/policy';
import { cite } from '../../policy/sources';
import type { Filled } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { text, type Text } from '../../text';
import { isAchievementReason } from '../../words/achievement-reasons';
import { isEmptyReason } from '../../words/empty-reasons';
import { describesWorkOnly } from '../../words/work-done';
import { deductionReasons, isRepeated, type DeductionReason } from '../deduction-reasons';
import { indicators } from '../example';
import type { Severity } from '../finding';
import { theScoredRows } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE18',
  title: text('偏差说明空泛', 'A reason that explains nothing'),
  topic: '说明',
  severity: 'warning',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请写明具体原因、影响和改进措施。', 'Please give the cause, its effect and what will be done about it.'),
  reads: ['reasonLength', 'reasonRepeated'],
  hides: ['SE61'],

  given: theScoredRows,
  needs: [],
  check: ({ rows }, { policy }) => {
    const reasons = deductionReasons(rows);
    return reasons.flatMap((one, index) => {
      const { row, reason } = one;
      const alike = reasons.filter(({ reason: other }) => normalise(other.value) === normalise(reason.value));
      // 重复的说明只在第一处提出。
      if (isRepeated(one, policy) && reasons.indexOf(alike[0]!) < index) return [];
      const found = isRepeated(one, policy) ? repeated(one) : hollow(reason, policy);
      return found
        ? [
            {
              at: reason.at,
              because: [row.weight?.at, row.score?.at, ...alike.slice(1).map(({ reason: other }) => other.at)],
              milder: found.severity,
              says: found.says,
            },
          ]
        : [];
    });
  },

  complies: indicators`
    | 三级指标 | 指标值   | 完成值   | 分值  | 得分  | 原因                               |
    | 算法数   | ≥50(个)  | 45(个)   | 10.00 | 9.00  | 数据采集点不足，下年补建采集点     |
    | 接口数   | ≥30(个)  | 43(个)   | 10.00 | 10.00 | 超额完成                           |
    | 满意度   | ≥90(%)   | 90(%)    | 10.00 | 10.00 | 无                                 |
    | 培训     | ≥5(场)   | 4(场)    | 10.00 | 8.00  | 无                                 |`,
  violates: indicators`
    | 三级指标 | 指标值   | 完成值   | 分值  | 得分 | 原因                         |
    | 算法数   | ≥50(个)  | 45(个)   | 10.00 | 9.00 | ⟦客观原因⟧                 |
    | 能力提升 | 提升     | 达成指标 | 10.00 | 9.00 | ⟦超额完成年度任务⟧         |
    | 服务推广 | 有效推广 | 达成指标 | 10.00 | 9.00 | ⟦举办推介会两场，走访园区⟧ |
    | 满意度   | ≥90(%)   | 85(%)    | 10.00 | 9.44 | ⟦样本少⟧                   |`,
});

interface Said {
  readonly severity: Severity;
  readonly says: Text;
}

/** Why one reason says too little; undefined for one that may do. */
function hollow(reason: Filled<string>, policy: Policy): Said | undefined {
  const { shortest, longest } = policy.reasonLength.value;
  const { value, shown } = reason;
  const length = normalise(value).length;
  const lost = (severity: Severity, zh: string, en: string): Said => ({
    severity,
    says: text(`该指标有扣分，说明“${shown}”${zh}。`, `Points were lost, and the remark “${shown}” ${en}.`),
  });
  if (isEmptyReason(value)) return lost('warning', '没有具体原因', 'names no cause');
  if (isAchievementReason(value))
    return lost('warning', '写的是完成情况，没有说明扣分原因', 'reports success, not why points were lost');
  if (describesWorkOnly(value))
    return lost('hint', '写的是所做的工作，没有说明扣分原因', 'tells what was done, not why points were lost');
  if (length < shortest) return lost('hint', `不足${shortest}字，过于简略`, `is shorter than ${shortest} characters`);
  return longest !== null && length > longest
    ? lost('hint', `超过${longest}字`, `is longer than ${longest} characters`)
    : undefined;
}

const repeated = ({ reason: { shown }, times }: DeductionReason): Said => ({
  severity: 'warning',
  says: text(
    `有${times}项扣分的说明完全相同：“${shown}”，不能说明各项的偏差。`,
    `${times} deductions share the same remark “${shown}”, which explains none of them.`,
  ),
});
