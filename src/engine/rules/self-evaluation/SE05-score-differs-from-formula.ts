import { cite } from '../../policy/sources';
import { isDetermined } from '../../scoring/derived';
import { pointsShown } from '../../scoring/as-printed';
import { printed2, printedPlaces } from '../../scoring/rounding';
import { scoreWithinTolerance } from '../../scoring/tolerance';
import { text } from '../../text';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE05',
  title: text('得分与公式不符', 'Score differs from the formula'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text('请按公式核对得分。', 'Please check the score against the formula.'),

  given: eachQuantifiedIndicator,
  needs: ['actual', 'weight', 'score'],
  check: ({ aim, actual, weight, score, due }) => {
    // 已达成而扣分的，由SE04提出。
    if (due?.attainment !== 'unmet' || !due.formula || !isDetermined(due.formula)) return undefined;
    const formula = due.formula.value;
    const { ceiling = formula, floor = formula } = due;
    const places = printedPlaces(score.shown) ?? 2;
    const isAbove = score.value.gt(ceiling);
    // 分值、得分都写整数时，四舍五入的余地不能把未完成说成满分。
    const isFull = isAbove && places === 0 && score.value.eq(weight.value);
    const isHigh = isAbove && !scoreWithinTolerance(score.value, isFull ? 2 : places, ceiling);
    const isRounded = isHigh && scoreWithinTolerance(score.value, places, ceiling);
    const isLow = score.value.lt(floor) && !scoreWithinTolerance(score.value, places, floor);
    if (!isHigh && !isLow) return undefined;
    const steps = due.formula.because;
    const [zh, en] = [steps.map(step => step.says.zh).join('；'), steps.map(step => step.says.en).join('; ')];
    const x = printed2(formula);
    return {
      at: score.at,
      because: [aim.at, actual.at, weight.at],
      ...(isLow && { milder: 'warning' as const }),
      ...(isRounded && { milder: 'hint' as const }),
      says: text(
        `指标值${aim.shown}，完成值${actual.shown}，分值${pointsShown(weight)}，按公式应为${x}分，填${pointsShown(score)}分。`,
        `Target ${aim.shown}, actual ${actual.shown}, weight ${weight.shown}: the formula gives ${x}, the sheet says ${score.shown}.`,
      ),
      remedy: isLow
        ? text(
            `如据实从严扣分，请保留并说明理由；否则请改为${x}分（${zh}）。`,
            `Keep a deliberate deduction and give its reason; otherwise write ${x} (${en}).`,
          )
        : isRounded
          ? text(
              `未完成指标值而得满分，按整数计分的可以保留；否则请改为${x}分（${zh}）。`,
              `Full marks for a target not reached: keep them if scores are whole points, otherwise write ${x} (${en}).`,
            )
          : text(`请改为${x}分（${zh}）。`, `Please write ${x} (${en}).`),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值      | 完成值    | 分值  | 得分  |
    | 算法数   | ≥50.00(个)  | 45.00(个) | 10.00 | 9.00  |
    | 接口数   | ≥30.00(个)  | 43.00(个) | 10.00 | 10.00 |
    | 及时率   | =100.00(%)  | 92.80(%)  | 5.00  | 4.64  |`,
  violates: indicators`
    | 三级指标 | 指标值      | 完成值    | 分值  | 得分     |
    | 算法数   | ≥50.00(个)  | 45.00(个) | 10.00 | ⟦8.00⟧  |
    | 接口数   | ≥30.00(个)  | 27.00(个) | 10.00 | ⟦10.00⟧ |`,
});
