import { cite } from '../../policy/sources';
import { plain } from '../../scoring/rounding';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { countsInWords } from '../counts-in-words';
import { indicators } from '../example';
import { eachWordedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD23',
  title: text('可量化的写成了定性', 'A number told in words'),
  topic: '指标可衡量',
  severity: 'warning',
  law: [cite('mof-2015-88', 'derived')],
  remedy: text('请把数量写成指标值，如“≥3(项)”。', 'Please write the number as the target, as in “≥3(项)”.'),

  given: eachWordedIndicator,
  needs: ['name'],
  check: ({ name, words }) => {
    const counts = countsInWords(words.shown);
    const [first] = counts;
    if (!first) return undefined;
    const found = { at: words.at, because: [name.at] };
    const says = text(
      `“${name.shown}”的指标值是文字，其中有数量${counts.map(({ start, end }) => `“${words.shown.slice(start, end)}”`).join('、')}。`,
      `The target of “${name.shown}” is words that hold a number.`,
    );
    // 一格里几个数，各有各的条件，要拆开才能写成指标值。
    if (counts.length > 1)
      return {
        ...found,
        milder: 'hint',
        says,
        remedy: text('建议拆成几个指标，每个写一个数。', 'Please make one indicator of each number.'),
      };
    const operator = first.operator ?? '≥';
    const target = `${operator}${plain(first.value)}(${first.unit})`;
    return {
      ...found,
      ...(!COUNTED.test(bareName(name.value)) && { milder: 'hint' as const }),
      says,
      remedy: text(`建议写“${target}”。`, `Please write “${target}”.`),
    };
  },

  complies: indicators`
    | 三级指标       | 指标值                     |
    | 合作项目意向数 | ≥1.00(项)                  |
    | 值守保障       | 24小时值守，全年365天      |
    | 资质要求       | 达到国家3A级标准           |
    | 拓展合作渠道   | 吸引国内外代表参会         |
    | 政策落实       | 2026年6月底前出台          |`,
  violates: indicators`
    | 三级指标       | 指标值                           |
    | 合作项目意向数 | ⟦促成1-3项合作意向⟧            |
    | 拓展合作渠道   | ⟦吸引20家机构、500名代表参会⟧  |`,
});

/** The name asks how many. */
const COUNTED = /(?:数|数量|人数|人次|场次|次数|金额|总额|面积|率)$/;
