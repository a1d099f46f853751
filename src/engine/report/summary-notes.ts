import { roundingWords } from '../scoring/rounding';
import { text, type Language, type Text } from '../text';
import type { Amount, SummaryGroup, SummaryLine } from './summary-lines';

interface About {
  readonly language: Language;
  readonly unread?: readonly string[];
}

/** The foot of 汇总表: how the figures were made, and what is missing in them. */
export function summaryNotes(groups: readonly SummaryGroup[], { unread = [] }: About): readonly Text[] {
  const lines = groups.flatMap(group => group.lines);
  const notes = [
    ...(groups.length === 0 ? [text('未找到绩效表。', 'No form was found.')] : []),
    ...moneyNotes(lines),
    ...scoreNotes(groups),
    ...(groups.length > 1
      ? [
          text(
            '不同年度、不同表种的金额和得分分别合计，不相加。',
            'Amounts and scores of different years or kinds of form are not added up.',
          ),
        ]
      : []),
    ...findingNotes(lines),
    ...(unread.length > 0
      ? [text(`未能读取，未列入：${unread.join('、')}。`, `Could not be read and are left out: ${unread.join(', ')}.`)]
      : []),
  ];
  return notes.map(({ zh, en }, n) => text(`${n === 0 ? '注：' : '　　'}${n + 1}. ${zh}`, `Note ${n + 1}. ${en}`));
}

const COLUMNS = [
  ['initial', text('年初预算', 'Initial')],
  ['annual', text('全年预算', 'Annual')],
  ['executed', text('全年执行', 'Executed')],
] as const;

const WHY: readonly (readonly [Exclude<Amount['kind'], 'known' | 'absent'>, Text])[] = [
  ['blank', text('表上空白', 'blank on the form')],
  ['unreadable', text('无法读取', 'unreadable')],
  ['no-unit', text('金额单位未注明', 'without a stated unit')],
];

function moneyNotes(lines: readonly SummaryLine[]): readonly Text[] {
  const isConverted = (amount: Amount): boolean => amount.kind === 'known' && amount.converted;
  const converted = lines.filter(line => COLUMNS.some(([key]) => isConverted(line[key])));
  const missing = COLUMNS.flatMap(([key, name]) =>
    WHY.flatMap(([kind, why]) => {
      const which = numbers(lines.filter(line => line[key].kind === kind));
      return which === undefined
        ? []
        : [text(`“${name.zh}”${why.zh}：序号${which.zh}`, `${name.en} ${why.en}: No. ${which.en}`)];
    }),
  );
  const which = numbers(converted);
  return [
    ...(which
      ? [
          text(
            `金额均为万元；序号${which.zh}的原表以元填报，已按1万元=10,000元换算，未作舍入。`,
            `Amounts are in 万元; No. ${which.en} are filled in in yuan and were divided by 10,000 without rounding.`,
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          text(
            `下列金额留空，未计入合计：${missing.map(({ zh }) => zh).join('；')}。`,
            `These amounts are left blank and not added up: ${missing.map(({ en }) => en).join('; ')}.`,
          ),
        ]
      : []),
  ];
}

function scoreNotes(groups: readonly SummaryGroup[]): readonly Text[] {
  const scored = groups.filter(({ kind }) => kind === 'self-evaluation');
  const [group] = scored;
  if (!group) return [];
  const lines = scored.flatMap(one => one.lines);
  const rounding = roundingWords(group.lines[0].entry.review.policy.rateRounding.value);
  const halfKnown = numbers(
    lines.filter(({ annual, executed }) => (annual.kind === 'known') !== (executed.kind === 'known')),
  );
  const differ = lines.some(({ printed, computed }) => printed && computed && !printed.eq(computed));
  const unscored = numbers(lines.filter(({ computed }) => !computed));
  return [
    text(
      `合计执行率=全年执行合计÷全年预算合计×100%，${rounding.zh}，不是各项目执行率的平均${halfKnown ? `；序号${halfKnown.zh}缺预算数或执行数，未计入` : ''}。`,
      `The total rate is the sum executed ÷ the sum of annual budgets × 100 %, ${rounding.en}, no mean of rates${halfKnown ? `; No. ${halfKnown.en} lack one of the two and do not count` : ''}.`,
    ),
    text(
      `合计行的得分是各项目得分的简单平均${unscored ? `；序号${unscored.zh}的得分无法判断，不计入“计算”一栏的平均` : ''}${differ ? '。得分有底色的，表上得分与计算不一致' : ''}。`,
      `The score of the total is the plain mean${unscored ? `; No. ${unscored.en} could not be computed and do not count in the mean of Computed` : ''}${differ ? '. Where scores are shaded, printed and computed differ' : ''}.`,
    ),
  ];
}

function findingNotes(lines: readonly SummaryLine[]): readonly Text[] {
  const aside = lines.reduce((sum, { entry }) => sum + entry.review.setAside.length, 0);
  return aside === 0
    ? []
    : [
        text(
          `问题条数不含已注明理由、不作为问题的${aside}条。`,
          `Findings that were set aside with a reason (${aside}) are not counted.`,
        ),
      ];
}

/** “3、5”; undefined for no lines. */
function numbers(lines: readonly SummaryLine[]): Text | undefined {
  const all = lines.map(({ ordinal }) => String(ordinal));
  return all.length === 0 ? undefined : text(all.join('、'), all.join(', '));
}
