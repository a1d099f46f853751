import { practice } from '../../policy/sources';
import type { Policy } from '../../policy/policy';
import { plain } from '../../scoring/rounding';
import type { Decimal } from '../../sheet/units';
import { text, type Text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { dateIn, yearOf } from '../project-dates';
import { rule } from '../rule';

export default rule({
  id: 'TD17',
  title: text('指标值过满或过松', 'Target too full or too loose'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['satisfactionTarget', 'completionRateTarget', 'inPlaceRateTarget'],
  remedy: text('请确认指标值是否合理。', 'Please make sure that the target is sensible.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim }, { policy, form }) => {
    const { value, unit, operator } = aim.value;
    if (unit !== '%' || operator === '≤' || operator === '<') return undefined;
    const [start, end] = [dateIn(form.fields.startDate), dateIn(form.fields.endDate)];
    const isOneYear = !start || !end || yearOf(start) === yearOf(end);
    const doubt = doubtAbout(bareName(name.value), value, isOneYear, policy);
    return (
      doubt && {
        at: aim.at,
        because: [name.at],
        says: text(
          `“${name.shown}”的指标值为${aim.shown}，${doubt.zh}。`,
          `The target of “${name.shown}” is ${aim.shown}; ${doubt.en}.`,
        ),
      }
    );
  },

  complies: indicators`
    | 三级指标             | 指标值     |
    | 参会人员满意度       | ≥85.00(%)  |
    | 议程完成率           | ≥95.00(%)  |
    | 各项活动到位率       | ≥80.00(%)  |
    | 工作完成及时率       | =100.00(%) |
    | 一期工程形象进度完成率 | ≥40.00(%)  |
    | 专业服务覆盖率       | ≥50.00(%)  |`,
  violates: indicators`
    | 三级指标             | 指标值         |
    | 服务对象满意度       | ⟦=100.00(%)⟧ |
    | 学员满意度           | ⟦≥80.00(%)⟧  |
    | 科研项目完成率       | ⟦≥50.00(%)⟧  |
    | 设备到位率           | ⟦≥70.00(%)⟧  |`,
});

/** A stage of something longer, or an answer that people may refuse: no looseness. */
const STAGE = /一期|二期|三期|首期|阶段|进度|形象|累计|年度任务|接种|随访|体检|筛查|问卷|调查|学业|课程/;

function doubtAbout(name: string, value: Decimal, isOneYear: boolean, policy: Policy): Text | undefined {
  const { low, full } = policy.satisfactionTarget.value;
  if (/满意(?:度|率)$/.test(name)) {
    if (value.gte(full)) return text('很难做到人人满意', 'hardly everyone is satisfied');
    return value.lt(low) ? below(low) : undefined;
  }
  if (STAGE.test(name)) return undefined;
  if (/(?:完成|及时)率$/.test(name)) {
    const bound = policy.completionRateTarget.value;
    return isOneYear && value.lt(bound) ? below(bound) : undefined;
  }
  const bound = policy.inPlaceRateTarget.value;
  return /到位率$/.test(name) && value.lt(bound) ? below(bound) : undefined;
}

const below = (bound: Decimal): Text =>
  text(`低于通常的${plain(bound)}%`, `usually it is no less than ${plain(bound)} %`);
