/**
 * What people write around the one figure of a cell. Each function gives the text without it, or the text as it was.
 * Texts are half width and without white space.
 */

/** Verbs and adverbs that may stand before the figure in 完成值: “实际完成14份”, “共举办16场”. */
const REPORTING =
  /^(?:实际|累计|已经|已|共计|共|总计|合计|全年|本年度?|年度|完成值?|开展|举办|组织|培训|发放|达到|达|为|实现|:){1,4}/;

/** “50卷(100%)”, “100%(12/12)”: the same result told a second time, as a share. */
const SHARE_BEHIND = /\((?:\d+(?:\.\d+)?%|\d+\/\d+)\)$/;

/** “200人次(线上100,线下100)”: what the figure is made of. Without a unit of its own the bracket may hold the unit. */
const DETAIL_BEHIND = /(?<=[\u4e00-\u9fff%㎡])\([^()]*\d[^()]*\)$/;

/** “全年不少于12场”, “每年2次”: the count of the very year that the form is about. A month or a quarter is a time. */
const OVER_THE_YEAR = /^(?:全年度?|当年|本年度?内?|年度内?|年内|每年度?)(?:共计?|累计|完成|开展|举办|组织)?/;

/** Words of the name that say how a value moves: “提高5个百分点” is a change, not the value itself. */
const CHANGE = /(?:提高|提升|增长|增加|上升|扩大|降低|下降|减少|压减|缩短|节约)$/;

/** The longest name that somebody writes once more in front of its figure. */
const LONGEST_NAME = 16;

export const withoutReporting = (line: string): string => line.replace(REPORTING, '').replace(/[,，。].{0,12}$/, '');

export const withoutDoneBehind = (line: string): string => line.replace(/(?:已?(?:全部)?(?:完成|达标|达成))$/, '');

export const withoutDetail = (line: string): string => line.replace(SHARE_BEHIND, '').replace(DETAIL_BEHIND, '');

/** The count of a whole year; undefined when the text is not about the year, or names a time besides. */
export function overTheYear(line: string): string | undefined {
  const rest = line.replace(OVER_THE_YEAR, '');
  return rest === line || rest === '' ? undefined : rest;
}

/** “合格率98%” beside the name 验收合格率, “培训人数≥200人” beside 培训人数: the name is told a second time. */
export function withoutName(line: string, name: string): string {
  const words = /^[\u4e00-\u9fff]+/.exec(line)?.[0] ?? '';
  for (let length = Math.min(words.length, LONGEST_NAME); length >= 2; length -= 1) {
    const told = words.slice(0, length);
    if (!name.includes(told)) continue;
    return CHANGE.test(told) ? line : line.slice(length).replace(/^(?:为|是|:|,)/, '');
  }
  return line;
}
