import { describe, expect, it } from 'vitest';
import { a1, parseA1, type Address } from '../../src/engine/sheet/address';
import type { CellValue } from '../../src/host/xlsx/cell-text';
import { dependenciesOf, shiftFormula } from '../../src/host/xlsx/formula-references';
import { recalculate, type FormulaBook } from '../../src/host/xlsx/recalculate';

type Cells = Readonly<Record<string, CellValue>>;
const place = (ref: string): Address => ({ sheet: '表', ...parseA1(ref)! });

function bookOf(
  cells: Cells,
  formulas: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>> = {},
): FormulaBook {
  return {
    formulas: Object.entries(formulas).map(([ref, formula]) => ({ at: place(ref), formula })),
    value: (sheet, row, col) => (sheet === '表' ? (cells[a1({ row, col })] ?? null) : undefined),
    extent: () => ({ rows: 20, cols: 10 }),
    name: name => names[name],
  };
}

function after(cells: Cells, formulas: Readonly<Record<string, string>>, ...changed: string[]) {
  const { values, unknown } = recalculate(bookOf(cells, formulas), changed.map(place));
  return { values: Object.fromEntries(values.map(({ at, value }) => [a1(at), value])), unknown: unknown.map(a1) };
}
const of = (formula: string, cells: Cells = {}): CellValue | undefined =>
  after(cells, { Z9: formula }, 'Z9').values['Z9'];

