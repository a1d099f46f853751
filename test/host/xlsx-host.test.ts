import { strFromU8, unzipSync } from 'fflate';
import type { Mark } from '../../src/engine/edits';
import { parseA1Rect } from '../../src/engine/sheet/address';
import { rawCell } from '../../src/engine/sheet/grid';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { hostContract } from './contract';
import { valueOf, workbookOfGrids } from './fixtures';

const CODES = { E: 'error', W: 'warning', I: 'hint' } as const;

/** The marks in the bytes, found without the code under test. */
function marksIn(bytes: Uint8Array): Pick<Mark, 'at' | 'severity'>[] {
  const book = valueOf(openXlsx(bytes));
  const files = unzipSync(bytes);
  return book.sheets.flatMap(({ name, part }) => {
    const xml = strFromU8(files[part]!);
    const rules = xml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*><formula>LEN\("PSE:([EWI]):/g);
    return [...rules].flatMap(([, sqref, code]) =>
      sqref!.split(' ').flatMap(ref => {
        const { top, left, bottom, right } = parseA1Rect(ref)!;
        const cells: Pick<Mark, 'at' | 'severity'>[] = [];
        for (let row = top; row <= bottom; row++)
          for (let col = left; col <= right; col++)
            cells.push({ at: { sheet: name, row, col }, severity: CODES[code as 'E'] });
        return cells;
      }),
    );
  });
}

/** The style of every cell, and conditional formats that are not ours. A style that no cell bears is not seen. */
function looksIn(bytes: Uint8Array): unknown {
  const files = unzipSync(bytes);
  const styles = strFromU8(files['xl/styles.xml']!);
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const xfs = list.match(/<xf [^>]*?\/>|<xf .*?<\/xf>/g) ?? [];
  const sheets = Object.keys(files).filter(name => name.startsWith('xl/worksheets/sheet'));
  return sheets.map(name =>
    strFromU8(files[name]!)
      .replace(/<conditionalFormatting[^>]*><cfRule[^>]*><formula>LEN\("PSE:.*?<\/conditionalFormatting>/g, '')
      .match(/<conditionalFormatting.*<\/conditionalFormatting>| s="\d+"/g)
      ?.map(found => (/^ s="(\d+)"$/.test(found) ? xfs[Number(found.slice(4, -1))] : found)),
  );
}

hostContract('xlsx host', grids => {
  const host = valueOf(xlsxHost(workbookOfGrids(grids)));
  return {
    host,
    cell: at => {
      const reading = valueOf(openXlsx(host.bytes()));
      return rawCell(valueOf(reading.sheet(at.sheet)).grid, at.row, at.col);
    },
    marks: () => marksIn(host.bytes()),
    looks: () => looksIn(host.bytes()),
  };
});
