import type { Peek } from '../app/ports';
import type { Grid } from '../engine/sheet/grid';

/** The look at cells alone, for hosts that hold whole grids anyway. */
export function peekGrids(names: readonly string[], grids: readonly Grid[], sheets: readonly string[]): Peek {
  const asked = grids.filter(grid => sheets.includes(grid.sheet) && !grid.truncatedAt);
  return { names, sheets: asked.map(({ sheet, cells }) => ({ sheet, cells })) };
}
