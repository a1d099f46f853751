import { text } from '../../engine/index';

export const startWords = {
  title: text('先检查，再上报', 'Check before you submit'),
  first: text('检查当前工作表', 'Check this sheet now'),
  sample: text('插入示例工作表', 'Insert a sample sheet'),
  sampleNote: text(
    '没有现成的表？示例是一张有常见错误的自评表，另建新表，可随时删除。',
    'No form at hand? The sample is a self-evaluation with common mistakes, on a new sheet that can be deleted at any time.',
  ),
  skip: text('不再显示', 'Do not show again'),
  lines: [
    text(
      '识别自评表、申报表，重算执行率、得分、总分和等级',
      'Finds the forms and recomputes rates, scores, totals and grades',
    ),
    text('按错误、警告、提示列出问题，说明依据和改法', 'Lists findings by severity, each with its basis and remedy'),
    text('检查不改动表格，数据不离开本机', 'Checking changes nothing, and no data leaves this computer'),
  ],
} as const;
