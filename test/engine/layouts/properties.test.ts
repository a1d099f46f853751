import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/engine/layouts/index';
import { labelsOf } from '../../../src/engine/layouts/match';
import { recognise } from '../../../src/engine/layouts/recognise';
import type { Form } from '../../../src/engine/sheet/form';
import type { Grid, RawCell } from '../../../src/engine/sheet/grid';
import { cellsOf, declaration, misplaced, saidBy, selfEvaluation } from './forms-in-words';
import { shift, textCell, withCell } from './sheet-surgery';

const words = [
  ...layouts.flatMap(layout => [...layout.titles, ...labelsOf(layout)]),
  ...[
    '总分',
    '小计',
    '合计',
    '评分等级',
    '产出指标',
    '数量指标',
    '满意度指',
    '标',
    '注：1',
    '填表人：',
    '(2024年度)',
    '2024',
  ],
  ...[
    '100.00',
    '≥200.00(人)',
    '达成指标',
    '-',
    '优',
    '单位：万元',
    '项目名称：甲',
    '一级指标',
    '三级指标',
    '年度指标值',
  ],
];

const cell: fc.Arbitrary<RawCell | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.constantFrom(...words).map(textCell) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }).map(n => ({ value: n, shown: String(n) })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'grapheme' }).map(textCell) },
);

const rect = fc
  .record({ top: fc.nat(24), left: fc.nat(9), height: fc.nat(5), width: fc.nat(4) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));

const wordSalad: fc.Arbitrary<Grid> = fc
  .record({
    cells: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 25 }),
    merges: fc.array(rect, { maxLength: 12 }),
  })
  .map(({ cells, merges }) => ({
    ...{ sheet: '词', cells, merges, hiddenRows: [], hiddenCols: [] },
    ...{ visibility: 'visible' as const, isProtected: false },
  }));

/** The form with every address moved. */
function moved(form: Form, down: number, right: number): unknown {
  const shiftAll = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shiftAll);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (typeof inner === 'number' && ['row', 'top', 'bottom'].includes(key)) return [key, inner + down];
        if (typeof inner === 'number' && ['col', 'left', 'right'].includes(key)) return [key, inner + right];
        return [key, shiftAll(inner)];
      }),
    );
  };
  return shiftAll(JSON.parse(JSON.stringify(form)));
}

describe('for any sheet', () => {
  it.each([
    ['self-evaluation', selfEvaluation],
    ['declaration', declaration],
  ])('shifting a %s shifts every address and changes nothing else', (_, grid) => {
    const [form] = recognise(grid).forms;
    fc.assert(
      fc.property(fc.nat(300), fc.nat(60), (down, right) => {
        const { forms } = recognise(shift(grid, down, right));
        expect(JSON.parse(JSON.stringify(forms))).toEqual([moved(form!, down, right)]);
      }),
      { numRuns: 60 },
    );
  });

  it('a grid of the forms’ own words never throws, and what is found stands inside its range', () => {
    fc.assert(
      fc.property(wordSalad, grid => {
        const { forms, unrecognised } = recognise(grid);
        expect(forms.length > 0).toBe(unrecognised === undefined);
        for (const form of forms) {
          expect(form.range.top).toBeLessThanOrEqual(form.range.bottom);
          expect(form.range.left).toBeLessThanOrEqual(form.range.right);
          for (const { at } of cellsOf(form))
            expect(at.row >= 0 && at.col >= 0 && Number.isInteger(at.row + at.col)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('the words of the form as data change only the cells they stand in', () => {
    const places = [12, 13, 14, 15, 16, 17, 18].flatMap(row => [2, 4, 5, 8].map(col => [row, col] as const));
    const data = fc.constantFrom(...words.filter(word => !/^(-|标|注|填表人)/.test(word)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), data), { minLength: 1, maxLength: 6 }), changes => {
        const grid = changes.reduce(
          (sheet, [[row, col], word]) => withCell(sheet, row, col, textCell(word)),
          selfEvaluation,
        );
        const { forms } = recognise(grid);
        expect(forms).toHaveLength(1);
        const form = forms[0]!;
        expect(form.indicators.map(one => one.row)).toEqual([12, 13, 14, 15, 16, 17, 18]);
        expect(form.range).toEqual(recognise(selfEvaluation).forms[0]!.range);
        expect(misplaced(form, grid)).toEqual([]);
        if (form.kind === 'self-evaluation') expect(form.totalScore?.shown).toBe('98.46');
      }),
      { numRuns: 300 },
    );
  });

  it('the words of the form as field values stay values', () => {
    const data = fc.constantFrom(...words.filter(word => !/[:：]|^(-|标)$/.test(word)));
    fc.assert(
      fc.property(data, data, data, (project, department, unit) => {
        let grid = withCell(selfEvaluation, 2, 2, textCell(project));
        grid = withCell(withCell(grid, 3, 2, textCell(department)), 3, 6, textCell(unit));
        const { forms } = recognise(grid);
        expect(forms).toHaveLength(1);
        const { projectName, implementingUnit } = forms[0]!.fields;
        expect([projectName?.shown, implementingUnit?.shown, forms[0]!.fields.department?.shown]).toEqual([
          project,
          unit,
          department,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('speed', () => {
  const blank: Omit<Grid, 'cells'> = {
    ...{ sheet: '大', merges: [], hiddenRows: [], hiddenCols: [] },
    ...{ visibility: 'visible' as const, isProtected: false },
  };

  it('a sheet of a million ragged rows with one form at its end', () => {
    const cells: (RawCell | null)[][] = Array.from({ length: 1_048_000 }, (_, n) =>
      n % 3 === 0 ? [] : Array<null>(n % 5).fill(null),
    );
    const far = shift(selfEvaluation, cells.length, 0);
    const grid = { ...blank, cells: [...cells, ...selfEvaluation.cells], merges: far.merges };
    expect(recognise(grid).forms[0]?.indicators).toHaveLength(7);
  });

  it('a row as wide as Excel allows, all of it merged in pairs', () => {
    const wide = Array.from({ length: 16_384 }, (_, n) => textCell(words[n % words.length]!));
    const merges = Array.from({ length: 8_192 }, (_, n) => ({ top: 0, left: n * 2, bottom: 1, right: n * 2 + 1 }));
    // Walked instead of looked up, this would outlast the test's own time limit.
    expect(() => recognise({ ...blank, cells: [wide, wide, wide], merges })).not.toThrow();
  });

  it('time grows with the filled cells, no faster', () => {
    const sheet = (copies: number): Grid => {
      const pages = Array.from({ length: copies }, (_, n) => shift(selfEvaluation, n * 23, 0));
      const cells = Array.from({ length: copies * 23 }, (_, row) => selfEvaluation.cells[row % 23] ?? []);
      return { ...blank, cells, merges: pages.flatMap(page => page.merges) };
    };
    const [small, large] = [sheet(30), sheet(240)];
    const time = (grid: Grid): number => {
      const start = performance.now();
      expect(recognise(grid).forms.length).toBe(grid.cells.length / 23);
      return performance.now() - start;
    };
    time(small);
    time(large);
    const best = (grid: Grid): number => Math.min(...Array.from({ length: 5 }, () => time(grid)));
    // Eight times the forms; three times as much again is left to a busy machine. Growth by the square would be 64.
    expect(best(large) / best(small)).toBeLessThan(24);
  });
});

it('what is said does not depend on the sheet’s name', () => {
  const renamed = recognise({ ...selfEvaluation, sheet: '总分' }).forms[0]!;
  expect(saidBy(renamed)).toEqual(saidBy(recognise(selfEvaluation).forms[0]!));
});
