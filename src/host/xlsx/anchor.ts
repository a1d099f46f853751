import { contains, type Address } from '../../engine/sheet/address';
import type { Grid } from '../../engine/sheet/grid';

/** The cell that holds what a person sees at a place: the anchor of a merged area. */
export function anchorOf(grid: Grid, at: Address): Address {
  const merge = grid.merges.find(rect => contains(rect, at));
  return merge ? { sheet: at.sheet, row: merge.top, col: merge.left } : at;
}
