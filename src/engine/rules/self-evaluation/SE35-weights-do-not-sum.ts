import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { sum } from '../../sheet/units';
import { text } from '../../text';
import { funds, indicators, totals } from '../example';
import { theTotals } from '../given-funds';
import { cannotTell, rule } from '../rule';

export default rule({
  id: 'SE35',
  title: text('分值合计不符', 'Weights do not add up'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请调整分值，使合计等于满分。', 'Please adjust the weights so that they add up to full marks.'),

  given: theTotals,
  needs: ['weights'],
  check: ({ weights, rateWeight, totalWeight }, { policy }) => {
    const [first] = weights;
    if (!first) return undefined;
    const full = policy.fullMarks.value;
    const own = sum(weights.map(asPrinted));
    const execution = rateWeight?.kind === 'value' ? asPrinted(rateWeight) : undefined;
    const all = execution ? own.plus(execution) : own;
    // 权重写成小数（0.10）的，合计为1。
    if (all.eq(1) || own.eq(1)) return undefined;
    const at = totalWeight?.at ?? first.at;
    const because = [...weights.map(({ at: cell }) => cell), rateWeight?.at].filter(cell => cell !== at);
    // 执行率作为一行指标的表，指标分值自成满分；资金栏不写分值的表，执行率按通行的分值另计。
    const isFull = all.eq(full) || own.eq(full) || (!execution && own.plus(policy.weights.value.execution).eq(full));
    if (!isFull && rateWeight?.kind === 'unreadable')
      return cannotTell(
        rateWeight.at,
        text('执行率分值无法识别，无法核对合计。', 'The weight of the execution rate cannot be read.'),
      );
    const parts = execution ? `指标${printed2(own)}＋执行率${printed2(execution)}` : '指标';
    const partsEn = execution ? `indicators ${printed2(own)} + execution ${printed2(execution)}` : 'indicators';
    if (!isFull)
      return {
        at,
        because,
        says: text(
          `分值合计${printed2(all)}（${parts}），不是${printed2(full)}。`,
          `The weights add up to ${printed2(all)} (${partsEn}), not ${printed2(full)}.`,
        ),
        remedy: text(
          `请调整分值，使合计为${printed2(full)}。`,
          `Please adjust the weights to a sum of ${printed2(full)}.`,
        ),
      };
    if (totalWeight?.kind !== 'value') return undefined;
    const written = asPrinted(totalWeight);
    if ([all, own, full].some(sumOfWeights => sumOfWeights.eq(written))) return undefined;
    return {
      at,
      because,
      says: text(
        `总分行分值填${totalWeight.shown}，各项分值合计${printed2(all)}。`,
        `The total row says ${totalWeight.shown}, the weights add up to ${printed2(all)}.`,
      ),
      remedy: text(`请改为${printed2(all)}。`, `Please write ${printed2(all)}.`),
    };
  },

  complies: [
    funds`
      | 资金 | 分值  |
      | 总额 | 10.00 |`,
    indicators`
      | 三级指标 | 分值  |
      | 活动场次 | 50.00 |
      | 满意度   | 40    |`,
    totals`
      | 分值 |
      | 100  |`,
  ],
  violates: [
    funds`
      | 资金 | 分值  |
      | 总额 | 10.00 |`,
    indicators`
      | 三级指标 | 分值  |
      | 活动场次 | 50.00 |
      | 满意度   | 45.00 |`,
    totals`
      | 分值       |
      | ⟦100.00⟧ |`,
  ],
});
