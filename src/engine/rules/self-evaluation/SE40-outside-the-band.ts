import { cite } from '../../policy/sources';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { printed2, printedPlaces } from '../../scoring/rounding';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { eachScoredIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE40',
  title: text('定性指标得分不在档内', 'Qualitative score outside its band'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请调整得分或完成情况。', 'Please adjust the score or the degree of completion.'),

  given: eachScoredIndicator,
  needs: ['actual', 'weight', 'score'],
  check: ({ actual, weight, score, due }) => {
    if (!due?.band || actual.value.kind !== 'level') return undefined;
    const { low, high, openTop } = due.band;
    const s = asPrinted(score);
    // 只印一位或不印小数的表，按所印位数容许半个单位。
    const places = printedPlaces(score.shown) ?? 2;
    const slack = places < 2 ? new Decimal(10).pow(-places).div(2) : new Decimal(0);
    const isLow = s.lt(low) && !(low.decimalPlaces() > places && s.plus(slack).gte(low));
    const isHigh = openTop ? s.gte(high) : s.gt(high);
    if (!isLow && !isHigh) return undefined;
    const band = `${printed2(low)}–${printed2(high)}`;
    const open = openTop ? text('（不含上限）', ' (upper bound excluded)') : text('', '');
    return {
      at: score.at,
      because: [actual.at, weight.at],
      // “完成”“是”等说法不是办法规定的三档用语，读作哪一档尚可商量。
      ...(actual.value.bandWord === 'loose' && { milder: 'warning' as const }),
      says: text(
        `“${actual.shown}”对应${band}分${open.zh}，得分填${pointsShown(score)}分。`,
        `“${actual.shown}” admits ${band} points${open.en}, the score is ${score.shown}.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值   | 完成值                         | 分值  | 得分  |
    | 安全保障 | 有效保障 | 达成指标                       | 10.00 | 8.00  |
    | 带动就业 | 有效带动 | 部分达成年度指标并具有一定效果 | 10.00 | 7.99  |
    | 品牌影响 | 有效提升 | 未达成年度指标且效果较差       | 10.00 | 0.00  |`,
  violates: indicators`
    | 三级指标 | 指标值   | 完成值                         | 分值  | 得分     |
    | 安全保障 | 有效保障 | 达成指标                       | 10.00 | ⟦7.99⟧ |
    | 带动就业 | 有效带动 | 部分达成年度指标并具有一定效果 | 10.00 | ⟦9.00⟧ |
    | 品牌影响 | 有效提升 | 未达成年度指标且效果较差       | 10.00 | ⟦6.00⟧ |`,
});
