import type { Rect } from '../../../src/engine/sheet/address';
import type { Grid, RawCell } from '../../../src/engine/sheet/grid';

/** What people and systems do to a form without changing what it says. Every operation gives a new grid. */

type Cells = readonly (readonly (RawCell | null)[])[];

export const textCell = (text: string): RawCell => ({ value: text, shown: text });

/** A row of texts; null leaves a cell blank. */
export const row = (...texts: (string | null)[]): (RawCell | null)[] =>
  texts.map(text => (text === null ? null : textCell(text)));

/** Moves the whole sheet down and to the right. */
export function shift(grid: Grid, down: number, right: number): Grid {
  const pad = (row: readonly (RawCell | null)[]): (RawCell | null)[] => [...Array<null>(right).fill(null), ...row];
  return {
    ...grid,
    cells: [...Array.from({ length: down }, () => []), ...grid.cells.map(pad)],
    merges: grid.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
  };
}

/** A blank column before `col`; a merged area that reaches over the place grows, as in Excel. */
export function insertColumn(grid: Grid, col: number): Grid {
  return {
    ...grid,
    cells: grid.cells.map(row => (row.length > col ? [...row.slice(0, col), null, ...row.slice(col)] : row)),
    merges: grid.merges.map(rect => ({
      ...rect,
      left: rect.left >= col ? rect.left + 1 : rect.left,
      right: rect.right >= col ? rect.right + 1 : rect.right,
    })),
  };
}

/** A column that every block left of it grows into: the merged filler of system exports. */
export function insertFiller(grid: Grid, col: number): Grid {
  const wide = insertColumn(grid, col);
  const blocks: Rect[] = [];
  grid.cells.forEach((row, r) => {
    const known = grid.merges.find(
      rect => rect.top <= r && rect.bottom >= r && rect.left <= col - 1 && rect.right >= col - 1,
    );
    if (known && (known.right > col - 1 || known.top < r)) return;
    const single = { top: r, left: col - 1, bottom: r, right: col - 1 };
    if (row.length > 0) blocks.push(known ?? single);
  });
  const others = wide.merges.filter(rect => !blocks.some(one => one.top === rect.top && one.left === rect.left));
  return { ...wide, merges: [...others, ...blocks.map(one => ({ ...one, right: one.right + 1 }))] };
}

/** Blank rows before `row`. */
export function insertRows(grid: Grid, row: number, rows: Cells): Grid {
  return {
    ...grid,
    cells: [...grid.cells.slice(0, row), ...rows, ...grid.cells.slice(row)],
    merges: grid.merges.map(rect => ({
      ...rect,
      top: rect.top >= row ? rect.top + rows.length : rect.top,
      bottom: rect.bottom >= row ? rect.bottom + rows.length : rect.bottom,
    })),
  };
}

export function withCell(grid: Grid, row: number, col: number, cell: RawCell | null): Grid {
  const cells = grid.cells.map(one => [...one]);
  while (cells.length <= row) cells.push([]);
  const line = cells[row]!;
  while (line.length <= col) line.push(null);
  line[col] = cell;
  return { ...grid, cells };
}

/** Takes the merged areas apart that `which` names; `repeat` writes the text into every cell of them. */
export function unmerge(grid: Grid, which: (rect: Rect) => boolean, repeat: boolean): Grid {
  let changed = grid;
  for (const rect of grid.merges.filter(which)) {
    const anchor = grid.cells[rect.top]?.[rect.left] ?? null;
    if (repeat)
      for (let row = rect.top; row <= rect.bottom; row += 1)
        for (let col = rect.left; col <= rect.right; col += 1) changed = withCell(changed, row, col, anchor);
  }
  return { ...changed, merges: grid.merges.filter(rect => !which(rect)) };
}

/** Rewrites every text cell. */
export function mapTexts(grid: Grid, rewrite: (text: string, row: number, col: number) => string): Grid {
  const cells = grid.cells.map((row, r) =>
    row.map((cell, c) => (cell && typeof cell.value === 'string' ? textCell(rewrite(cell.value, r, c)) : cell)),
  );
  return { ...grid, cells };
}

/** The second sheet below the first one, on the same worksheet. */
export function stack(upper: Grid, lower: Grid, gap: number): Grid {
  const moved = shift(lower, upper.cells.length + gap, 0);
  return {
    ...upper,
    cells: [...upper.cells, ...moved.cells.slice(upper.cells.length)],
    merges: [...upper.merges, ...moved.merges],
  };
}

/** The second sheet to the right of the first one. */
export function besideEachOther(left: Grid, right: Grid, at: number): Grid {
  const moved = shift(right, 0, at);
  const height = Math.max(left.cells.length, moved.cells.length);
  const cells = Array.from({ length: height }, (_, r) => {
    const row = [...(left.cells[r] ?? [])];
    while (row.length < at) row.push(null);
    return [...row, ...(moved.cells[r] ?? []).slice(at)];
  });
  return { ...left, cells, merges: [...left.merges, ...moved.merges] };
}

export function withoutRows(grid: Grid, from: number, count: number): Grid {
  const gone = (row: number): boolean => row >= from && row < from + count;
  return {
    ...grid,
    cells: grid.cells.filter((_, row) => !gone(row)),
    merges: grid.merges
      .filter(rect => !(gone(rect.top) && gone(rect.bottom)))
      .map(rect => ({
        ...rect,
        top: rect.top >= from + count ? rect.top - count : rect.top,
        bottom: rect.bottom >= from + count ? rect.bottom - count : rect.bottom,
      })),
  };
}

/** Exchanges two single-cell columns below a row. */
export function swapColumns(grid: Grid, a: number, b: number, fromRow: number): Grid {
  const cells = grid.cells.map((row, r) => {
    if (r < fromRow) return row;
    const swapped = [...row];
    while (swapped.length <= Math.max(a, b)) swapped.push(null);
    [swapped[a], swapped[b]] = [swapped[b] ?? null, swapped[a] ?? null];
    return swapped;
  });
  return { ...grid, cells };
}
