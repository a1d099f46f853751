import type { Borders, Cell, Style, Workbook, Worksheet } from 'exceljs';
import { a1Rect, columnLetters, type Rect } from '../../src/engine/sheet/address';
import { rawCell, type Grid, type RawCell } from '../../src/engine/sheet/grid';
import { isErrorText } from './table-cell';

/** Puts a grid on a worksheet so that it looks like the printed form: 宋体, thin rules, A4 fit to one page in width. */

type CellError = '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!';

const BODY_POINTS = 10.5;
const LINE_HEIGHT = 14.2;
const ROW_HEIGHT = 19.5;
const rule = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BOX: Partial<Borders> = { left: rule, right: rule, top: rule, bottom: rule };

const TITLE = /绩效(?:自评|目标).*表$|绩效自评价$/;
const YEAR_LINE = /^[（(]?\d{4} ?年度[)）]?$/;
const MARGINAL = /^(?:附件|注：|填表人|联系人)/;

/** The sheet as a page: `widths` in characters, one per column. */
export function printSheet(workbook: Workbook, grid: Grid, widths: readonly number[]): Worksheet {
  const sheet = workbook.addWorksheet(grid.sheet, { views: [{ showGridLines: false }] });
  widths.forEach((width, col) => (sheet.getColumn(col + 1).width = width));
  const anchors = new Map(
    grid.merges.map(merge => [a1Rect({ ...merge, bottom: merge.top, right: merge.left }), merge]),
  );
  const left = firstColumn(grid);
  grid.cells.forEach((cells, row) => {
    if (cells.every(cell => cell === null) && !grid.merges.some(merge => merge.top < row && row <= merge.bottom))
      return;
    const first = cells.find(cell => cell !== null)?.shown ?? '';
    const isBoxed = ![TITLE, YEAR_LINE, MARGINAL].some(pattern => pattern.test(first));
    for (let col = left; col < widths.length; col += 1) {
      const cell = rawCell(grid, row, col);
      const target = sheet.getCell(row + 1, col + 1);
      if (cell) setValue(target, cell);
      Object.assign(target, { style: styleOf(cell, isBoxed) });
    }
    sheet.getRow(row + 1).height = rowHeight(grid, row, widths, anchors);
  });
  for (const { top, left: from, bottom, right } of grid.merges)
    sheet.mergeCells(top + 1, from + 1, bottom + 1, right + 1);
  for (const row of grid.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const col of grid.hiddenCols) sheet.getColumn(col + 1).hidden = true;
  sheet.state = grid.visibility === 'very-hidden' ? 'veryHidden' : grid.visibility;
  setPage(sheet, grid, widths.length);
  return sheet;
}

function setValue(target: Cell, cell: RawCell): void {
  const isError = typeof cell.value === 'string' && isErrorText(cell.value);
  const held = isError ? { error: cell.value as CellError } : cell.value;
  const formula = cell.formula?.slice(1);
  if (formula === undefined) target.value = held;
  else target.value = { formula, ...(held !== null && { result: held }) };
}

function styleOf(cell: RawCell | null, isBoxed: boolean): Partial<Style> {
  const text = cell?.shown ?? '';
  const isTitle = TITLE.test(text);
  const isProse = text.length > 24 || text.includes('。') || MARGINAL.test(text);
  // Text with a figure in it is kept as text even when someone edits the cell, as the budget system exports it.
  const format =
    cell?.format ?? (typeof cell?.value === 'string' && /\d/.test(text) && !cell.formula ? '@' : undefined);
  return {
    font: { name: '宋体', size: isTitle ? 16 : BODY_POINTS, bold: isTitle },
    alignment: {
      horizontal: isProse ? 'left' : 'center',
      vertical: text.length > 80 ? 'top' : 'middle',
      wrapText: true,
    },
    ...(isBoxed && { border: BOX }),
    ...(format !== undefined && { numFmt: format }),
  };
}

/** Tall enough for the longest text of the row; a text over several rows is shared out among them. */
function rowHeight(grid: Grid, row: number, widths: readonly number[], anchors: ReadonlyMap<string, Rect>): number {
  const heights = widths.map((_, col) => {
    const covering = grid.merges.find(m => m.top <= row && row <= m.bottom && m.left <= col && col <= m.right);
    const top = covering?.top ?? row;
    const cell = rawCell(grid, top, covering?.left ?? col);
    if (!cell || (covering && covering.left !== col)) return 0;
    const area = anchors.get(columnLetters(col) + String(top + 1)) ?? { top, left: col, bottom: top, right: col };
    const width = widths.slice(area.left, area.right + 1).reduce((sum, one) => sum + one, 0);
    if (TITLE.test(cell.shown)) return 32;
    return (lines(cell.shown, width) * LINE_HEIGHT + 6) / (area.bottom - area.top + 1);
  });
  return Math.max(ROW_HEIGHT, ...heights);
}

/** A Chinese character is two columns wide; a little is lost to the cell's padding. */
function lines(text: string, width: number): number {
  return text
    .split('\n')
    .map(part => [...part].reduce((sum, char) => sum + (/[\u0020-\u007e]/.test(char) ? 1 : 2), 0))
    .reduce((sum, units) => sum + Math.max(1, Math.ceil(units / (width - 1))), 0);
}

function firstColumn(grid: Grid): number {
  const columns = grid.cells.map(
    (_, row) => grid.merges.some(m => m.left === 0 && m.top === row) || rawCell(grid, row, 0),
  );
  return columns.filter(used => used).length > 1 ? 0 : 1;
}

function setPage(sheet: Worksheet, grid: Grid, columns: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: columns > 9 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    ...(grid.cells.length > 0 && { printArea: `A1:${columnLetters(columns - 1)}${grid.cells.length}` }),
  };
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' };
}
