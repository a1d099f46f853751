import { byTheForm, cite } from '../../policy/sources';
import { plain } from '../../scoring/rounding';
import { normalise } from '../../sheet/reading';
import type { Amount } from '../../sheet/target';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { numbersIn, type NumberInText } from '../../words/numbers-in';
import { convert, sameUnitClass } from '../../words/units';
import { indicators } from '../example';
import { eachRemark } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE12',
  title: text('说明中的数与完成值矛盾', 'The remark contradicts the actual value'),
  topic: '说明',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text('请核对以哪个为准，并改为一致。', 'Please check which figure is right and make both agree.'),
  hides: ['SE01', 'SE11'],

  given: eachRemark,
  needs: ['name', 'actual', 'reason'],
  check: ({ name, aim, actual, reason }) => {
    if (actual.value.kind !== 'quantity') return undefined;
    const amount = actual.value;
    const unit = amount.unit || aim.value.unit;
    const mentions = numbersIn(reason.value).filter(mention => isSameKind(mention, unit));
    const reported = mentions.filter(isReported);
    // 说明中列出几个数的（分场次、分批次），有一个或合计与完成值相符即可。
    const total = mentions.reduce<Decimal>((added, { value }) => added.plus(value), new Decimal(0));
    const [only] = reported;
    if (!only || reported.length > 1 || total.eq(amount.value) || mentions.some(one => agrees(one, amount, unit)))
      return undefined;
    const figure = `${plain(only.value)}${only.unit}`;
    const isCertain = sameUnitClass(only.unit, unit) === 'same' || namesTheSame(only, name.value);
    return {
      at: actual.at,
      because: [reason.at, aim.at],
      ...(!isCertain && { milder: 'warning' as const }),
      says: text(
        `说明中为“${quoted(reason.value, only)}”，完成值填${actual.shown}。`,
        `The remark says “${quoted(reason.value, only)}”, the actual value is ${actual.shown}.`,
      ),
      remedy: text(
        `请核对以哪个为准（说明${figure}，完成值${actual.shown}），并改为一致。`,
        `Please check which is right (remark ${figure}, actual ${actual.shown}) and make both agree.`,
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

/** “实际…N”: what was done, not what was planned, added or left. */
function isReported({ before }: NumberInText): boolean {
  const lead = normalise(before);
  return (
    /实际(?:上|共|仅|只|已|累计)?[\u4e00-\u9fff]{0,8}$/.test(lead) &&
    !/较|比|增加|减少|多|少于|超出|目标|计划|原定|应|每|平均|其中|第|剩|未/.test(lead)
  );
}

const isSameKind = ({ unit, high }: NumberInText, wanted: string): boolean =>
  high === undefined && (unit === '' || ['same', 'similar'].includes(sameUnitClass(unit, wanted)));

/** An inexact mention conflicts only with a value outside of what it says. */
function agrees(mention: NumberInText, { value, approximate }: Amount, unit: string): boolean {
  const said = (mention.unit === '' ? undefined : convert(mention.value, mention.unit, unit)) ?? mention.value;
  if (said.eq(value) || approximate) return true;
  const { operator } = mention;
  if (mention.atLeast || operator === '≥' || operator === '>') return value.gte(said);
  if (operator === '≤' || operator === '<') return value.lte(said);
  return mention.approximate && value.minus(said).abs().lte(said.times('0.1'));
}

/** “实际培训课时14” under a name that holds 培训课时. */
function namesTheSame({ unit, before }: NumberInText, name: string): boolean {
  const noun = normalise(before).replace(/^.*实际(?:上|共|仅|只|已|累计)?(?:完成|开展|举办|组织)?(?:了)?/, '');
  return unit === '' && noun.length >= 2 && normalise(name).includes(noun);
}

const quoted = (remark: string, { start, end, before }: NumberInText): string =>
  remark.slice(Math.max(0, remark.lastIndexOf(before, start)), end).trim();
