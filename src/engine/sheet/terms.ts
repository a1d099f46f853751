import { labelKey } from './reading';
import { remembered } from './remembered';

/**
 * The executable glossary: what the paper says ↔ what the program calls it. Within one term the words stand from the most
 * to the least specific; where a form prints two of them, the earlier one is meant.
 */

export type ColumnTerm =
  | 'level1'
  | 'level2'
  | 'name'
  | 'operator'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reviewScore'
  | 'reason'
  | 'evidence'
  /** A heading we know and do not use: 序号, 评分标准, 扣分, last year's values. */
  | 'ignored';

const COLUMNS: Readonly<Record<ColumnTerm, readonly string[]>> = {
  level1: ['一级指标', '一级目标', '一级绩效指标', '一级指标名称', '指标类别', '指标类型'],
  level2: ['二级指标', '二级目标', '二级绩效指标', '二级指标名称'],
  name: [
    ...['三级指标', '三级目标', '三级绩效指标', '三级指标名称', '指标名称', '绩效指标名称', '具体指标', '绩效指标'],
    ...['指标内容', '三级指标内容', '指标'],
  ],
  operator: ['计算符号', '运算符号', '比较符号', '符号', '指标方向', '正/反向', '正反向', '指标性质'],
  unit: ['计量单位', '度量单位', '指标单位', '指标值单位', '单位'],
  target: [
    ...['年度指标值', '年度(/项目)指标值', '年度绩效指标值', '年度目标值', '调整后指标值', '年度(调整后)指标值'],
    ...['调整后年度指标值', '调整后目标值', '指标值', '目标值', '指标目标值', '预期指标值', '预期目标值', '预期值'],
    ...['计划值', '计划指标值', '绩效目标值', '绩效标准', '年度指标', '全年指标值', '年初指标值', '年初目标值'],
    ...['年初设定指标值', '年初预期值', '项目指标值', '实施期指标值', '中长期指标值', '中期指标值', '总体指标值'],
  ],
  actual: [
    ...['实际完成值', '全年实际完成值', '全年实际值', '全年完成值', '实际值', '完成值', '完成指标值', '指标完成值'],
    ...[
      '实际完成指标值',
      '年度实际完成值',
      '指标执行值',
      '业绩值',
      '实际完成',
      '实际完成情况',
      '完成情况',
      '指标完成情况',
    ],
  ],
  weight: [
    ...['分值', '指标分值', '设定分值', '标准分值', '标准分', '满分', '分数', '分值权重', '权重设定值', '权重分值'],
    ...['指标权重', '权重', '赋分'],
  ],
  score: [
    ...[
      '得分',
      '自评得分',
      '自评分',
      '自评分值',
      '自评分数',
      '实际得分',
      '指标得分',
      '评分',
      '本次得分',
      '单位自评得分',
    ],
  ],
  reviewScore: [
    ...['复核得分', '核查分数', '评价得分', '核查得分', '复核分数', '主管部门评分', '财政评分', '审核得分', '抽查得分'],
  ],
  reason: [
    ...[
      '偏差原因分析及改进措施',
      '偏差原因分析及整改措施',
      '偏差原因分析',
      '偏差原因及改进措施',
      '偏差原因及改进(整改)措施',
    ],
    ...['偏差原因及整改措施', '未完成原因和改进措施', '未完成原因及改进措施', '未完成原因分析及拟采取的改进措施'],
    ...[
      '未完成原因分析',
      '未完成原因',
      '偏差原因',
      '原因分析及改进措施',
      '原因分析',
      '扣分原因',
      '扣分说明',
      '原因说明',
    ],
    ...['改进措施', '备注', '说明'],
  ],
  evidence: [
    ...[
      '佐证材料',
      '佐证资料',
      '证明材料',
      '支撑材料',
      '评分依据',
      '数据来源',
      '指标值来源',
      '证据来源',
      '附件',
      '附件材料',
    ],
  ],
  ignored: [
    ...['序号', '编号', '指标解释', '指标说明', '指标定义', '评分标准', '评分规则', '评分办法', '评分方法', '计分方法'],
    ...['赋分规则', '赋分标准', '核查意见', '复核意见', '扣分', '完成比率', '完成比例', '完成率', '责任人', '责任部门'],
    ...[
      '责任处室',
      '偏离度',
      '偏差率',
      '偏差',
      '四级指标',
      '取值方式',
      '指标标准',
      '评价标准',
      '评价要点',
      '是否核心指标',
    ],
  ],
};

/** Headings of places not seen yet, read only inside a heading row. The first that fits decides. */
const COLUMN_PATTERNS: readonly (readonly [ColumnTerm, RegExp])[] = [
  ['ignored', /^(上年|上一年|前年|去年|往年|历史|近三年|下年)|标准$|规则$|方法$|意见$|(完成|达成)(比率|比例|率)$/],
  ['reason', /(偏差|未完成|扣分|差异|超额|未达).*(原因|说明|措施)|原因(分析|说明)|(改进|整改)措施/],
  ['reviewScore', /(复核|核查|复评|评价|审核|抽查|财政|主管部门|专家).*(得分|分数|评分|分值)$/],
  ['level1', /^一级.{0,4}(指标|目标)/],
  ['level2', /^二级.{0,4}(指标|目标)/],
  ['name', /^三级.{0,4}(指标|目标)/],
  ['evidence', /(佐证|证明|支撑)(材料|资料)/],
  ['operator', /符号$|指标性质$/],
  ['unit', /(计量|度量)单位$/],
  ['actual', /(实际|完成|执行).{0,6}(值|情况|数值)$/],
  ['target', /(指标|目标|预期|计划).{0,4}值$/],
  ['score', /得分$|自评分/],
  ['weight', /分值$|权重$|^满分/],
];

