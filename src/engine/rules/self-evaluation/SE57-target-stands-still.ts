import { practice } from '../../policy/sources';
import { plain } from '../../scoring/rounding';
import { valueOf } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import type { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { bareName, direction } from '../../words/reverse-names';
import { namesake, selfEvaluationsBefore } from '../companions';
import { beside, head, indicators } from '../example';
import { eachQuantifiedIndicator, type QuantifiedSubject } from '../given';
import { rule, type Given, type Violation } from '../rule';

/** Only beside last year's self-evaluation of the same project. */
const eachOfASecondYear: Given<QuantifiedSubject> = context =>
  selfEvaluationsBefore(context, 1).length === 1 ? eachQuantifiedIndicator(context) : [];

export default rule({
  id: 'SE57',
  title: text('指标值连年偏低', 'A target that stands still'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('建议参照上年实际调高指标值。', 'Please consider setting the target by last year’s result.'),
  reads: ['stagnantTarget'],

  given: eachOfASecondYear,
  needs: ['name'],
  check: (row, context) => {
    const [last] = selfEvaluationsBefore(context, 1);
    const { share, years } = context.policy.stagnantTarget.value;
    const before = last && namesake(row, last.indicators);
    if (!before || !isCountOfMore(row)) return undefined;
    const reached = reachedBy(before, row);
    if (!reached) return undefined;
    if (row.aim.value.value.lt(share.times(reached))) return tooLow(row, before, reached);
    const chain = Array.from({ length: years - 1 }, (_, i) => {
      const forms = selfEvaluationsBefore(context, i + 1);
      return forms.length === 1 ? namesake(row, forms[0]!.indicators) : undefined;
    });
    const isUnmoved = chain.every(one => one && isExceeded(one, row.aim.value.value, row));
    return isUnmoved && isExceeded(row, row.aim.value.value, row) ? unmoved(row, chain, years) : undefined;
  },

  complies: [
    head`
      | 项目名称 | 科技金融服务 |
      | 年度     | 2024         |`,
    indicators`
      | 三级指标   | 指标值    | 完成值   |
      | 推荐项目数 | ≥40(项)   | 45(项)   |
      | 响应时间   | ≤2(小时)  | 1(小时)  |
      | 合格率     | ≥95(%)    | 99(%)    |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 科技金融服务 |
        | 年度     | 2023         |`,
      indicators`
        | 三级指标   | 指标值    | 完成值   |
        | 推荐项目数 | ≥6(项)    | 48(项)   |
        | 响应时间   | ≤9(小时)  | 8(小时)  |
        | 合格率     | ≥95(%)    | 99(%)    |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 科技金融服务 |
      | 年度     | 2024         |`,
    indicators`
      | 三级指标   | 指标值       | 完成值   |
      | 推荐项目数 | ⟦≥6(项)⟧   | 50(项)   |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 科技金融服务 |
        | 年度     | 2023         |`,
      indicators`
        | 三级指标   | 指标值    | 完成值   |
        | 推荐项目数 | ≥6(项)    | 48(项)   |`,
    ),
  ],
});

/** Rates near their ceiling stand still for good reasons, and so does what is best kept small. */
function isCountOfMore({ name, aim }: QuantifiedSubject): boolean {
  const { operator, unit, value } = aim.value;
  return (
    (operator === '≥' || operator === '>') &&
    unit !== '%' &&
    value.gt(0) &&
    direction(bareName(name.kind === 'value' ? name.value : '')) !== 'less'
  );
}

/** What the other year's row reached, in the same unit. */
function reachedBy(other: Indicator, row: QuantifiedSubject): Decimal | undefined {
  const actual = valueOf(other.actual);
  return actual?.kind === 'quantity' && actual.unit === row.aim.value.unit && !actual.approximate
    ? actual.value
    : undefined;
}

function isExceeded(other: Indicator, aim: Decimal, row: QuantifiedSubject): boolean {
  const target = valueOf(other.target);
  const isSame = target?.kind === 'quantity' && target.unit === row.aim.value.unit && target.value.eq(aim);
  return isSame && reachedBy(other, row)?.gt(aim) === true;
}

const tooLow = ({ aim }: QuantifiedSubject, before: Indicator, reached: Decimal): Violation => ({
  at: aim.at,
  because: [before.actual?.at],
  says: text(
    `上年实际完成${plain(reached)}${aim.value.unit}，本年指标值仍为${aim.shown}。`,
    `Last year reached ${plain(reached)}; this year’s target is ${aim.shown}.`,
  ),
  remedy: text(
    `建议下年申报时参照上年实际（${plain(reached)}${aim.value.unit}）设置。`,
    `Please set next year’s target by what was reached (${plain(reached)}).`,
  ),
});

const unmoved = ({ aim }: QuantifiedSubject, chain: readonly (Indicator | undefined)[], years: number): Violation => ({
  at: aim.at,
  because: chain.map(one => one?.target.at),
  says: text(
    `指标值${aim.shown}连续${years}年未变，且每年超额完成。`,
    `The target ${aim.shown} has not moved for ${years} years and was exceeded in each.`,
  ),
});
