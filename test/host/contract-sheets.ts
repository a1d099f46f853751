import { describe, expect, it } from 'vitest';
import type { SpreadsheetHost } from '../../src/app/ports';
import type { CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../../src/engine/layouts/sheet-plan';
import type { Address } from '../../src/engine/sheet/address';
import type { Grid } from '../../src/engine/sheet/grid';
import { valueOf } from './fixtures';

const PLAIN: CellStyle = {
  ...{ font: '宋体', size: 10.5, bold: false, horizontal: 'left', vertical: 'center', wrap: false, border: true },
  format: 'General',
};
const STYLES: readonly CellStyle[] = [
  { ...PLAIN, size: 14, bold: true, horizontal: 'center', border: false },
  { ...PLAIN, bold: true, horizontal: 'center', fill: '#DDEBF7' },
  { ...PLAIN, color: '#0563C1', underline: true },
  { ...PLAIN, horizontal: 'right', format: '0.00' },
  PLAIN,
];

const text = (row: number, col: number, style: number, words: string): PlannedCell => ({
  ...{ row, col, style, content: { kind: 'text', text: words } },
});
const number = (row: number, col: number, figure: string): PlannedCell => ({
  ...{ row, col, style: 3, content: { kind: 'number', number: figure } },
});

/** The form that a report of these tests leads to: its name has all that must be quoted. */
export const QUOTED = "01 甲's 项目";

const ROWS = [
  ['=100.00(%)', '95.13', '9.51'],
  ['2024', '88.00', '8.80'],
  ["引'号'项目", '100.00', '10.00'],
] as const;

const CHART: PlannedChart = {
  title: '执行率与得分 <A&B>',
  categories: { top: 2, left: 0, bottom: 4, right: 0 },
  series: [
    { name: '执行率(%)', values: { top: 2, left: 1, bottom: 4, right: 1 }, drawn: 'columns' },
    { name: '得分', values: { top: 2, left: 2, bottom: 4, right: 2 }, drawn: 'line' },
  ],
  over: { top: 6, left: 0, bottom: 20, right: 3 },
  axis: { least: '0', most: '100' },
};

/** A summary: links to forms and to itself, coloured heads, a chart of columns and a line, page numbers at the foot. */
export const reportPlan = (name = "汇总'表"): SheetPlan => ({
  name,
  cells: [
    text(0, 0, 0, '自评情况汇总'),
    ...[1, 2, 3].map(col => ({ row: 0, col, style: 0 })),
    ...['项目', '执行率(%)', '得分', '备注'].map((words, col) => text(1, col, 1, words)),
    ...ROWS.flatMap(([project, rate, score], n) => [
      text(n + 2, 0, 2, project),
      number(n + 2, 1, rate),
      number(n + 2, 2, score),
      { row: n + 2, col: 3, style: 4 },
    ]),
  ],
  styles: STYLES,
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  columnWidths: [24, 12, 12, 20],
  rowHeights: Array.from({ length: 21 }, () => 18),
  print: {
    area: { top: 0, left: 0, bottom: 20, right: 3 },
    orientation: 'landscape',
    footer: '第 &P 页，共 &N 页',
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  validations: [],
  frozenRows: 2,
  links: [
    { row: 2, col: 0, to: { sheet: QUOTED, row: 0, col: 0 } },
    { row: 3, col: 0, to: { sheet: '乙', row: 4, col: 2 } },
    { row: 0, col: 0, to: { sheet: name, row: 7, col: 0 } },
  ],
  charts: [CHART],
});

export const SHEETS: readonly Grid[] = [QUOTED, '乙'].map(sheet => ({
  ...{ sheet, cells: [[{ value: 1, shown: '1' }]], merges: [], hiddenRows: [], hiddenCols: [] },
  ...{ visibility: 'visible' as const, isProtected: false },
}));

/** What a sheet carries beside its cells, seen past the port. */
export interface Carried {
  readonly links: readonly { readonly at: string; readonly to: string }[];
  readonly charts: readonly {
    readonly title: string;
    /** As “A3:A5”. */
    readonly categories: string;
    readonly series: readonly { readonly name: string; readonly values: string; readonly drawn: string }[];
    readonly over: string;
    /** “0–100”. */
    readonly axis: string;
  }[];
  readonly footer: string | undefined;
  /** Of A2 and A3, which have looks of their own. */
  readonly fill: string | undefined;
  readonly ink: { readonly color: string; readonly underline: boolean } | undefined;
}

export interface SheetsUnderTest {
  readonly host: SpreadsheetHost;
  readonly carried: (sheet: string) => Promise<Carried> | Carried;
  /** Everything in the workbook that belongs to drawings and charts, in any form that can be compared. */
  readonly drawings: () => unknown;
}

/** What every host must do with links, charts, colours and a foot. */
export function sheetContract(host: string, make: (grids: readonly Grid[]) => SheetsUnderTest): void {
  describe(`${host}: what a new sheet carries`, () => {
    it('leads to other sheets, whatever their names, and to itself under the name it was given', async () => {
      const { host: under, carried } = make(SHEETS);
      const { sheets } = valueOf(await under.addSheets([reportPlan(), reportPlan('乙')]));
      expect(sheets.map(({ name }) => name)).toEqual(["汇总'表", '乙(2)']);
      const to = ["'01 甲''s 项目'!A1", "'乙'!C5"];
      expect((await carried(sheets[0]!.name)).links).toEqual([
        { at: 'A3', to: to[0] },
        { at: 'A4', to: to[1] },
        { at: 'A1', to: "'汇总''表'!A8" },
      ]);
      // a sheet of that name stands already: the link means that one
      expect((await carried('乙(2)')).links[2]).toEqual({ at: 'A1', to: "'乙'!A8" });
    });

    it('draws its charts over its cells', async () => {
      const { host: under, carried } = make(SHEETS);
      valueOf(await under.addSheets([reportPlan()]));
      expect((await carried("汇总'表")).charts).toEqual([
        {
          title: CHART.title,
          categories: 'A3:A5',
          series: [
            { name: '执行率(%)', values: 'B3:B5', drawn: 'columns' },
            { name: '得分', values: 'C3:C5', drawn: 'line' },
          ],
          over: 'A7:D21',
          axis: '0–100',
        },
      ]);
    });

    it('has colours and a foot, and its cells keep what they hold', async () => {
      const { host: under, carried } = make(SHEETS);
      valueOf(await under.addSheets([reportPlan()]));
      const { footer, fill, ink } = await carried("汇总'表");
      expect({ footer, fill, ink }).toEqual({
        footer: '第 &P 页，共 &N 页',
        fill: '#DDEBF7',
        ink: { color: '#0563C1', underline: true },
      });
      const { grids } = valueOf(await under.read({ sheets: ["汇总'表"] }));
      expect(grids[0]!.cells.slice(2, 5).map(row => row.slice(0, 3).map(cell => cell?.value))).toEqual(
        ROWS.map(([project, rate, score]) => [project, Number(rate), Number(score)]),
      );
    });

    it('goes with its charts and leaves nothing behind', async () => {
      const { host: under, drawings } = make(SHEETS);
      const kept = valueOf(await under.addSheets([reportPlan('留下')]));
      const before = drawings();
      const added = valueOf(await under.addSheets([reportPlan(), reportPlan()]));
      expect(drawings()).not.toEqual(before);
      valueOf(await under.removeSheets(added));
      expect(drawings()).toEqual(before);
      valueOf(await under.removeSheets(kept));
      const { grids } = valueOf(await under.read('workbook'));
      expect(grids.map(grid => grid.sheet)).toEqual([QUOTED, '乙']);
    });
  });
}

/** “A1”, for an address or its text. */
export const placeOf = (at: Pick<Address, 'row' | 'col'>): string => `${'ABCDEF'[at.col]!}${at.row + 1}`;
