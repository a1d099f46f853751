import { byTheForm } from '../../policy/sources';
import { text } from '../../text';
import { unitMisfit } from '../../words/unit-of-name';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE68',
  title: text('单位与指标名称不符', 'Unit does not fit the name'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [byTheForm],
  remedy: text('请核对单位，或核对指标名称。', 'Please check the unit, or the name.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim, actual }) => {
    const misfit = unitMisfit(name.value, aim.value.unit);
    if (!misfit) return undefined;
    return {
      at: aim.at,
      because: [name.at, actual?.at],
      milder: misfit.isPlain ? 'warning' : 'hint',
      says: text(
        `“${name.shown}”的指标值为${aim.shown}，单位“${aim.value.unit}”与名称不符。`,
        `“${name.shown}” has the target ${aim.shown}; the unit “${aim.value.unit}” does not fit the name.`,
      ),
      remedy: text(
        `单位一般为“${misfit.fitting.zh}”；单位无误的，请核对指标名称。`,
        `The usual unit is “${misfit.fitting.en}”; if the unit is right, please check the name.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标         | 指标值           |
    | 专栏阅读人数     | ≥10000.00(人次)  |
    | 制度数量         | ≥3.00(个)        |
    | 办结率           | ≥95.00(%)        |
    | 巡检频次         | ≥4.00(次)        |
    | 完成数量占比     | ≥80.00(%)        |
    | 平台开放时间     | ≥99.00(%)        |
    | 满意度           | ≥4.50(分)        |`,
  violates: indicators`
    | 三级指标         | 指标值               |
    | 专栏阅读人数     | ⟦≥95.00(%)⟧        |
    | 验收合格率       | ⟦≥10.00(个)⟧       |
    | 简讯每月刊发数量 | ⟦=1000.00(人)⟧     |
    | 公众号粉丝人数   | ⟦≥10000.00(人次)⟧  |`,
});
