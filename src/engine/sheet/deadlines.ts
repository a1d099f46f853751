/**
 * Times that a target asks to keep and an actual reports: “2024年12月底前完成”, “第4季度”, “每月”.
 * `by` – the last day named, as far as written: “2024-11-30”, “2024-11” (any day of it), “2024”.
 */
export interface Deadline {
  readonly by?: string;
}

const PREFIX = /^(?:在|于|自|截至|截止|截止到|到|至|不晚于|不迟于|早于|最迟|[≤<])/;
const DAY = '(?:(\\d{1,2})(?:[日号])?)?';
const ABSOLUTE = new RegExp(
  `^((?:19|20)\\d\\d)(?:年度?[-/.]?|[-/.])(?:(\\d{1,2})(?:月份?|[-/.](?=\\d)|(?![\\d.%]))${DAY})?`,
);
const MONTH = new RegExp(`^(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?${DAY}`);
const PART =
  /^(?:(上旬|初|月初)|(中旬|中)|(下旬|底|末|月底|月末|年底|年末|底末)|(?:第)?([一二三四1-4])季度|([上下])半年|(年初|年中|年内|内))/;
const BEFORE = /^(?:之前|以前|前|止|为止|内|之内|期间)?/;
const TAIL =
  /^(?:全部|全面|基本|正式|按时|按期|顺利|已|开始|项目|工作|验收|任务|并|完成|竣工|上线|发布|交付|结项|结题|建成|投入使用|投用|支付|到位|提交|完工|启用|启动|开工|召开|举办|印发|出版|运行|通过|实施|合格|完毕|结束|工程|报告|建设|采购|施工){0,5}$/;
const PERIODIC =
  /^(?:全年|当年|年度内|本年度?内?|年内|年底|年末|年中|年初|(?:每|逐|按)(?:个)?(?:月|季度?|半年|年度?|周|日|天|旬|工作日)|(?:第)?[一二三四1-4]季度(?:末|底|内)?|[上下]半年|[一二三四1-4][-~至、](?:第)?[二三四2-4]季度)/;
const FREQUENCY = /^(?:不少于|至少|≥)?(?:\d{1,3}|[一二两三四五六七八九十])[次期篇份场版]$/;

/** Reads a whole text (half width, no white space, at most a line) as a time; undefined when it is something else. */
export function readDeadline(text: string): Deadline | undefined {
  if (text.length > 40) return undefined;
  const bare = text.replace(PREFIX, '').replace(/[。;]$/, '');
  const period = PERIODIC.exec(bare)?.[0];
  if (period !== undefined) {
    const rest = bare.slice(period.length).replace(BEFORE, '');
    if (TAIL.test(rest) || FREQUENCY.test(rest)) return {};
  }
  const first = dateAt(bare);
  if (!first) return undefined;
  const joined = /^[-~—–至到]+/.exec(first.rest)?.[0];
  const last = joined === undefined ? first : (dateAt(first.rest.slice(joined.length), first.year) ?? first);
  return TAIL.test(last.rest.replace(BEFORE, '')) ? (last.by === undefined ? {} : { by: last.by }) : undefined;
}

interface DateFound {
  readonly by?: string;
  readonly year?: string;
  readonly rest: string;
}

/** A date at the start; a month without a year takes the year of the date before it. */
function dateAt(text: string, inherited?: string): DateFound | undefined {
  const absolute = ABSOLUTE.exec(text);
  const month = absolute ? undefined : MONTH.exec(text);
  if (!absolute && !month) return undefined;
  const year = absolute ? absolute[1]! : inherited;
  const rawMonth = absolute ? absolute[2] : month![1];
  const monthNumber = rawMonth === undefined ? undefined : monthOf(rawMonth);
  const day = Number((absolute ? absolute[3] : month![2]) ?? 0);
  if (rawMonth !== undefined && (monthNumber === undefined || day > 31)) return undefined;
  const rest = text.slice((absolute ?? month!)[0].length);
  const part = PART.exec(rest);
  const found = { rest: part ? rest.slice(part[0].length) : rest, ...(year !== undefined && { year }) };
  return year === undefined ? found : { ...found, by: lastDay(year, monthNumber, day, part) };
}

function monthOf(text: string): number | undefined {
  const month = /^\d+$/.test(text)
    ? Number(text)
    : '一二三四五六七八九'.indexOf(text.slice(-1)) + 1 + (text.startsWith('十') ? 10 : 0);
  return month >= 1 && month <= 12 ? month : undefined;
}

function lastDay(year: string, month: number | undefined, day: number, part: RegExpExecArray | null): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (month !== undefined) {
    const upTo = day > 0 ? day : part?.[1] ? 10 : part?.[2] ? 20 : 0;
    return upTo > 0 ? `${year}-${two(month)}-${two(upTo)}` : `${year}-${two(month)}`;
  }
  const quarter = part?.[4] ? '一二三四'.indexOf(part[4]) + 1 || Number(part[4]) : 0;
  if (quarter > 0) return `${year}-${two(quarter * 3)}`;
  return part?.[5] === '上' ? `${year}-06` : year;
}

/** “15个工作日内” without a sign: a limit told in words, to which 达成指标 or a date is as good an answer as a number. */
export const isLimitInWords = (shown: string): boolean =>
  /内[\u4e00-\u9fff]{0,6}[。;；]?\s*$/.test(shown) && !/[<>≤≥＜＞=＝]/.test(shown);
