import { practice } from '../../policy/sources';
import { text } from '../../text';
import { totals } from '../example';
import { theTotals } from '../given-funds';
import { rule } from '../rule';

export default rule({
  id: 'SE63',
  title: text('总分不是公式', 'Total typed by hand'),
  topic: '形式',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('可改为求和公式，避免改分后漏算。', 'A sum formula would follow when a score changes.'),

  given: theTotals,
  needs: ['totalScore'],
  check: ({ totalScore, scores = [] }) => {
    if (totalScore.formula !== undefined) return undefined;
    return {
      at: totalScore.at,
      because: scores.map(({ at }) => at),
      says: text(
        `总分${totalScore.shown}是直接填写的，不是公式。`,
        `The total ${totalScore.shown} was typed; it is no formula.`,
      ),
    };
  },

  complies: totals`
    | 得分 |
    |      |`,
  violates: totals`
    | 得分      |
    | ⟦98.00⟧ |`,
});
