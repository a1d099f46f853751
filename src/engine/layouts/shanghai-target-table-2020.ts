import { text } from '../text';
import type { Layout } from './layout';

/** 上海市财政项目支出绩效目标表, the form of 2020: labels with a colon, values beside them, amounts in 元. */
export const shanghaiTargetTable2020: Layout = {
  id: 'shanghai-target-table-2020',
  kind: 'target-table',
  name: text('上海 2020 年度项目支出绩效目标表', 'Shanghai table of performance targets, 2020'),
  titles: ['财政项目支出绩效目标表'],
  yearLine: true,
  unit: '元',
  fields: [
    { field: 'applicant', label: '申报单位名称：', place: 'same-cell' },
    { field: 'projectName', label: '项目名称：', place: 'beside' },
    { field: 'projectCategory', label: '项目类别：', place: 'beside' },
    { field: 'startDate', label: '计划开始日期：', place: 'beside' },
    { field: 'endDate', label: '计划完成日期：', place: 'beside' },
    { field: 'governmentPurchase', label: '是否含有政府购买服务：', place: 'beside' },
    { field: 'performanceType', label: '绩效类型：', place: 'beside' },
    { field: 'overview', label: '项目概况：', place: 'beside' },
    { field: 'basis', label: '立项依据：', place: 'beside' },
    { field: 'necessity', label: '项目设立的必要性：', place: 'beside' },
    { field: 'safeguards', label: '保证项目实施的制度、措施：', place: 'beside' },
    { field: 'plan', label: '项目实施计划：', place: 'beside' },
    { field: 'goals', label: '总目标及阶段性目标：', place: 'beside' },
  ],
  funds: {
    label: '本项目上年度市级财政资金使用情况',
    amounts: [
      { key: 'totalBudget', label: '项目总预算（元）：' },
      { key: 'annualBudget', label: '项目当年预算（元）：' },
      { key: 'lastYearBudget', label: '同名项目上年预算额（元）：' },
      { key: 'lastYearExecuted', label: '同名项目上年预算执行数（元）：' },
    ],
  },
  columns: [
    { column: 'level1', heading: '一级目标' },
    { column: 'level2', heading: '二级目标' },
    { column: 'name', heading: '三级目标' },
    { column: 'target', heading: '指标目标值' },
  ],
};
