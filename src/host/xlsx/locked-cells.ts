import type { Address } from '../../engine/sheet/address';
import { scanSheet } from './sheet-scan';
import { DEFAULT_STYLE, type CellStyle } from './styles';
import { isTrue } from './xml';

/**
 * Those of the cells that a protected sheet forbids to write: the style of the cell, else of its row, else of its column
 * says so (ECMA-376-1 §18.8.33; locked unless it says otherwise). Throws on malformed text.
 */
export function lockedCells(xml: string, styles: readonly CellStyle[], cells: readonly Address[]): readonly Address[] {
  const wanted = new Set(cells.map(({ row, col }) => `${row}:${col}`));
  const wantedRows = new Set(cells.map(({ row }) => row));
  const own = new Map<string, number>();
  const rows = new Map<number, number>();
  const cols: { from: number; to: number; style: number }[] = [];
  scanSheet(xml, {
    element: (name, { min, max, style }) => {
      if (name === 'col' && style !== undefined)
        cols.push({ from: Number(min) - 1, to: Number(max) - 1, style: Number(style) });
    },
    rowOpen: ({ row, attributes }) => {
      if (wantedRows.has(row) && isTrue(attributes['customFormat'])) rows.set(row, Number(attributes['s'] ?? '0'));
    },
    cell: ({ row, col, style }) => {
      if (wantedRows.has(row) && wanted.has(`${row}:${col}`)) own.set(`${row}:${col}`, style ?? 0);
    },
  });
  return cells.filter(({ row, col }) => {
    const column = cols.find(({ from, to }) => col >= from && col <= to)?.style;
    const style = own.get(`${row}:${col}`) ?? rows.get(row) ?? column ?? 0;
    return (styles[style] ?? DEFAULT_STYLE).locked;
  });
}
