/** Which rows of a long list stand near the eye. Heights and places are CSS pixels from the top of the list. */

export interface Range {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/** Where each row begins; one more than there are rows, the last being the height of all. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets[offsets.length - 1]! + height);
  return offsets;
}

/** The rows that reach into the stretch, at least one where there are any. */
export function rowsBetween(offsets: readonly number[], from: number, to: number): Range {
  const count = offsets.length - 1;
  if (count <= 0) return { first: 0, end: 0 };
  const first = Math.min(rowAt(offsets, from), count - 1);
  return { first, end: Math.min(count, rowAt(offsets, to) + 1) };
}

/** The row that covers the place: the first for places above, the last for those below. */
function rowAt(offsets: readonly number[], place: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const covers = (range: Range, needed: Range): boolean => range.first <= needed.first && range.end >= needed.end;
