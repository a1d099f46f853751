import { a1, a1Rect, type Rect } from '../../engine/sheet/address';
import { rawCell, type Grid } from '../../engine/sheet/grid';
import { asEntered } from './cell-content';

/** Sheets for the self-check, made with Excel's own calls and none of this add-in's writing, which is what they try. */

/** No person's sheet bears such a name, so one left behind by a pane that was closed half way is known again. */
export const scratchName = (runId: string, name: string): string => `自检~${runId} ${name}`;
export const isScratch = (name: string): boolean => /^自检~[0-9a-z]{2,12} /.test(name);

/** Queues the sheets of the grids behind all others, the first in front of the user. */
export function queueScratch(context: Excel.RequestContext, grids: readonly Grid[]): void {
  const sheets = grids.map(grid => {
    const sheet = context.workbook.worksheets.add(grid.sheet);
    queueCells(sheet, grid);
    for (const merge of grid.merges) only(sheet, a1Rect(merge), range => range.merge());
    for (const row of grid.hiddenRows) only(sheet, a1({ row, col: 0 }), range => (range.rowHidden = true));
    for (const col of grid.hiddenCols) only(sheet, a1({ row: 0, col }), range => (range.columnHidden = true));
    if (grid.isProtected) sheet.protection.protect();
    return sheet;
  });
  sheets[0]?.activate();
  grids.forEach((grid, n) => {
    if (grid.visibility === 'hidden') sheets[n]!.visibility = 'Hidden';
  });
}

/** Formats first: what is entered is read by them. Rows are hidden later, since a block is misplaced across hidden rows. */
function queueCells(sheet: Excel.Worksheet, grid: Grid): void {
  const area = areaOf(grid);
  if (!area) return;
  const cells = Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from({ length: area.right + 1 }, (__, col) => rawCell(grid, row, col)),
  );
  only(sheet, a1Rect(area), block => {
    block.numberFormat = cells.map(row => row.map(cell => cell?.format ?? 'General'));
    block.formulas = cells.map(row =>
      row.map(cell =>
        cell?.formula === undefined ? asEntered(cell?.value ?? null, false, cell?.format ?? 'General') : cell.formula,
      ),
    );
  });
}

export function areaOf({ cells }: Grid): Rect | undefined {
  const right = Math.max(0, ...cells.map(row => row.length)) - 1;
  return right < 0 ? undefined : { top: 0, left: 0, bottom: cells.length - 1, right };
}

function only(sheet: Excel.Worksheet, address: string, work: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  work(range);
  range.untrack();
}
