import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2, ratioRounded } from '../../scoring/rounding';
import { explainedByYuan, rateWithinTolerance } from '../../scoring/tolerance';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { eachRatedFundRow } from '../given-funds';
import { rule } from '../rule';

export default rule({
  id: 'SE34',
  title: text('执行率分母用错', 'Rate computed from the initial budget'),
  topic: '算术',
  severity: 'warning',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text(
    '执行率应以全年预算数为分母，不是年初预算数。',
    'The rate divides by the annual (adjusted) budget, not by the initial one.',
  ),
  hides: ['SE30'],

  given: eachRatedFundRow,
  needs: ['initialBudget', 'annualBudget', 'executed', 'rate'],
  check: ({ initialBudget, annualBudget, executed, rate }, { policy }) => {
    const [I, A, B] = [asPrinted(initialBudget), asPrinted(annualBudget), asPrinted(executed)];
    const printed = asPrinted(rate);
    if (I.lte(0) || A.lte(0) || B.lte(0) || rateWithinTolerance(printed, A, B) || explainedByYuan(printed, A, B))
      return undefined;
    if (!rateWithinTolerance(printed, I, B)) return undefined;
    const x = printed2(ratioRounded(B, A, new Decimal(100), policy.rateRounding.value));
    return {
      at: rate.at,
      because: [initialBudget.at, annualBudget.at, executed.at],
      says: text(
        `执行率${rate.shown}是以年初预算数${initialBudget.shown}为分母得出的。`,
        `The rate ${rate.shown} comes from dividing by the initial budget ${initialBudget.shown}.`,
      ),
      remedy: text(
        `应以全年预算数为分母：${executed.shown}÷${annualBudget.shown}＝${x}%。`,
        `Divide by the annual budget: ${executed.shown} ÷ ${annualBudget.shown} = ${x} %.`,
      ),
    };
  },

  complies: funds`
    | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
    | 总额     | 80.00      | 51.82      | 49.30      | 95.13  |
    | 财政拨款 | 51.82      | 51.82      | 49.30      | 95.13  |`,
  violates: funds`
    | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 执行率   |
    | 总额     | 80.00      | 51.82      | 49.30      | ⟦61.62⟧ |`,
});
