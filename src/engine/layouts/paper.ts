import { contains, type Address, type Rect } from '../sheet/address';
import { rawCell, type Grid, type RawCell } from '../sheet/grid';
import { labelKey, normalise } from '../sheet/reading';

/** One cell or merged area as it lies on the sheet, with its text prepared for comparison. */
export interface Block {
  /** The anchor: top left. */
  readonly row: number;
  readonly col: number;
  readonly rect: Rect;
  /** null when nothing stands there. */
  readonly raw: RawCell | null;
  /** `normalise` of what is shown; empty for a blank block. */
  readonly text: string;
  readonly key: string;
}

/** A grid, indexed once. Work grows with the number of filled cells, not with the size of the sheet. */
export interface Paper {
  readonly sheet: string;
  /** Filled blocks by the row of their anchor, from left to right. */
  readonly rows: ReadonlyMap<number, readonly Block[]>;
  /** Rows that hold a filled block, ascending. */
  readonly filledRows: readonly number[];
  /** The block that covers a cell, filled or blank. */
  blockAt(row: number, col: number): Block;
}

/** A merged area of more rows than this is looked up, not spread out row by row. */
const TALL = 256;

export function paperOf(grid: Grid): Paper {
  const merges = mergeIndex(grid.merges);
  const rows = new Map<number, Block[]>();
  const filledRows: number[] = [];
  for (let row = 0; row < grid.cells.length; row += 1) {
    const cells = grid.cells[row];
    if (cells === undefined || cells.length === 0) continue;
    const blocks = filledBlocks(cells, row, merges);
    if (blocks.length === 0) continue;
    rows.set(row, blocks);
    filledRows.push(row);
  }
  const blockAt = (row: number, col: number): Block => {
    const rect = merges(row, col) ?? cellRect(row, col);
    const nearest = lastUpTo(rows.get(rect.top) ?? [], rect.left, block => block.col);
    const filled = nearest?.col === rect.left ? nearest : undefined;
    if (filled && contains(filled.rect, { row, col })) return filled;
    // Merged areas that overlap (no Excel writes them) must not send a walk over the columns backwards.
    return filled
      ? { row, col, rect: cellRect(row, col), raw: null, text: '', key: '' }
      : { row: rect.top, col: rect.left, rect, raw: rawCell(grid, rect.top, rect.left), text: '', key: '' };
  };
  return { sheet: grid.sheet, rows, filledRows, blockAt };
}

export function addressOf(paper: Paper, block: Block): Address {
  return { sheet: paper.sheet, row: block.row, col: block.col };
}

/** The rows from `top` to `bottom` that hold a filled block; a sheet with many forms is read in slices. */
export function filledBetween(paper: Paper, top: number, bottom: number): readonly number[] {
  const from = firstAtLeast(paper.filledRows, top);
  const to = bottom === Infinity ? paper.filledRows.length : firstAtLeast(paper.filledRows, bottom + 1);
  return paper.filledRows.slice(from, to);
}

function firstAtLeast(rows: readonly number[], row: number): number {
  return countUpTo(rows, row - 1, one => one);
}

/** How many items of an ascending list lie at or before `place`. */
function countUpTo<T>(items: readonly T[], place: number, of: (item: T) => number): number {
  let low = 0;
  for (let high = items.length; low < high;) {
    const middle = Math.floor((low + high) / 2);
    if (of(items[middle]!) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastUpTo<T>(items: readonly T[], place: number, of: (item: T) => number): T | undefined {
  return items[countUpTo(items, place, of) - 1];
}

/** The filled blocks anchored in a row, within a range of columns. */
export function blocksIn(paper: Paper, row: number, left: number, right: number): readonly Block[] {
  const blocks = paper.rows.get(row) ?? [];
  return blocks.filter(block => block.col >= left && block.col <= right);
}

type MergeAt = (row: number, col: number) => Rect | undefined;

function filledBlocks(cells: readonly (RawCell | null)[], row: number, merges: MergeAt): Block[] {
  const blocks: Block[] = [];
  for (let col = 0; col < cells.length; col += 1) {
    const raw = cells[col];
    if (raw === null || raw === undefined) continue;
    const shown = raw.shown !== '' ? raw.shown : typeof raw.value === 'string' ? raw.value : '';
    const text = normalise(shown);
    if (text === '') continue;
    const rect = merges(row, col);
    // What lies hidden under a merged area is not on the paper.
    if (rect && (rect.top !== row || rect.left !== col)) continue;
    blocks.push({
      row,
      col,
      rect: rect ?? cellRect(row, col),
      raw,
      text,
      key: text.length > 60 ? text : labelKey(shown),
    });
  }
  return blocks;
}

function mergeIndex(merges: readonly Rect[]): MergeAt {
  const byRow = new Map<number, Rect[]>();
  const tall: Rect[] = [];
  for (const rect of merges) {
    if (rect.bottom - rect.top >= TALL) tall.push(rect);
    else
      for (let row = rect.top; row <= rect.bottom; row += 1) {
        const there = byRow.get(row);
        if (there) there.push(rect);
        else byRow.set(row, [rect]);
      }
  }
  for (const there of byRow.values()) there.sort((a, b) => a.left - b.left);
  return (row, col) => {
    const near = lastUpTo(byRow.get(row) ?? [], col, rect => rect.left);
    return near && near.right >= col ? near : tall.find(rect => contains(rect, { row, col }));
  };
}

function cellRect(row: number, col: number): Rect {
  return { top: row, left: col, bottom: row, right: col };
}
