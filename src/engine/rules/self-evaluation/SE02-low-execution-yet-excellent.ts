import { cite } from '../../policy/sources';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { funds, totals } from '../example';
import { theExecution } from '../given-funds';
import { trueRate } from '../true-rate';
import { rule } from '../rule';

export default rule({
  id: 'SE02',
  title: text('执行率低而自评为优', 'Low execution, yet graded excellent'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('review-practice', 'practice')],
  remedy: text(
    '请核对产出指标完成值，并在实际完成情况中说明资金未支出的原因。',
    'Please check what was delivered and say why the money was not spent.',
  ),
  reads: ['executionForTopGrade'],

  given: theExecution,
  needs: ['rate', 'totalScore'],
  check: ({ rate, totalScore, annualBudget }, { policy, due }) => {
    const best = policy.grades.value[0];
    if (!best || annualBudget?.kind !== 'value' || annualBudget.value.lte(0)) return undefined;
    const [spent, total] = [trueRate(due) ?? asPrinted(rate), asPrinted(totalScore)];
    if (spent.gte(policy.executionForTopGrade.value) || total.lt(best.from)) return undefined;
    const cap = policy.executionCaps.value.find(({ from, below }) => spent.gte(from) && spent.lt(below))?.cap;
    const note = cap ? `（有的地方此时总分不超过${cap.toString()}分，供参考）` : '';
    const noteEn = cap ? ` (some places cap the total at ${cap.toString()} here, for information)` : '';
    return {
      at: rate.at,
      because: [totalScore.at],
      says: text(
        `预算执行率仅${printed2(spent)}%，自评总分${pointsShown(totalScore)}分，达到“${best.grade}”${note}。`,
        `The execution rate is only ${printed2(spent)} %, while the total of ${totalScore.shown} reaches “${best.grade}”${noteEn}.`,
      ),
    };
  },

  complies: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率 |
      | 总额 | 100.00     | 80.00      | 80.00  |`,
    totals`
      | 得分  |
      | 98.00 |`,
  ],
  violates: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率    |
      | 总额 | 278.88     | 206.40     | ⟦74.01⟧ |`,
    totals`
      | 得分  |
      | 97.40 |`,
  ],
});
