import { byTheForm } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { cannotTell, rule } from '../rule';

const wholeColumn = text(
  '指标值一栏没有内容，请核对表头和填报情况。',
  'The column of targets is empty; please check heading and cells.',
);

export default rule({
  id: 'SE45',
  title: text('指标值为空或为0', 'Target blank or zero'),
  topic: '指标值合理性',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请填写指标值。', 'Please fill in the target.'),

  given: eachLiveIndicator,
  needs: ['name'],
  check: ({ name, target, actual, weight, ordinal }, { form }) => {
    if (target.kind === 'blank') {
      // 没有分值也没有完成值的行，是上一行名称的续行，或还没有填到。
      const isRow = weight?.kind === 'value' || actual?.kind === 'value';
      if (!isRow) return undefined;
      const [first, ...others] = form.indicators;
      // 整栏都空，多半是没有这一栏，或还没有填；只说一次。
      if (others.length > 0 && form.indicators.every(row => row.target.kind === 'blank'))
        return ordinal === first!.ordinal ? cannotTell(target.at, wholeColumn) : undefined;
      return {
        at: target.at,
        because: [name.at],
        says: text(`“${name.shown}”没有指标值。`, `“${name.shown}” has no target.`),
      };
    }
    if (target.kind !== 'value' || target.value.kind !== 'quantity' || !target.value.value.isZero()) return undefined;
    const { operator } = target.value;
    if (operator !== '≥' && operator !== '>') return undefined;
    const always = operator === '≥';
    return {
      at: target.at,
      because: [name.at],
      milder: always ? 'warning' : 'hint',
      says: always
        ? text(`指标值为${target.shown}，任何结果都算达成。`, `The target ${target.shown} is met by any result.`)
        : text(
            `指标值为${target.shown}，几乎任何结果都算达成。`,
            `The target ${target.shown} is met by almost any result.`,
          ),
      remedy: text('请填写有约束力的指标值。', 'Please set a target that asks for something.'),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值     | 完成值   | 分值  |
    | 安全事故数 | =0.00(起)  | 0.00(起) | 10.00 |
    | 投诉件数   | ≤0(件)     | 0(件)    | 10.00 |
    | 品牌影响   | 有效提升   | 达成指标 | 10.00 |
    | （续上行） |            |          |       |`,
  violates: indicators`
    | 三级指标   | 指标值     | 完成值   | 分值  |
    | 培训场次   | ⟦⟧       | 5(场)    | 10.00 |
    | 成果转化数 | ⟦≥0(个)⟧ | 0(个)    | 10.00 |`,
});
