import { a1, columnLetters, parseA1, type Rect } from '../../src/engine/sheet/address';
import { rawCell, type Grid, type RawCell, type Visibility } from '../../src/engine/sheet/grid';
import { readCell, writeCell } from './table-cell';

/** Sheets as text tables, so that a difference between two versions of a sheet can be read. Format: README.md. */

type Rows = Map<number, Map<number, string>>;

/**
 * Reads a text table: directives (`protected`, `hidden`, `very hidden`, `hidden rows: 12, 14`, `hidden columns: C`,
 * `truncated at: 5000 x 100`), then `|   | A | B |`, the separator, and one row per sheet row with its number first.
 * Lines beginning with `>` are prose. Throws on anything else: a table is written by hand and must not be misread.
 */
export function gridFromTable(sheetName: string, markdown: string): Grid {
  const lines = markdown.split('\n').map(line => line.trim());
  const table = lines.filter(line => line.startsWith('|'));
  const directives = lines.filter(line => line !== '' && !/^[|>]/.test(line));
  const columns = splitRow(table[0] ?? '')
    .slice(1)
    .map(letters => parseA1(`${letters.trim()}1`)?.col ?? fail(sheetName, `no column ${letters}`));
  const rows: Rows = new Map();
  for (const line of table.slice(2)) {
    const [label = '', ...cells] = splitRow(line);
    const row = Number(label) - 1;
    if (!Number.isInteger(row) || row < 0 || rows.has(row)) fail(sheetName, `no row ${label}`);
    if (cells.length > columns.length) fail(sheetName, `row ${label} has ${cells.length} cells`);
    rows.set(row, new Map(cells.map((cell, i) => [columns[i]!, cell])));
  }
  const merges = mergesOf(sheetName, rows);
  return { sheet: sheetName, cells: cellsOf(rows), merges, ...readDirectives(sheetName, directives) };
}

/** The reverse. A value hidden under a merged area is not kept: a text table shows what a person sees. */
export function tableFromGrid(grid: Grid): string {
  const covered = new Map<string, string>();
  for (const { top, left, bottom, right } of grid.merges)
    for (let row = top; row <= bottom; row += 1)
      for (let col = left; col <= right; col += 1)
        if (row !== top || col !== left) covered.set(a1({ row, col }), col > left ? '<' : '^');
  const width = Math.max(1, ...grid.cells.map(row => row.length), ...grid.merges.map(merge => merge.right + 1));
  const height = Math.max(grid.cells.length, ...grid.merges.map(merge => merge.bottom + 1));
  const letters = Array.from({ length: width }, (_, col) => columnLetters(col));
  const lines = [`|   | ${letters.join(' | ')} |`, `|---|${'---|'.repeat(width)}`];
  for (let row = 0; row < height; row += 1) {
    const cells = letters.map((_, col) => covered.get(a1({ row, col })) ?? escape(writeCell(rawCell(grid, row, col))));
    if (cells.some(cell => cell !== '')) lines.push(`| ${row + 1} | ${cells.join(' | ')} |`);
  }
  return [...writeDirectives(grid), ...lines].join('\n') + '\n';
}

/** The same sheet as the budget system exports it: every figure, date and result of a formula as text. */
export function asText(grid: Grid): Grid {
  const toText = (cell: RawCell | null): RawCell | null =>
    cell === null || (typeof cell.value === 'string' && cell.formula === undefined)
      ? cell
      : { value: cell.shown, shown: cell.shown, format: '@' };
  return { ...grid, cells: grid.cells.map(row => row.map(toText)) };
}

function fail(sheet: string, problem: string): never {
  throw new Error(`${sheet}: ${problem}`);
}

/** Cells between unescaped bars, trimmed; `\|`, `\\` and `\<` stay as they are until `unescape`. */
function splitRow(line: string): string[] {
  const cells = line.match(/(?:\\.|[^|\\])+|(?<=\|)(?=\|)/g) ?? [];
  return cells.map(cell => cell.replace(/^ +| +$/g, ''));
}

function unescape(text: string): string {
  return text.replace(/\\([\\|<])|<br>/g, (_, escaped: string | undefined) => escaped ?? '\n');
}

