import type { Policy } from '../../policy/policy';
import { practice } from '../../policy/sources';
import { usualWeights } from '../../policy/usual-weights';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { isContinuation } from '../../scoring/execution';
import type { Cell } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import type { Points } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator } from '../given';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'SE15',
  title: text('单项分值过大', 'One indicator weighs too much'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('建议拆分指标，或调低分值。', 'Please consider splitting the indicator or lowering its weight.'),
  reads: ['singleWeight'],

  given: eachScoredIndicator,
  needs: ['weight'],
  check: ({ weight, target, name, row, level1 }, { form, policy }) => {
    const { hint, warning } = policy.singleWeight.value;
    // 几行合并一个分值的，不是单项分值。
    if (weight.at.row !== row || asPrinted(weight).lt(hint)) return undefined;
    const isJudged = target.kind === 'value' && target.value.kind === 'text';
    const isWhole = isWholeLevel(level1, asPrinted(weight), form.indicators, policy);
    // 全级只此一项、分值又是通行分值的，分无可分；只有凭印象打分的，才提一句。
    if (isWhole && !isJudged) return undefined;
    return {
      at: weight.at,
      because: [name.at, target.at],
      milder: isWhole || asPrinted(weight).lt(warning) ? 'hint' : 'warning',
      says: text(
        `“${name.shown}”一项占${pointsShown(weight)}分${isJudged ? `，而指标值“${target.shown}”是定性的` : ''}。`,
        `“${name.shown}” alone weighs ${weight.shown}${isJudged ? `, with the qualitative target “${target.shown}”` : ''}.`,
      ),
    };
  },

  complies: indicators`
    | 一级       | 三级指标     | 指标值   | 分值  |
    | 产出指标   | 活动场次     | ≥10(场)  | 19.50 |
    | 产出指标   | 完成及时性   | 年底前   | 19.50 |
    | 产出指标   | 验收合格率   | ≥95(%)   | 11.00 |
    | 效益指标   | 带动就业人数 | ≥50(人)  | 30.00 |
    | 满意度指标 | 企业满意度   | ≥90(%)   | 10.00 |`,
  violates: indicators`
    | 一级       | 三级指标     | 指标值   | 分值      |
    | 产出指标   | 活动场次     | ≥10(场)  | ⟦30.00⟧ |
    | 产出指标   | 完成率       | ≥95(%)   | ⟦20.00⟧ |
    | 效益指标   | 服务能力提升 | 提升     | ⟦40.00⟧ |
    | 满意度指标 | 企业满意度   | ≥90(%)   | 10.00     |`,
});

/** The only row of a first level carries what the policy gives that level: there is nothing to divide it among. */
function isWholeLevel(level1: Cell<string>, weight: Points, rows: readonly Indicator[], policy: Policy): boolean {
  const levels = rows
    .filter(row => !isContinuation(row))
    .map(row => (row.level1.kind === 'value' ? level1Of(row.level1.value) : undefined));
  const own = level1.kind === 'value' ? level1Of(level1.value) : undefined;
  if (own === undefined || levels.filter(level => level === own).length !== 1) return false;
  const usual = usualWeights(policy, {
    cost: levels.includes('cost'),
    satisfaction: levels.includes('satisfaction'),
  }).value;
  return (own === 'cost' || own === 'output' || own === 'benefit' || own === 'satisfaction') && weight.eq(usual[own]);
}
