import { practice } from '../../policy/sources';
import { plain, round } from '../../scoring/rounding';
import { valueOf } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import type { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { convert } from '../../words/units';
import { namesake } from '../companions';
import { beside, funds, head, indicators } from '../example';
import { theLastPlan, type LastPlan } from '../last-year';
import { rule } from '../rule';

export default rule({
  id: 'TD24',
  title: text('资金变化而目标未变', 'Funds changed, targets did not'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['unchangedTargets'],
  remedy: text(
    '请说明资金变化的依据，或相应调整指标值。',
    'Please say why the funds changed, or change the targets with them.',
  ),

  given: theLastPlan,
  needs: [],
  check: ({ rows, lastRows, lastYear, funds: asked, lastFunds }, { policy }) => {
    if (!asked || !lastFunds || lastFunds.lte(0)) return undefined;
    const limits = policy.unchangedTargets.value;
    const change = asked.amount.minus(lastFunds).times(100).div(lastFunds);
    const changes = targetChanges(rows, lastRows);
    if (change.abs().lt(limits.funds) || !changes || changes.some(({ by }) => by.gt(limits.targets))) return undefined;
    const shown = plain(round(change.abs(), { mode: 'half-up', places: 1 }));
    const isMore = change.gt(0);
    return {
      at: asked.cell.at,
      because: changes.map(({ row }) => row.target.at),
      says: text(
        `年度资金较${lastYear}年${isMore ? '增加' : '减少'}${shown}%，而${changes.length}项指标值没有相应变化。`,
        `The funds are ${shown} % ${isMore ? 'above' : 'below'} those of ${lastYear}, yet ${changes.length} targets stayed as they were.`,
      ),
    };
  },

  complies: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    funds`
      | 资金             | 金额         |
      | 年度资金申请总额 | 1,500,000.00 |`,
    indicators`
      | 三级指标     | 指标值       |
      | 服务企业数   | ≥450.00(家)  |
      | 培训人次     | ≥100(人次)   |
      | 活动场次     | ≥12.00(场)   |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      funds`
        | 资金             | 金额         |
        | 年度资金申请总额 | 1,000,000.00 |`,
      indicators`
        | 三级指标     | 指标值       |
        | 服务企业数   | ≥300.00(家)  |
        | 培训人次     | ≥100(人次)   |
        | 活动场次     | ≥12.00(场)   |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    funds`
      | 资金             | 金额             |
      | 年度资金申请总额 | ⟦1,500,000.00⟧ |`,
    indicators`
      | 三级指标     | 指标值       |
      | 服务企业数   | ≥300.00(家)  |
      | 培训人次     | ≥102(人次)   |
      | 活动场次     | ≥12.00(场)   |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      funds`
        | 资金             | 金额         |
        | 年度资金申请总额 | 1,000,000.00 |`,
      indicators`
        | 三级指标     | 指标值       |
        | 服务企业数   | ≥300.00(家)  |
        | 培训人次     | ≥100(人次)   |
        | 活动场次     | ≥12.00(场)   |`,
    ),
  ],
});

/** Fewer common counts than these say nothing about the plan. */
const FEWEST = 3;

interface TargetChange {
  readonly row: Indicator;
  /** In per cent of last year's. */
  readonly by: Decimal;
}

/** Of the rows that both years have and that count something; undefined when a count is new or gone, or too few are left. */
function targetChanges(rows: LastPlan['rows'], lastRows: LastPlan['lastRows']): readonly TargetChange[] | undefined {
  const counts = rows.filter(isCount);
  const changes = counts.flatMap(row => {
    const [now, then] = [valueOf(row.target), valueOf(namesake(row, lastRows)?.target)];
    if (now?.kind !== 'quantity' || then?.kind !== 'quantity' || then.value.isZero()) return [];
    const before = convert(then.value, then.unit, now.unit) ?? (then.unit === now.unit ? then.value : undefined);
    return before ? [{ row, by: now.value.minus(before).abs().times(100).div(before) }] : [];
  });
  return changes.length >= FEWEST &&
    changes.length === counts.length &&
    lastRows.filter(isCount).length === counts.length
    ? changes
    : undefined;
}

/** Rates and times do not grow with the money. */
function isCount({ target }: Indicator): boolean {
  const value = valueOf(target);
  return value?.kind === 'quantity' && !/^(?:%|年|个?月|天|日|小时|分钟|秒|个?工作日)$/.test(value.unit);
}
