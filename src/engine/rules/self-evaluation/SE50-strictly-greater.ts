import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { comparable } from '../../scoring/comparable';
import { text } from '../../text';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE50',
  title: text('“大于”指标取等仍得满分', 'Equal to a strict target, yet full marks'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text(
    '指标值为“大于”（“小于”），完成值等于指标值，不算达成；请核对符号。',
    'The target is strict and is only equalled, which does not reach it. Please check the sign.',
  ),

  given: eachQuantifiedIndicator,
  needs: ['actual', 'weight', 'score'],
  check: ({ aim, actual, weight, score }) => {
    const { operator } = aim.value;
    if ((operator !== '>' && operator !== '<') || actual.value.kind !== 'quantity') return undefined;
    const measured = comparable(aim.value, actual.value);
    if (measured.kind !== 'comparable' || !measured.isSure || !measured.low.eq(aim.value.value)) return undefined;
    if (weight.value.lte(0) || !asPrinted(score).eq(asPrinted(weight))) return undefined;
    const word = operator === '>' ? text('大于', 'greater than') : text('小于', 'less than');
    return {
      at: score.at,
      because: [aim.at, actual.at, weight.at],
      says: text(
        `指标值${aim.shown}要求“${word.zh}”，完成值${actual.shown}与之相等，得满分${score.shown}。`,
        `The target ${aim.shown} asks for ${word.en}; the actual ${actual.shown} only equals it and scores the full ${score.shown}.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值     | 完成值     | 分值  | 得分  |
    | 使用年限 | >3.00(年)  | 4.00(年)   | 10.00 | 10.00 |
    | 覆盖率   | ≥70.00(%)  | 70.00(%)   | 10.00 | 10.00 |
    | 覆盖面   | >70.00(%)  | 70.00(%)   | 10.00 | 9.00  |`,
  violates: indicators`
    | 三级指标 | 指标值        | 完成值      | 分值  | 得分      |
    | 覆盖率   | >70.00(%)     | 70.00(%)    | 10.00 | ⟦10.00⟧ |
    | 响应时间 | <12.00(小时)  | 12.00(小时) | 5.00  | ⟦5.00⟧  |`,
});
