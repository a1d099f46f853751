import { byTheForm, cite } from '../../policy/sources';
import { text } from '../../text';
import { shownOf } from '../../sheet/cell';
import { twinRows, type TwinRows } from '../../words/narrative/twin-rows';
import { indicators } from '../example';
import { theIndicatorTable } from '../given';
import { shortName } from '../narrative';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'SE66',
  title: text('指标互相矛盾', 'Two indicators contradict each other'),
  topic: '指标值合理性',
  severity: 'error',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text('请核对两项指标的完成值。', 'Please check the actual values of both.'),

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }) => twinRows(rows).flatMap(violation),

  complies: indicators`
    | 三级指标                     | 指标值    | 完成值     |
    | 金融专刊出版                 | =4.00(期) | 3.00(期)   |
    | 专刊出版完成率               | =100(%)   | 75.00(%)   |
    | 青少年研学活动、党员参观活动 | ≥13(场)   | 13.00(场)  |
    | 青少年参观活动、党员座谈活动 | ≥13(场)   | 14.00(场)  |
    | 企业评价                     | ≥40(个)   | 48.00(个)  |
    | 企业评价完成率               | =100(%)   | 100.00(%)  |`,
  violates: indicators`
    | 三级指标                                                       | 指标值    | 完成值        |
    | 金融专刊出版                                                   | =4.00(期) | 4.00(期)      |
    | 专刊出版完成率                                                 | =100(%)   | ⟦75.00(%)⟧  |
    | 暑期科技研学拓展活动、科普周配套活动、科技研学特别活动         | ≥3(场)    | 4.00(场)      |
    | 7月举办暑期科技研学拓展活动；科普周配套活动；科技研学特别活动 | ≥5(场)    | ⟦5.00(场)⟧  |`,
});

function violation({ one, other, kind }: TwinRows): readonly Violation[] {
  if (!one.actual || !other.actual) return [];
  const [first, second] = [shortName(one), shortName(other)];
  const [a, b] = [one.actual.shown, other.actual.shown];
  const says =
    kind === 'rate'
      ? text(
          `“${first}”指标值${shownOf(one.target)}、完成值${a}，“${second}”却为${b}（名称相同，完成率与完成数不符）。`,
          `“${first}” reached ${a} of ${shownOf(one.target)}, yet “${second}” is ${b} (the same noun).`,
        )
      : text(
          `“${first}”完成值${a}，“${second}”完成值${b}，所列活动相同，场次不一。`,
          `“${first}” reports ${a}, “${second}” ${b}: the same activities, other figures.`,
        );
  return [
    {
      at: other.actual.at,
      because: [one.actual.at, one.name.at, other.name.at],
      ...(kind === 'again' && { milder: 'warning' as const }),
      says,
      remedy: text(
        `请核对以哪个为准（${a}或${b}），并改为一致；同一事项重复计分的，建议合并。`,
        `Which is right, ${a} or ${b}? Please make both agree, or merge the rows if they count the same.`,
      ),
    },
  ];
}