describe('recalculation', () => {
  const cells: Cells = { A1: 49.3, A2: 51.82, A3: '2.5', A4: true, A5: null, A6: '文字', A7: { error: '#REF!' } };

  it.each<[string, CellValue]>([
    ['=ROUND(A1/A2*100,2)', 95.14],
    ['=ROUNDDOWN(A1/A2*100,2)', 95.13],
    ['=ROUNDUP(A1/A2*100,1)', 95.2],
    ['=TRUNC(A1/A2*100,2)', 95.13],
    ['=TRUNC(-2.7)', -2],
    ['=INT(-2.1)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=TRUNC(0.57*100)', 57],
    ['=0.1+0.2', 0.3],
    ['=SUM(0.1,0.2,A1)', 49.6],
    ['=SUM(A1:A6)', 101.12],
    ['=SUM(A:A)', { error: '#REF!' }],
    ['=SUM(A1:A2,"3",TRUE)', 105.12],
    ['=SUM("甲")', { error: '#VALUE!' }],
    ['=MIN(A1:A6)', 49.3],
    ['=MAX(A1:A6,60)', 60],
    ['=MAX(A5,A6)', 0],
    ['=AVERAGE(A1:A6)', 50.56],
    ['=AVERAGE(A5:A6)', { error: '#DIV/0!' }],
    ['=COUNT(A1:A7)', 2],
    ['=COUNTA(A1:A7)', 6],
    ['=IF(A1>A2,"高","低")', '低'],
    ['=IF(A5="","空",A5)', '空'],
    ['=IFERROR(A7,0)', 0],
    ['=A7+1', { error: '#REF!' }],
    ['=A1/A5', { error: '#DIV/0!' }],
    ['=A5', 0],
    ['=A3*2', 5],
    ['=A6*2', { error: '#VALUE!' }],
    ['=A6&A1', '文字49.3'],
    ['=50%*10', 5],
    ['=-A1^2', 2430.49],
    ['=AND(A1>0,A2>0)', true],
    ['= SUM( A1 : A2 )', 101.12],
    ['=IF(A5,1,2)', 2],
    ['=IF(A6,1,2)', { error: '#VALUE!' }],
    ['=IF(A7,1,2)', { error: '#REF!' }],
    ['=IF(A1>A2,1)', false],
    ['=IF(A1<A2,,1)', 0],
    ['=IF(A1<A2,A5,1)', 0],
    ['=IF(0.1+0.2=0.3,1,2)', 1],
    ['=IF("a"="A",1,2)', 1],
    ['=A5<>""', false],
    ['=A5=0', true],
    ['=A6<>"文字"', false],
    ['=A4=TRUE', true],
    ['=A1>"1"', false],
    ['=A7=1', { error: '#REF!' }],
    ['=SUM(IF(A1<A2,A1:A2,0))', 101.12],
    ['=OR(A7,A1)', { error: '#REF!' }],
    ['=OR(A6,A5)', { error: '#VALUE!' }],
    ['=NOT(A5)', true],
    ['=ABS(-A1)', 49.3],
    ['=ABS(A5)', 0],
    ['=PRODUCT(A1:A6,2)', 5109.452],
    ['=IFERROR(A7,)', 0],
    ['=IFERROR(A5,3)', 0],
    ['=IFERROR(1/0,"无")', '无'],
  ])('%s → %j', (formula, expected) => {
    expect(of(formula, cells)).toEqual(expected);
  });

  it('calculates what depends on the change, in order, and nothing else', () => {
    const formulas = { C1: '=B1+1', B1: '=A1*2', D1: '=SUM(A1:C1)', E1: '=Z1', F1: '=G1' };
    expect(after({ A1: 5, Z1: 1 }, formulas, 'A1')).toEqual({ values: { B1: 10, C1: 11, D1: 26 }, unknown: [] });
  });

  it('does not guess the order of texts, which depends on language', () => {
    expect(after({ A1: '甲' }, { B1: '=IF(A1>"乙",1,2)' }, 'A1')).toEqual({ values: {}, unknown: ['B1'] });
  });

  it('keeps what it cannot know, and whatever looks at it', () => {
    const formulas = {
      B1: '=VLOOKUP(A1,A1:A9,1)',
      C1: '=B1+1',
      D1: '=INDIRECT("A1")',
      E1: '=别处!A1+A1',
      F1: '=[1]甲!A1+A1',
      G1: '=表格[列]+A1',
      H1: '=未知+A1',
      I1: '=A1+1',
    };
    const { values, unknown } = after({ A1: 5 }, formulas, 'A1');
    expect(values).toEqual({ I1: 6 });
    expect(unknown.sort()).toEqual(['B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1']);
  });

  it('keeps circles, and is not lost in them', () => {
    const { values, unknown } = after({ A1: 1 }, { B1: '=C1+A1', C1: '=B1', D1: '=A1' }, 'A1');
    expect(values).toEqual({ D1: 1 });
    expect(unknown.sort()).toEqual(['B1', 'C1']);
  });

  it('follows names, also Chinese ones', () => {
    const book = bookOf({ A1: 1, A2: 2 }, { B1: '=SUM(得分)*权重' }, { 得分: '表!$A$1:$A$2', 权重: '表!$A$2' });
    expect(recalculate(book, [place('A2')]).values).toEqual([{ at: place('B1'), value: 6 }]);
  });

  it('follows a chain of ten thousand without running out of stack', () => {
    const formulas: Record<string, string> = {};
    for (let row = 2; row <= 10_000; row++) formulas[`A${row}`] = `=A${row - 1}+1`;
    expect(after({ A1: 1 }, formulas, 'A1').values['A10000']).toBe(10_000);
  });
});

describe('references of a formula', () => {
  it.each([
    ['A1+$B$2+C$3+$D4', 'B3+$B$2+D$3+$D6'],
    ['SUM(A:A,1:2,$A:B)', 'SUM(B:B,3:4,$A:C)'],
    ['\'A1 表\'!A1&"A1"&表1!B2', '\'A1 表\'!B3&"A1"&表1!C4'],
    ['LOG10(A1)+A1_名+表[A1]', 'LOG10(B3)+A1_名+表[A1]'],
    ['1E5+2', '1E5+2'],
  ])('%s moves to %s', (from, to) => {
    expect(shiftFormula(from, 2, 1)).toBe(to);
  });

  it('gives #REF! beyond the edge', () => {
    expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
  });

  it('finds cells, names and functions', () => {
    const found = dependenciesOf("_xlfn.IFS('甲 表'!B2:A1>0,合计)+C:D+3:4");
    expect(found).toEqual({
      references: [
        { sheet: '甲 表', rect: { top: 0, left: 0, bottom: 1, right: 1 } },
        { rect: { top: 0, left: 2, bottom: 1_048_575, right: 3 } },
        { rect: { top: 2, left: 0, bottom: 3, right: 16_383 } },
      ],
      names: ['合计'],
      functions: ['IFS'],
      dynamic: false,
    });
  });
});
