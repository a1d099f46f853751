import { byTheForm } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { partsAddUp } from '../../scoring/tolerance';
import { kindOfFund, type FundKey } from '../../sheet/form';
import { sum } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { eachFundColumn } from '../given-funds';
import { cannotTell, rule } from '../rule';

const columnNames = {
  initialBudget: text('年初预算数', 'Initial budget'),
  annualBudget: text('全年预算数', 'Annual budget'),
  executed: text('全年执行数', 'Executed'),
} as const;

const ALL_PARTS: readonly FundKey[] = ['current', 'carryover', 'other'];

export default rule({
  id: 'SE32',
  title: text('资金分项与总额不平', 'Fund parts do not add up'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对年度资金总额及其分项。', 'Please check the total and its parts.'),

  given: eachFundColumn,
  needs: ['total'],
  check: ({ heading, total, parts }, { form, policy }) => {
    const amounts = parts.flatMap(({ amount }) => (amount?.kind === 'value' ? [asPrinted(amount)] : []));
    const whole = asPrinted(total);
    const added = sum(amounts);
    const areRounded = form.unit !== '元' && amounts.filter(amount => !amount.isZero()).length > 2;
    const { exact, rounded } = policy.fundTolerance.value;
    if (partsAddUp(whole, amounts, areRounded ? rounded : exact)) return undefined;
    const unread = parts.find(({ amount }) => amount !== undefined && amount.kind !== 'value')?.amount;
    if (unread)
      return cannotTell(
        unread.at,
        text('有分项未填写或无法识别，无法核对合计。', 'A part is blank or unreadable, so the sum cannot be checked.'),
      );
    // 没有列全分项的表，或同一分项占几行（其中又有其中）的表，合计无从核对；但分项之和不会超过总额。
    const isComplete =
      parts.length === ALL_PARTS.length && ALL_PARTS.every(key => parts.some(part => part.key === key));
    const isNested = parts.some(({ key }) => kindOfFund(key) !== key);
    if (isNested || (!isComplete && added.lte(whole))) return undefined;
    const name = columnNames[heading];
    const gap = printed2(added.minus(whole).abs());
    return {
      at: total.at,
      because: parts.map(({ amount }) => amount?.at),
      says: text(
        `${name.zh}：分项合计${printed2(added)}，年度资金总额${total.shown}，相差${gap}。`,
        `${name.en}: the parts add up to ${printed2(added)}, the total says ${total.shown}; they differ by ${gap}.`,
      ),
    };
  },

  complies: funds`
    | 资金     | 年初预算数 | 全年预算数 | 全年执行数 |
    | 总额     | 3,148.75   | 3,148.75   | 2,676.61   |
    | 财政拨款 | 502.00     | 502.00     | 29.86      |
    | 上年结转 | 0.00       | 0.00       | 0.00       |
    | 其他资金 | 2,646.75   | 2,646.75   | 2,646.75   |`,
  violates: funds`
    | 资金     | 年初预算数   | 全年预算数 | 全年执行数   |
    | 总额     | ⟦3,184.75⟧ | 3,148.75   | ⟦2,676.16⟧ |
    | 财政拨款 | 502.00       | 502.00     | 29.86        |
    | 上年结转 | 0.00         | 0.00       | 0.00         |
    | 其他资金 | 2,646.75     | 2,646.75   | 2,646.75     |`,
});
