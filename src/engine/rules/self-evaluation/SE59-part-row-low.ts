import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2, ratioRounded } from '../../scoring/rounding';
import type { FundRow } from '../../sheet/form';
import { Decimal, type Percent } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { theFundTable } from '../given-funds';
import type { Policy } from '../../policy/policy';
import { rule } from '../rule';

export default rule({
  id: 'SE59',
  title: text('分项执行率低', 'A part of the funds hardly spent'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('review-practice', 'practice')],
  remedy: text('请说明该项资金未支出的原因。', 'Please say why this part was not spent.'),
  reads: ['fundPartLow'],

  given: theFundTable,
  needs: [],
  check: ({ total, parts }, { policy }) => {
    const { part: low, total: high } = policy.fundPartLow.value;
    const whole = rateOf(total, policy);
    if (!whole || whole.lt(high)) return [];
    return parts.flatMap(row => {
      const rate = rateOf(row, policy);
      const at = row.rate?.at ?? row.executed?.at;
      if (!rate || !at || rate.gte(low)) return [];
      const budget = row.annualBudget!;
      return [
        {
          at,
          because: [budget.at, row.executed?.at, total.rate?.at],
          says: text(
            `“${row.label.shown}”预算${budget.shown}，执行${row.executed!.shown}，执行率仅${printed2(rate)}%，而总执行率为${printed2(whole)}%。`,
            `“${row.label.shown}”: ${row.executed!.shown} of ${budget.shown} spent, only ${printed2(rate)} %, while the total stands at ${printed2(whole)} %.`,
          ),
        },
      ];
    });
  },

  complies: funds`
    | 资金     | 全年预算数 | 全年执行数 | 执行率 |
    | 总额     | 590.00     | 516.43     | 87.53  |
    | 财政拨款 | 0.00       | 0.00       | 0.00   |
    | 其他资金 | 590.00     | 516.43     | 87.53  |`,
  violates: funds`
    | 资金     | 全年预算数 | 全年执行数 | 执行率   |
    | 总额     | 3,148.75   | 2,676.61   | 85.00    |
    | 财政拨款 | 502.00     | 29.86      | ⟦5.94⟧ |
    | 其他资金 | 2,646.75   | 2,646.75   | 100.00   |`,
});

/** From the amounts; undefined where nothing was budgeted or an amount cannot be read. */
function rateOf({ annualBudget, executed }: FundRow, policy: Policy): Percent | undefined {
  if (annualBudget?.kind !== 'value' || executed?.kind !== 'value') return undefined;
  const budget = asPrinted(annualBudget);
  if (budget.lte(0)) return undefined;
  return ratioRounded(asPrinted(executed), budget, new Decimal(100), policy.rateRounding.value) as Percent;
}
