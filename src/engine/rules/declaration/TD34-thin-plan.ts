import { practice } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { unitClass } from '../../words/units';
import { funds, head, indicators } from '../example';
import { thePlan, type Plan } from '../given-plan';
import { rule } from '../rule';

export default rule({
  id: 'TD34',
  title: text('指标与资金不相称', 'Indicators too thin for the funds'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [practice('review-practice')],
  reads: ['thinPlan'],
  remedy: text(
    '指标难以反映资金规模，请按资金的主要用途补充核心产出。',
    'Please add the main outputs that the money is for.',
  ),

  given: thePlan,
  needs: [],
  check: ({ rows, amounts, form, fields }, { policy }) => {
    const { funds: limit, most } = policy.thinPlan.value;
    const annual = amounts.annualTotal ?? amounts.annualBudget;
    if (annual?.kind !== 'value' || form.unit === null) return undefined;
    const own = rows.filter(row => row.name.kind !== 'blank' || row.target.kind !== 'blank');
    const yuan = annual.value.times(form.unit === '万元' ? 10_000 : 1);
    if (yuan.lte(limit) || own.length === 0 || own.length > most) return undefined;
    // 设备、工程一台一项就是全部产出；还本付息、人员经费没有产出数。
    if (FEW_BY_NATURE.test(normalise(fields.projectName?.shown ?? '')) || !own.every(isSmall)) return undefined;
    return {
      at: annual.at,
      because: own.map(({ target }) => target.at),
      says: text(
        `年度资金${annual.shown}${form.unit}，只有${own.length}项指标，且都是小数目或百分比。`,
        `${annual.shown} ${form.unit} for the year, and ${own.length} indicators, all small counts or percentages.`,
      ),
    };
  },

  complies: [
    head`
      | 项目名称 | 创新平台运行 |`,
    funds`
      | 资金             | 金额          |
      | 年度资金申请总额 | 12,000,000.00 |`,
    indicators`
      | 三级指标     | 指标值        |
      | 服务企业数   | ≥1500.00(家)  |
      | 评审合格率   | ≥80.00(%)     |
      | 企业满意度   | ≥90.00(%)     |`,
  ],
  violates: [
    head`
      | 项目名称 | 创新平台运行 |`,
    funds`
      | 资金             | 金额              |
      | 年度资金申请总额 | ⟦12,000,000.00⟧ |`,
    indicators`
      | 三级指标     | 指标值      |
      | 组织项目评审 | ≥20.00(次)  |
      | 评审合格率   | ≥80.00(%)   |
      | 长效管理机制 | 健全        |
      | 企业满意度   | ≥90.00(%)   |`,
  ],
});

/** From here on a count says something about the size of the work. */
const LARGE = new Decimal(100);
const FEW_BY_NATURE =
  /购置|采购|设备|车辆|装备|建设(?!性)|工程|修缮|大修|改造|装修|装饰|新建|扩建|迁建|开发|补助|补贴|奖励|资助|贴息|还本|付息|偿债|债务|工资|薪酬|人员经费|养老|医疗|保险|救助|抚恤|拨款|注资|资本金|购房|租金|租赁/;
const COUNTS = ['people', 'attendances', 'visits', 'events', 'items', 'documents', 'courses'];
const BUILT = /^(?:台|套|台套|辆|艘|座|幢|栋|间|处|所|条|公里)$/;

/** Words, percentages, times, and counts below a hundred. Money, area and what is built measure the work by themselves. */
function isSmall({ target }: Plan['rows'][number]): boolean {
  const value = valueOf(target);
  if (value === undefined || value.kind === 'range') return false;
  if (value.kind !== 'quantity') return true;
  const of = unitClass(value.unit);
  if (['percent', 'percentage-points', 'seconds', 'days', 'workdays', 'months'].includes(of)) return true;
  return (COUNTS.includes(of) || of === '') && value.value.lt(LARGE) && !BUILT.test(value.unit);
}
