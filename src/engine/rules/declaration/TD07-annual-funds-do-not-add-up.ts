import { byTheForm } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { partsAddUp } from '../../scoring/tolerance';
import type { Cell } from '../../sheet/cell';
import { sum, type Money } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { eachPlannedTotal } from '../given-plan';
import { cannotTell, rule } from '../rule';

export default rule({
  id: 'TD07',
  title: text('年度资金不平', 'Annual funds do not add up'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对年度资金申请总额及其分项。', 'Please check the annual total and its parts.'),

  given: eachPlannedTotal,
  needs: ['total'],
  check: ({ key, total, parts: kinds, isWhole }, { form, policy }) => {
    const parts = kinds.flat();
    const amounts = amountsOf(parts);
    const added = sum(amounts);
    const whole = asPrinted(total);
    const { exact, rounded } = policy.fundTolerance.value;
    const areRounded = form.unit !== '元' && amounts.length > 2;
    if (waysToAdd(kinds).some(way => partsAddUp(whole, way, areRounded ? rounded : exact))) return undefined;
    const unread = parts.find(cell => cell.kind !== 'value');
    if (unread && (unread.kind === 'unreadable' || added.lt(whole)))
      return cannotTell(
        unread.at,
        text('有分项未填写或无法识别，无法核对合计。', 'A part is blank or unreadable, so the sum cannot be checked.'),
      );
    const isSure = kinds.every(cells => cells.length === 1) && (isWhole || added.gt(whole));
    const name = key === 'annualTotal' ? text('年度资金申请总额', 'annual') : text('项目资金总额', 'project');
    const gap = printed2(added.minus(whole).abs());
    return {
      at: total.at,
      because: parts.map(({ at }) => at),
      ...(!isSure && { milder: 'warning' as const }),
      says: text(
        `分项合计${printed2(added)}，${name.zh}为${total.shown}，相差${gap}。`,
        `The parts add up to ${printed2(added)}, the ${name.en} total says ${total.shown}; they differ by ${gap}.`,
      ),
      remedy: text(`分项合计${printed2(added)}，请核对。`, `The parts add up to ${printed2(added)}; please check.`),
    };
  },

  complies: funds`
    | 资金             | 金额          |
    | 年度资金申请总额 | 37,062,649.00 |
    | 当年财政拨款     | 0.00          |
    | 上年结转资金     | 17,563,149.00 |
    | 其他资金         | 19,499,500.00 |`,
  violates: funds`
    | 资金             | 金额           |
    | 年度资金申请总额 | ⟦500,000.00⟧ |
    | 当年财政拨款     | 480,000.00     |
    | 上年结转资金     | 0.00           |
    | 其他资金         | 0.00           |`,
});

const amountsOf = (cells: readonly Cell<Money>[]): readonly Money[] =>
  cells.flatMap(cell => (cell.kind === 'value' ? [asPrinted(cell)] : []));

/** Several rows of one kind stand beside each other, or the first is already their sum (财政拨款，其中：一般公共预算). */
function waysToAdd(kinds: readonly (readonly Cell<Money>[])[]): readonly (readonly Money[])[] {
  return kinds.reduce<readonly (readonly Money[])[]>(
    (ways, cells) =>
      (cells.length > 1 ? [cells, cells.slice(0, 1)] : [cells]).flatMap(some =>
        ways.map(way => [...way, ...amountsOf(some)]),
      ),
    [[]],
  );
}
