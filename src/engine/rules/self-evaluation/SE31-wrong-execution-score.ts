import { cite } from '../../policy/sources';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { isDetermined } from '../../scoring/derived';
import { printed2, printedPlaces } from '../../scoring/rounding';
import {
  explainedByYuan,
  rateScoreWithinTolerance,
  rateWithinTolerance,
  scoreWithinTolerance,
} from '../../scoring/tolerance';
import { points } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { eachScoredFundRow } from '../given-funds';
import { rule } from '../rule';

export default rule({
  id: 'SE31',
  title: text('执行率得分有误', 'Execution score miscalculated'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text('执行率得分＝执行率×分值，请重新计算。', 'Score = execution rate × weight. Please compute it again.'),

  given: eachScoredFundRow,
  needs: ['annualBudget', 'executed', 'weight', 'score'],
  check: ({ annualBudget, executed, weight, score, rate, due }) => {
    const [A, B] = [asPrinted(annualBudget), asPrinted(executed)];
    const [w, s] = [asPrinted(weight), asPrinted(score)];
    if (A.lte(0) || !due?.score || !isDetermined(due.score)) return undefined;
    const x = due.score.value;
    if (rateScoreWithinTolerance(s, A, B, w) || scoreWithinTolerance(s, printedPlaces(score.shown) ?? 2, x))
      return undefined;
    // 得分由表中执行率得来，而该执行率本身在允许误差之内（例如按元计算）。
    if (rate?.kind === 'value' && (rateWithinTolerance(rate.value, A, B) || explainedByYuan(rate.value, A, B))) {
      const fromRate = points(rate.value.times(w).div(100));
      if (scoreWithinTolerance(s, printedPlaces(score.shown) ?? 2, fromRate)) return undefined;
    }
    return {
      at: score.at,
      because: [annualBudget.at, executed.at, weight.at, ...(rate ? [rate.at] : [])],
      says: text(
        `${executed.shown}÷${annualBudget.shown}×${weight.shown}＝${printed2(x)}分，表中为${pointsShown(score)}分。`,
        `${executed.shown} ÷ ${annualBudget.shown} × ${weight.shown} = ${printed2(x)}, the sheet says ${score.shown}.`,
      ),
      remedy: text(`请改为${printed2(x)}。`, `Please write ${printed2(x)}.`),
    };
  },

  complies: funds`
    | 资金     | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分  |
    | 总额     | 51.82      | 49.30      | 10.00 | 95.13  | 9.51  |
    | 财政拨款 | 51.82      | 49.30      | -     | 95.13  | -     |`,
  violates: funds`
    | 资金     | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分      |
    | 总额     | 51.82      | 49.30      | 10.00 | 95.13  | ⟦10.00⟧ |
    | 财政拨款 | 51.82      | 49.30      | -     | 95.13  | -         |`,
});
