import { byTheForm, cite } from '../../policy/sources';
import { executionOf, isExecutionRow } from '../../scoring/execution';
import { printed2 } from '../../scoring/rounding';
import { isDetermined } from '../../scoring/derived';
import { equalAtPrintedPlaces } from '../../scoring/tolerance';
import { text } from '../../text';
import { funds, indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'SE67',
  title: text('执行率又作指标', 'Execution rate counted as an indicator too'),
  topic: '指标值合理性',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text(
    '资金栏已对执行率赋分，建议删除该指标，以免重复计分。',
    'The fund table already scores the execution rate; please drop this indicator so that it counts once.',
  ),

  given: eachLiveIndicator,
  needs: ['name', 'actual'],
  check: (row, { form, due, policy }) => {
    if (form.kind !== 'self-evaluation' || !isExecutionRow(row)) return undefined;
    const home = row.level1.kind === 'value' ? level1Of(row.level1.value) : undefined;
    // 把预算执行率列作一行指标、资金栏不另赋分的表样，只计一次，没有问题。
    if (home === 'execution' || executionOf(form, policy).kind !== 'fund-row') return undefined;
    const { actual, name, target } = row;
    const rate = form.funds.find(({ key }) => key === 'total')?.rate;
    const due100 = due && isDetermined(due.rate) ? due.rate.value : undefined;
    const said = actual.value.kind === 'quantity' && ['%', ''].includes(actual.value.unit) ? actual.value : undefined;
    const fits =
      said === undefined ||
      due100 === undefined ||
      [due100, ...(rate?.kind === 'value' ? [rate.value] : [])].some(one =>
        equalAtPrintedPlaces(one, said.value, Math.min(said.places, 1)),
      );
    if (fits)
      return {
        at: name.at,
        because: [rate?.at],
        milder: 'warning',
        says: text(
          `“${name.shown}”列为指标，资金栏又对执行率赋分，重复计分。`,
          `“${name.shown}” is an indicator while the fund table scores the execution rate: it counts twice.`,
        ),
      };
    return {
      at: actual.at,
      because: [name.at, target.at, rate?.at],
      says: text(
        `指标“${name.shown}”完成值为${actual.shown}，资金栏执行率为${printed2(due100)}%。`,
        `The indicator “${name.shown}” says ${actual.shown}, the fund table ${printed2(due100)} %.`,
      ),
      remedy: text(
        `指标完成值与资金栏执行率${printed2(due100)}%不一致，且重复计分，建议删除该指标。`,
        `The two disagree (${printed2(due100)} %) and the rate counts twice; please drop the indicator.`,
      ),
    };
  },

  complies: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
      | 总额 | 3,148.75   | 2,676.61   | 10.00 | 85.00  | 8.50 |`,
    indicators`
      | 一级     | 三级指标     | 指标值     | 完成值     | 分值 |
      | 产出指标 | 计划执行率   | =100.00(%) | 100.00(%)  | 7.00 |`,
  ],
  violates: [
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
      | 总额 | 3,148.75   | 2,676.61   | 10.00 | 85.00  | 8.50 |`,
    indicators`
      | 一级     | 三级指标       | 指标值     | 完成值         | 分值 |
      | 效益指标 | 执行率         | =100.00(%) | ⟦100.00(%)⟧  | 7.00 |
      | 产出指标 | ⟦预算执行率⟧ | ≥80.00(%)  | 85(%)          | 7.00 |`,
  ],
});
