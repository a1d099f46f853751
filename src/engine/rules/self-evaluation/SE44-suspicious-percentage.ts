import { byTheForm } from '../../policy/sources';
import { comparable } from '../../scoring/comparable';
import { plain } from '../../scoring/rounding';
import type { Cell } from '../../sheet/cell';
import type { Actual, Target } from '../../sheet/target';
import { shownOf } from '../../sheet/cell';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { isBoundedRate } from '../../words/bounded-rates';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule, type Violation } from '../rule';

/** Rates against a plan, which some count beyond the plan. */
const OFTEN_BEYOND = /(?:到位|使用|执行|支付|发放|参与|参加|供应|入库)率$/;

const WHOLE = new Decimal(100);

export default rule({
  id: 'SE44',
  title: text('百分比异常', 'Suspicious percentage'),
  topic: '指标值合理性',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对百分比。', 'Please check the percentage.'),
  hides: ['SE03', 'SE05'],

  given: eachLiveIndicator,
  needs: ['target', 'actual'],
  check: ({ name, target, actual }) => {
    const [t, a] = [percentOf(target), percentOf(actual)];
    const beyond = [
      { cell: target, value: t },
      { cell: actual, value: a },
    ].filter(({ value }) => value?.gt(WHOLE) && isBoundedRate(shownOf(name)));
    if (beyond.length > 0) return beyond.map(({ cell }) => beyondWhole(cell, shownOf(name)));
    if (target.value.kind !== 'quantity' || actual.value.kind !== 'quantity') return undefined;
    const measured = comparable(target.value, actual.value);
    if (measured.kind === 'comparable' || !measured.isQuestion) return undefined;
    // 0.95对95%：乘以100后与指标值相当，才疑为小数。
    const scaled = actual.value.value.times(WHOLE);
    if (scaled.lt(target.value.value.div(2))) return undefined;
    const x = plain(scaled);
    return {
      at: actual.at,
      because: [target.at],
      milder: 'warning',
      says: text(
        `指标值${target.shown}，完成值${actual.shown}，可能把百分数写成了小数。`,
        `Target ${target.shown}, actual ${actual.shown}: perhaps a percentage written as a fraction.`,
      ),
      remedy: text(`请核对；如为小数，请改为${x}%。`, `Please check; if it is a fraction, write ${x} %.`),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值     | 完成值     |
    | 合格率     | =100.00(%) | 100.00(%)  |
    | 产值增长率 | ≥20.00(%)  | 130.00(%)  |
    | 服务人数   | ≥95(人)    | 120(人)    |
    | 投诉率     | ≤1.00(%)   | 0.50(%)    |
    | 占比       | ≥2(%)      | 0.5(%)     |`,
  violates: indicators`
    | 三级指标   | 指标值       | 完成值           |
    | 合格率     | ≥95.00(%)    | ⟦105.00(%)⟧    |
    | 满意度     | ⟦≥900(%)⟧  | 96.00(%)         |
    | 覆盖率     | ≥95.00(%)    | ⟦0.95(%)⟧      |
    | 到位率     | ≥90.00(%)    | ⟦0.96⟧         |`,
});

/** The number of a cell that is written in per cent. */
function percentOf({ value }: { readonly value: Target | Actual }): Decimal | undefined {
  return value.kind === 'quantity' && value.unit === '%' ? value.value : undefined;
}

function beyondWhole(cell: Cell<Target | Actual>, name: string): Violation {
  // 超额完成的任务、提前到位的资金，有按超过100%填报的。
  const isDebatable = OFTEN_BEYOND.test(bareName(name));
  return {
    at: cell.at,
    ...(isDebatable && { milder: 'warning' as const }),
    says: text(
      `“${name}”${isDebatable ? '一般' : ''}不会超过100%，表中为${cell.shown}。`,
      `“${name}” ${isDebatable ? 'does not usually' : 'cannot'} pass 100 %, the sheet says ${cell.shown}.`,
    ),
  };
}
