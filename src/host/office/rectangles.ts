import type { Rect } from '../../engine/sheet/address';

interface Place {
  readonly row: number;
  readonly col: number;
}

/** The cells as few rectangles: runs within a row, equal runs of neighbouring rows together. Cells named twice count once. */
export function asRectangles(cells: readonly Place[]): readonly Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (const run of rowRuns(cells)) {
    open = open.filter(each => each.bottom >= run.top - 1);
    const above = open.find(each => each.bottom === run.top - 1 && each.left === run.left && each.right === run.right);
    const grown = above ? { ...above, bottom: run.bottom } : run;
    if (above) {
      open = open.filter(each => each !== above);
      done.splice(done.indexOf(above), 1, grown);
    } else done.push(grown);
    open.push(grown);
  }
  return done;
}

/** The cells as runs within one row, from the top left. */
export function rowRuns(cells: readonly Place[]): readonly Rect[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Rect[] = [];
  for (const { row, col } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && col <= last.right + 1)
      runs[runs.length - 1] = { ...last, right: Math.max(col, last.right) };
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  return runs;
}

/** The block that holds all the cells; `cells` is not empty. */
export function boundingRect(cells: readonly Place[]): Rect {
  const rows = cells.map(cell => cell.row);
  const cols = cells.map(cell => cell.col);
  return { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
}

/** A loaded range as a rectangle. */
export const rectOf = (range: Excel.Range): Rect => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
