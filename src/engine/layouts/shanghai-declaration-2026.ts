import { text } from '../text';
import type { Layout } from './layout';

/** 上海市财政项目支出绩效目标申报表, as printed with the budget for 2026. */
export const shanghaiDeclaration2026: Layout = {
  id: 'shanghai-declaration-2026',
  kind: 'declaration',
  name: text('上海 2026 年度项目支出绩效目标申报表', 'Shanghai declaration of performance goals, 2026'),
  titles: ['财政项目支出绩效目标申报表', '项目支出绩效目标申报表'],
  yearLine: true,
  unit: '元',
  fields: [
    { field: 'projectName', label: '项目名称', place: 'beside' },
    { field: 'projectNature', label: '项目性质', place: 'beside' },
    { field: 'projectCategory', label: '项目类别', place: 'beside' },
    { field: 'department', label: '主管部门', place: 'beside' },
    { field: 'implementingUnit', label: '实施单位', place: 'beside' },
    { field: 'startDate', label: '计划开始日期', place: 'beside' },
    { field: 'endDate', label: '计划完成日期', place: 'beside' },
    { field: 'projectGoal', label: '项目总目标', place: 'below' },
    { field: 'annualGoal', label: '年度总体目标', place: 'below' },
  ],
  goalLabel: '项目绩效目标',
  funds: {
    label: '项目资金(元)',
    amounts: [
      { key: 'projectTotal', label: '项目资金总额:' },
      { key: 'projectFiscal', label: '其中: 财政资金' },
      { key: 'projectOther', label: '其他资金' },
      { key: 'annualTotal', label: '年度资金申请总额:' },
      { key: 'annualCurrent', label: '其中: 当年财政拨款' },
      { key: 'annualCarryover', label: '上年结转资金' },
      { key: 'annualOther', label: '其他资金' },
    ],
  },
  columns: [
    { column: 'level1', heading: '一级指标' },
    { column: 'level2', heading: '二级指标' },
    { column: 'name', heading: '三级指标' },
    { column: 'target', heading: '年度(/项目)指标值' },
  ],
};
