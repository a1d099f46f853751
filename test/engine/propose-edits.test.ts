import { expect, it } from 'vitest';
import { review } from '../../src/engine/review';
import { a1 } from '../../src/engine/sheet/address';
import { gridFromTable } from '../corpus/sheet-table';

const editsOf = (
  rate: string,
  score: string,
  { title = '财政项目支出绩效自评表', department = '某市行政审批局' } = {},
): readonly string[] =>
  review([
    gridFromTable(
      '自评表',
      `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | ${title} | < | < | < | < | < | < | < | < |
| 2 | （2024年度） | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | 窗口服务 | < | < | < | < | < | < |
| 4 | 主管部门 | < | ${department} | < | < | 实施单位 | 某市政务服务中心 | < | < |
| 5 | 项目资金(万元) | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分 |
| 6 | ^ | < | 年度资金总额 | 51.82 | 51.82 | 49.30 | 10 | ${rate} | 9.51 |
| 7 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 8 | 产出指标 | 数量指标 | 受理事项 | < | ≥70000件 | 52000件 | 20 | ${score} | 系统升级停办两周，下年增加窗口。 |
| 9 | 效益指标 | 社会效益指标 | 有效投诉 | < | =0件 | 0件 | 70 | 70 |  |
| 10 | 总分 | < | < | < | < | < | 100 |  |  |
`,
    ),
  ]).forms.flatMap(({ edits }) => edits.map(({ at, becomesShown }) => `${a1(at)} ${becomesShown}`));

it('a formula that rounds the rate half up stays, a typed rate is cut as the policy says', () => {
  expect(editsOf('=ROUND(F6/E6*100,2) → 95.14', '14.86')).toEqual(['H10 94.37']);
  expect(editsOf('95.14', '14.86')).toEqual(['H6 95.13', 'H10 94.37']);
  expect(editsOf('=ROUND(F6/D6*100,2) → 61.62', '14.86')).toEqual(['H6 95.13', 'H10 94.37']);
});

it('a rate that another place rounded half up is not cut; one that is wrong is put right all the same', () => {
  const national = { title: '项目支出绩效自评表' };
  const zhejiang = { title: '财政项目支出绩效自评表', department: '浙江省行政审批局' };
  const shanghai = { title: '项目支出绩效自评表', department: '上海市行政审批局' };
  expect(editsOf('95.14', '14.86', national)).toEqual(['H10 94.37']);
  expect(editsOf('95.13', '14.86', national)).toEqual(['H10 94.37']);
  expect(editsOf('95.14', '14.86', zhejiang)).toEqual(['H10 94.37']);
  expect(editsOf('95.14', '14.86', shanghai)).toEqual(['H6 95.13', 'H10 94.37']);
  expect(editsOf('96.13', '14.86', national)).toEqual(['H6 95.13', 'H10 94.37']);
});

it('a score rounded to the one decimal that it prints is not above the formula', () => {
  expect(editsOf('95.13', '14.9')).toEqual(['H10 94.41']);
  expect(editsOf('95.13', '15.0')).toEqual(['H8 14.86', 'H10 94.37']);
  expect(editsOf('95.13', '15')).toEqual(['H8 14.86', 'H10 94.37']);
});
