import { byTheForm, cite } from '../../policy/sources';
import { isInTime } from '../../scoring/dates';
import { shownOf, valueOf, type Cell } from '../../sheet/cell';
import type { Indicator } from '../../sheet/form';
import { text } from '../../text';
import { lateDate } from '../../words/narrative/dates-in';
import { quote } from '../../words/narrative/quote';
import { head, indicators } from '../example';
import { theResult } from '../narrative';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'SE55',
  title: text('完成日期晚于指标要求', 'Finished later than the target allows'),
  topic: '说明',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text('文中完成日期晚于指标要求，请核对。', 'The text names a later date than the target; please check.'),

  given: theResult,
  needs: [],
  check: ({ result, rows, year }) =>
    rows.flatMap(row => {
      const [target, actual] = [valueOf(row.target), valueOf(row.actual)];
      if (year === null || target?.kind !== 'date' || target.by === undefined || !row.actual) return [];
      if (actual?.kind === 'date' && actual.on !== undefined && isInTime(actual.on, target.by) === false)
        return isFull(row) ? [lateInCell(row.actual, row.target)] : [];
      if (actual?.kind !== 'level' || actual.level !== 'full') return [];
      const late = lateDate(result.value, shownOf(row.name), target.by, shownOf(row.target), year);
      if (!late) return [];
      const said = quote(result.value, late.start, late.end, late.start, late.end);
      return [
        {
          at: row.actual.at,
          because: [result.at, row.target.at],
          says: text(
            `实际完成情况写“${said}”，指标“${row.name.shown}”要求${row.target.shown}，完成值为${row.actual.shown}。`,
            `The result says “${said}”, “${row.name.shown}” asks for ${row.target.shown} and reads ${row.actual.shown}.`,
          ),
          remedy: text(
            `请核对完成日期：文中为“${said}”，指标要求“${row.target.shown}”；确已逾期的，据实填写完成情况和得分。`,
            `Which is right: “${said}” or “${row.target.shown}”? If it was late, please report and score it so.`,
          ),
        },
      ];
    }),

  complies: [
    head`
      | 实际完成情况 | 项目于2024年10月28日完成竣工验收；12月完成绩效总结。 |`,
    indicators`
      | 三级指标       | 指标值              | 完成值   |
      | 项目完成及时性 | 2024年11月底前完成  | 达成指标 |
      | 系统上线时间   | 2024年6月底前       | 2024年6月28日 |`,
  ],
  violates: [
    head`
      | 实际完成情况 | 项目于2024年12月20日完成竣工验收。 |`,
    indicators`
      | 三级指标       | 指标值              | 完成值       |
      | 项目完成及时性 | 2024年11月底前完成  | ⟦达成指标⟧ |
      | 系统上线时间   | 2024年6月底前       | ⟦2024年9月15日⟧ |`,
  ],
});

/** A deduction already owns up to the delay. */
function isFull({ weight, score }: Indicator): boolean {
  const [most, given] = [valueOf(weight), valueOf(score)];
  return most === undefined || given === undefined || given.gte(most);
}

/** The cell itself names the later day. */
const lateInCell = (actual: Cell<unknown>, target: Cell<unknown>): Violation => ({
  at: actual.at,
  because: [target.at],
  says: text(
    `完成值为${actual.shown}，晚于指标要求的${target.shown}，得分未扣。`,
    `The actual is ${actual.shown}, later than the target’s ${target.shown}, and nothing was deducted.`,
  ),
});
