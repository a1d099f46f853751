import { cite } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { isVague } from '../../words/vague';
import { indicators } from '../example';
import { eachWordedIndicator } from '../given';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'TD03',
  title: text('指标不可衡量', 'Target cannot be measured'),
  topic: '指标可衡量',
  severity: 'warning',
  law: [cite('mof-2015-88', 'stated')],
  remedy: text(
    '请改为数值，或注明判断达成的标准，如“≥95(%)”“每月10日前发布”。',
    'Please give a number, or say by what it is judged, such as “≥95(%)”.',
  ),

  given: eachWordedIndicator,
  needs: ['name'],
  check: ({ name, level1, words }, { form }) => {
    if (!isVague(words.shown)) return undefined;
    const level = level1Of(valueOf(level1) ?? '');
    // “投入与管理”“影响力”是老表样的固定项，印的就是“合规”“健全”；“符合性—符合”也是老表样的写法。
    if (level === 'management' || level === 'influence' || level === undefined) return undefined;
    const echoes = isEcho(name.value, words.shown);
    if (echoes && form.kind === 'target-table') return undefined;
    const isHard = level === 'output' && !echoes;
    return {
      at: words.at,
      because: [name.at],
      milder: isHard ? 'warning' : 'hint',
      says: text(
        `“${name.shown}”的指标值只写“${words.shown}”，没有判断标准。`,
        `The target of “${name.shown}” is only “${words.shown}”; nothing says when it is met.`,
      ),
    };
  },

  complies: indicators`
    | 一级       | 二级         | 三级指标       | 指标值                       |
    | 产出指标   | 数量指标     | 发布简讯       | ≥12.00(期)                   |
    | 产出指标   | 时效指标     | 发布及时性     | 每月10日前                   |
    | 效益指标   | 社会效益指标 | 报告应用性     | 报告结论被主管部门采纳使用   |
    | 投入与管理 | 财务管理     | 资金使用合规性 | 合规                         |`,
  violates: indicators`
    | 一级     | 二级           | 三级指标       | 指标值         |
    | 产出指标 | 质量指标       | 数据规范程度   | ⟦高⟧         |
    | 产出指标 | 时效指标       | 信息发布及时性 | ⟦及时⟧       |
    | 效益指标 | 社会效益指标   | 行业交流合作   | ⟦有效促进⟧   |`,
});

/** 及时性 – 及时, 健全性 – 健全: the name asks yes or no, and the target says yes. */
function isEcho(name: string, words: string): boolean {
  const key = bareName(name);
  return key.endsWith('性') && key.endsWith(`${normalise(words)}性`);
}
