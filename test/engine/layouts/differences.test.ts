import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1, a1Rect } from '../../../src/engine/sheet/address';
import type { Form } from '../../../src/engine/sheet/form';
import { only, saysTheSame, selfEvaluation } from './forms-in-words';
import { insertColumn, insertRows, row, textCell, unmerge, withCell, withoutRows } from './sheet-surgery';

/** Rows of the heading and of the first indicator. */
const HEAD = 11;
const FIRST = 12;

describe('what differs is read', () => {
  it('a missing year', () => {
    const form = only(withoutRows(selfEvaluation, 1, 1));
    expect([form.fiscalYear, form.yearAt]).toEqual([null, null]);
  });

  it('a year field', () => {
    const grid = insertRows(withoutRows(selfEvaluation, 1, 1), 1, [row('预算年度', null, '2023')]);
    const form = only(grid);
    expect([form.fiscalYear, form.yearAt && a1(form.yearAt)]).toEqual([2023, 'C2']);
  });

  it('a missing title', () => {
    const form = saysTheSame(withCell(selfEvaluation, 0, 0, null), selfEvaluation);
    expect(form.title.kind).toBe('blank');
  });

  it('title and year missing', () => {
    const form = only(withoutRows(selfEvaluation, 0, 2));
    expect(a1Rect(form.range)).toBe('A1:I19');
    expect(form.indicators).toHaveLength(7);
  });

  it('a name-only row is an indicator while the weights do not add up', () => {
    const grid = insertRows(withCell(selfEvaluation, 14, 6, textCell('15.00')), 15, [row(null, null, '展品更新数')]);
    const form = only(grid);
    expect(form.indicators.map(one => one.name.shown)).toContain('展品更新数');
    expect(form.indicators).toHaveLength(8);
  });

  it('operator, value and unit in three columns', () => {
    let grid = insertColumn(insertColumn(selfEvaluation, 5), 4);
    grid = withCell(withCell(grid, HEAD, 4, textCell('计算符号')), HEAD, 6, textCell('计量单位'));
    const split = /^≥([\d.]+)\((.+)\)$/;
    for (const r of [12, 13, 14, 18]) {
      const [, value = '', unit = ''] = split.exec(grid.cells[r]![5]!.shown)!;
      grid = withCell(withCell(withCell(grid, r, 4, textCell('≥')), r, 5, textCell(value)), r, 6, textCell(unit));
    }
    const said = (form: Form): unknown => form.indicators.map(one => one.target.kind === 'value' && one.target.value);
    expect(JSON.stringify(said(only(grid)))).toBe(JSON.stringify(said(only(selfEvaluation))));
  });

  it('one heading over operator, value and unit', () => {
    let grid = insertColumn(insertColumn(selfEvaluation, 5), 5);
    grid = { ...grid, merges: [...grid.merges, { top: HEAD, left: 4, bottom: HEAD, right: 6 }] };
    grid = withCell(
      withCell(withCell(grid, FIRST, 4, textCell('≥')), FIRST, 5, { value: 300, shown: '300' }),
      FIRST,
      6,
      textCell('天'),
    );
    const target = only(grid).indicators[0]!.target;
    expect(target).toMatchObject({ kind: 'value', at: { row: 12, col: 5 }, value: { operator: '≥', unit: '天' } });
  });

  it('a heading in two rows', () => {
    let grid = insertRows(selfEvaluation, HEAD + 1, [
      row(null, null, null, null, '计算符号', '实际完成值', '分值', '得分'),
    ]);
    grid = insertColumn(insertColumn(grid, 5), 5);
    grid = withCell(withCell(grid, HEAD + 1, 5, textCell('指标值')), HEAD + 1, 6, textCell('计量单位'));
    for (const c of [7, 8, 9]) grid = withCell(grid, HEAD + 1, c, null);
    const down = [0, 1, 7, 8, 9, 10].map(left => ({ top: HEAD, left, bottom: HEAD + 1, right: left }));
    const keep = grid.merges.filter(rect => !(rect.top === HEAD && rect.bottom === HEAD));
    grid = {
      ...grid,
      merges: [
        ...keep,
        ...down,
        { top: HEAD, left: 2, bottom: HEAD + 1, right: 3 },
        { top: HEAD, left: 4, bottom: HEAD, right: 6 },
      ],
    };
    for (const r of [13, 14, 15, 19]) {
      const [, value = '', unit = ''] = /^≥([\d.]+)\((.+)\)$/.exec(grid.cells[r]![4]!.shown)!;
      grid = withCell(withCell(withCell(grid, r, 4, textCell('≥')), r, 5, textCell(value)), r, 6, textCell(unit));
    }
    for (const r of [16, 17, 18]) grid = withCell(withCell(grid, r, 5, grid.cells[r]![4]!), r, 4, null);
    const form = only(grid);
    expect(form.indicators).toHaveLength(7);
    expect(form.indicators[0]!.target).toMatchObject({ at: { row: 13, col: 5 }, value: { operator: '≥', unit: '天' } });
    expect(form.indicators[3]!.target).toMatchObject({ at: { row: 16, col: 5 }, value: { kind: 'date' } });
    expect(form.indicators[0]!.actual?.at).toMatchObject({ row: 13, col: 7 });
    expect(form.indicators[6]!.weight?.at).toMatchObject({ row: 19, col: 8 });
  });

  it('the target of the year beside the one of its beginning', () => {
    let grid = withCell(insertColumn(selfEvaluation, 4), HEAD, 4, textCell('年初指标值'));
    grid = withCell(grid, FIRST, 4, textCell('≥280.00(天)'));
    const form = only(grid);
    expect(form.indicators[0]!.target.shown).toBe('≥300.00(天)');
    const withdrawn = only(withCell(grid, FIRST, 5, null));
    expect(withdrawn.indicators[0]!.target).toMatchObject({ kind: 'blank', at: { row: 12, col: 5 } });
  });

  it("the reviewer's score and the evidence keep their own columns", () => {
    let grid = insertColumn(insertColumn(selfEvaluation, 8), 8);
    grid = withCell(withCell(grid, HEAD, 8, textCell('复核得分')), HEAD, 9, textCell('佐证材料'));
    grid = withCell(withCell(grid, FIRST, 8, textCell('9.00')), FIRST, 9, textCell('开放记录'));
    const one = only(grid).indicators[0]!;
    expect([one.score?.shown, one.reviewScore?.shown, one.evidence?.shown]).toEqual(['10.00', '9.00', '开放记录']);
    expect(one.reason?.kind).toBe('blank');
  });

  it('subtotals name the rows they add up', () => {
    const sum = (label: string, weight: string) => row(label, null, null, null, null, null, weight, weight);
    const grid = insertRows(insertRows(selfEvaluation, 18, [sum('小计', '30.00')]), 16, [sum('小计', '50.00')]);
    const form = only(grid);
    if (form.kind !== 'self-evaluation') throw new Error(form.kind);
    expect(form.subtotals.map(one => [one.label.shown, one.rows])).toEqual([
      ['小计', [12, 13, 14, 15]],
      ['小计', [17, 18]],
    ]);
    expect(form.totalScore?.shown).toBe('98.46');
  });

  it('sums in the rows of the levels', () => {
    let grid = insertRows(selfEvaluation, 16, [row('效益指标', null, null, null, null, null, '30.00', '30.00')]);
    grid = withCell(
      unmerge(grid, rect => rect.top === 17 && rect.left === 0, false),
      17,
      0,
      null,
    );
    const form = only(grid);
    if (form.kind !== 'self-evaluation') throw new Error(form.kind);
    expect(form.indicators).toHaveLength(7);
    expect(form.subtotals.map(one => [one.label.shown, one.rows])).toEqual([['效益指标', [17, 18]]]);
    expect(form.indicators[4]!.level1.at).toMatchObject({ row: 16, col: 0 });
  });

  it('预算执行率 as a row of the table', () => {
    const grid = insertRows(selfEvaluation, FIRST, [row('预算执行率', null, null, null, null, null, '10.00', '9.51')]);
    const merged = { ...grid, merges: [...grid.merges, { top: 12, left: 0, bottom: 12, right: 5 }] };
    const one = only(merged).indicators[0]!;
    expect([one.level1.shown, one.name.shown, one.weight?.shown, one.target.kind]).toEqual([
      '预算执行率',
      '预算执行率',
      '10.00',
      'blank',
    ]);
  });

  it('words of the form as data', () => {
    let grid = withCell(selfEvaluation, 2, 2, textCell('项目名称管理系统'));
    grid = withCell(withCell(grid, FIRST, 2, textCell('总分')), FIRST + 1, 2, textCell('合计得分'));
    grid = withCell(withCell(grid, FIRST + 2, 2, textCell('评分等级')), FIRST + 3, 2, textCell('项目名称'));
    grid = withCell(withCell(grid, FIRST + 4, 2, textCell('小计')), FIRST + 5, 2, textCell('三级指标'));
    const form = only(grid);
    expect(form.fields.projectName?.shown).toBe('项目名称管理系统');
    expect(form.indicators.map(one => one.name.shown)).toEqual([
      '总分',
      '合计得分',
      '评分等级',
      '项目名称',
      '小计',
      '三级指标',
      '观众满意度',
    ]);
    if (form.kind === 'self-evaluation') expect(form.totalScore?.shown).toBe('98.46');
  });

  it('a project called like a label', () => {
    for (const name of ['实施单位', '总分', '项目名称', '其他资金', '年度总体目标']) {
      const form = only(withCell(selfEvaluation, 2, 2, textCell(name)));
      expect(form.fields.projectName?.shown).toBe(name);
      expect(form.fields.implementingUnit?.shown).toBe('某市科技创新中心');
      expect(form.fields.expectedGoal?.shown).toContain('300');
    }
  });

  it('label and value in one cell', () => {
    let grid = withCell(withCell(selfEvaluation, 2, 0, textCell('项目名称：科普场馆运行')), 2, 2, null);
    grid = withCell(grid, 3, 0, textCell('主管部门：某市科学技术局    实施单位：某市科技创新中心'));
    for (const c of [2, 5, 6]) grid = withCell(grid, 3, c, null);
    const form = only(grid);
    expect(form.fields.projectName).toMatchObject({ shown: '科普场馆运行', at: { row: 2, col: 0 } });
    expect(form.fields.department?.shown).toBe('某市科学技术局');
    expect(form.fields.implementingUnit).toMatchObject({ shown: '某市科技创新中心', at: { row: 3, col: 0 } });
  });

  it('values under their labels', () => {
    let grid = insertRows(withoutRows(selfEvaluation, 2, 2), 2, [
      row('项目名称', '主管部门', '实施单位'),
      row('甲项目', '某局', '某中心'),
    ]);
    grid = { ...grid, merges: grid.merges.filter(rect => rect.top !== 2 && rect.top !== 3) };
    const { projectName, department, implementingUnit } = only(grid).fields;
    expect([projectName, department, implementingUnit].map(cell => cell && `${a1(cell.at)} ${cell.shown}`)).toEqual([
      'A4 甲项目',
      'B4 某局',
      'C4 某中心',
    ]);
  });

  it('merged areas that overlap do not stop the reading', () => {
    const over = { top: 12, left: 1, bottom: 15, right: 4 };
    const { forms } = recognise({
      ...selfEvaluation,
      merges: [over, ...selfEvaluation.merges, { ...over, left: 3, right: 7 }],
    });
    expect(forms).toHaveLength(1);
  });

  it('grade and total in one row, or inside their label', () => {
    let grid = withoutRows(selfEvaluation, 20, 1);
    grid = withCell(grid, 19, 8, textCell('评分等级：优'));
    const one = only(grid);
    if (one.kind !== 'self-evaluation') throw new Error(one.kind);
    expect([one.totalWeight?.shown, one.totalScore?.shown, one.grade?.shown]).toEqual(['100.00', '98.46', '优']);
  });
});
