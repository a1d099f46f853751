import type { AmountKey, FieldName } from './form';
import { labelKey } from './reading';
import { withoutBrackets } from './terms';
import { remembered } from './remembered';

/**
 * Labels of single values, as the forms print them. `period` holds both dates in one cell, `fiscalYear` the budget year;
 * `other` is a label whose value we do not keep, known so that nobody takes it for a value.
 */
export type FieldTerm = FieldName | 'period' | 'fiscalYear' | 'other';

const FIELDS: Readonly<Record<FieldTerm, readonly string[]>> = {
  projectName: [
    ...[
      '项目名称',
      '项目',
      '专项名称',
      '预算项目名称',
      '项目(政策)名称',
      '政策(项目)名称',
      '转移支付名称',
      '专项资金名称',
    ],
    ...['项目(专项)名称', '转移支付(项目)名称', '二级项目名称', '专项(项目)名称'],
  ],
  projectCode: ['项目编码', '项目代码', '预算项目编码', '项目编号'],
  department: [
    ...['主管部门', '主管部门及代码', '市级主管部门', '省级主管部门', '区级主管部门', '中央主管部门', '地方主管部门'],
    ...['预算主管部门', '主管预算部门', '一级预算单位', '一级预算部门', '主管单位', '部门名称', '预算部门'],
  ],
  implementingUnit: [
    ...['实施单位', '项目实施单位', '资金使用单位', '项目单位', '预算单位', '单位名称', '用款单位', '项目承担单位'],
    ...['具体实施单位', '执行单位', '项目执行单位', '部门(单位)', '部门(单位)名称', '单位(部门)名称'],
  ],
  applicant: ['申报单位名称', '申报单位', '项目申报单位'],
  expectedGoal: [
    ...[
      '预期目标',
      '年初预期目标',
      '年初设定目标',
      '年度预期目标',
      '预期绩效目标',
      '年初目标',
      '设定目标',
      '预期总体目标',
    ],
    ...['总体目标预期目标'],
  ],
  actualResult: [
    ...['实际完成情况', '全年实际完成情况', '目标实际完成情况', '年度总体目标完成情况', '年度目标实际完成情况'],
    ...['总体目标完成情况', '年度总体目标完成情况综述', '目标完成情况', '完成情况', '全年完成情况', '绩效目标完成情况'],
    ...['绩效目标实际完成情况', '年度绩效目标完成情况'],
  ],
  annualGoal: [
    ...['年度总体目标', '年度绩效目标', '年度总体绩效目标', '年度总目标', '年度目标', '年度绩效总目标', '总体目标'],
    ...['总体绩效目标', '绩效目标'],
  ],
  projectGoal: [
    ...['项目总目标', '项目总体目标', '中长期目标', '中期目标', '中长期绩效目标', '实施期目标', '实施期总目标'],
    ...['实施期绩效目标', '项目绩效目标', '项目绩效总目标', '长期目标', '长期绩效目标'],
  ],
  goals: ['总目标及阶段性目标', '项目总目标及阶段性目标', '总目标和阶段性目标'],
  projectNature: ['项目性质', '项目属性'],
  projectCategory: ['项目类别', '项目类型', '项目分类'],
  performanceType: ['绩效类型'],
  governmentPurchase: ['是否含有政府购买服务', '是否含政府购买服务', '是否政府购买服务', '政府购买服务'],
  startDate: [
    ...['计划开始日期', '计划开始时间', '开始日期', '开始时间', '项目开始日期', '项目开始时间', '起始日期', '起始时间'],
  ],
  endDate: [
    ...['计划完成日期', '计划完成时间', '完成日期', '完成时间', '结束日期', '结束时间', '项目结束时间', '项目完成日期'],
    ...['计划结束日期', '计划结束时间', '终止日期', '项目结束日期', '项目完成时间'],
  ],
  period: [
    '项目起止时间',
    '项目起止日期',
    '起止时间',
    '起止日期',
    '项目期限',
    '实施期',
    '实施期限',
    '项目实施期',
    '项目周期',
    '项目期',
    '实施周期',
    '项目实施周期',
    '项目实施期限',
    '项目起止年限',
  ],
  overview: ['项目概况', '项目概述', '项目简介', '项目基本情况'],
  basis: ['立项依据', '项目立项依据', '设立依据', '政策依据'],
  necessity: ['项目设立的必要性', '项目设立必要性', '立项必要性', '项目必要性', '设立必要性', '项目立项必要性'],
  safeguards: [
    ...[
      '保证项目实施的制度、措施',
      '保证项目实施的制度措施',
      '保证项目实施的制度和措施',
      '保障措施',
      '制度措施',
      '保证措施',
    ],
  ],
  plan: ['项目实施计划', '实施计划', '项目实施内容及计划', '项目进度计划', '实施方案'],
  fiscalYear: ['预算年度', '评价年度', '年度', '申报年度', '自评年度', '项目年度', '会计年度'],
  other: [
    ...['项目负责人', '负责人', '联系人', '联系电话', '电话', '联系方式', '填报日期', '填表日期', '填报人', '填表人'],
    ...[
      '项目级次',
      '资金性质',
      '单位编码',
      '部门编码',
      '自评单位',
      '评价单位',
      '填报单位',
      '归口处室',
      '业务处室',
      '所属领域',
    ],
    ...['自评得分', '自评总分', '本项目上年度市级财政资金使用情况'],
  ],
};

