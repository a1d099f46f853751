import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2, printedPlaces, ratioRounded } from '../../scoring/rounding';
import { explainedByYuan, rateWithinTolerance } from '../../scoring/tolerance';
import type { Money, Percent } from '../../sheet/units';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { funds } from '../example';
import { eachRatedFundRow } from '../given-funds';
import { rule } from '../rule';

export default rule({
  id: 'SE30',
  title: text('执行率计算有误', 'Execution rate miscalculated'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text(
    '执行率＝全年执行数÷全年预算数×100%，请重新计算。',
    'Execution rate = executed ÷ annual budget × 100 %. Please compute it again.',
  ),

  given: eachRatedFundRow,
  needs: ['annualBudget', 'executed', 'rate'],
  check: ({ annualBudget, executed, rate }, { policy }) => {
    const [A, B, printed] = [asPrinted(annualBudget), asPrinted(executed), asPrinted(rate)];
    // 预算为零没有执行率可言；各地有填0的，也有填100的。
    if (A.lte(0) || B.isNegative()) return undefined;
    if (rateWithinTolerance(printed, A, B) || isCoarselyPrinted(rate.shown, printed, A, B)) return undefined;
    const x = printed2(ratioRounded(B, A, new Decimal(100), policy.rateRounding.value));
    const at = { at: rate.at, because: [annualBudget.at, executed.at] };
    const found = text(
      `${executed.shown}÷${annualBudget.shown}＝${x}%，表中为${rate.shown}`,
      `${executed.shown} ÷ ${annualBudget.shown} = ${x} %, the sheet says ${rate.shown}`,
    );
    if (explainedByYuan(printed, A, B))
      return {
        ...at,
        milder: 'hint',
        says: text(`${found.zh}，可能是按元计算的。`, `${found.en}; perhaps computed from amounts in yuan.`),
        remedy: text(
          `如按元计算，可保留；按表中数应为${x}%。`,
          `Keep it if it was computed in yuan; the printed amounts give ${x} %.`,
        ),
      };
    if (rateWithinTolerance(printed.times(100) as Percent, A, B))
      return {
        ...at,
        milder: 'hint',
        says: text(`${found.zh}，可能写成了小数。`, `${found.en}; perhaps written as a fraction.`),
        remedy: text(`请写成百分数：${x}。`, `Please write it as a percentage: ${x}.`),
      };
    return {
      ...at,
      says: text(`${found.zh}。`, `${found.en}.`),
      remedy: text(`请改为${x}。`, `Please write ${x}.`),
    };
  },

  complies: funds`
    | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
    | 总额     | 80.00      | 51.82      | 49.30      | 10.00 | 95.13  | 9.51 |
    | 财政拨款 | 80.00      | 51.82      | 49.30      | -     | 95.14  | -    |
    | 上年结转 | 0.00       | 0.00       | 0.00       | -     | 0.00   | -    |`,
  violates: funds`
    | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率   | 得分 |
    | 总额     | 80.00      | 51.82      | 49.30      | 10.00 | ⟦96.13⟧ | 9.51 |
    | 财政拨款 | 80.00      | 51.82      | 49.30      | -     | ⟦94.00⟧ | -    |`,
});

/** 95.1 or 95 on a sheet that prints fewer than two decimals: right when cutting or rounding half up gives it. */
function isCoarselyPrinted(shown: string, printed: Percent, A: Money, B: Money): boolean {
  const places = printedPlaces(shown) ?? 2;
  if (places >= 2) return false;
  return (['truncate', 'half-up'] as const).some(mode =>
    ratioRounded(B, A, new Decimal(100), { mode, places }).eq(printed),
  );
}
