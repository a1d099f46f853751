import { labelKey } from './reading';
import { withoutBrackets } from './terms';

const TOTALS = new Set(
  [
    '总分',
    '合计',
    '总计',
    '总得分',
    '自评总分',
    '得分合计',
    '自评得分合计',
    '合计得分',
    '分值合计',
    '总分值',
    '总评分',
  ].map(labelKey),
);
const GRADES = new Set(
  [
    '评分等级',
    '自评等级',
    '自评结论',
    '评价等级',
    '等级',
    '绩效等级',
    '评定等级',
    '自评等次',
    '评价等次',
    '绩效自评等级',
  ].map(labelKey),
);

export const isTotalLabel = (key: string): boolean => TOTALS.has(key) || TOTALS.has(withoutBrackets(key));
export const isGradeLabel = (key: string): boolean => GRADES.has(key) || GRADES.has(withoutBrackets(key));
/** 小计, 产出指标小计, 效益指标合计. */
export const isSubtotalLabel = (key: string): boolean =>
  key.length <= 16 &&
  (/小计$/.test(key) || (/(指标|目标|产出|效益|满意度|成本)(合计|得分)$/.test(key) && !TOTALS.has(key)));

/** The words of the two upper levels; with or without 指标 or 目标 behind them. */
const LEVEL_WORDS: readonly string[] = [
  ...['产出', '效益', '效果', '满意度', '服务对象满意度', '成本', '投入与管理', '影响力', '预算执行', '预算执行率'],
  ...['决策', '过程', '管理', '履职', '投入', '项目决策', '项目管理', '项目产出', '项目效益', '履职效能', '履职效果'],
  ...[
    '数量',
    '质量',
    '时效',
    '进度',
    '经济成本',
    '社会成本',
    '生态环境成本',
    '经济效益',
    '社会效益',
    '生态效益',
    '环境效益',
  ],
  ...[
    '可持续影响',
    '可持续发展',
    '服务对象',
    '受益对象',
    '社会公众或服务对象满意度',
    '社会公众满意度',
    '受益对象满意度',
  ],
  ...['投入管理', '财务管理', '实施管理', '长效管理', '人力资源', '部门协助', '信息共享', '配套设施'],
];
const levelWords = new Set(LEVEL_WORDS.flatMap(word => [word, `${word}指标`, `${word}目标`]));
const levelBeginnings = new Set([...levelWords].flatMap(word => [...word].map((_, n) => word.slice(0, n + 1))));

/** `text` normalised. */
export const isLevelWord = (text: string): boolean => levelWords.has(text);
/** Whether a level word begins like this: 满意度指. */
export const beginsLevelWord = (text: string): boolean => levelBeginnings.has(text);
