import { byTheForm } from '../../policy/sources';
import type { Policy } from '../../policy/policy';
import { asPrinted } from '../../scoring/as-printed';
import { plain } from '../../scoring/rounding';
import type { Cell, Filled } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import { Decimal, type Money } from '../../sheet/units';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { moneyFactor } from '../../words/units';
import { funds, indicators } from '../example';
import { theFundsAndTexts } from '../whole-sheet';
import { rule, type Violation } from '../rule';

/** The project's own money; loans, taxes and sales that it brings about may well be ten thousand times as large. */
const OWN_MONEY =
  /成本|经费|费用|支出|预算|采购(?:金额|价|款)|购置(?:金额|价|款|费)|投入金额|资金(?:总额|规模)|价款|单价|造价/;
const EFFECT = /贷款|融资|授信|产值|税|收入|销售|交易|引资|招商|带动|撬动|合同|签约|投资|节约|减少|增长|保费|保额/;

export default rule({
  id: 'SE54',
  title: text('疑似元与万元混用', '元 for 万元'),
  topic: '算术',
  severity: 'warning',
  law: [byTheForm],
  remedy: text('请核对金额单位，统一后再填。', 'Please check the unit of the amount.'),
  reads: ['yuanSuspected'],
  hides: ['SE22', 'SE30', 'SE32', 'SE33', 'SE34'],

  given: theFundsAndTexts,
  needs: [],
  check: ({ total, form, rows }, { policy }) => {
    const odd = oddAmount([total.initialBudget, total.annualBudget, total.executed], policy);
    if (odd) return odd;
    const budget = total.annualBudget;
    const own = form.unit === '元' ? new Decimal(1) : form.unit === '万元' ? new Decimal(10000) : undefined;
    if (budget?.kind !== 'value' || !own || budget.value.lte(0)) return undefined;
    return rows.flatMap(row => suspectIn(row, budget, asPrinted(budget).times(own), policy));
  },

  complies: [
    funds`
      | 资金 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 总额 | 80.00      | 51.82      | 49.30      |`,
    indicators`
      | 三级指标     | 指标值         | 完成值         |
      | 设计费用     | ≤51.82(万元)   | 49.30(万元)    |
      | 设备采购金额 | ≤518200(元)    | 493000(元)     |
      | 带动贷款额   | ≥55.00(亿元)   | 66.00(亿元)    |`,
  ],
  violates: [
    funds`
      | 资金 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 总额 | 80.00      | 51.82      | 49.30      |`,
    indicators`
      | 三级指标     | 指标值         | 完成值             |
      | 设计费用     | ≤51.82(万元)   | ⟦493000(万元)⟧   |`,
  ],
});

const inBand = (times: Decimal, policy: Policy): boolean =>
  times.gte(policy.yuanSuspected.value.from) && times.lte(policy.yuanSuspected.value.to);

/** One of the three amounts is some ten thousand times another. */
function oddAmount(cells: readonly (Cell<Money> | undefined)[], policy: Policy): Violation | undefined {
  const filled = cells.flatMap(cell => (cell?.kind === 'value' && cell.value.gt(0) ? [cell] : []));
  const sorted = [...filled].sort((a, b) => a.value.cmp(b.value));
  const [least, largest] = [sorted[0], sorted[sorted.length - 1]];
  const middle = sorted.length === 3 ? sorted[1]! : undefined;
  if (!least || !largest || least === largest || !inBand(largest.value.div(least.value), policy)) return undefined;
  // 三个数中落单的那个单位有误。
  const isLeastOdd = middle !== undefined && middle.value.div(least.value).gt(largest.value.div(middle.value));
  const odd = isLeastOdd ? least : largest;
  const other = odd === least ? largest : least;
  return {
    at: odd.at,
    because: [other.at],
    says: text(
      `金额${odd.shown}与同行的${other.shown}相差约一万倍，可能混用了元与万元。`,
      `${odd.shown} and ${other.shown} in the same row differ some ten thousand times: 元 and 万元 may be mixed.`,
    ),
  };
}

function suspectIn(
  { name, target, actual }: Indicator,
  budget: Filled<Money>,
  yuan: Decimal,
  policy: Policy,
): readonly Violation[] {
  const key = name.kind === 'value' ? bareName(name.value) : '';
  if (!OWN_MONEY.test(key) || EFFECT.test(key)) return [];
  return [target, actual].flatMap(cell => {
    if (cell?.kind !== 'value' || cell.value.kind !== 'quantity') return [];
    const factor = moneyFactor(cell.value.unit);
    if (!factor || !inBand(cell.value.value.times(factor).div(yuan), policy)) return [];
    return [
      {
        at: cell.at,
        because: [budget.at],
        says: text(
          `“${name.shown}”为${cell.shown}，是项目资金的${plain(cell.value.value.times(factor).div(yuan).round())}倍，可能把元写成了万元。`,
          `“${name.shown}” says ${cell.shown}, ${plain(cell.value.value.times(factor).div(yuan).round())} times the funds: 元 may have been written as 万元.`,
        ),
      },
    ];
  });
}
