import type { Address } from '../sheet/address';
import type { Form } from '../sheet/form';
import { rawCell, type Grid } from '../sheet/grid';

/** How far above its first cell a column's heading may stand. */
const REACH = 3;

/**
 * The heading over a column's first cell: the place to point at what the whole column lacks. The cell itself when nothing of its
 * form stands above it, as in a list of projects.
 */
export function headingOver(first: Address, grid: Grid, { range }: Pick<Form, 'range'>): Address {
  for (let row = first.row - 1; row >= Math.max(range.top, first.row - REACH); row -= 1)
    if (rawCell(grid, row, first.col)) return { ...first, row };
  return first;
}
