import { byTheForm } from '../../policy/sources';
import { isLimitInWords } from '../../sheet/deadlines';
import { text } from '../../text';
import { indicators } from '../example';
import { eachQuantifiedIndicator, type Quantity } from '../given';
import { rule } from '../rule';

const isLongRun = ({ unit, value }: Quantity): boolean => unit === '年' && value.gt(1);

export default rule({
  id: 'SE42',
  title: text('定量指标完成值不是具体数', 'Actual of a quantitative target is no plain number'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('该指标为定量指标，请填写具体完成数。', 'The target is a number; please give the number reached.'),

  given: eachQuantifiedIndicator,
  needs: ['actual'],
  check: ({ aim, actual }) => {
    const { value, shown, at } = actual;
    const because = [aim.at];
    if (value.kind === 'quantity' || value.kind === 'range')
      return value.copiedOperator
        ? {
            at,
            because,
            milder: 'warning',
            says: text(
              `完成值“${shown}”带有符号“${value.copiedOperator}”。`,
              `The actual value “${shown}” carries the sign “${value.copiedOperator}”.`,
            ),
            remedy: text('完成值应为具体数，请去掉符号。', 'Please give the number reached, without the sign.'),
          }
        : undefined;
    // “30日内”可以答“达成指标”或完成的日期。
    if (isLimitInWords(aim.shown)) return undefined;
    // 零目标（事故0起）答“无”“未发生”，就是零。
    if (aim.value.value.isZero() && /^(?:无|没有|零|未(?:发生|出现|发现))/.test(shown.trim())) return undefined;
    if (value.kind === 'text' && /\d/.test(shown))
      return {
        at,
        because,
        milder: 'hint',
        says: text(
          `完成值写成了一段话：“${shown}”，读不出一个完成数，得分无法按数核对。`,
          `The actual reads “${shown}”: no single figure can be taken from it, so the score cannot be checked by number.`,
        ),
        remedy: text('完成值建议只填一个数，说明写在备注里。', 'Better give one number, and the rest as a remark.'),
      };
    // 以年计的长期效果，年内本无数可填（见 SE71）；没写符号的指标值也可能是名称的一部分，都不当作确凿的错误。
    return {
      at,
      because,
      ...(isLongRun(aim.value) ? { milder: 'hint' as const } : aim.value.assumed && { milder: 'warning' as const }),
      says: text(
        `指标值为${aim.shown}，完成值为“${shown}”，没有具体完成数。`,
        `The target is ${aim.shown}, the actual reads “${shown}” and gives no number.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值     | 完成值    |
    | 合格率   | ≥95.00(%)  | 99.00(%)  |
    | 培训场次 | =4.00(场)  | 4场       |
    | 平台运行 | 正常运行   | 达成指标  |
    | 上线时间 | 12月底前   | 达成指标  |
    | 办结时限 | 30日内     | 达成指标  |
    | 答复时限 | 3个月内    | 2个月内   |
    | 安全事故 | =0(起)     | 未发生    |`,
  violates: indicators`
    | 三级指标 | 指标值     | 完成值       |
    | 合格率   | ≥95.00(%)  | ⟦达成指标⟧ |
    | 培训场次 | =4.00(场)  | ⟦≥4(场)⟧   |
    | 使用年限 | ≥10(年)    | ⟦达成指标⟧ |
    | 走访企业 | ≥30(家)    | ⟦春季走访18家，秋季走访15家⟧ |`,
});
