import { byTheForm } from '../../policy/sources';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { indicators } from '../example';
import { eachWordedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD33',
  title: text('符号后没有数值', 'A sign without a number'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [byTheForm],
  remedy: text('请写出具体数值，如“≤5(工作日)”。', 'Please name the figure, as in “≤5(工作日)”.'),

  given: eachWordedIndicator,
  needs: [],
  check: ({ name, words }) => {
    const { operator } = words.value;
    const key = normalise(words.shown);
    // “=达标”是一句定性的话；有数的，由别的规则看。
    if (
      operator === undefined ||
      operator === '=' ||
      !/^[≥≧>≤≦<]/.test(key) ||
      /[\d零一二两三四五六七八九十百千万]/.test(key)
    )
      return undefined;
    return {
      at: words.at,
      because: [name.at],
      says: text(
        `“${name.shown}”的指标值“${words.shown}”，符号后面没有数值。`,
        `The target “${words.shown}” of “${name.shown}” has a sign and no number.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标     | 指标值         |
    | 项目推进时间 | ≤20(工作日)    |
    | 验收结果     | =合格          |
    | 制度健全性   | 健全           |
    | 办理时限     | ≤五个工作日    |`,
  violates: indicators`
    | 三级指标     | 指标值               |
    | 项目推进效率 | ⟦≤规定工作日数⟧    |`,
});
