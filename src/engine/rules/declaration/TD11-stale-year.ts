import { practice } from '../../policy/sources';
import { text } from '../../text';
import { quote } from '../../words/narrative/quote';
import { staleYears } from '../../words/narrative/stale-years';
import { head, indicators } from '../example';
import { eachPlanText } from '../narrative';
import { rule } from '../rule';

export default rule({
  id: 'TD11',
  title: text('年份残留', 'A year left over from an older text'),
  topic: '形式',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('请确认是否沿用旧稿。', 'Please check whether an older text was reused.'),

  given: eachPlanText,
  needs: [],
  check: ({ words, year, yearAt, due }) => {
    const because = yearAt ? [yearAt] : [];
    if (due !== undefined)
      return Number(due.slice(0, 4)) < year
        ? {
            at: words.at,
            because,
            says: text(
              `本表为${year}年度，指标值为“${words.shown}”。`,
              `The form is for ${year}, the target says “${words.shown}”.`,
            ),
            remedy: text(
              `请确认是否沿用旧稿，时间是否应在${year}年。`,
              `Was an older text reused? Should the date be in ${year}?`,
            ),
          }
        : undefined;
    const written = typeof words.value === 'string' ? words.value : '';
    const [stale] = staleYears(written, year);
    if (!stale) return undefined;
    const said = quote(written, stale.start, stale.end, stale.start, stale.start + 5);
    return {
      at: words.at,
      because,
      says: text(`本表为${year}年度，文中写“${said}”。`, `The form is for ${year}, the text says “${said}”.`),
      remedy: text(
        `请确认“${said}”是否沿用旧稿：应为${year}年的请更正，确指${stale.year}年的请写明。`,
        `Was “${said}” carried over? Write ${year} if it should be, or say that ${stale.year} is meant.`,
      ),
    };
  },

  complies: [
    head`
      | 年度         | 2026                                                                               |
      | 年度总体目标 | 在2025年工作基础上，举办论坛2场；落实《2025年行动方案》；自2023年以来已服务企业多家。 |`,
    indicators`
      | 二级     | 三级指标     | 指标值         |
      | 时效指标 | 平台上线时间 | 2026年11月底前 |
      | 时效指标 | 竣工验收时间 | 2027年3月前    |`,
  ],
  violates: [
    head`
      | 年度         | 2026                                        |
      | 年度总体目标 | ⟦2025年底前完成平台建设，举办论坛2场。⟧ |`,
    indicators`
      | 二级     | 三级指标     | 指标值              |
      | 时效指标 | 平台上线时间 | ⟦2025年11月底前⟧ |`,
  ],
});
