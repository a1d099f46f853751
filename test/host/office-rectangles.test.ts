import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rect } from '../../src/engine/sheet/address';
import { asRectangles, rowRuns } from '../../src/host/office/rectangles';

const cells = fc.array(fc.record({ row: fc.nat(12), col: fc.nat(9) }), { maxLength: 60 });
const inside = (rects: readonly Rect[]) =>
  rects.flatMap(({ top, left, bottom, right }) => {
    const keys: string[] = [];
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) keys.push(`${row},${col}`);
    return keys;
  });

it.each([
  ['rectangles', asRectangles],
  ['runs within a row', rowRuns],
])('%s hold each cell once and no other', (_, cover) => {
  fc.assert(
    fc.property(cells, places => {
      const wanted = [...new Set(places.map(({ row, col }) => `${row},${col}`))].sort();
      expect(inside(cover(places)).sort()).toEqual(wanted);
    }),
  );
});

it('a column of cells is one rectangle', () => {
  const column = Array.from({ length: 30 }, (_, row) => ({ row, col: 7 }));
  expect(asRectangles(column)).toEqual([{ top: 0, left: 7, bottom: 29, right: 7 }]);
});
