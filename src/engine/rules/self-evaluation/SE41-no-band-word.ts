import { cite } from '../../policy/sources';
import { normalise } from '../../sheet/normal-text';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator, type IndicatorSubject } from '../given';
import { rule } from '../rule';
import { isConduct } from '../taxonomy';

/** A figure, and not the year or the number of a document. */
const MEASURED = /\d(?!\d*[年号])/;

export default rule({
  id: 'SE41',
  title: text('定性指标未用三档用语', 'Qualitative result not in the words of the three bands'),
  topic: '指标可衡量',
  severity: 'warning',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text(
    '请使用“达成指标”“部分达成年度指标并具有一定效果”“未达成年度指标且效果较差”三档用语，具体情况写在说明里。',
    'Please use one of the three bands (reached; partly reached with some effect; not reached) and put details into the remarks.',
  ),

  given: eachScoredIndicator,
  needs: ['target', 'actual'],
  check: row => {
    const { target, actual } = row;
    if (target.value.kind !== 'text' || actual.value.kind !== 'text') return undefined;
    // 决策、过程各行按评价标准评分，不分三档；目标“全覆盖”、完成“全覆盖”而得满分的，意思也清楚。
    if (isConduct(row) || (hasFullMarks(row) && isSaidAgain(target.shown, actual.shown))) return undefined;
    // “同比下降10%”“每月15日前”“1:1”：目标与完成都有数，不是定性指标。
    if (MEASURED.test(target.shown) && MEASURED.test(actual.shown)) return undefined;
    return {
      at: actual.at,
      because: [target.at],
      says: text(
        `定性指标的完成值为“${actual.shown}”，看不出属于哪一档。`,
        `The result reads “${actual.shown}”, which names none of the three bands.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值   | 完成值                         | 分值  |
    | 安全保障 | 有效保障 | 达成指标                       | 10.00 |
    | 带动就业 | 有效带动 | 部分达成年度指标并具有一定效果 | 10.00 |
    | 平台上线 | 年底前   | 2024年11月                     | 10.00 |
    | 品牌影响 | 有效提升 | 不适用                         | 10.00 |
    | 能耗水平 | 降低10%  | 下降12%                        | 10.00 |
    | 月报时限 | 每月3日  | 每月2日                        | 10.00 |`,
  violates: indicators`
    | 三级指标 | 指标值   | 完成值       | 分值  | 得分  |
    | 安全保障 | 有效保障 | ⟦效果较好⟧ | 10.00 | 10.00 |
    | 环境改善 | 明显改善 | ⟦明显改善⟧ | 10.00 | 9.00  |
    | 村级覆盖 | 全覆盖   | 已全覆盖     | 10.00 | 10.00 |
    | 带动就业 | 有效带动 | 达成指标     | 10.00 | 10.00 |`,
});

const hasFullMarks = ({ weight, score }: IndicatorSubject): boolean =>
  weight?.kind === 'value' && score?.kind === 'value' && score.value.eq(weight.value);

/** The result repeats the target, as it stands or as done: 全覆盖, 已实现全覆盖. */
const isSaidAgain = (target: string, actual: string): boolean =>
  normalise(actual).replace(/^(?:已经?|均已?)?(?:达到|实现|完成)?/, '') ===
  normalise(target).replace(/^(?:达到|实现|完成)/, '');
