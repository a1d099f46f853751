import type { Address } from './address';
import type { Grid } from './grid';

/**
 * What a person entered on a sheet, row by row: values and formulas, not what the formulas give, so that calculating again
 * changes nothing. Two sheets with the same fingerprint hold the same entries, but for a chance of one in 2^32 a row.
 */
export function fingerprintOf(grid: Grid): readonly string[] {
  const rows = grid.cells.map(row => {
    const entries = row
      .map(cell => (cell ? (cell.formula ?? cell.value) : null))
      .map(value => (value === '' ? null : value));
    while (entries.length > 0 && entries[entries.length - 1] === null) entries.pop();
    return entries.length === 0 ? '' : hash(JSON.stringify(entries));
  });
  while (rows.length > 0 && rows[rows.length - 1] === '') rows.pop();
  return rows;
}

/** The first cell of every row that is no longer what the fingerprint says. */
export function changedSince(fingerprint: readonly string[], grid: Grid): readonly Address[] {
  const now = fingerprintOf(grid);
  const rows = Math.max(now.length, fingerprint.length);
  const changed: Address[] = [];
  for (let row = 0; row < rows; row += 1) {
    if ((fingerprint[row] ?? '') === (now[row] ?? '')) continue;
    const col = (grid.cells[row] ?? []).findIndex(cell => cell !== null);
    changed.push({ sheet: grid.sheet, row, col: Math.max(col, 0) });
  }
  return changed;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(36);
}
