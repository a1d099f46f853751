import { byTheForm, cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { plain } from '../../scoring/rounding';
import { valueOf } from '../../sheet/cell';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { moneyFactor } from '../../words/units';
import { funds, head, indicators } from '../example';
import { thePlan, type Plan } from '../given-plan';
import { dateIn, yearOf } from '../project-dates';
import { rule } from '../rule';
import { level1Of, level2Of } from '../taxonomy';

export default rule({
  id: 'TD32',
  title: text('成本超过资金总额', 'Costs exceed the funds'),
  topic: '算术',
  severity: 'warning',
  law: [cite('mof-2021-101', 'derived'), byTheForm],
  remedy: text('请核对成本指标与资金总额。', 'Please check the costs against the funds.'),

  given: thePlan,
  needs: [],
  check: plan => {
    const { amounts, form, fields } = plan;
    const annual = amounts.annualTotal ?? amounts.annualBudget;
    const whole = amounts.projectTotal ?? amounts.totalBudget;
    const costs = plan.rows.flatMap(costOf);
    if (annual?.kind !== 'value' || form.unit === null || costs.length === 0) return undefined;
    const factor = form.unit === '万元' ? 10_000 : 1;
    const totals = costs.filter(({ isTotal }) => isTotal);
    const yuan = (totals.length > 0 ? totals : costs).reduce(
      (added, cost) => (totals.length > 0 ? Decimal.max(added, cost.yuan) : added.plus(cost.yuan)),
      new Decimal(0),
    );
    if (yuan.lte(asPrinted(annual).times(factor))) return undefined;
    const [start, end] = [dateIn(fields.startDate), dateIn(fields.endDate)];
    const isOneYear = start !== undefined && end !== undefined && yearOf(start) === yearOf(end);
    // 跨年项目的成本可以是几年合计。
    if (!isOneYear && whole?.kind === 'value' && yuan.lte(asPrinted(whole).times(factor))) return undefined;
    const shown = plain(yuan.div(factor));
    return {
      at: costs[0]!.row.target.at,
      because: [...costs.slice(1).map(({ row }) => row.target.at), annual.at],
      says: text(
        `成本指标合计${shown}${form.unit}，超过年度资金${annual.shown}。`,
        `The costs come to ${shown} ${form.unit}, more than the ${annual.shown} of the year.`,
      ),
      remedy: text('成本指标合计超过资金总额，请核对。', 'Please check: the costs exceed the funds.'),
    };
  },

  complies: [
    head`
      | 计划开始日期 | 2026-01-01 |
      | 计划完成日期 | 2026-12-31 |`,
    funds`
      | 资金             | 金额       |
      | 年度资金申请总额 | 500,000.00 |`,
    indicators`
      | 一级     | 二级         | 三级指标     | 指标值        |
      | 成本指标 | 经济成本指标 | 会议费       | ≤30.00(万元)  |
      | 成本指标 | 经济成本指标 | 印刷费       | ≤20.00(万元)  |
      | 成本指标 | 经济成本指标 | 人均培训成本 | ≤5500(元/人)  |
      | 成本指标 | 社会成本指标 | 占用道路损失 | ≤80(万元)     |`,
  ],
  violates: [
    head`
      | 计划开始日期 | 2026-01-01 |
      | 计划完成日期 | 2026-12-31 |`,
    funds`
      | 资金             | 金额       |
      | 年度资金申请总额 | 500,000.00 |`,
    indicators`
      | 一级     | 二级         | 三级指标 | 指标值            |
      | 成本指标 | 经济成本指标 | 会议费   | ⟦≤40.00(万元)⟧  |
      | 成本指标 | 经济成本指标 | 印刷费   | ≤20.00(万元)      |`,
  ],
});

interface Cost {
  readonly row: Plan['rows'][number];
  readonly yuan: Decimal;
  readonly isTotal: boolean;
}

/** Cost per head, saved or borne by others is not paid from the funds. */
const NO_SHARE = /单位|人均|户均|亩均|平均|单价|均价|标准|每|次均|节约|节省|降低|减少|压缩|下降|控制率|社会|生态|环境/;

function costOf(row: Plan['rows'][number]): readonly Cost[] {
  const [level1, level2] = [level1Of(valueOf(row.level1) ?? ''), level2Of(valueOf(row.level2) ?? '')];
  const isCost = (level1 === 'cost' && !/^(?:社会|生态环境)成本$/.test(level2)) || /^(?:经济)?成本$/.test(level2);
  const target = valueOf(row.target);
  const name = bareName(row.name.shown);
  if (!isCost || target?.kind !== 'quantity' || NO_SHARE.test(name)) return [];
  const factor = moneyFactor(target.unit);
  // “≥”是要节约或要投入的数，不是要花的上限。
  if (!factor || target.operator === '≥' || target.operator === '>') return [];
  return [{ row, yuan: target.value.times(factor), isTotal: /总成本|总额|总投资|总费用|总价|合计/.test(name) }];
}
