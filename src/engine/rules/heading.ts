import type { Address } from '../sheet/address';
import { rawCell, type Grid } from '../sheet/grid';

/** How far above its first cell a column's heading may stand. */
const REACH = 3;

/** The heading over a column's first cell: the place to point at what the whole column lacks. The cell itself when nothing stands above it. */
export function headingOver(first: Address, grid: Grid): Address {
  for (let row = first.row - 1; row >= Math.max(0, first.row - REACH); row -= 1)
    if (rawCell(grid, row, first.col)) return { ...first, row };
  return first;
}
