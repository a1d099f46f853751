import { cite } from '../../policy/sources';
import { printed2 } from '../../scoring/rounding';
import { valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { funds, indicators } from '../example';
import { theExecution } from '../given-funds';
import { timesReached } from '../times-reached';
import { saysNothing } from '../reasons';
import { rule } from '../rule';
import { trueRate } from '../true-rate';

/** With fewer rows full marks say nothing. */
const FEWEST_ROWS = 3;

export default rule({
  id: 'SE07',
  title: text('全表满分', 'Full marks on every row'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('review-practice', 'practice')],
  remedy: text(
    '请复核完成值的依据，必要时据实扣分。',
    'Please review what the actual values rest on, and deduct where the facts ask for it.',
  ),
  reads: ['executionLow', 'overFulfilment'],

  given: theExecution,
  needs: [],
  check: ({ rows, rate }, { policy, due }) => {
    const scored = rows.filter(({ weight, score }) => weight !== undefined && score !== undefined);
    const isFull = scored.every(
      ({ weight, score }) => weight?.kind === 'value' && score?.kind === 'value' && score.value.eq(weight.value),
    );
    const at = scored[0]?.score?.at;
    if (!at || !isFull || scored.length < FEWEST_ROWS) return undefined;
    const spent = trueRate(due) ?? valueOf(rate);
    const isLow = spent?.lt(policy.executionLow.value) === true;
    const over = rows.filter(row => {
      const times = timesReached(row);
      return times?.gte(policy.overFulfilment.value.hint) && row.reason && saysNothing(row.reason);
    });
    const low = isLow ? [`预算执行率仅${printed2(spent)}%`, `the execution rate is only ${printed2(spent)} %`] : [];
    const many =
      over.length > 0 ? [`有${over.length}项超额未说明`, `${over.length} row(s) exceed their target unexplained`] : [];
    const [but, butEn] = [
      [low[0], many[0]],
      [low[1], many[1]],
    ].map(parts => parts.filter(part => part !== undefined));
    const isSuspect = but!.length > 0;
    return {
      at,
      because: [...(isLow ? [rate?.at] : []), ...over.map(row => row.actual?.at)],
      milder: isSuspect ? 'warning' : 'hint',
      says: isSuspect
        ? text(
            `${scored.length}项指标全部满分，而${but!.join('，')}。`,
            `All ${scored.length} indicators have full marks, while ${butEn!.join(' and ')}.`,
          )
        : text(`${scored.length}项指标全部满分。`, `All ${scored.length} indicators have full marks.`),
    };
  },

  complies: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率 |
      | 总额 | 100.00     | 85.00      | 85.00  |`,
    indicators`
      | 三级指标 | 分值  | 得分  |
      | 活动场次 | 30.00 | 30.00 |
      | 及时率   | 30.00 | 29.00 |
      | 满意度   | 30.00 | 30.00 |`,
  ],
  violates: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率 |
      | 总额 | 100.00     | 85.00      | 85.00  |`,
    indicators`
      | 三级指标 | 分值  | 得分      |
      | 活动场次 | 30.00 | ⟦30.00⟧ |
      | 及时率   | 30.00 | 30.00     |
      | 满意度   | 30.00 | 30.00     |`,
  ],
});
