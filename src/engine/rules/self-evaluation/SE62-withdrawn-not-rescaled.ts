import { practice } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { isDetermined } from '../../scoring/derived';
import { printed2, printedPlaces } from '../../scoring/rounding';
import { equalAtPrintedPlaces } from '../../scoring/tolerance';
import { valueOf } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import { text } from '../../text';
import { indicators, totals } from '../example';
import { theTotals, type Totals } from '../given-funds';
import { rule, type Given } from '../rule';

const isWithdrawn = ({ actual }: Indicator): boolean => valueOf(actual)?.kind === 'not-applicable';

const theTotalsOfWithdrawn: Given<Totals> = context =>
  context.form.indicators.some(isWithdrawn) ? theTotals(context) : [];

export default rule({
  id: 'SE62',
  title: text('不适用指标未折算', 'Withdrawn indicator not rescaled'),
  topic: '算术',
  severity: 'warning',
  law: [practice('production-practice')],
  remedy: text(
    '不适用指标应剔除后按满分折算总分。',
    'Please leave the withdrawn indicator out and rescale the total to full marks.',
  ),

  given: theTotalsOfWithdrawn,
  needs: ['totalScore'],
  check: ({ totalScore }, { form, due }) => {
    if (!due || !isDetermined(due.total)) return undefined;
    const rescaled = due.total.value;
    const withdrawn = form.indicators.filter(isWithdrawn);
    if (equalAtPrintedPlaces(asPrinted(totalScore), rescaled, printedPlaces(totalScore.shown) ?? 2)) return undefined;
    // 给了得分的，算不算“不适用”由人判断；没有分值的，无从折算。
    const isPlain = withdrawn.every(
      ({ weight, score }) =>
        weight?.kind === 'value' && weight.value.gt(0) && (score?.kind !== 'value' || score.value.isZero()),
    );
    if (!isPlain) return undefined;
    const names = withdrawn.map(({ name }) => `“${name.shown}”`).join('、');
    return {
      at: totalScore.at,
      because: withdrawn.map(({ actual }) => actual?.at),
      says: text(
        `${names}填“不适用”，总分${totalScore.shown}未折算，折算后为${printed2(rescaled)}。`,
        `${names} was withdrawn; the total ${totalScore.shown} is not rescaled, rescaled it is ${printed2(rescaled)}.`,
      ),
      remedy: text(
        `不适用指标应剔除后折算：${printed2(rescaled)}分。`,
        `Please leave the withdrawn indicator out and rescale: ${printed2(rescaled)}.`,
      ),
    };
  },

  complies: [
    indicators`
      | 三级指标 | 指标值  | 完成值 | 分值  | 得分  |
      | 活动场次 | ≥10(场) | 10(场) | 90.00 | 90.00 |
      | 满意度   | ≥90(%)  | 不适用 | 10.00 |       |`,
    totals`
      | 得分   |
      | 100.00 |`,
  ],
  violates: [
    indicators`
      | 三级指标 | 指标值  | 完成值 | 分值  | 得分  |
      | 活动场次 | ≥10(场) | 10(场) | 90.00 | 90.00 |
      | 满意度   | ≥90(%)  | 不适用 | 10.00 |       |`,
    totals`
      | 得分      |
      | ⟦90.00⟧ |`,
  ],
});