export interface Heading<T> {
  readonly term: T;
  /** 0 is the most specific wording. */
  readonly rank: number;
}

function glossary<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, Heading<T>> {
  const map = new Map<string, Heading<T>>();
  for (const term of Object.keys(words) as T[])
    words[term].forEach((word, rank) => {
      const key = labelKey(word);
      if (!map.has(key)) map.set(key, { term, rank });
    });
  return map;
}

const columns = glossary(COLUMNS);
const LONGEST_HEADING = 24;
const PATTERN_RANK = 50;

/** The column a heading names, by the glossary alone. `key` comes from `labelKey`. */
export function columnNamed(key: string): Heading<ColumnTerm> | undefined {
  return columns.get(key);
}

/** Also by likeness; to be asked only of the cells of a heading row. */
export const columnLike = remembered((key: string): Heading<ColumnTerm> | undefined => {
  const exact = columns.get(key) ?? columns.get(withoutBrackets(key));
  if (exact || key === '' || key.length > LONGEST_HEADING) return exact;
  const found = COLUMN_PATTERNS.find(([, pattern]) => pattern.test(key));
  if (!found) return undefined;
  const early = /年初|上半年/.test(key) ? 1 : 0;
  return { term: found[0], rank: PATTERN_RANK + early };
});

export type FundColumn = 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'rate' | 'score';

const fundColumns = glossary<FundColumn>({
  initialBudget: ['年初预算数', '年初预算', '年初预算金额', '年初批复数', '预算批复数', '年初预算安排', '批复预算数'],
  annualBudget: [
    ...['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整预算数', '全年预算金额', '年度预算数', '预算数'],
    ...['年度预算', '预算金额', '预算安排', '预算安排数', '实际到位数'],
  ],
  executed: [
    ...['全年执行数', '执行数', '实际支出', '实际支出数', '实际执行数', '全年支出数', '支出数', '决算数', '执行金额'],
    ...['全年实际支出', '全年执行', '实际使用数', '资金执行数'],
  ],
  weight: ['分数', '分值', '权重', '满分', '标准分'],
  rate: ['执行率', '预算执行率', '资金执行率', '全年执行率', '预算完成率'],
  score: ['得分', '自评得分', '自评分', '执行率得分', '实际得分'],
});

/** A heading of the fund block; units and (A), (B/A) are already dropped by `labelKey`. */
export const fundColumnNamed = remembered((key: string): Heading<FundColumn> | undefined => {
  return fundColumns.get(key) ?? fundColumns.get(withoutBrackets(key)) ?? fundColumns.get(key.replace(/%$/, ''));
});

export type FundPart = 'total' | 'current' | 'carryover' | 'other';

const FUND_PARTS: readonly (readonly [FundPart, RegExp])[] = [
  ['carryover', /结转|结余/],
  ['total', /总额|合计|总计|总预算|^小计$|^资金总|^年度资金$/],
  ['other', /其他|其它|自有|自筹|事业收入|经营收入|单位资金|社会资金|非财政|配套/],
  ['current', /拨款|财政|预算|补助|中央|省级|市级|区级|县级|地方|基金|债券|国有资本|专户|资金$/],
];

/** The row of 项目资金 that a label names. Only to be asked of labels that stand in the fund block. */
export const fundPart = remembered((key: string): FundPart | undefined => {
  const bare = key.replace(/^其中/, '');
  if (bare === '' || bare.length > LONGEST_HEADING) return undefined;
  return FUND_PARTS.find(([, pattern]) => pattern.test(bare))?.[0];
});

/** Reads like a row of the fund block wherever it stands: 其中：财政资金, 上年结转资金. */
export const isFundPartLabel = remembered((key: string): boolean => {
  return (
    key.length <= 14 &&
    /^其中|(财政|政府)(拨款|资金)$|^(上年)?结转(结余)?资金$|^(其他|其它|自有|自筹|单位|社会)资金$/.test(key)
  );
});

/** 项目资金(万元), 预算执行情况: the label of the whole block, not of one of its rows. */
export const isFundBlockLabel = remembered((key: string): boolean => {
  return /^(项目|年度|预算)?(资金|预算)?(执行|使用|安排|投入)?情况$|^(项目|年度|预算)*资金$|^项目预算执行情况$/.test(
    withoutBrackets(key),
  );
});

/** `key` without a closing bracketed remark: 总分(100分) → 总分. */
export function withoutBrackets(key: string): string {
  return key.replace(/[(（〔[][^()（）]*[)）〕\]]$/, '');
}
