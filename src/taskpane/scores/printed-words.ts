import { text, type FormKind, type Text } from '../../engine/index';

export const formWords: Record<FormKind, Text> = {
  'self-evaluation': text('自评表', 'Self-evaluation'),
  declaration: text('绩效目标申报表', 'Target declaration'),
  'target-table': text('绩效目标表', 'Target table'),
};

export const scoreWords = {
  item: text('项目', 'Item'),
  printed: text('表中', 'Printed'),
  computed: text('计算', 'Computed'),
  rate: text('执行率', 'Execution rate'),
  rateScore: text('执行率得分', 'Its score'),
  weightSum: text('分值合计', 'Weights'),
  total: text('总分', 'Total'),
  grade: text('等级', 'Grade'),
  blank: text('空', 'blank'),
  absent: text('无此栏', 'no such cell'),
  unknown: text('无法判断', 'undetermined'),
  differs: text('不一致', 'differs'),
  same: text('一致', 'agrees'),
  why: text('为什么', 'Why'),
  whyOf: (item: Text): Text => text(`为什么：${item.zh}`, `Why: ${item.en}`),
  notScored: text(
    '目标申报类表格不计分，只检查目标和指标。',
    'Declarations carry no scores; only goals and indicators are checked.',
  ),
  unnamed: text('（未填项目名称）', '(no project name)'),
  policy: (title: string): Text => text(`口径：${title}`, `Judged by: ${title}`),
  policyAssumed: (title: string): Text =>
    text(
      `该年度没有核对过的口径，暂按“${title}”检查，请确认。`,
      `No policy has been checked for this year; judged by “${title}”. Please confirm.`,
    ),
  fromCells: text('取自', 'From'),
} as const;
