import { practice } from '../../policy/sources';
import { isBlank } from '../../sheet/cell';
import { text } from '../../text';
import { isVague } from '../../words/vague';
import { indicators } from '../example';
import { theScoredRows, type IndicatorSubject } from '../given';
import { saysNothing } from '../reasons';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'SE09',
  title: text('效益指标无依据满分', 'Full marks for a vague benefit'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '请补充达成的依据或佐证材料名称。',
    'Please say what shows that it was reached, or name the supporting document.',
  ),

  given: theScoredRows,
  needs: [],
  check: ({ rows }) => {
    const unproved = rows.filter(isUnproved);
    const [first, ...others] = unproved;
    if (!first?.score) return undefined;
    const list = unproved.map(({ ordinal, name }) => `第${ordinal}项“${name.shown}”`).join('、');
    const listEn = unproved.map(({ ordinal, name }) => `no. ${ordinal} “${name.shown}”`).join(', ');
    return {
      at: first.score.at,
      because: [...unproved.map(row => row.target.at), ...others.map(row => row.score?.at)],
      says: text(
        `指标值为定性用语、得满分而表内未附依据的效益指标有${unproved.length}项：${list}。`,
        `${unproved.length} benefit indicator(s) with a vague target have full marks and no evidence on the form: ${listEn}.`,
      ),
    };
  },

  complies: indicators`
    | 一级     | 三级指标     | 指标值   | 完成值   | 分值  | 得分  | 原因                   |
    | 效益指标 | 行业合作交流 | 有效促进 | 达成指标 | 10.00 | 10.00 | 见对接会签约清单（12项） |
    | 效益指标 | 带动就业     | 有效带动 | 达成指标 | 10.00 | 9.00  |                        |
    | 产出指标 | 数据规范程度 | 高       | 达成指标 | 5.00  | 5.00  |                        |
    | 效益指标 | 服务企业数   | ≥10(家)  | 12(家)   | 10.00 | 10.00 |                        |`,
  violates: indicators`
    | 一级     | 三级指标     | 指标值   | 完成值   | 分值  | 得分      | 原因 |
    | 效益指标 | 行业合作交流 | 有效促进 | 达成指标 | 10.00 | ⟦10.00⟧ |      |
    | 效益指标 | 服务能力提升 | 提升     | 达成指标 | 10.00 | 10.00     | 无   |`,
});

function isUnproved({ level1, target, actual, weight, score, reason, evidence }: IndicatorSubject): boolean {
  if (level1.kind !== 'value' || level1Of(level1.value) !== 'benefit') return false;
  if (target.kind !== 'value' || target.value.kind !== 'text' || !isVague(target.shown)) return false;
  if (actual?.kind !== 'value' || actual.value.kind !== 'level' || actual.value.level !== 'full') return false;
  if (weight?.kind !== 'value' || score?.kind !== 'value' || !score.value.eq(weight.value)) return false;
  return (reason === undefined || saysNothing(reason)) && (isBlank(evidence) || saysNothing(evidence!));
}