function escape(text: string): string {
  const written = text.replace(/[\\|]|<(?=br>)/g, match => `\\${match}`).replace(/\n/g, '<br>');
  return written === '<' || written === '^' ? `'${written}` : written;
}

const isCovered = (text: string | undefined): boolean => text === '<' || text === '^';

function cellsOf(rows: Rows): (RawCell | null)[][] {
  const height = Math.max(-1, ...rows.keys()) + 1;
  return Array.from({ length: height }, (_, row) => {
    const cells: (RawCell | null)[] = [];
    for (const [col, text] of rows.get(row) ?? [])
      if (text !== '' && !isCovered(text)) {
        while (cells.length < col) cells.push(null);
        cells[col] = readCell(unescape(text));
      }
    return cells;
  });
}

/** A cell marked `<` belongs to whatever its left neighbour belongs to, `^` to what stands above. */
function mergesOf(sheet: string, rows: Rows): Rect[] {
  const anchors = new Map<string, string>();
  const blocks = new Map<string, Rect & { cells: number }>();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b))
    for (const [col, text] of [...cells].sort(([a], [b]) => a - b)) {
      if (!isCovered(text)) continue;
      const neighbour = text === '<' ? { row, col: col - 1 } : { row: row - 1, col };
      const anchor = anchors.get(a1(neighbour)) ?? a1(neighbour);
      const start = parseA1(anchor) ?? fail(sheet, `${a1({ row, col })} has nothing to merge into`);
      anchors.set(a1({ row, col }), anchor);
      const block = blocks.get(anchor) ?? { top: start.row, left: start.col, bottom: 0, right: 0, cells: 1 };
      const [bottom, right] = [Math.max(block.bottom, row), Math.max(block.right, col)];
      blocks.set(anchor, { ...block, bottom, right, cells: block.cells + 1 });
    }
  return [...blocks].map(([anchor, { cells, ...rect }]) =>
    (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) === cells
      ? rect
      : fail(sheet, `the area merged into ${anchor} is no rectangle`),
  );
}

type Circumstances = Omit<Grid, 'sheet' | 'cells' | 'merges'>;

function readDirectives(sheet: string, lines: readonly string[]): Circumstances {
  let [hiddenRows, hiddenCols]: number[][] = [[], []];
  let visibility: Visibility = 'visible';
  let isProtected = false;
  let truncatedAt: Grid['truncatedAt'];
  for (const line of lines) {
    const [, name = line, list = ''] = /^([a-z ]+): *(.*)$/.exec(line) ?? [];
    const items = list.split(/, */);
    const size = /^(\d+) x (\d+)$/.exec(list);
    if (name === 'protected') isProtected = true;
    else if (name === 'hidden') visibility = 'hidden';
    else if (name === 'very hidden') visibility = 'very-hidden';
    else if (name === 'hidden rows') hiddenRows = items.map(item => Number(item) - 1);
    else if (name === 'hidden columns') hiddenCols = items.map(item => parseA1(`${item}1`)!.col);
    else if (name === 'truncated at' && size) truncatedAt = { rows: Number(size[1]), cols: Number(size[2]) };
    else fail(sheet, `“${line}” is no directive`);
  }
  return {
    hiddenRows: hiddenRows!,
    hiddenCols: hiddenCols!,
    visibility,
    isProtected,
    ...(truncatedAt && { truncatedAt }),
  };
}

function writeDirectives(grid: Grid): string[] {
  const { hiddenRows, hiddenCols, truncatedAt } = grid;
  return [
    ...(grid.isProtected ? ['protected'] : []),
    ...(grid.visibility === 'visible' ? [] : [grid.visibility.replace('-', ' ')]),
    ...(hiddenRows.length > 0 ? [`hidden rows: ${hiddenRows.map(row => row + 1).join(', ')}`] : []),
    ...(hiddenCols.length > 0 ? [`hidden columns: ${hiddenCols.map(columnLetters).join(', ')}`] : []),
    ...(truncatedAt ? [`truncated at: ${truncatedAt.rows} x ${truncatedAt.cols}`] : []),
  ].map((line, i, all) => (i === all.length - 1 ? `${line}\n` : line));
}
