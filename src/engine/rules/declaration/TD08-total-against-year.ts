import { byTheForm } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { funds, head } from '../example';
import { theProjectFunds } from '../given-plan';
import { dateIn, yearOf } from '../project-dates';
import { rule } from '../rule';

export default rule({
  id: 'TD08',
  title: text('项目总额与年度申请额', 'Project total against the annual amount'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对项目总额与年度申请额。', 'Please check the project total against the annual amount.'),

  given: theProjectFunds,
  needs: ['total', 'annual'],
  check: ({ total, annual, fields }) => {
    const [whole, year] = [asPrinted(total), asPrinted(annual)];
    // 填0与空着一样，是没有填总额。
    if (whole.isZero() || whole.eq(year)) return undefined;
    const found = { at: total.at, because: [annual.at] };
    if (whole.lt(year))
      return {
        ...found,
        says: text(
          `项目总额${total.shown}小于年度申请额${annual.shown}，相差${printed2(year.minus(whole))}。`,
          `The project total ${total.shown} is less than the annual amount ${annual.shown}, by ${printed2(year.minus(whole))}.`,
        ),
      };
    const [start, end] = [dateIn(fields.startDate), dateIn(fields.endDate)];
    // 跨年项目的总额本来就大于一年的申请额。
    if (!start || !end || yearOf(start) !== yearOf(end)) return undefined;
    return {
      ...found,
      because: [annual.at, fields.startDate?.at, fields.endDate?.at],
      milder: 'warning',
      says: text(
        `项目在${yearOf(start)}年内起止，总额${total.shown}与年度申请额${annual.shown}不等。`,
        `The project begins and ends in ${yearOf(start)}, yet its total ${total.shown} is not the annual amount ${annual.shown}.`,
      ),
    };
  },

  complies: [
    head`
      | 计划开始日期 | 2025-01-01 |
      | 计划完成日期 | 2027-12-31 |`,
    funds`
      | 资金             | 金额         |
      | 项目资金总额     | 1,500,000.00 |
      | 年度资金申请总额 | 500,000.00   |`,
  ],
  violates: funds`
    | 资金             | 金额           |
    | 项目资金总额     | ⟦450,000.00⟧ |
    | 年度资金申请总额 | 500,000.00     |`,
});
