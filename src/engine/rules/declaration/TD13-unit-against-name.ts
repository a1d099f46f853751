import { byTheForm } from '../../policy/sources';
import { text } from '../../text';
import { unitMisfit } from '../../words/unit-of-name';
import { asATarget } from '../as-a-target';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD13',
  title: text('单位与名称不符', 'Unit does not fit the name'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [byTheForm],
  remedy: text('请核对计量单位，或核对指标名称。', 'Please check the unit, or the name.'),
  hides: ['TD12', 'TD21'],

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim }) => {
    const misfit = unitMisfit(name.value, aim.value.unit);
    return (
      misfit && {
        at: aim.at,
        because: [name.at],
        milder: misfit.isPlain ? 'warning' : 'hint',
        says: text(
          `“${name.shown}”的单位写作“${aim.value.unit}”（${asATarget(aim)}）。`,
          `“${name.shown}” is counted in “${aim.value.unit}” (${asATarget(aim)}).`,
        ),
        remedy: text(
          `单位一般为${misfit.fitting.zh}；单位无误的，请核对指标名称。`,
          `The unit is usually ${misfit.fitting.en}; if it is right, please check the name.`,
        ),
      }
    );
  },

  complies: indicators`
    | 三级指标       | 指标值        |
    | 专栏阅读人数   | ≥800.00(人次) |
    | 作品提交率     | ≥70.00(%)     |
    | 设备采购数量   | =2.00(台)     |
    | 简讯发送频率   | ≥1(次/月)     |`,
  violates: indicators`
    | 三级指标         | 指标值               |
    | 简讯每月刊发数量 | ⟦=1000.00(人)⟧     |
    | 团队提交作品数量 | ⟦≥70.00(%)⟧        |
    | 项目验收合格率   | ⟦≥3.00(个)⟧        |`,
});
