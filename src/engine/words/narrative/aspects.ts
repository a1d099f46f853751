import { allMatches } from './all-matches';

/**
 * What a figure is said of, when it is not simply this year's amount. Read from the words in front of the figure (back to the
 * last full stop, nearest words last) and the word behind it.
 *
 * `planned` – 原计划, 拟, 目标; `earlier` – 上年, 历年, another year; `change` – 较上年增加, 增长; `share` – 占, 其中…的比例;
 * `each` – 每, 人均; `part` – 其中, 上半年, 某月; `left` – 尚有, 未完成; `extra` – 超额, 多完成; `total` – 共, 全年, 合计;
 * `sofar` – 累计 over more than the year.
 */
export type Aspect =
  'planned' | 'earlier' | 'change' | 'share' | 'each' | 'part' | 'left' | 'extra' | 'total' | 'sofar';

/** Looked for in the words between the last comma and the figure. */
const NEAR: readonly (readonly [Aspect, RegExp])[] = [
  [
    'planned',
    /原定|原计划|原拟|计划(?!内)|拟|目标值?|指标值?(?!完成)|预计|预期|应(?!用|急|对|邀|届)|要求|下达|任务数|力争|确保|争取|将(?!近)|定额|编制|核定|额定|设计(?:能力|容量)/,
  ],
  [
    'earlier',
    /上年|去年|前年|上一年|往年|历年|此前|以往|同期|上届|首届|近[两三四五六七八九十\d]+年|多年|以来|成立于|现有|原有|已有|现为|存量|截至.{0,6}底前|明年|下年|次年|下一年|今后|未来|后续/,
  ],
  [
    'change',
    /较.{0,8}$|比(?!例|赛|武|选|对|重).{0,10}(?:增|减|提|降|多|少|高|低|上升|下降)|同比|环比|增长|增加了|增幅|提高了?|提升了?|下降了?|减少了?|降低了?|上升了?|缩短了?|节约了?|压减了?|净增|翻/,
  ],
  ['share', /占比?|比例|比重|份额|其中.{0,12}占/],
  [
    'each',
    /每|人均|平均|户均|单[价个次场项]|各(?:自)?(?:举办|开展|组织|安排|召开|建|设|有)?$|分别|均(?:为|达|在|不|超)|日均|月均|单日|单场|单次|最[高大多长快]|标准为|之一/,
  ],
  [
    'part',
    /其中|包[括含]|含(?!量)|主要有|例如|比如|如(?!期|实|下)|上半年|下半年|第?[一二三四]季度|[一二三四五六七八九十\d]+月份?|暑期|寒假|春节|期间|首[批期次]|第[一二三四五六七八九十\d]+[批期次场届阶]|一期|二期|部分|除.{0,10}外|当日|当天|首日/,
  ],
  [
    'left',
    /尚有|还有|仍有|剩余|剩|余下|未(?!来)|没有|无(?!人机|障碍)|不含|不包括|缺|差|取消|减(?!少)|退出|退还|核减|扣除|淘汰|注销|流失|缺席|请假|除去/,
  ],
  [
    'extra',
    /超额|多(?:完成|开展|举办|组织|出|服务|培训)|超出|超计划|额外|增补|追加|超(?:目标|指标|预期)|超(?:过)?(?:计划|任务|年初)/,
  ],
  ['sofar', /累计|历次|合计已|迄今|至今|共建成|已建成/],
  ['total', /(?<!公)共(?![享建同青识性产])|合计|总计|总(?!体|裁|结|部|队|理|站|监|局)|全年|本年|当年/],
];
/** Stays in force from one comma to the next. */
const CARRIED: readonly (readonly [Aspect, RegExp])[] = [
  ['part', /其中|包括/],
  ['earlier', /(?:上年|去年|往年|历年|上一年|明年|下年|下一步|下一年|次年)/],
  ['planned', /(?:原定|原计划|拟于|计划于)/],
];
const BEHIND: readonly (readonly [Aspect, RegExp])[] = [
  ['left', /^(?:[\u4e00-\u9fff]{0,6})(?:未|因故|尚未|没有|取消|退出|缺席|不合格|逾期)/],
  ['each', /^(?:每|\/(?:人|户|家|月|天|次))/],
  ['planned', /^[\u4e00-\u9fff]{0,4}(?:的(?:年度)?(?:目标|任务|指标|计划|要求)|目标|任务)/],
];

/** 针对近三年立项的企业: whom the work is for; the figure is still this year's. */
const TARGETED = /(?:针对|面向|对|为)近[两三四五六七八九十\d]+年[^,;。]{0,16}的/;

/** `near` – from the last comma to the figure; `before` – from the last full stop; `behind` – up to the next punctuation. */
export function aspectsOf(near: string, before: string, behind: string, unit: string): ReadonlySet<Aspect> {
  const found = new Set<Aspect>();
  const told = near.replace(TARGETED, '');
  for (const [aspect, pattern] of NEAR) if (pattern.test(told)) found.add(aspect);
  for (const [aspect, pattern] of CARRIED) if (pattern.test(before)) found.add(aspect);
  for (const [aspect, pattern] of BEHIND) if (pattern.test(behind)) found.add(aspect);
  if (unit === '%' && behind.startsWith('的')) found.add('share');
  return found;
}

/** The years written in the words before a figure: 2023年共举办…. */
export const yearsBefore = (words: string): readonly number[] =>
  allMatches(words, /(?<!\d)(20\d\d)(?=\s*(?:年|[-/.]\d))/g).map(match => Number(match[1]));
