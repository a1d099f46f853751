import { byTheForm } from '../../policy/sources';
import { unitClass } from '../../words/units';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { head, indicators } from '../example';
import { eachLiveIndicator, type IndicatorSubject } from '../given';
import { rule, type Given } from '../rule';

/** Terms of a contract run for 365 days in any year. */
const TERM = /质保|保修|合同|工期|期限|维保|服务期|有效期|保险/;

const eachOfAKnownYear: Given<IndicatorSubject> = context =>
  context.form.fiscalYear === null ? [] : eachLiveIndicator(context);

export default rule({
  id: 'SE72',
  title: text('全年天数', 'Days of the year'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [byTheForm],
  remedy: text('请按当年实际天数核对。', 'Please check against the days of this year.'),

  given: eachOfAKnownYear,
  needs: ['name', 'target', 'actual'],
  check: ({ name, target, actual }, { form }) => {
    const year = form.fiscalYear ?? 0;
    const days = isLeap(year) ? 366 : 365;
    if (TERM.test(bareName(name.value))) return undefined;
    const odd = [actual, target].filter(
      ({ value }) =>
        value.kind === 'quantity' &&
        ['天', '日'].includes(value.unit) &&
        unitClass(value.unit) === 'days' &&
        value.value.eq(731 - days),
    );
    const [first, ...others] = odd;
    if (!first) return undefined;
    return {
      at: first.at,
      because: others.map(({ at }) => at),
      says: text(
        `${year}年为${days}天，表中为${first.shown}。`,
        `${year} has ${days} days; the sheet says ${first.shown}.`,
      ),
    };
  },

  complies: [
    head`
      | 年度 | 2023 |`,
    indicators`
      | 三级指标 | 指标值    | 完成值    |
      | 正常运行 | ≥350(天)  | 365(天)   |
      | 开放天数 | ≥300(天)  | 312(天)   |`,
  ],
  violates: [
    head`
      | 年度 | 2024 |`,
    indicators`
      | 三级指标     | 指标值        | 完成值           |
      | 正常运行     | ≥350.00(天)   | ⟦365.00(天)⟧   |
      | 软件质保期   | =365(天)      | 365(天)          |
      | 服务可用时间 | =365(天)      | ⟦365.00(天)⟧   |`,
  ],
});

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
