import type { Scan } from '../../app/ports';
import type { Bench, HostCase } from '../../app/self-check';
import { rawCell, type Grid } from '../../engine/sheet/grid';
import { text } from '../../engine/text';
import { blankGrid, missingSheet, sheetsOn } from './fixture';
import { expectSame, problemOf, valueOf } from './mismatch';

const topic = text('读取', 'Reading');

/** The whole workbook read, without the sheets that are not the bench's. */
export async function scanned(bench: Bench): Promise<Scan> {
  const scan = valueOf(await bench.host.read('workbook'));
  const isOurs = (sheet: string): boolean => !bench.others.includes(sheet);
  return { ...scan, grids: scan.grids.filter(grid => isOurs(grid.sheet)), marked: scan.marked.filter(isOurs) };
}

const firstRead = async (bench: Bench): Promise<Grid> => (await scanned(bench)).grids[0]!;

/** Merged areas come in no order. */
export const ordered = (rects: Grid['merges']): Grid['merges'] =>
  [...rects].sort((a, b) => a.top - b.top || a.left - b.left);

/** Every cell of one grid, as another has it. */
export function expectCells(found: Grid, wanted: Grid): void {
  wanted.cells.forEach((row, r) =>
    row.forEach((one, c) => expectSame(text(`单元格 ${r},${c}`, `cell ${r},${c}`), rawCell(found, r, c), one)),
  );
}

export const readingCases: readonly HostCase[] = [
  {
    ...{ id: 'read-sheets', topic },
    name: text('按次序读出每张表，知道隐藏和保护', 'gives every sheet in order, with visibility and protection'),
    run: async bench => {
      const { grids, activeSheet, readOnly, marked, notes } = await scanned(bench);
      const facts = (grid: Grid): unknown => [grid.sheet, grid.visibility, grid.isProtected];
      expectSame(text('工作表', 'sheets'), grids.map(facts), bench.sheets.map(facts));
      const wanted = { activeSheet: bench.sheets[0]!.sheet, readOnly: false, marked: [] };
      expectSame(text('工作簿', 'workbook'), { activeSheet, readOnly, marked }, wanted);
      expectSame(text('记录', 'notes'), [...notes], [...bench.notes]);
    },
  },
  {
    ...{ id: 'read-cells', topic },
    name: text(
      '读出各类值、公式、格式和显示的文字',
      'gives values of every type, formulas, formats, and what a person reads',
    ),
    run: async bench => expectCells(await firstRead(bench), bench.sheets[0]!),
  },
  {
    ...{ id: 'read-text-like-formula', topic },
    name: text('像公式的文字仍是文字', 'keeps text that looks like a formula as text'),
    run: async bench => {
      const found = rawCell(await firstRead(bench), 2, 3);
      expectSame(text('D3', 'D3'), found, { value: '=100.00(%)', shown: '=100.00(%)' });
    },
  },
  {
    ...{ id: 'read-shape', topic },
    name: text('读出合并单元格、隐藏的行和列', 'gives merged areas, hidden rows and hidden columns'),
    run: async bench => {
      const { merges, hiddenRows, hiddenCols } = await firstRead(bench);
      const { form } = sheetsOn(bench);
      expectSame(text('合并单元格', 'merged areas'), ordered(merges), form.merges);
      expectSame(text('隐藏的行', 'hidden rows'), hiddenRows, [4]);
      expectSame(text('隐藏的列', 'hidden columns'), hiddenCols, [5]);
    },
  },
  {
    ...{ id: 'read-scope', topic },
    name: text('只读要读的表，没有的表指名', 'reads only what was asked for, and names a sheet that is not there'),
    run: async bench => {
      const { host } = bench;
      const { form, hidden } = sheetsOn(bench);
      const read = async (scope: Parameters<typeof host.read>[0]): Promise<readonly string[]> =>
        valueOf(await host.read(scope)).grids.map(one => one.sheet);
      expectSame(text('本表', 'active sheet'), await read('active-sheet'), [form.sheet]);
      expectSame(text('指名的表', 'named sheets'), await read({ sheets: [hidden.sheet] }), [hidden.sheet]);
      const missing = missingSheet(bench);
      const problem = problemOf(await host.read({ sheets: [missing] }));
      expectSame(text('没有的表', 'a missing sheet'), problem, { kind: 'sheet-missing', sheet: missing });
    },
  },
  {
    ...{ id: 'read-blank', topic },
    name: text('空白表读成没有单元格的表', 'reads a blank workbook as a sheet without cells'),
    fixture: [blankGrid('Sheet1')],
    run: async bench => {
      const { cells } = await firstRead(bench);
      expectSame(
        text('单元格', 'cells'),
        cells.flat().filter(one => one !== null),
        [],
      );
    },
  },
];
