import { practice } from '../../policy/sources';
import type { Policy } from '../../policy/policy';
import type { Filled } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { numbersIn } from '../../words/numbers-in';
import { head } from '../example';
import { thePlan } from '../given-plan';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'TD29',
  title: text('目标文字', 'Text of the goal'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['goalLength'],
  remedy: text(
    '目标应写本项目的产出与效果，并含数量。',
    'A goal tells what the project yields and brings, with figures.',
  ),

  given: thePlan,
  needs: [],
  check: ({ fields }, { policy }) =>
    [fields.annualGoal, fields.goals].flatMap(goal => (goal?.kind === 'value' ? doubtsAbout(goal, policy) : [])),

  complies: head`
    | 年度总体目标 | 全年举办主题沙龙10场、外省市推介活动5次，服务企业不少于300家，参会人员满意度达到85%以上，促进本地项目落地。 |`,
  violates: [
    head`
      | 年度总体目标       | ⟦完成上级交办任务。⟧ |
      | 总目标及阶段性目标 | ⟦本单位以促进产业发展为宗旨，力争成为区域创新服务平台的核心和重要载体，引领和带动产业发展。⟧ |`,
  ],
});

/** 完成上级交办的其他任务: nobody can say afterwards whether it was done. */
const ERRANDS =
  /(?:完成|承担|做好)[^。;；,，]{0,24}(?:交给|交办|布置|安排|下达)的?(?:其他|其它|各项|有关|相关|临时)*(?:任务|工作|事项)/;

function doubtsAbout(goal: Filled<string>, policy: Policy): readonly Violation[] {
  const { shortest, longest } = policy.goalLength.value;
  const words = normalise(goal.value);
  const length = [...words].length;
  const at = goal.at;
  if (length < shortest)
    return [
      {
        at,
        says: text(
          `目标只有${length}个字，少于通常的${shortest}字。`,
          `The goal has ${length} characters; usually at least ${shortest}.`,
        ),
      },
    ];
  const found: Violation[] = [];
  if (length > longest)
    found.push({
      at,
      says: text(
        `目标有${length}个字，多于通常的${longest}字。`,
        `The goal has ${length} characters; usually at most ${longest}.`,
      ),
      remedy: text(
        '请突出主要产出与效果，细节写在实施计划里。',
        'Please keep to the main results; details belong in the plan.',
      ),
    });
  const errand = ERRANDS.exec(words)?.[0];
  if (errand !== undefined)
    found.push({
      at,
      says: text(`“${errand}”不是可以考核的目标。`, `“${errand}” is no goal that can be judged.`),
      remedy: text('请删去，或写明具体任务和数量。', 'Please leave it out, or name the task and its figures.'),
    });
  if (isSchedule(words))
    found.push({
      at,
      says: text('目标写的是分月的实施步骤。', 'The goal is a schedule of steps.'),
      remedy: text(
        '实施步骤请写在实施计划里；目标写产出与效果。',
        'Steps belong in the schedule; the goal tells what comes of them.',
      ),
    });
  else if (numbersIn(goal.value).length === 0)
    found.push({
      at,
      says: text('目标通篇没有数量，难以与指标对应。', 'The goal holds no figure that an indicator could answer to.'),
    });
  return found;
}

/** 1-3月…；4-6月…；7-9月…: a span of months opens clause after clause. “6月底前” is a deadline, which a goal may have. */
function isSchedule(words: string): boolean {
  const spans =
    words.match(
      /(?:^|[。;；,，:：\n]|\d[.、])(?:20\d\d年)?(?:\d{1,2}(?:[-—~至到]\d{1,2})?月(?:份)?(?!底|前|末|初|以前|之前)|第?[一二三四1-4]季度(?!末|前)|[上下]半年|第[一二三四]阶段)[:：,，]?/g,
    ) ?? [];
  return spans.length >= 3;
}
