import { byTheForm, practice } from '../../policy/sources';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { againstDirection } from '../operator-direction';
import { rule } from '../rule';

export default rule({
  id: 'SE49',
  title: text('符号方向', 'Operator against the direction of the indicator'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [byTheForm, practice('review-practice')],
  remedy: text('请核对指标值的符号。', 'Please check the sign of the target.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim }) => {
    const { operator, assumed, value } = aim.value;
    const because = [name.at];
    if (operator === '=')
      return !assumed && isSatisfaction(name.value) && value.lt(new Decimal(100))
        ? {
            at: aim.at,
            because,
            milder: 'hint',
            says: text(
              `“${name.shown}”的指标值为${aim.shown}，满意度一般写“≥”。`,
              `“${name.shown}” has the target ${aim.shown}; satisfaction is usually given with “≥”.`,
            ),
            remedy: text('请核对，符号一般为“≥”。', 'Please check; the usual sign is “≥”.'),
          }
        : undefined;
    const against = againstDirection({ name, aim });
    return against && { at: aim.at, because, says: against.says, remedy: against.remedy };
  },

  complies: indicators`
    | 三级指标         | 指标值        |
    | 服务企业人数     | ≥300.00(人)   |
    | 故障修复响应时间 | <12.00(小时)  |
    | 安全事故数       | =0.00(起)     |
    | 服务满意度       | ≥90.00(%)     |
    | 投诉处理及时率   | ≥95.00(%)     |
    | 展览时间         | ≥30(天)       |
    | 会议次数         | ≤10(次)       |`,
  violates: indicators`
    | 三级指标         | 指标值             |
    | 服务企业人数     | ⟦≤300.00(人)⟧    |
    | 故障修复响应时间 | ⟦≥12.00(小时)⟧   |
    | 服务满意度       | ⟦=85.00(%)⟧      |`,
});

const isSatisfaction = (name: string): boolean => /满意(?:度|率)$/.test(bareName(name));
