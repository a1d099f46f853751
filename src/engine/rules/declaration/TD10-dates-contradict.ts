import { byTheForm } from '../../policy/sources';
import type { IsoDate } from '../../scoring/dates';
import { valueOf } from '../../sheet/cell';
import { foldWidth } from '../../sheet/normal-text';
import { text } from '../../text';
import { head } from '../example';
import { thePlan, type Plan } from '../given-plan';
import { dateIn, isBefore, yearOf } from '../project-dates';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'TD10',
  title: text('日期矛盾', 'Dates contradict each other'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请核对起止日期与实施计划。', 'Please check the project dates and the schedule.'),

  given: thePlan,
  needs: [],
  check: plan => {
    const [start, end] = [dateIn(plan.fields.startDate), dateIn(plan.fields.endDate)];
    if (!start || !end) return undefined;
    if (isBefore(end, start)) return [endBeforeStart(plan)];
    return [...outsideSchedule(plan, start, end), ...lateTargets(plan, end), ...otherYear(plan, start, end)];
  },

  complies: head`
    | 年度         | 2020                                                     |
    | 计划开始日期 | 2020-01-02                                               |
    | 计划完成日期 | 2020-12-30                                               |
    | 项目实施计划 | 2020年1-3月 宣传招募；2020年4-6月 现场服务；2020年12月 总结 |`,
  violates: head`
    | 年度         | 2020                                                        |
    | 计划开始日期 | 2020-01-02                                                  |
    | 计划完成日期 | 2020-08-30                                                  |
    | 项目实施计划 | ⟦2020年1-3月 宣传招募；2020年7-11月 会后回访、支出结算⟧   |`,
});

function endBeforeStart({ fields: { startDate, endDate } }: Plan): Violation {
  return {
    at: endDate!.at,
    because: [startDate?.at],
    says: text(
      `计划完成日期${endDate!.shown}早于计划开始日期${startDate!.shown}。`,
      `The project ends on ${endDate!.shown}, before it starts on ${startDate!.shown}.`,
    ),
  };
}

/** Months of 项目实施计划 beyond the end contradict it; preparations before the start are only asked about. */
function outsideSchedule({ fields }: Plan, start: IsoDate, end: IsoDate): readonly Violation[] {
  const { plan, startDate, endDate } = fields;
  const months = plan?.kind === 'value' ? monthsIn(plan.value) : [];
  const early = months.find(({ from }) => isBefore(from, start));
  const late = months.find(({ to }) => isBefore(end, to));
  if (!plan || (!early && !late)) return [];
  const quoted = [early, late].flatMap(one => (one ? [`“${one.quote}”`] : [])).join('、');
  const span = `${startDate!.shown}–${endDate!.shown}`;
  return [
    {
      at: plan.at,
      because: [startDate!.at, endDate!.at],
      ...(!late && { milder: 'warning' as const }),
      says: text(
        `实施计划中的${quoted}不在项目起止日期${span}之内。`,
        `The schedule names ${quoted}, outside the project dates ${span}.`,
      ),
    },
  ];
}

function lateTargets({ rows, fields }: Plan, end: IsoDate): readonly Violation[] {
  return rows.flatMap(({ target, name }) => {
    const due = valueOf(target);
    if (due?.kind !== 'date' || due.by === undefined || due.operator === '≥' || due.operator === '>') return [];
    return isBefore(end, due.by) && due.by.length >= 7
      ? [
          {
            at: target.at,
            because: [name.at, fields.endDate!.at],
            says: text(
              `“${name.shown}”要求${target.shown}，晚于计划完成日期${fields.endDate!.shown}。`,
              `“${name.shown}” asks for ${target.shown}, later than the end ${fields.endDate!.shown}.`,
            ),
          },
        ]
      : [];
  });
}

function otherYear({ form, fields }: Plan, start: IsoDate, end: IsoDate): readonly Violation[] {
  const { fiscalYear, yearAt } = form;
  if (fiscalYear === null) return [];
  const year = String(fiscalYear);
  if (yearOf(start) <= year && year <= yearOf(end)) return [];
  return [
    {
      at: fields.startDate!.at,
      because: [fields.endDate!.at, ...(yearAt ? [yearAt] : [])],
      milder: 'warning',
      says: text(
        `项目起止日期${fields.startDate!.shown}–${fields.endDate!.shown}不含${year}年度。`,
        `The project dates ${fields.startDate!.shown}–${fields.endDate!.shown} leave out ${year}.`,
      ),
    },
  ];
}

interface Months {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly quote: string;
}

/** “2019年8-12月”, “2020年3月至2020年5月” as two, “2020年7月”. */
function monthsIn(plan: string): readonly Months[] {
  const pattern = /(20\d\d)\s*年\s*(\d{1,2})\s*(?:[-~—–至到]\s*(\d{1,2})\s*)?月/g;
  const words = foldWidth(plan);
  const found: Months[] = [];
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    const [quote, year = '', from = '', to = from] = match;
    found.push({ from: `${year}-${from.padStart(2, '0')}`, to: `${year}-${to.padStart(2, '0')}`, quote });
  }
  return found;
}
