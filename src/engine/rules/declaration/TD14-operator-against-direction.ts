import { byTheForm, practice } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { moneyFactor } from '../../words/units';
import { asATarget } from '../as-a-target';
import { indicators } from '../example';
import { eachQuantifiedIndicator, type QuantifiedSubject } from '../given';
import { againstDirection } from '../operator-direction';
import { rule } from '../rule';
import { level1Of, level2Of } from '../taxonomy';

export default rule({
  id: 'TD14',
  title: text('符号方向', 'Operator against the direction of the indicator'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [byTheForm, practice('review-practice')],
  remedy: text('请核对指标值的符号。', 'Please check the sign of the target.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: subject => {
    const { name, aim } = subject;
    const found = { at: aim.at, because: [name.at] };
    const against = againstDirection(subject);
    if (against) return { ...found, says: against.says, remedy: against.remedy };
    return isFloorUnderCost(subject)
      ? {
          ...found,
          says: text(
            `成本指标“${name.shown}”写作${asATarget(aim)}，花得越多越算完成。`,
            `${asATarget(aim)} for the cost “${name.shown}” asks to spend no less.`,
          ),
          remedy: text('成本指标的符号一般为“≤”。', 'The usual sign for a cost is “≤”.'),
        }
      : undefined;
  },

  complies: indicators`
    | 一级     | 二级         | 三级指标         | 指标值        |
    | 成本指标 | 经济成本指标 | 会议费           | ≤20.00(万元)  |
    | 成本指标 | 经济成本指标 | 节约办公经费     | ≥2.00(万元)   |
    | 产出指标 | 数量指标     | 服务企业人数     | ≥300.00(人)   |
    | 产出指标 | 时效指标     | 故障修复响应时间 | <12.00(小时)  |
    | 产出指标 | 数量指标     | 会议次数         | ≤10(次)       |`,
  violates: indicators`
    | 一级     | 二级         | 三级指标         | 指标值             |
    | 成本指标 | 经济成本指标 | 专家评审费       | ⟦≥20.00(万元)⟧   |
    | 产出指标 | 数量指标     | 服务企业人数     | ⟦≤300.00(人)⟧    |
    | 产出指标 | 时效指标     | 故障修复响应时间 | ⟦≥12.00(小时)⟧   |`,
});

/** Of a subsidy, a salary or an investment no less may be paid than was promised. */
const NO_LESS = /节约|节省|降低|减少|压缩|压降|下降|效益|收益|补助|补贴|标准|工资|薪酬|待遇|投入|配套|社会资本|自筹/;

function isFloorUnderCost({ level1, level2, name, aim }: QuantifiedSubject): boolean {
  const isCost = level1Of(valueOf(level1) ?? '') === 'cost' || /^(?:经济)?成本$/.test(level2Of(valueOf(level2) ?? ''));
  const { operator, unit } = aim.value;
  return (
    isCost &&
    (operator === '≥' || operator === '>') &&
    moneyFactor(unit.split('/')[0] ?? '') !== undefined &&
    !NO_LESS.test(bareName(name.shown))
  );
}
