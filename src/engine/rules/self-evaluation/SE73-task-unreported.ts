import { byTheForm, cite } from '../../policy/sources';
import type { Indicator } from '../../sheet/form';
import { text } from '../../text';
import { fewerThanSignedUp, goalGaps, halfDone, type Gap } from '../../words/narrative/gaps';
import { distinctive } from '../../words/narrative/content-words';
import type { Mention } from '../../words/narrative/mentions';
import { head, indicators } from '../example';
import { listOf, quoteOf, theResult } from '../narrative';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'SE73',
  title: text('目标任务未交代', 'A task of the goal is left open'),
  topic: '说明',
  severity: 'warning',
  law: [cite('mof-2015-88', 'derived'), byTheForm],
  remedy: text('请补充说明完成数和未完成的原因。', 'Please say what was done and why not all of it.'),

  given: theResult,
  needs: [],
  check: ({ goal, result, rows, year }) => {
    if (!goal) return undefined;
    const open = goalGaps(goal.value, rows, result.value, year).filter(gap => !isExplained(gap, result.value, rows));
    const absent = open.filter(gap => gap.result === 'absent').map(({ mention }) => quoteOf(goal.value, mention));
    const half = halfDone(goal.value, result.value).map(mention => quoteOf(result.value, mention));
    const at = { at: result.at, because: [goal.at] };
    const fewer = fewerThanSignedUp(goal.value, rows, result.value, year).filter(
      gap => !open.some(({ mention }) => mention === gap.mention) && !CAUSES.test(around(result.value, gap.reported)),
    );
    const found: Violation[] = [...open, ...fewer].flatMap(({ mention, reported }) =>
      reported ? [{ ...at, ...shortfall(quoteOf(goal.value, mention), quoteOf(result.value, reported)) }] : [],
    );
    if (absent.length > 0) found.push({ ...at, ...silence(absent) });
    if (half.length > 0) found.push({ ...at, ...unfinished(half) });
    return found;
  },

  complies: [
    head`
      | 预期目标     | 走访企业 200 家次；开展宣讲 50 场次；组织路演 8 场；系统用户培训 30 人。                       |
      | 实际完成情况 | 全年走访企业 215 家次，宣讲超过 60 场次。因场地改造，路演实际举办 6 场。系统用户培训按计划完成。 |`,
    indicators`
      | 三级指标     | 指标值    | 完成值    |
      | 专刊出版期数 | =4.00(期) | 4.00(期)  |`,
  ],
  violates: [
    head`
      | 预期目标     | 上市培育库走访企业 200 家次；平台用户增加 200 家；完成企业评价模型建设。 |
      | 实际完成情况 | ⟦上市培育库全年走访企业 123 家；企业评价模型建设完成 50%。⟧             |`,
    indicators`
      | 三级指标     | 指标值    | 完成值    |
      | 专刊出版期数 | =4.00(期) | 4.00(期)  |`,
  ],
});

const CAUSES = /因|由于|受.{0,12}影响|未能|推迟|延期|调整|取消|原因|导致|压减/;

/** A cause beside the smaller figure, or a remark on the task anywhere in the table. */
function isExplained(
  { mention, reported }: Pick<Gap, 'mention' | 'reported'>,
  result: string,
  rows: readonly Indicator[],
): boolean {
  const noun = distinctive(mention.noun.replace(/(?:增加|增长|新增|提升)+$/, '')).slice(-2);
  const remarks = rows.flatMap(({ reason }) => (reason?.kind === 'value' ? [reason.value] : []));
  return (
    remarks.some(remark => remark.includes(noun)) || (reported !== undefined && CAUSES.test(around(result, reported)))
  );
}

/** The sentence of the figure and the next. */
function around(result: string, { clause }: Mention): string {
  const next = result.slice(clause.end, clause.end + 40);
  return `${result.slice(Math.max(0, clause.start - 30), clause.end)}${next}`;
}

const shortfall = (planned: string, done: string): Pick<Violation, 'says' | 'remedy'> => ({
  says: text(
    `目标“${planned}”没有对应指标，完成情况写“${done}”，少于目标且未说明原因。`,
    `The goal “${planned}” has no indicator; the result says “${done}”, which is less, without a reason.`,
  ),
  remedy: text(
    `请核对“${planned}”与“${done}”，确未完成的请说明原因。`,
    `Please check “${planned}” against “${done}” and give the reason if it was not reached.`,
  ),
});

function silence(planned: readonly string[]): Pick<Violation, 'says' | 'remedy'> {
  const list = listOf(planned);
  return {
    says: text(
      `目标${list.zh}没有对应指标，完成情况也未提及。`,
      `${list.en} of the goal: no indicator, and not a word in the result.`,
    ),
    remedy: text(`请在实际完成情况中说明${list.zh}的完成数。`, `Please say in the result what was done of ${list.en}.`),
  };
}

function unfinished(done: readonly string[]): Pick<Violation, 'says' | 'remedy'> {
  const list = listOf(done);
  return {
    says: text(
      `目标中列明的任务，完成情况写${list.zh}，尚未完成，请核对相应指标是否反映。`,
      `Tasks that the goal names are unfinished by the result: ${list.en}.`,
    ),
    remedy: text(
      `请说明${list.zh}未完成的原因和后续安排，并据实调整相应指标的完成值和得分。`,
      `Please give the reason and the next steps for ${list.en}, and adjust the indicators concerned.`,
    ),
  };
}
