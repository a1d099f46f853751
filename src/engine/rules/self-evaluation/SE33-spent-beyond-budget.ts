import { byTheForm } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { funds } from '../example';
import { eachFundRow } from '../given-funds';
import { rule } from '../rule';

export default rule({
  id: 'SE33',
  title: text('执行数大于预算数', 'Spent beyond the budget'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对预算调整或支出归属。', 'Please check budget adjustments and where the spending belongs.'),

  given: eachFundRow,
  needs: ['annualBudget', 'executed'],
  check: ({ annualBudget, executed, label }) => {
    const over = asPrinted(executed).minus(asPrinted(annualBudget));
    if (over.lte(0)) return undefined;
    return {
      at: executed.at,
      because: [annualBudget.at],
      says: text(
        `${label.shown}：全年执行数${executed.shown}大于全年预算数${annualBudget.shown}，超出${printed2(over)}。`,
        `${label.shown}: executed ${executed.shown} exceeds the annual budget ${annualBudget.shown} by ${printed2(over)}.`,
      ),
    };
  },

  complies: funds`
    | 资金     | 全年预算数 | 全年执行数 |
    | 总额     | 813.00     | 813.00     |
    | 财政拨款 | 813.00     | 812.37     |
    | 上年结转 | 0.00       | 0.00       |`,
  violates: funds`
    | 资金     | 全年预算数 | 全年执行数 |
    | 总额     | 813.00     | 812.37     |
    | 财政拨款 | 800.00     | ⟦812.37⟧ |`,
});
