/**
 * Writes the .xlsx files of this folder: `npx tsx test/corpus/make-workbooks.ts`.
 * The same cases give the same bytes, so that a changed workbook always means a changed case.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { workbookFiles, workbookParts } from './build-workbooks';

/** Local, because an archive stores local time. */
const A_DAY = new Date(2025, 1, 20);

async function main(): Promise<void> {
  mkdirSync(join(import.meta.dirname, 'workbooks'), { recursive: true });
  for (const file of workbookFiles) {
    const archive = zipSync(await workbookParts(file), { level: 9, mtime: A_DAY });
    writeFileSync(join(import.meta.dirname, file), archive);
    console.log(`${file}  ${archive.length} bytes`);
  }
}

void main();
