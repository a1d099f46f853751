import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1, a1Rect, type Rect } from '../../../src/engine/sheet/address';
import type { Form } from '../../../src/engine/sheet/form';
import type { Grid } from '../../../src/engine/sheet/grid';
import { asText } from '../../corpus/sheet-table';
import { declaration, misplaced, saidBy, selfEvaluation } from './forms-in-words';
import {
  besideEachOther,
  insertColumn,
  insertFiller,
  insertRows,
  mapTexts,
  shift,
  stack,
  swapColumns,
  textCell,
  unmerge,
  withCell,
  withoutRows,
} from './sheet-surgery';

function only(grid: Grid): Form {
  const { forms, unrecognised } = recognise(grid);
  expect(unrecognised).toBeUndefined();
  expect(forms.map(form => a1Rect(form.range))).toHaveLength(1);
  return forms[0]!;
}

/** The sheet still says the same, and every value stands where the form says it stands. */
function saysTheSame(changed: Grid, original: Grid): Form {
  const form = only(changed);
  expect(misplaced(form, changed)).toEqual([]);
  expect(saidBy(form)).toEqual(saidBy(only(original)));
  return form;
}

const isLevel = (rect: Rect): boolean => rect.left <= 1 && rect.left === rect.right && rect.top >= 12;
const HEAD = 11;
const FIRST = 12;
const row = (...texts: (string | null)[]) => texts.map(text => (text === null ? null : textCell(text)));
const header = selfEvaluation.cells[HEAD]!;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

/** Changes after which the sheet says exactly what it said before. */
const harmless: Readonly<Record<string, (grid: Grid) => Grid>> = {
  'numbers as text': asText,
  'starting at D7': grid => shift(grid, 6, 3),
  'far down and right': grid => shift(grid, 400, 40),
  'full-width characters everywhere': grid => mapTexts(grid, text => (/^\d{4}-/.test(text) ? text : fullWidth(text))),
  'blanks between the characters of every heading': grid =>
    mapTexts(grid, text => (text.length < 14 && /^[\u4e00-\u9fff]+$/.test(text) ? [...text].join(' ') : text)),
  'line breaks inside every heading': grid =>
    mapTexts(grid, text => (/(指标|目标|预算数|执行数|措施)$/.test(text) ? text.replace(/^(..)/, '$1\n') : text)),
  'English noise rows above': grid =>
    insertRows(grid, 0, [row('Exported by FIS v3.2'), row(null, 'page', '1 of 1'), row('2023-12-31 15:20'), []]),
  'an attachment line above': grid => insertRows(grid, 0, [row('附件3')]),
  'blank rows between the blocks': grid => insertRows(insertRows(insertRows(grid, HEAD, [[]]), 4, [[]]), 2, [[], []]),
  'text beside the form': grid => withCell(withCell(grid, 5, 12, textCell('请核对总分')), 13, 12, textCell('一级指标')),
  'hidden rows and columns': grid => ({ ...grid, hiddenRows: [13, 14], hiddenCols: [2], visibility: 'hidden' }),
  'nothing merged': grid => unmerge(grid, () => true, false),
  'a number for every row on the left': grid => {
    const wide = shift(grid, 0, 1);
    const numbered = wide.cells.map((cells, r) =>
      r > HEAD && r < 19 ? [textCell(String(r - HEAD)), ...cells.slice(1)] : cells,
    );
    return withCell({ ...wide, cells: numbered }, HEAD, 0, textCell('序号'));
  },
};

