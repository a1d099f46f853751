import { expect, it } from 'vitest';
import { a1, a1Rect } from '../../../src/engine/sheet/address';
import { gridFromTable } from '../../corpus/sheet-table';
import { only } from './forms-in-words';

it('a blank template is a form without indicators', () => {
  const form = only(
    gridFromTable(
      '模板',
      `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 财政项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 2 | （    年度） | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | | < | < | < | < | < | < |
| 4 | 主管部门 | < | | < | < | 实施单位 | | < | < |
| 5 | 项目资金（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分数 | 执行率(%) | 得分 |
| 6 | ^ | < | 年度资金总额： | | | | | | |
| 7 | ^ | < | 其中：当年财政拨款 | | | | - | | - |
| 8 | ^ | < | 上年结转资金 | | | | - | | - |
| 9 | ^ | < | 其他资金 | | | | - | | - |
| 10 | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
| 11 | ^ | | < | < | < | | < | < | < |
| 12 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 13 | 产出指标 | 数量指标 | | < | | | | | |
| 14 | ^ | 质量指标 | | < | | | | | |
| 15 | 效益指标 | 社会效益指标 | | < | | | | | |
| 16 | 总分 | < | < | < | < | < | | | |
| 17 | 评分等级 | < | | < | < | < | < | < | < |
`,
    ),
  );
  if (form.kind !== 'self-evaluation') throw new Error(form.kind);
  expect(a1Rect(form.range)).toBe('A1:I17');
  expect([form.fiscalYear, form.indicators]).toEqual([null, []]);
  expect(Object.entries(form.fields).map(([name, cell]) => [name, cell.kind, a1(cell.at)])).toEqual([
    ['projectName', 'blank', 'C3'],
    ['implementingUnit', 'blank', 'G4'],
    ['department', 'blank', 'C4'],
    ['expectedGoal', 'blank', 'B11'],
    ['actualResult', 'blank', 'F11'],
  ]);
  expect(form.funds.map(fund => fund.executed?.kind)).toEqual(['blank', 'blank', 'blank', 'blank']);
  expect([form.totalScore, form.grade].map(cell => cell?.kind)).toEqual(['blank', 'blank']);
});
