import { expect } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1 } from '../../../src/engine/sheet/address';
import type { Cell } from '../../../src/engine/sheet/cell';
import type { Form } from '../../../src/engine/sheet/form';
import type { Grid } from '../../../src/engine/sheet/grid';
import { normalise } from '../../../src/engine/sheet/reading';
import { gridFromTable } from '../../corpus/sheet-table';

/** A small self-evaluation as the Shanghai form of 2024 prints it, with its neutral data. */
export const selfEvaluation: Grid = gridFromTable(
  '自评',
  `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 财政项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 2 | （2024 年度） | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | 科普场馆运行 | < | < | < | < | < | < |
| 4 | 主管部门 | < | 某市科学技术局 | < | < | 实施单位 | 某市科技创新中心 | < | < |
| 5 | 项目资金（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分数 | 执行率(%) | 得分 |
| 6 | ^ | < | 年度资金总额： | 80.00 | 51.82 | 49.30 | 10.00 | 95.13 | 9.51 |
| 7 | ^ | < | 其中：当年财政拨款 | 80.00 | 51.82 | 49.30 | - | 95.13 | - |
| 8 | ^ | < | 上年结转资金 | 0.00 | 0.00 | 0.00 | - | 0.00 | - |
| 9 | ^ | < | 其他资金 | 0.00 | 0.00 | 0.00 | - | 0.00 | - |
| 10 | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
| 11 | ^ | 全年开放不少于 300 天，接待观众 2 万人次。 | < | < | < | 全年开放 310 天，接待观众 2.1 万人次。 | < | < | < |
| 12 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 13 | 产出指标 | 数量指标 | 开放天数 | < | ≥300.00(天) | 310.00(天) | 10.00 | 10.00 | |
| 14 | ^ | ^ | 接待观众人次 | < | ≥20000.00(人次) | 21000.00(人次) | 10.00 | 10.00 | |
| 15 | ^ | 质量指标 | 展品完好率 | < | ≥95.00(%) | 90.00(%) | 20.00 | 18.95 | 两件展品待修，将于三月完成更换。 |
| 16 | ^ | 时效指标 | 计划按期完成 | < | 2024 年 11 月底前 | 达成指标 | 10.00 | 10.00 | |
| 17 | 效益指标 | 社会效益指标 | 科学素养提升 | < | 有效提升 | 达成指标 | 15.00 | 15.00 | |
| 18 | ^ | 可持续影响指标 | 长效机制健全性 | < | 健全 | 达成指标 | 15.00 | 15.00 | |
| 19 | 满意度指标 | 服务对象满意度指标 | 观众满意度 | < | ≥90.00(%) | 92.50(%) | 10.00 | 10.00 | |
| 20 | 总分 | < | < | < | < | < | 100.00 | 98.46 | |
| 21 | 评分等级 | < | 优 | < | < | < | < | < | < |
`,
);

/** The declaration of 2026, with both halves of the fund block. */
export const declaration: Grid = gridFromTable(
  '申报',
  `
| | A | B | C | D | E | F | G |
|---|---|---|---|---|---|---|---|
| 1 | 财政项目支出绩效目标申报表 | < | < | < | < | < | < |
| 2 | (2026 年度) | < | < | < | < | < | < |
| 3 | 项目名称 | 科普场馆运行 | < | 项目性质 | 其他一次性项目 | 项目类别 | 特定目标类 |
| 4 | 主管部门 | 某市科学技术局 | < | 实施单位 | 某市科技创新中心 | < | < |
| 5 | 计划开始日期 | 2026-01-01 | < | 计划完成日期 | 2026-12-31 | < | < |
| 6 | 项目资金(元) | 项目资金总额: | | 年度资金申请总额: | 1,132,600.00 | < | < |
| 7 | ^ | 其中: 财政资金 | | 其中: 当年财政拨款 | 1,000,000.00 | < | < |
| 8 | ^ | | | 上年结转资金 | 132,600.00 | < | < |
| 9 | ^ | 其他资金 | | 其他资金 | 0.00 | < | < |
| 10 | 项目绩效目标 | 项目总目标 | < | 年度总体目标 | < | < | < |
| 11 | ^ | | < | 全年开放不少于 300 天。 | < | < | < |
| 12 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度(/项目)指标值 | < |
| 13 | ^ | 产出指标 | 数量指标 | 开放天数 | < | ≥300.00(天) | < |
| 14 | ^ | ^ | ^ | 接待观众人次 | < | ≥20000.00(人次) | < |
| 15 | ^ | ^ | 质量指标 | 展品完好率 | < | =95.00(%) | < |
| 16 | ^ | 效益指标 | 社会效益指标 | 科学素养提升 | < | 有效提升 | < |
| 17 | ^ | 满意度指标 | 服务对象满意度指标 | 观众满意度 | < | ≥90.00(%) | < |
`,
);

/** What a form says, without where it stands. */
export function saidBy(form: Form): unknown {
  return {
    kind: form.kind,
    year: form.fiscalYear,
    unit: form.unit,
    fields: Object.fromEntries(Object.entries(form.fields).map(([name, cell]) => [name, said(cell)])),
    funds: form.funds.map(fund => everyCell(fund)),
    indicators: form.indicators.map(indicator => everyCell(indicator)),
    ...(form.kind === 'self-evaluation' && {
      total: [said(form.totalWeight), said(form.totalScore)],
      grade: said(form.grade),
    }),
  };
}

function everyCell(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name !== 'row' && name !== 'label')
      .map(([name, value]) => [name, typeof value === 'object' ? said(value as Cell<unknown>) : (value as unknown)]),
  );
}

function said(cell: Cell<unknown> | undefined): unknown {
  if (cell === undefined) return 'absent';
  if (cell.kind !== 'value') return cell.kind;
  return typeof cell.value === 'string' ? normalise(cell.value) : JSON.parse(JSON.stringify(cell.value));
}

/** Every cell of a form. */
export function cellsOf(form: Form): readonly Cell<unknown>[] {
  const inside = (value: unknown): Cell<unknown>[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('kind' in value && 'at' in value && 'shown' in value) return [value as Cell<unknown>];
    return Object.values(value).flatMap(inside);
  };
  return inside(form);
}

/** The cells that do not stand where they say: not an anchor, or another text there. */
export function misplaced(form: Form, grid: Grid): readonly string[] {
  return cellsOf(form).flatMap(({ at, shown }) => {
    const covered = grid.merges.some(
      rect =>
        at.row >= rect.top &&
        at.row <= rect.bottom &&
        at.col >= rect.left &&
        at.col <= rect.right &&
        !(at.row === rect.top && at.col === rect.left),
    );
    const there = grid.cells[at.row]?.[at.col]?.shown ?? '';
    // A text in several rows keeps the place of its first line.
    const agrees = there === shown || shown.startsWith(there) || there.includes(shown);
    return covered || !agrees ? [`${a1(at)} “${shown}”${covered ? ' is covered' : ` is “${there}”`}`] : [];
  });
}

/** The one form on a sheet. */
export function only(grid: Grid): Form {
  const { forms, unrecognised } = recognise(grid);
  expect(unrecognised).toBeUndefined();
  expect(forms.map(form => a1(form.title.at))).toHaveLength(1);
  return forms[0]!;
}

/** The sheet still says the same, and every value stands where the form says it stands. */
export function saysTheSame(changed: Grid, original: Grid): Form {
  const form = only(changed);
  expect(misplaced(form, changed)).toEqual([]);
  expect(saidBy(form)).toEqual(saidBy(only(original)));
  return form;
}
