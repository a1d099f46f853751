import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rawCell, type Scalar } from '../../src/engine/sheet/grid';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { valueOf, workbookOfGrids } from './fixtures';
import { FIXTURE } from '../../src/host/self-check/fixture';

const folder = join(import.meta.dirname, '../../../shared/corpus');
const published = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.xlsx')) : [];
const load = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** A value as exceljs gives it, in our words. */
function scalar(value: ExcelJS.CellValue): Scalar {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(run => run.text).join('');
  if ('result' in value) return scalar(value.result);
  if ('error' in value) return value.error;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

/** Compares every cell of a workbook with what exceljs reads. */
async function expectSameAsExcelJs(bytes: Uint8Array): Promise<void> {
  const oracle = new ExcelJS.Workbook();
  await oracle.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const grids = valueOf(valueOf(openXlsx(bytes)).grids());
  expect(grids.map(grid => grid.sheet)).toEqual(oracle.worksheets.map(sheet => sheet.name));
  for (const grid of grids) {
    const sheet = oracle.getWorksheet(grid.sheet)!;
    const inMerge = (row: number, col: number) =>
      grid.merges.some(
        m => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right && (row > m.top || col > m.left),
      );
    for (let row = 0; row < Math.max(sheet.rowCount, grid.cells.length); row++)
      for (let col = 0; col < sheet.columnCount; col++) {
        // exceljs repeats the anchor's value in every cell of a merged area.
        if (inMerge(row, col)) continue;
        const expected = scalar(sheet.getCell(row + 1, col + 1).value);
        expect(rawCell(grid, row, col)?.value ?? null, `${grid.sheet} ${row},${col}`).toEqual(expected);
      }
  }
}

describe('xlsx beside exceljs', () => {
  it('reads the same from the contract fixture, before and after a change', async () => {
    const bytes = workbookOfGrids(FIXTURE);
    await expectSameAsExcelJs(bytes);
    const at = { sheet: FIXTURE[0]!.sheet, row: 2, col: 1 };
    const marks = [{ at, severity: 'error' as const, note: '' }];
    const notes = new Map([['undo', '[]']]);
    await expectSameAsExcelJs(valueOf(valueOf(openXlsx(bytes)).patch({ cells: [{ at, value: 95.13 }], marks, notes })));
  });

  it('reads what exceljs writes: shared strings, rich text, dates, formulas', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('表 1');
    sheet.addRow(['文字', 1.5, true, new Date(Date.UTC(2024, 0, 1)), '=100.00(%)']);
    sheet.getCell('A2').value = { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] };
    sheet.getCell('B2').value = { formula: 'B1*2', result: 3 };
    sheet.getCell('C2').value = { error: '#N/A' };
    sheet.mergeCells('A3:C4');
    sheet.getCell('A3').value = '合并';
    await expectSameAsExcelJs(new Uint8Array(await book.xlsx.writeBuffer()));
  });
});

describe.runIf(published.length > 0)('xlsx on published workbooks (only where ../shared/corpus exists)', () => {
  it.each(published)('reads the same as exceljs: %s', async name => {
    await expectSameAsExcelJs(load(name));
  });

  it.each(published)('changes one cell and nothing else: %s', name => {
    const bytes = load(name);
    const book = valueOf(openXlsx(bytes));
    const { name: sheet, part } = book.sheets[0]!;
    const grid = valueOf(book.sheet(sheet)).grid;
    const row = grid.cells.findIndex(cells =>
      cells.some(cell => typeof cell?.value === 'string' && cell.value.includes('(')),
    );
    const col = grid.cells[row]!.findIndex(cell => typeof cell?.value === 'string' && cell.value.includes('('));
    const after = valueOf(book.patch({ cells: [{ at: { sheet, row, col }, value: '=1.00(次)' }] }));
    const [old, now] = [unzipSync(bytes), unzipSync(after)];
    for (const other of Object.keys(old)) if (other !== part) expect(now[other]).toEqual(old[other]);
    const again = valueOf(valueOf(openXlsx(after)).sheet(sheet)).grid;
    expect(rawCell(again, row, col)).toMatchObject({ value: '=1.00(次)', shown: '=1.00(次)' });
    const back = valueOf(
      valueOf(openXlsx(after)).patch({ cells: [{ at: { sheet, row, col }, value: rawCell(grid, row, col)!.value }] }),
    );
    expect(valueOf(valueOf(openXlsx(back)).sheet(sheet)).grid).toEqual(grid);
    expect(strFromU8(unzipSync(back)[part]!).length).toBeGreaterThan(0);
  });
});
