import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawCell, type Grid, type RawCell } from '../../src/engine/sheet/grid';
import { asText, gridFromTable, tableFromGrid } from './sheet-table';

const table = `
> 一张小表
protected
hidden rows: 3

|   | A | B | C |
|---|---|---|---|
| 1 | 自评表 | < | < |
| 2 | 项目资金 | 15.30 | 1,132,600.00 |
| 3 | ^ | =F6/E6*100 → 95.14 | 95% |
| 5 | a\\|b<br>c | '15.30 | =100.00(%) |
| 6 | 甲 | < | @2024 |
| 7 | ^ | < | 2026-01-01 |
`;
const grid = gridFromTable('表', table);
const at = (row: number, col: number) => rawCell(grid, row - 1, col);

describe('a sheet written as a text table', () => {
  test('numbers carry the format under which they are shown', () => {
    expect(at(2, 1)).toEqual({ value: 15.3, shown: '15.30', format: '0.00' });
    expect(at(2, 2)).toEqual({ value: 1132600, shown: '1,132,600.00', format: '#,##0.00' });
    expect(at(3, 2)).toEqual({ value: 0.95, shown: '95%', format: '0%' });
    expect(at(7, 2)).toEqual({ value: 46023, shown: '2026-01-01', format: 'yyyy-mm-dd' });
  });

  test('only an arrow makes a formula; the rest is text', () => {
    expect(at(3, 1)).toEqual({ value: 95.14, shown: '95.14', format: '0.00', formula: '=F6/E6*100' });
    expect(at(5, 2)).toEqual({ value: '=100.00(%)', shown: '=100.00(%)' });
    expect(at(5, 1)).toEqual({ value: '15.30', shown: '15.30' });
    expect(at(6, 2)).toEqual({ value: '2024', shown: '2024', format: '@' });
    expect(at(5, 0)).toEqual({ value: 'a|b\nc', shown: 'a|b\nc' });
  });

  test('merged areas are rectangles, and a row not written is blank', () => {
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 5, left: 0, bottom: 6, right: 1 },
    ]);
    expect(at(4, 0)).toBeNull();
    expect(() => gridFromTable('表', '|  | A | B |\n|--|--|--|\n| 1 | 甲 | < |\n| 2 | ^ | 乙 |')).toThrow(
      'no rectangle',
    );
  });

  test('a slip in the table is refused, not guessed at', () => {
    expect(() => gridFromTable('表', 'protectd\n|  | A |\n|--|--|\n| 1 | 甲 |')).toThrow('no directive');
    expect(() => gridFromTable('表', '|  | A |\n|--|--|\n| 1 | 甲 | 乙 |')).toThrow('2 cells');
    expect(() => gridFromTable('表', '|  | A |\n|--|--|\n| 1 | 甲 |\n| 1 | 乙 |')).toThrow('no row 1');
  });

  test('as text, every figure is what a person reads', () => {
    const text = asText(grid);
    expect(rawCell(text, 1, 1)).toEqual({ value: '15.30', shown: '15.30', format: '@' });
    expect(rawCell(text, 2, 1)).toEqual({ value: '95.14', shown: '95.14', format: '@' });
    expect(rawCell(text, 4, 2)).toBe(rawCell(grid, 4, 2));
    expect(asText(text)).toEqual(text);
  });

  test('written out and read again it is the same sheet', () => {
    expect(gridFromTable('表', tableFromGrid(grid))).toEqual(grid);
  });
});

test('any sheet survives being written out and read again', () => {
  const words = [
    '=100.00(%)',
    '≥200.00(人)',
    "'",
    '@',
    '<',
    '^',
    '|',
    '\\',
    '\\|',
    '<br>',
    '{"',
    '15.30',
    '0',
    '-',
    ' x ',
    'a\nb',
    'A → B',
  ];
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...words), minLength: 1 }),
  );
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0),
    fc.boolean(),
  );
  const cell: fc.Arbitrary<RawCell> = fc
    .tuple(value, fc.option(text), fc.option(text), fc.constantFrom(undefined, '@', '0.00', '0%', 'yyyy-mm-dd'))
    .map(([held, shown, formula, format]) => ({
      value: Object.is(held, -0) ? 0 : held,
      shown: shown ?? String(held),
      ...(formula !== null && { formula: `=${formula}` }),
      ...(format !== undefined && { format }),
    }));
  const sheet: fc.Arbitrary<Grid> = fc
    .array(
      fc
        .array(fc.oneof(cell, cell, fc.constant(null)), { maxLength: 4 })
        .map(row => [...row, { value: 1, shown: '1' }]),
      { maxLength: 5 },
    )
    .map(cells => ({
      sheet: '表',
      cells,
      merges: [],
      hiddenRows: [],
      hiddenCols: [],
      visibility: 'hidden',
      isProtected: false,
    }));
  const survives = (sample: Grid): void => expect(gridFromTable('表', tableFromGrid(sample))).toEqual(sample);
  fc.assert(
    fc.property(sheet, sample => {
      survives(sample);
    }),
    { numRuns: 500 },
  );
});
