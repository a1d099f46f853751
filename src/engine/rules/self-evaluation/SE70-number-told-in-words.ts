import { cite } from '../../policy/sources';
import { text } from '../../text';
import { countsInWords } from '../counts-in-words';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE70',
  title: text('可量化却按定性填报', 'A countable target reported in words'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [cite('mof-2015-88', 'derived')],
  remedy: text(
    '建议拆出数量指标，并填写实际完成数。',
    'Please make the number an indicator of its own and report the count.',
  ),

  given: eachLiveIndicator,
  needs: ['target', 'actual'],
  check: ({ target, actual }) => {
    if (target.value.kind !== 'text' || actual.value.kind !== 'level') return undefined;
    const [first] = countsInWords(target.shown).map(({ start, end }) => target.shown.slice(start, end));
    if (first === undefined) return undefined;
    return {
      at: target.at,
      because: [actual.at],
      says: text(
        `指标值“${target.shown}”含有数量（${first}），完成值只填“${actual.shown}”。`,
        `The target “${target.shown}” holds a number (${first}); the actual only says “${actual.shown}”.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值                       | 完成值   |
    | 合作意向   | 促成2项合作意向并签约        | 2(项)    |
    | 值守保障   | 24小时值班，随叫随到         | 达成指标 |
    | 资质等级   | 保持二级资质                 | 达成指标 |
    | 规划衔接   | 落实“十四五”规划2024年任务 | 达成指标 |`,
  violates: indicators`
    | 三级指标   | 指标值                               | 完成值   |
    | 合作意向   | ⟦搭建交流平台，促成1-3项合作意向⟧  | 达成指标 |`,
});
