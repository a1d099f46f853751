import { contains } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import type { Grid } from '../sheet/grid';

/**
 * The level stands in a row above, and nothing says that it reaches down to this one: its column has merged blocks, and this
 * row is in none of them. A cell that was emptied looks just so, and the level above is then a wrong guess. Where nothing is
 * merged the form leaves repeated levels blank, and the one above holds.
 */
export function isCarried(level: Cell<unknown>, row: number, { merges }: Grid): boolean {
  const { row: from, col } = level.at;
  if (from === row) return false;
  const blocks = merges.filter(({ left, right, top, bottom }) => left <= col && col <= right && bottom > top);
  return blocks.length > 0 && !blocks.some(block => contains(block, level.at) && contains(block, { row, col }));
}
