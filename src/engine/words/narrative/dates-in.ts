import { foldWidth, normalise } from '../../sheet/normal-text';
import { allMatches } from './all-matches';
import { clauses } from './clauses';
import { contentOf, coverage, distinctive } from './content-words';

/** A day on which the text says that something was finished. */
export interface FinishedOn {
  /** ISO, as far as written: “2024-12-20”, “2024-12”. */
  readonly on: string;
  readonly start: number;
  readonly end: number;
  /** The clause's words between date and verb, and behind: what was finished. */
  readonly words: string;
}

const DATED =
  /(?:(20\d\d)\s*年\s*)?(?<!\d)(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?(?:底|末|份|上旬|中旬|下旬)?([^,;。!?\d]{0,24}?)(完成|竣工|完工|验收|上线|交付|投入使用|结项|结题|建成)/g;
/** A plan, a start, or a piece of the work. */
const NOT_DONE = /计划|预计|拟|原定|目标|要求|前|部分|初步|初验|首批|一期|启动|开始|采购|招标|合同|签订|申报|未/;

/**
 * Dates at which the text reports completion; a month without a year is of `year`. Spans (5月至12月) give their last month
 * only when the verb follows it.
 */
export function finishedDates(text: string, year: number): readonly FinishedOn[] {
  const folded = foldWidth(text);
  return clauses(text).flatMap(clause => {
    const words = folded.slice(clause.start, clause.end);
    return allMatches(words, DATED).flatMap((match): readonly FinishedOn[] => {
      const [whole, named, month, day, between] = match;
      const m = Number(month);
      const left = words.slice(Math.max(0, match.index - 8), match.index);
      if (
        m < 1 ||
        m > 12 ||
        NOT_DONE.test(between ?? '') ||
        /计划|预计|拟|原定|目标|要求|将|应|(?:自|从|前)\s*$/.test(left)
      )
        return [];
      const behind = words.slice(match.index + whole.length, match.index + whole.length + 16).split(/[,;。]/)[0]!;
      const two = (n: number): string => String(n).padStart(2, '0');
      const on = `${named ?? year}-${two(m)}${day === undefined ? '' : `-${two(Number(day))}`}`;
      const start = clause.start + match.index;
      return [
        {
          on,
          start,
          end: start + whole.length + behind.length,
          words: `${words.slice(Math.max(0, match.index - 16), match.index)}${between}|${behind}`,
        },
      ];
    });
  });
}

/** A name that speaks of the whole project: 项目完成及时性, 完成时间, 竣工验收时间. */
const WHOLE =
  /^(?:本?项目|工程|建设|整体|总体|全部|各项|工作|任务)*(?:实施|建设|竣工|验收|完成|进度|工期)*(?:完成)?(?:及时性|及时率|时间|时效|进度|工期|日期|期限|节点)?$/;

/**
 * A day reported later than a row's date allows. Only when text and row clearly speak of one thing: both of the whole project,
 * or the row's own noun beside the date. “11月前” allows October; “11月底前” and “11月” the whole of November.
 */
export function lateDate(
  result: string,
  name: string,
  by: string,
  target: string,
  year: number,
): FinishedOn | undefined {
  const allowed = /月\s*(?:份)?(?:之前|以前|前)/.test(foldWidth(target)) && by.length === 7 ? `${by}-01` : by;
  const own = distinctive(contentOf(name.replace(/(?:及时性|及时率|时间|时效|进度|工期|日期|期限|节点)$/, '')));
  const isWhole = WHOLE.test(normalise(name));
  return finishedDates(result, year).find(({ on, words }) => {
    const subject = distinctive(contentOf(words.replace(/竣工|验收|完成|完工|交付|项目|工程/g, '')));
    const fits = isWhole ? subject === '' : own.length >= 3 && coverage(own, contentOf(words)) >= 0.75;
    return fits && isLater(on, allowed);
  });
}

/** Later as far as both are written: December is later than November, the 20th is not later than “December”. */
function isLater(on: string, by: string): boolean {
  const length = Math.min(on.length, by.length);
  return (
    on.slice(0, length) > by.slice(0, length) || (on.length < by.length && by.endsWith('-01') && on === by.slice(0, 7))
  );
}
