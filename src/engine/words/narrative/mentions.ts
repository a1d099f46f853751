import { foldWidth, normalise } from '../../sheet/normal-text';
import type { Decimal } from '../../sheet/units';
import { numbersIn, type NumberInText } from '../numbers-in';
import { unitClass } from '../units';
import { aspectsOf, yearsBefore, type Aspect } from './aspects';
import { clauses, type Clause } from './clauses';
import { contentOf } from './content-words';
import { remembered } from '../../sheet/remembered';

/** A figure of a goal, a result or a remark, with the words that say what it counts. */
export interface Mention {
  readonly number: NumberInText;
  /** What the words and the figure allow, in the mention's own unit; absent = no bound on that side. */
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** What is counted, in pieces (see content-words.ts): “行业发展研究报告”. Empty when the text names nothing. */
  readonly noun: string;
  /** Noun and verb on both sides of the figure, in pieces. */
  readonly phrase: string;
  /** The words in front of the figure since the last comma, as written. */
  readonly lead: string;
  /** The words behind the figure up to the next punctuation or figure, as written. */
  readonly tail: string;
  readonly aspects: ReadonlySet<Aspect>;
  /** Years named before the figure in its clause. */
  readonly years: readonly number[];
  readonly clause: Clause;
  /** The clause around it, as written without blanks. */
  readonly setting: string;
  /** Where the quotable words begin and end in the whole text. */
  readonly start: number;
  readonly end: number;
}

/** Verbs that take what they count behind the figure: 完成 14 份报告, 服务 395 家载体. */
const TAKES_OBJECT =
  /(?:完成|开展|启动|实施|进行|推动|办好|举办|组织|召开|承办|主办|协办|举行|参加|参与|建设|新建|改建|建成|建立|搭建|构建|打造|设立|开设|开办|制定|制订|编制|编写|编印|印制|撰写|形成|发布|发表|推送|推出|印发|发放|投放|刊发|出版|征订|派送|引进|引入|吸引|吸纳|邀请|聘请|招收|招聘|招募|录用|选派|选聘|提供|新增|增加|获得|获|取得|采购|购置|购买|购入|更新|更换|服务|走访|调研|受理|办理|处理|处置|审核|审批|审查|检查|抽查|巡查|检测|监测|支持|资助|扶持|培育|培养|培训|认定|孵化|帮助|协助|推荐|促成|达成|签订|签约|落实|覆盖|惠及|接待|收到|收集|征集|采集|整合|汇总|维修|维护|保障|管护|养护|管理|运营|运维|修缮|改造|安装|部署|升级|完善|提交|报送|上报|出具|验收|评审|评选|遴选|开发|设计|实现|有|共|计|了|为|对|向|给|含|括|及|和|与|、|由|将|达|到|等|的)$/;
/** A word that begins a new statement about the things counted. */
const PREDICATE =
  /参加|参与|出席|到会|到场|到课|加盟|加入|开展|完成|获得|获批|取得|实现|进行|达成|签订|落户|提供|关注|通过|用于|位于|入驻|报名|形成|建立|制作|组织|举办|接受|享受|受益|达到|同比|较|比上|均|已|未|超|并|被|开始|投入|纳入|撤|因|共(?!享|建|产|青)|为(?!期)|全部|以上|以下|以内|以外|之内|之外|左右|上下/;
/** Between two figures, what is done for the things counted with the next ones: 为32所学校|更换摄像头1600个. */
const HANDS_ON =
  /更换|购置|购买|采购(?!人|包|项目)|配备|配发|配置|安装|新建|新增|改建|铺设|种植|发放|印发|编印|选派|聘请|招收|引进/;
