import { text, type Text } from '../../engine/index';

export const recomputeWords = {
  intro: text(
    '勾选要写入的项；未勾选的保持原样。应用后可撤销。',
    'Tick what to write; the rest stays as it is. You can undo afterwards.',
  ),
  none: text('没有需要改的数', 'Nothing to change'),
  noneDetail: text(
    '表中的执行率、得分、总分和等级与计算结果一致，或缺少资料无法计算。',
    'Rates, scores, totals and grades agree with the computation, or cannot be computed for lack of data.',
  ),
  notYet: text('先检查，再预览重算结果。', 'Check first, then preview the recomputed values.'),
  all: text('全选', 'Select all'),
  cell: text('单元格', 'Cell'),
  before: text('原值', 'Before'),
  after: text('新值', 'After'),
  take: (cell: string): Text => text(`写入 ${cell}`, `Write ${cell}`),
  taken: (taken: number, of: number): Text => text(`已选 ${taken}/${of} 处`, `${taken} of ${of} ticked`),
  allOf: (form: string, taken: number, of: number): Text =>
    text(`全选：${form} ${taken}/${of}`, `Select all: ${form} ${taken}/${of}`),
  byKind: text('按类别勾选', 'Tick by kind'),
  kinds: {
    rate: text('执行率', 'Rates'),
    score: text('指标得分', 'Scores'),
    sum: text('合计和等级', 'Totals and grade'),
    text: text('文字', 'Texts'),
  },
  formulas: (count: number): Text =>
    text(`其中 ${count} 处将以数值替换公式。`, `${count} of them replace a formula by a value.`),
  history: text('改动记录', 'Changes made'),
  replacesFormula: text('将以数值替换公式', 'Replaces a formula by a value'),
  indicatorScore: text('指标得分', 'Indicator score'),
  totalsFollow: text(
    '合计按全部建议计算；有指标得分未勾选时，应用后会按实际得分再给出合计建议。',
    'Totals assume every suggestion. As an indicator score is left out, totals are proposed again after applying.',
  ),
  apply: (count: number): Text => text(`应用 ${count} 项`, `Apply ${count}`),
  last: (time: string, count: number): Text =>
    text(`上次写入：${time}，${count} 项`, `Last written: ${time}, ${count} cells`),
} as const;
