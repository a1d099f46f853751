import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import type { Grid } from '../../../src/engine/sheet/grid';
import { gridFromTable } from '../../corpus/sheet-table';

describe('not a form', () => {
  const missing = (grid: Grid): readonly string[] => {
    const { forms, unrecognised } = recognise(grid);
    expect(forms).toEqual([]);
    return unrecognised!.missing;
  };

  it('the form of a whole department says that it is one', () => {
    const grid = gridFromTable(
      '整体',
      `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 2023年度部门整体支出绩效自评表 | < | < | < | < | < |
| 2 | 部门名称 | 某市科学技术局 | < | < | < | < |
| 3 | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
| 4 | 决策 | 目标设定 | 绩效目标合理性 | 5 | 合理得满分 | 5 |
| 5 | 管理 | 预算执行 | 预算执行率 | 10 | 按比例 | 9 |
| 6 | 履职 | 重点工作 | 任务完成率 | 30 | 按比例 | 30 |
`,
    );
    expect(missing(grid)[0]).toContain('部门整体');
  });

  it('the same with values and columns of a project form', () => {
    const grid = gridFromTable(
      '整体',
      `
| | A | B | C | D | E | F | G |
|---|---|---|---|---|---|---|---|
| 1 | 部门（单位）整体支出绩效自评表 | < | < | < | < | < | < |
| 2 | 部门名称 | 某市科学技术局 | < | < | < | < | < |
| 3 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 4 | 履职效能 | 重点工作 | 任务完成率 | 100% | 100% | 60 | 60 |
| 5 | 管理效率 | 预算编制 | 编制准确率 | 100% | 100% | 40 | 40 |
`,
    );
    expect(missing(grid)[0]).toContain('部门整体');
  });

  it('a summary of what several projects reached', () => {
    const grid = gridFromTable(
      '汇总',
      `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 某市科技创新中心2026年度项目绩效目标完成情况汇总表 | < | < | < | < | < |
| 2 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 |
| 3 | 科普场馆运行 | 产出指标 | 数量指标 | 开放天数 | ≥300天 | 310天 |
| 4 | 科技活动周 | 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 |
`,
    );
    expect(missing(grid)[0]).toContain('汇总表');
  });

  it('a table for watching progress during the year', () => {
    const grid = gridFromTable(
      '监控',
      `
| | A | B | C | D | E |
|---|---|---|---|---|---|
| 1 | 项目支出绩效目标执行监控表 | < | < | < | < |
| 2 | 项目名称 | 科普场馆运行 | 主管部门 | 某市科学技术局 | < |
| 3 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年预计完成情况 |
| 4 | 产出指标 | 数量指标 | 开放天数 | ≥300天 | 310天 |
`,
    );
    expect(missing(grid)[0]).toContain('监控');
  });

  it('an indicator library', () => {
    const grid = gridFromTable(
      '指标库',
      `
| | A | B | C | D |
|---|---|---|---|---|
| 1 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 2 | 产出指标 | 数量指标 | 培训人次 | ≥100人次 |
| 3 | 产出指标 | 质量指标 | 合格率 | ≥95% |
`,
    );
    expect(missing(grid)).toContain('项目名称');
  });

  it('a form that lost its indicator table', () => {
    const grid = gridFromTable(
      '半张表',
      `
| | A | B | C | D | E |
|---|---|---|---|---|---|
| 1 | 财政项目支出绩效自评表 | < | < | < | < |
| 2 | 项目名称 | 科普场馆运行 | < | < | < |
| 3 | 主管部门 | 某市科学技术局 | 实施单位 | 某市科技创新中心 | < |
| 4 | 项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 |
`,
    );
    const { unrecognised } = recognise(grid);
    expect(unrecognised).toMatchObject({ nearest: 'shanghai-self-evaluation-2024', blank: false });
    expect(unrecognised!.missing).toContain('三级指标');
  });

  it('instructions that mention every heading', () => {
    const grid = gridFromTable(
      '填报说明',
      `
| | A | B |
|---|---|---|
| 1 | 填报说明 | < |
| 2 | 1 | 项目名称、主管部门、实施单位按批复填写。 |
| 3 | 2 | 一级指标、二级指标、三级指标和年度指标值不得改动；实际完成值填具体数。 |
| 4 | 3 | 得分低于分值的，在偏差原因分析及改进措施中说明。 |
`,
    );
    const { forms, unrecognised } = recognise(grid);
    expect(forms).toEqual([]);
    expect(unrecognised).toMatchObject({ nearest: 'shanghai-self-evaluation-2024', blank: false });
    expect(unrecognised!.missing).toContain('三级指标');
  });

  it('a blank sheet, a sheet of other things', () => {
    const blank = gridFromTable('空', '| | A |\n|---|---|\n');
    expect(recognise(blank).unrecognised).toEqual({ sheet: '空', nearest: null, missing: [], blank: true });
    const other = gridFromTable('通讯录', '| | A | B |\n|---|---|---|\n| 1 | 姓名 | 电话 |\n| 2 | 某甲 | 12345 |\n');
    expect(recognise(other).unrecognised).toEqual({ sheet: '通讯录', nearest: null, missing: [], blank: false });
  });
});
