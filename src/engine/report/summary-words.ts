import { text, type Text } from '../text';
import { severityWords } from '../rules/finding-words';
import { sharedWords } from './words';

/** Every word of 汇总表. */
export const summaryWords = {
  name: text('汇总表', 'Summary'),
  title: text('项目支出绩效汇总表', 'Performance summary by project'),
  unit: text('金额单位：万元', 'Amounts in 万元 (10,000 yuan)'),
  policy: (titles: string): Text => text(`口径：${titles}`, `Policy: ${titles}`),
  total: (count: number): Text => text(`合计（${count}个项目）`, `Total (${count})`),
  everything: (count: number): Text => text(`全部${count}份表`, `All ${count} forms`),
  /** A number format: the mean is told apart from a sum in its own cell. */
  average: text('"平均 "0.00', '"avg "0.00'),
  none: '—',
  chart: (year: Text): Text => text(`${year.zh}各项目得分与执行率`, `Score and execution rate by project, ${year.en}`),
  byOrdinal: text('（横轴为序号）', ' (by No.)'),
  scoreSeries: text('得分（计算）', 'Score (computed)'),
  rateSeries: text('执行率（%）', 'Execution rate (%)'),
} as const;

export type ColumnKey =
  | 'ordinal'
  | 'project'
  | 'file'
  | 'department'
  | 'unit'
  | 'initial'
  | 'annual'
  | 'executed'
  | 'rate'
  | 'printed'
  | 'computed'
  | 'grade'
  | 'errors'
  | 'warnings'
  | 'hints'
  | 'sheet'
  | 'remark';

export interface SummaryColumn {
  readonly key: ColumnKey;
  readonly heading: Text;
  /** Stands above neighbours that share it. */
  readonly group?: Text;
  /** In characters. */
  readonly width: number;
}

const money = text('预算执行（万元）', 'Budget (万元)');
const score = text('得分', 'Score');
const findings = text('问题（条）', 'Findings');

/** From column A; `file` only where several workbooks are summed up. */
export const summaryColumns: readonly SummaryColumn[] = [
  { key: 'ordinal', heading: sharedWords.ordinal, width: 5 },
  { key: 'project', heading: sharedWords.project, width: 24 },
  { key: 'file', heading: text('文件', 'File'), width: 20 },
  { key: 'department', heading: text('主管部门', 'Department'), width: 15 },
  { key: 'unit', heading: text('实施单位', 'Implementing unit'), width: 17 },
  { key: 'initial', group: money, heading: text('年初预算', 'Initial'), width: 12 },
  { key: 'annual', group: money, heading: text('全年预算', 'Annual'), width: 12 },
  { key: 'executed', group: money, heading: text('全年执行', 'Executed'), width: 12 },
  { key: 'rate', group: money, heading: text('执行率（%）', 'Rate (%)'), width: 9 },
  { key: 'printed', group: score, heading: text('表上', 'Printed'), width: 11 },
  { key: 'computed', group: score, heading: text('计算', 'Computed'), width: 11 },
  { key: 'grade', heading: text('等级', 'Grade'), width: 6 },
  { key: 'errors', group: findings, heading: severityWords.error, width: 6 },
  { key: 'warnings', group: findings, heading: severityWords.warning, width: 6 },
  { key: 'hints', group: findings, heading: severityWords.hint, width: 6 },
  { key: 'sheet', heading: sharedWords.sheet, width: 18 },
  { key: 'remark', heading: text('备注', 'Remarks'), width: 20 },
];

/** What the first row of headings says, from left to right: by this row the sheet is known again. */
export const summaryHeadings: readonly Text[] = summaryColumns
  .filter(({ key }) => key !== 'file')
  .map(({ group, heading }) => group ?? heading)
  .filter((words, n, all) => words !== all[n - 1]);
