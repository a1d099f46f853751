import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/index';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';

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
