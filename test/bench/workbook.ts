import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own 14- and 20-sheet workbooks. */
export const workbookPath = (sheets: 14 | 20): string =>
  join(import.meta.dirname, '..', 'corpus', 'workbooks', `${sheets}-sheets.xlsx`);

export const workbookBytes = (sheets: 14 | 20): Uint8Array => new Uint8Array(readFileSync(workbookPath(sheets)));
