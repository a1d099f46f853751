import { unzipSync, strFromU8 } from 'fflate';
import exceljs from 'exceljs';
import { SaxesParser } from 'saxes';
import { defaultSettings, review } from '../../src/engine/index';
import { printTable, ratioOf, two } from './measure';
import { gridsIn, workbookBytes } from './workbook';

/** The floor: inflate every part and run the XML parser over it, keeping nothing. */
function inflateAndParse(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) new SaxesParser().write(strFromU8(part)).close();
}

function check(bytes: Uint8Array): void {
  review(gridsIn(bytes), defaultSettings);
}

export async function benchFiles(): Promise<void> {
  const bytes = workbookBytes(14);
  const floor = await ratioOf(
    () => check(bytes),
    () => inflateAndParse(bytes),
  );
  const library = await ratioOf(
    () => new exceljs.Workbook().xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer),
    () => check(bytes),
  );
  printTable('check of a 14-sheet workbook', [
    ['', 'ratio (median)', 'low–high', 'goal'],
    ['check ÷ inflate + saxes of the same file', two(floor.ratio), `${two(floor.low)}–${two(floor.high)}`, '≤ 2'],
    ['reading with exceljs ÷ check', two(library.ratio), `${two(library.low)}–${two(library.high)}`, '≥ 5'],
  ]);
}
