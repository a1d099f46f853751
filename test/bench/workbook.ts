import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Grid } from '../../src/engine/index';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { printSheet } from '../corpus/print-sheet';
import { formOfRows } from './many-rows';

/** The project's own workbooks of that many sheets. */
export function workbookBytes(sheets: 14 | 20): Uint8Array {
  const name = sheets === 14 ? 'fourteen-sheets.xlsx' : 'twenty-sheets.xlsx';
  return new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'corpus', 'workbooks', name)));
}

/** Opens the file anew and reads every sheet. */
export function gridsIn(bytes: Uint8Array): readonly Grid[] {
  const book = openXlsx(bytes);
  const grids = book.ok ? book.value.grids() : book;
  if (!grids.ok) throw new Error(grids.problem.kind);
  return grids.value;
}

/** A workbook as a department collects them: that many projects, each with that many indicators and much to find. */
export function manySheets(sheets: number, rows: number): readonly Grid[] {
  const { grid } = formOfRows(rows);
  return Array.from({ length: sheets }, (_, n) => {
    const name = `载体服务第${n + 1}批`;
    const cells = grid.cells.map(line =>
      line.map(cell => (cell?.value === '载体服务' ? { ...cell, value: name, shown: name } : cell)),
    );
    return { ...grid, sheet: `${String(n + 1).padStart(2, '0')} 项目`, cells };
  });
}

/** The sheets as an .xlsx file. */
export async function xlsxOf(grids: readonly Grid[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const grid of grids)
    printSheet(
      workbook,
      grid,
      Array.from({ length: 9 }, () => 14),
    );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
