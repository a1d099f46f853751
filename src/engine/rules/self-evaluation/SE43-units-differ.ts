import { byTheForm } from '../../policy/sources';
import { text } from '../../text';
import { convert, moneyFactor, sameUnitClass, unitClass } from '../../words/units';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE43',
  title: text('完成值与指标值单位不一', 'Units of target and actual differ'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('完成值单位应与指标值一致。', 'The actual value should be in the unit of the target.'),
  hides: ['SE01', 'SE03', 'SE04', 'SE05'],

  given: eachQuantifiedIndicator,
  needs: ['actual'],
  check: ({ aim, actual }) => {
    if (actual.value.kind !== 'quantity') return undefined;
    const [wanted, written] = [aim.value.unit, actual.value.unit];
    const [x, y] = [moneyFactor(wanted), moneyFactor(written)];
    const isMoney = x !== undefined && y !== undefined;
    // 个与项、场与次一类的写法不算不一；元与万元相差万倍，须问清楚。
    const isDifferent = isMoney ? !x.eq(y) : sameUnitClass(wanted, written) === 'different';
    if (!isDifferent || (isTime(wanted) && isTime(written))) return undefined;
    // 120万元与1,132,600元写得都对，只是不便对照；55亿元与66万元才像是写错了单位。
    const times = isMoney ? convert(actual.value.value, written, wanted)?.div(aim.value.value) : undefined;
    const isComparable = times !== undefined && times.gte('0.1') && times.lte(10);
    return {
      at: actual.at,
      because: [aim.at],
      ...((isComparable || !isMoney) && { milder: isComparable ? ('hint' as const) : ('warning' as const) }),
      says: text(
        `指标值为${aim.shown}，完成值为${actual.shown}，单位“${written}”与“${wanted}”不一致。`,
        `The target is ${aim.shown}, the actual ${actual.shown}: “${written}” is not “${wanted}”.`,
      ),
      remedy: text(
        `完成值单位应与指标值一致（${wanted}）。`,
        `Please give the actual value in the unit of the target (${wanted}).`,
      ),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值          | 完成值         |
    | 贷款额     | ≥55.00(亿元)    | 66.00(亿元)    |
    | 服务企业数 | ≥10.00(个)      | 12.00(家)      |
    | 活动场次   | ≥5(场)          | 6              |
    | 研讨会     | ≥5(场)          | 6(次)          |`,
  violates: indicators`
    | 三级指标   | 指标值          | 完成值             |
    | 贷款额     | ≥55.00(亿元)    | ⟦66.00(万元)⟧    |
    | 覆盖面     | ≥50.00(%)       | ⟦120.00(家)⟧     |`,
});

/** 3个月内, done in 80天: both are times. */
const isTime = (unit: string): boolean => /^(?:seconds|days|workdays|months)$/.test(unitClass(unit));