/** Of, that is no part of the noun. */
const PARTICLES = /^(?:的|余|多|\+|以上|及以上|以内|以下|之内|内|左右|上下|含|（含）|\(含\)|\/[\u4e00-\u9fff])+/;
const JOINTS = /(?:[、和及与或以]|以及|并)+$/;
/** An open bracket right behind a figure and its noun: “报告13份(月报12份、年报1份)”. */
const BREAKDOWN = /\d[^,;:。!?()\n]{0,12}\([^()\n]*$/;
/** No goal and no result counts more things than this; what follows is not read. */
const MOST_FIGURES = 300;
/** How far back a 其中 or a year is looked for. */
const LOOK_BACK = 160;
const TIMES = /^(?:秒|秒钟|分钟|小时|个?小时|天|日|个?工作日|个?工作天|个?月|年|周)$/;

/**
 * Every figure of the text that counts something, with its noun. Linear in the text. Several rules ask about the goal and
 * the result of one form; the last few texts are remembered.
 */
export const mentionsIn = remembered(readMentions, { longest: Infinity, most: 256 });

function readMentions(text: string): readonly Mention[] {
  const folded = foldWidth(text);
  const numbers = numbersIn(text).slice(0, MOST_FIGURES);
  const parts = clauses(text);
  const found: Mention[] = [];
  let part = 0;
  /** Up to where the words already belong to a figure before. */
  let taken = 0;
  numbers.forEach((number, index) => {
    while (part < parts.length - 1 && parts[part]!.end <= number.start) part += 1;
    const clause = parts[part];
    if (!clause || number.start < clause.start || number.start >= clause.end) return;
    const last = numbers[index - 1];
    const floor = Math.max(clause.start, taken, last && last.end > clause.start ? last.end : 0);
    const ceiling = Math.min(clause.end, numbers[index + 1]?.from ?? folded.length);
    const mention = mentionAt(folded, number, clause, floor, ceiling);
    taken = mention.end;
    found.push(mention);
  });
  return found;
}

function mentionAt(text: string, number: NumberInText, clause: Clause, floor: number, ceiling: number): Mention {
  const isBracketed = text.charAt(number.from - 1) === '(' && text.charAt(number.end) === ')';
  const leadEnd = isBracketed ? number.from - 1 : number.from;
  const leadStart = Math.max(floor, lastBoundary(text, leadEnd, floor));
  const lead = text.slice(leadStart, leadEnd);
  const tailEnd = isBracketed ? number.end : firstBoundary(text, number.end, ceiling);
  const tail = text.slice(number.end, tailEnd);
  const before = text.slice(Math.max(clause.start, leadEnd - LOOK_BACK), leadEnd);
  const object = objectOf(
    lead,
    tail,
    number.from < number.start,
    tailEnd === ceiling && ceiling < clause.end && text.charAt(tailEnd) !== ',',
  );
  const subject = subjectOf(lead);
  // “其中520人通过考核”: with nothing in front, the words behind say who. Behind 、 the next thing is counted.
  const noun = object !== '' ? contentOf(object) : subject !== '' || isNext(tail) ? subject : contentOf(tail);
  const phrase = noun === subject ? contentOf(lead) : [contentOf(lead), noun].filter(one => one !== '').join('|');
  return {
    number,
    ...boundsOf(number, lead, tail),
    noun,
    phrase,
    lead: lead.trim(),
    tail: tail.trim(),
    aspects: new Set([
      ...aspectsOf(normalise(lead), normalise(before), normalise(tail), number.unit),
      ...(BREAKDOWN.test(before) ? (['part'] as const) : []),
    ]),
    years: yearsBefore(before),
    clause,
    setting: settingOf(text, clause, number),
    start: leadStart + (lead.length - lead.trimStart().length),
    end: number.end + (object === '' ? 0 : tail.indexOf(object) + object.length),
  };
}

const isNext = (tail: string): boolean => /^\s*、/.test(tail);

/** The noun behind the figure when it is what the figure counts. */
function objectOf(lead: string, tail: string, isQualified: boolean, isShared: boolean): string {
  if (isNext(tail)) return '';
  const words = tail.trim().replace(PARTICLES, '').trim();
  const ends = [PREDICATE.exec(words)?.index, isShared ? HANDS_ON.exec(words)?.index : undefined];
  const bare = words
    .slice(0, Math.min(...ends.map(end => end ?? words.length)))
    .replace(JOINTS, '')
    .trim();
  if (bare.length < 2 || bare.length > 30) return '';
  const left = normalise(lead).replace(/了$/, '');
  const isOpen = contentOf(left) === '' || TAKES_OBJECT.test(left);
  if (isShared && !isOpen) return '';
  return isOpen || (isQualified && !isShared) ? bare : '';
}

/** The noun in front of the figure: what stands behind the last 的, without wrapping words. */
function subjectOf(lead: string): string {
  const words = normalise(lead).replace(/[:(（]+$/, '');
  const last =
    words
      .split(/的(?!士)|中心?对|[):]/)
      .filter(piece => contentOf(piece) !== '')
      .pop() ?? '';
  return contentOf(last);
}

/** 超过, 不少于 bind below; 约 allows a tenth on either side, 近 only below. */
function boundsOf(
  number: NumberInText,
  lead: string,
  tail: string,
): { readonly low?: Decimal; readonly high?: Decimal } {
  const { value, high, operator, approximate, atLeast } = number;
  if (high) return { low: value, high };
  const isWithin = TIMES.test(number.unit) && /^(?:之|以)?内/.test(tail.trim());
  if (operator === '≤' || operator === '<' || isWithin) return { high: value };
  if (operator === '≥' || operator === '>' || atLeast || /突破$/.test(lead.trim())) return { low: value };
  if (approximate) return { low: value.times('0.9'), high: value.times('1.1') };
  return { low: value, high: value };
}

/** The clause around the figure: where a name's other words may stand. */
const settingOf = (text: string, clause: Clause, { start, end }: NumberInText): string =>
  normalise(text.slice(Math.max(clause.start, start - 120), Math.min(clause.end, end + 40)));

const BOUNDARY = /[,;:。!?\n]/;

function lastBoundary(text: string, before: number, floor: number): number {
  let at = before;
  while (at > floor && before - at < 80 && !BOUNDARY.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function firstBoundary(text: string, from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && at - from < 40 && !/[,;:。!?\n()]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Names the class of the mention's unit; money, people, percent … */
export const classOf = ({ number }: Mention): string => unitClass(number.unit);

/** Aspects under which a figure is not the plain amount of the year. */
export function speaksOfAnother(mention: Mention, aspects: readonly Aspect[]): boolean {
  return aspects.some(aspect => mention.aspects.has(aspect));
}