describe('a self-evaluation says the same', () => {
  it.each(Object.entries(harmless))('%s', (_, change) => {
    saysTheSame(change(selfEvaluation), selfEvaluation);
  });

  const withText: Readonly<Record<string, Grid>> = {
    'levels repeated in every row': unmerge(selfEvaluation, isLevel, true),
    'levels unmerged and left blank': unmerge(selfEvaluation, isLevel, false),
    'eight columns': unfilled(),
    'ten columns: a filler behind the names': insertFiller(selfEvaluation, 3),
    'ten columns: a filler behind the targets': insertFiller(selfEvaluation, 5),
    'eleven columns': insertFiller(insertFiller(selfEvaluation, 9), 6),
    'an unused column before the remarks': withCell(insertColumn(selfEvaluation, 8), HEAD, 8, textCell('评分标准')),
    'a deduction column and a completion rate': withCell(
      withCell(insertColumn(insertColumn(selfEvaluation, 8), 6), HEAD, 9, textCell('扣分')),
      HEAD,
      6,
      textCell('完成比率'),
    ),
    'scores before weights': swapColumns(selfEvaluation, 6, 7, HEAD),
    'actual values before targets': swapColumns(selfEvaluation, 4, 5, HEAD),
    'notes and signatures below': {
      ...selfEvaluation,
      cells: [
        ...selfEvaluation.cells,
        row('注：1.得分一档最高不能超过该指标分值上限。2.定性指标分三档。'),
        row('填表人：', null, '某甲', null, '财务负责人：', null, '联系电话：', '12345678'),
        [],
        row('单位负责人（签字）：', null, null, '2025年1月10日'),
      ],
    },
    'a repeated heading after a page break': insertRows(selfEvaluation, 15, [header]),
    'title, year and heading repeated after a page break': insertRows(selfEvaluation, 16, [
      row('财政项目支出绩效自评表'),
      row('（2024年度）'),
      [...header],
    ]),
    'page numbers between the rows': insertRows(selfEvaluation, 16, [
      row(null, null, null, null, '第1页，共2页'),
      [...header],
    ]),
    'level 1 split over two rows': withCell(
      withCell(unmerge(selfEvaluation, isLevel, false), 16, 0, textCell('效益指')),
      17,
      0,
      textCell('标'),
    ),
    'level 2 split where nothing is merged': withCell(
      withCell(unmerge(selfEvaluation, isLevel, false), 12, 1, textCell('数量')),
      13,
      1,
      textCell('指标'),
    ),
    'level words vertical': mapTexts(selfEvaluation, (text, r, c) =>
      c < 2 && r > HEAD && r < 19 ? [...text].join('\n') : text,
    ),
    'the tail of a name in its own row': insertRows(withCell(selfEvaluation, 14, 2, textCell('展品')), 15, [
      row(null, null, '完好率'),
    ]),
    'the tail of a remark in its own row': insertRows(withCell(selfEvaluation, 14, 8, textCell('两件展品待修，')), 15, [
      row(null, null, null, null, null, null, null, null, '将于三月完成更换。'),
    ]),
    'the tail of a unit in its own row': insertRows(withCell(selfEvaluation, 13, 4, textCell('≥20000.00(人')), 14, [
      row(null, null, null, null, '次)'),
    ]),
    'a total row without its label': withCell(selfEvaluation, 19, 0, null),
    'a total called 合计': withCell(selfEvaluation, 19, 0, textCell('合 计')),
    'the year in the title': withoutRows(
      withCell(selfEvaluation, 0, 0, textCell('2024年度财政项目支出绩效自评表')),
      1,
      1,
    ),
    'the fund unit in a line of its own': insertRows(
      mapTexts(selfEvaluation, text => text.replace('（万元）', '')),
      2,
      [row(null, null, null, null, null, null, null, null, '单位：万元')],
    ),
    'a subtotal after each level': insertRows(
      insertRows(selfEvaluation, 18, [row('小计', null, null, null, null, null, '30.00', '30.00')]),
      16,
      [row('产出指标小计', null, null, null, null, null, '50.00', '48.95')],
    ),
  };

  it.each(Object.entries(withText))('%s', (_, changed) => {
    saysTheSame(changed, selfEvaluation);
  });

  /** The same form without the column that only fills. */
  function unfilled(): Grid {
    const cells = selfEvaluation.cells.map((cells, r) => (r < 4 || (r > 8 && r < 11) ? cells : cells));
    const narrow = cells.map((line, r) => (r >= HEAD ? line.filter((_, c) => c !== 3) : line));
    const keep = selfEvaluation.merges.filter(rect => rect.bottom < HEAD || rect.right < 2);
    return { ...selfEvaluation, cells: narrow, merges: keep };
  }
});

describe('a declaration says the same', () => {
  it.each(Object.entries(harmless).filter(([name]) => !/number for every row/.test(name)))('%s', (_, change) => {
    saysTheSame(change(declaration), declaration);
  });
});

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

describe('several forms on one sheet', () => {
  const second = withCell(selfEvaluation, 2, 2, textCell('科技活动周'));

  it.each([0, 1, 5])('one below the other, %i blank rows between', gap => {
    const grid = stack(selfEvaluation, second, gap);
    const { forms } = recognise(grid);
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', `A${22 + gap}:I${42 + gap}`]);
    expect(forms.map(form => form.fields.projectName?.shown)).toEqual(['科普场馆运行', '科技活动周']);
    for (const form of forms) expect(misplaced(form, grid)).toEqual([]);
    expect(saidBy(forms[0]!)).toEqual(saidBy(only(selfEvaluation)));
    expect(saidBy(forms[1]!)).toEqual(saidBy(only(second)));
  });

  it('with notes and signatures between', () => {
    const signed = {
      ...selfEvaluation,
      cells: [...selfEvaluation.cells, row('注：1.得分说明。'), row('填表人：', '某甲', '实施单位：', '某市中心')],
    };
    const { forms } = recognise(stack(signed, second, 1));
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', 'A25:I45']);
    expect(forms[1]!.fields.implementingUnit?.shown).toBe('某市科技创新中心');
  });

  it('the second without a title', () => {
    const { forms } = recognise(stack(selfEvaluation, withoutRows(second, 0, 2), 1));
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', 'A23:I41']);
    expect(forms.map(form => form.fields.projectName?.shown)).toEqual(['科普场馆运行', '科技活动周']);
  });

  it.each([0, 1, 3])('side by side, %i columns between', gap => {
    const grid = besideEachOther(selfEvaluation, second, 9 + gap);
    const { forms } = recognise(grid);
    expect(forms).toHaveLength(2);
    expect(forms.map(form => saidBy(form))).toEqual([saidBy(only(selfEvaluation)), saidBy(only(second))]);
    for (const form of forms) expect(misplaced(form, grid)).toEqual([]);
  });

  it('a declaration above a self-evaluation', () => {
    const { forms } = recognise(stack(declaration, selfEvaluation, 1));
    expect(forms.map(form => [form.kind, form.indicators.length])).toEqual([
      ['declaration', 5],
      ['self-evaluation', 7],
    ]);
  });

  it('twelve in a row', () => {
    let grid = selfEvaluation;
    for (let n = 1; n < 12; n += 1) grid = stack(grid, selfEvaluation, n % 3);
    const { forms } = recognise(grid);
    expect(forms).toHaveLength(12);
    for (const form of forms) expect(saidBy(form)).toEqual(saidBy(only(selfEvaluation)));
  });
});
