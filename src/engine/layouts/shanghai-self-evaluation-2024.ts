import { text } from '../text';
import type { Layout } from './layout';

/** 上海市财政项目支出绩效自评表, as printed for the fiscal year 2024. */
export const shanghaiSelfEvaluation2024: Layout = {
  id: 'shanghai-self-evaluation-2024',
  kind: 'self-evaluation',
  name: text('上海 2024 年度项目支出绩效自评表', 'Shanghai project self-evaluation, 2024'),
  titles: ['财政项目支出绩效自评表'],
  yearLine: true,
  unit: '万元',
  fields: [
    { field: 'projectName', label: '项目名称', place: 'beside' },
    { field: 'department', label: '主管部门', place: 'beside' },
    { field: 'implementingUnit', label: '实施单位', place: 'beside' },
    { field: 'expectedGoal', label: '预期目标', place: 'below' },
    { field: 'actualResult', label: '实际完成情况', place: 'below' },
  ],
  goalLabel: '年度总体目标',
  funds: {
    label: '项目资金(万元)',
    columns: [
      { column: 'initialBudget', heading: '年初预算数' },
      { column: 'annualBudget', heading: '全年预算数' },
      { column: 'executed', heading: '全年执行数' },
      { column: 'weight', heading: '分数' },
      { column: 'rate', heading: '执行率(%)' },
      { column: 'score', heading: '得分' },
    ],
    rows: [
      { key: 'total', label: '年度资金总额:' },
      { key: 'current', label: '其中: 当年财政拨款' },
      { key: 'carryover', label: '上年结转资金' },
      { key: 'other', label: '其他资金' },
    ],
  },
  columns: [
    { column: 'level1', heading: '一级指标' },
    { column: 'level2', heading: '二级指标' },
    { column: 'name', heading: '三级指标' },
    { column: 'target', heading: '年度指标值' },
    { column: 'actual', heading: '实际完成值' },
    { column: 'weight', heading: '分值' },
    { column: 'score', heading: '得分' },
    { column: 'reason', heading: '偏差原因分析及改进措施' },
  ],
  totalLabel: '总分',
  gradeLabel: '评分等级',
};
