import { text, type Text } from '../text';
import { severityCountWords } from '../rules/finding-words';
import { sharedWords } from './words';
import type { Severity } from '../rules/finding';

const each = (counts: Readonly<Record<Severity, number>>, language: 'zh' | 'en'): string =>
  (['error', 'warning', 'hint'] as const)
    .map(severity => `${severityCountWords[severity][language]} ${counts[severity]}`)
    .join(language === 'zh' ? '，' : ', ');

/** Every word of 检查报告. */
export const reportWords = {
  name: text('检查报告', 'Check report'),
  title: text('项目支出绩效表检查报告', 'Report on the check of performance forms'),
  scope: text('检查范围', 'Scope'),
  workbook: (kinds: Text): Text => text(`整个工作簿：${kinds.zh}`, `The whole workbook: ${kinds.en}`),
  noForms: text('未找到绩效表', 'no performance form found'),
  when: text('检查时间', 'Checked'),
  sheets: text('已检查的表', 'Sheets'),
  policy: text('适用口径', 'Policy'),
  counts: text('检查结果', 'Result'),
  found: (counts: Readonly<Record<Severity, number>>, aside: number, open: number): Text =>
    text(
      `${each(counts, 'zh')}${aside > 0 ? `；已注明理由、不作为问题 ${aside}` : ''}${open > 0 ? `；无法判断 ${open} 处` : ''}`,
      `${each(counts, 'en')}${aside > 0 ? `; set aside with a reason ${aside}` : ''}${open > 0 ? `; could not be judged at ${open} cells` : ''}`,
    ),
  unrecognised: text('未识别的表', 'Not recognised'),
  rulesOff: text('未启用的规则', 'Rules not in use'),

  cell: text('单元格', 'Cell'),
  project: text('项目', 'Project'),
  severity: text('严重\n程度', 'Severity'),
  finding: text('问题', 'Finding'),
  basis: text('依据', 'Basis'),
  remedy: text('修改建议', 'What to do'),
  reason: text('不作为问题的理由', 'Reason for setting aside'),
  on: text('注明日期', 'Set aside on'),
  rules: text('涉及规则', 'Rules'),
  why: text('无法判断的原因', 'Why it cannot be judged'),

  none: text('未发现问题', 'Nothing found'),
  noneButOpen: (count: number): Text =>
    text(
      `未发现问题；另有 ${count} 处资料不全，无法判断，见“无法判断”`,
      `Nothing found; ${count} cells could not be judged, see “Could not be judged”`,
    ),
  aside: text('不作为问题（已注明理由）', 'Set aside with a reason'),
  open: text('无法判断', 'Could not be judged'),
  nothing: text('无', 'None'),
  section: (n: number, name: Text, count: number, unit = '条'): Text =>
    text(`${NUMERALS[n] ?? String(n + 1)}、${name.zh}（${count}${unit}）`, `${n + 1}. ${name.en} (${count})`),
  continued: text('（续）', '(continued)'),
  closing: text(
    '本报告按上列口径自动检查生成，供检查、复核参考。“无法判断”不等于通过，请人工核对。',
    'Made by an automatic check under the policy above, to support a person’s review. “Could not be judged” is not “passed”: please look at these cells.',
  ),
  checker: text('检查人：＿＿＿＿＿＿＿＿', 'Checked by: ________________'),
  reviewer: text('复核人：＿＿＿＿＿＿＿＿', 'Reviewed by: ________________'),
  date: text('日期：＿＿＿＿年＿＿月＿＿日', 'Date: ________________'),
} as const;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export interface ReportColumn {
  readonly heading: Text;
  /** In characters. */
  readonly width: number;
}

/** From column A. By these headings the sheet is known again. */
export const reportColumns: readonly ReportColumn[] = [
  { heading: sharedWords.ordinal, width: 5 },
  { heading: sharedWords.sheet, width: 13 },
  { heading: reportWords.cell, width: 8 },
  { heading: reportWords.project, width: 17 },
  { heading: reportWords.severity, width: 6 },
  { heading: reportWords.finding, width: 37 },
  { heading: reportWords.basis, width: 31 },
  { heading: reportWords.remedy, width: 27 },
];