const fields = new Map<string, { readonly term: FieldTerm; readonly rank: number }>();
for (const term of Object.keys(FIELDS) as FieldTerm[])
  FIELDS[term].forEach((word, rank) => {
    const key = labelKey(word);
    if (!fields.has(key)) fields.set(key, { term, rank });
  });

/** The single value that a label announces. `key` comes from `labelKey`. */
export const fieldNamed = remembered((key: string): { readonly term: FieldTerm; readonly rank: number } | undefined => {
  return fields.get(key) ?? fields.get(withoutBrackets(key));
});

const GOALS: ReadonlySet<FieldTerm> = new Set<FieldTerm>(['expectedGoal', 'actualResult', 'annualGoal', 'projectGoal']);
/** The long texts that stand under their heading on most forms. */
export const isGoal = (term: FieldTerm): boolean => GOALS.has(term);

const HEADS: ReadonlySet<FieldTerm> = new Set<FieldTerm>(['projectName', 'projectCode', 'department', 'applicant']);
/** The labels with which a form begins, below its title. */
export const opensForm = (term: FieldTerm): boolean => HEADS.has(term);

/** 项目资金总额 and its kind: the heads of the two halves of a declaration, and the four amounts of the 2020 form. */
const AMOUNTS: readonly (readonly [AmountKey, RegExp])[] = [
  ['lastYearExecuted', /上年(度)?(预算)?(执行|支出|使用)(数|额)?$/],
  ['lastYearBudget', /上年(度)?预算(额|数|金额)?$/],
  ['totalBudget', /^项目总预算(额|数)?$/],
  ['annualBudget', /^项目(当年|本年|年度)预算(额|数)?$/],
  ['annualTotal', /^(年度|当年|本年|本年度|全年|申请)(资金|预算|投入)*(申请|需求|预算)?(总额|总计|合计|总金额|金额)$/],
  ['projectTotal', /^(项目|中期|中长期|实施期|项目期)(资金|预算|投资|总)*(总额|总投资|总金额|总计|合计)$/],
];

export const amountNamed = remembered((key: string): AmountKey | undefined => {
  if (key.length > 24) return undefined;
  return AMOUNTS.find(([, pattern]) => pattern.test(key))?.[0];
});

/** 年度预算, 预算金额, 项目资金: the one amount of forms that print no total and no parts. */
export const isBudgetLabel = remembered((key: string): boolean =>
  /^(?:(?:年度|本年度?|当年|全年)(?:项目)?预算(?:金额|总额|数|额)?|(?:项目)?预算(?:金额|总额|总金额|数|额)|项目(?:预算|资金|金额)|(?:申请|申报|批复)(?:资金|预算|金额|数)+|预算批复数)$/.test(
    withoutBrackets(key),
  ),
);
