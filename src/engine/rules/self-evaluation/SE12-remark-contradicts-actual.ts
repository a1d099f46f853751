import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { remarkConflict } from '../../words/narrative/remark';
import { indicators } from '../example';
import { eachRemark } from '../given';
import { figureOf, quoteOf } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'SE12',
  title: text('说明中的数与完成值矛盾', 'The remark contradicts the actual value'),
  topic: '说明',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text('请核对以哪个为准，并改为一致。', 'Please check which figure is right and make both agree.'),
  hides: ['SE01', 'SE11', 'SE21'],

  given: eachRemark,
  needs: ['name', 'actual', 'reason'],
  check: ({ name, aim, actual, reason }, { form }) => {
    if (actual.value.kind !== 'quantity') return undefined;
    const unit = actual.value.unit || aim.value.unit;
    const conflict = remarkConflict(reason.value, name.value, actual.value, unit, form.fiscalYear);
    if (!conflict) return undefined;
    const [said, figure] = [quoteOf(reason.value, conflict.mention), figureOf(conflict.mention)];
    return {
      at: actual.at,
      because: [reason.at, aim.at],
      ...(!conflict.isCertain && { milder: 'warning' as const }),
      says: text(
        `说明中为“${said}”，完成值填${actual.shown}（同一行，单位${unit === '' ? '未写' : `“${unit}”`}）。`,
        `The remark says “${said}”, the actual value of the same row is ${actual.shown}.`,
      ),
      remedy: text(
        `请核对以哪个为准（说明为“${figure}”，完成值为“${actual.shown}”），并改为一致。`,
        `Please check which is right (remark “${figure}”, actual “${actual.shown}”) and make both agree.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标   | 指标值      | 完成值     | 原因                               |
    | 研究报告   | =3.00(份)   | 14.00(份)  | 实际完成14份研究报告，超额完成。   |
    | 训练营场次 | ≥15.00(场)  | 16.00(场)  | 上半年实际开展6场，下半年开展10场。 |
    | 培训人次   | ≥50(人次)   | 530(人次)  | 实际培训超过500人次。              |
    | 服务企业   | ≥30(家)     | 30(家)     | 较去年增加5家。                    |`,
  violates: indicators`
    | 三级指标   | 指标值      | 完成值         | 原因                              |
    | 研究报告   | =3.00(份)   | ⟦3.00(份)⟧   | 实际完成 14 份研究报告，超额完成。 |
    | 训练营场次 | =15.00(场)  | ⟦15.00(场)⟧  | 实际完成16场，超额完成。          |
    | 培训课时   | =12.00(天)  | ⟦12.00(天)⟧  | 实际培训课时14。超额完成。        |`,
});
