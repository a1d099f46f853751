import { practice } from '../../policy/sources';
import { printed2 } from '../../scoring/rounding';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { theRowsAndTexts } from '../whole-sheet';
import { saysNothing } from '../reasons';
import { rule } from '../rule';
import { timesReached } from '../times-reached';

const WHOLE = new Decimal(100);
/** Fewer rows do not show that all targets were set too high. */
const FEWEST = 3;

export default rule({
  id: 'SE56',
  title: text('完成率过低', 'Far below the target'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text(
    '请说明原因；指标值偏高的，下年申报时调整。',
    'Please say why; set the target lower next year if it was too high.',
  ),
  reads: ['completionTooLow'],

  given: theRowsAndTexts,
  needs: [],
  check: ({ rows }, { policy }) => {
    const bounds = policy.completionTooLow.value;
    const measured = rows.flatMap(row => {
      const times = timesReached(row);
      return times ? [{ row, share: times.times(WHOLE) }] : [];
    });
    const [first] = measured;
    if (!first) return undefined;
    const isExplained = measured.every(({ row }) => row.reason && !saysNothing(row.reason));
    // 整个项目没有实施并逐项说明了的，不是指标值定得高。
    if (isExplained && measured.every(({ share }) => share.isZero())) return undefined;
    if (measured.length >= FEWEST && measured.every(({ share }) => share.lt(bounds.all)))
      return {
        at: first.row.actual!.at,
        because: measured.slice(1).map(({ row }) => row.actual?.at),
        ...(isExplained && { milder: 'hint' as const }),
        says: text(
          `${measured.length}项定量指标的完成率均低于${printed2(bounds.all)}%，指标值可能普遍偏高。`,
          `All ${measured.length} counted indicators stay below ${printed2(bounds.all)} % of their targets, which may have been set too high.`,
        ),
      };
    return measured
      .filter(({ share }) => share.lt(bounds.row))
      .map(({ row, share }) => ({
        at: row.actual!.at,
        because: [row.target.at, row.reason?.at],
        ...(row.reason && !saysNothing(row.reason) && { milder: 'hint' as const }),
        says: text(
          `指标值${row.target.shown}，完成值${row.actual!.shown}，完成率仅${printed2(share)}%。`,
          `Target ${row.target.shown}, actual ${row.actual!.shown}: only ${printed2(share)} %.`,
        ),
      }));
  },

  complies: indicators`
    | 三级指标 | 指标值      | 完成值     |
    | 活动场次 | ≥10(场)     | 7(场)      |
    | 响应时间 | ≤10(小时)   | 2(小时)    |
    | 事故数   | =0(起)      | 0(起)      |
    | 满意度   | ≥90(%)      | 不适用     |`,
  violates: indicators`
    | 三级指标 | 指标值      | 完成值     |
    | 活动场次 | ≥10(场)     | ⟦6(场)⟧  |
    | 推文     | ≥30(篇)     | 30(篇)     |`,
});
