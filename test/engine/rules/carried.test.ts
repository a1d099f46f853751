import { describe, expect, it } from 'vitest';
import { isCarried } from '../../../src/engine/rules/carried';
import type { Rect } from '../../../src/engine/sheet/address';
import type { Cell } from '../../../src/engine/sheet/cell';
import type { Grid } from '../../../src/engine/sheet/grid';

const level: Cell<string> = {
  kind: 'value',
  at: { sheet: '表', row: 3, col: 1 },
  value: '质量指标',
  shown: '质量指标',
};
const gridWith = (...merges: readonly Rect[]): Grid => ({
  sheet: '表',
  cells: [],
  merges,
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
});
const block = (top: number, bottom: number, col = 1): Rect => ({ top, left: col, bottom, right: col });

describe('a level that stands in a row above', () => {
  it('its own row, or a merged block that reaches down: the row has it', () => {
    expect(isCarried(level, 3, gridWith(block(3, 5)))).toBe(false);
    expect(isCarried(level, 5, gridWith(block(3, 5)))).toBe(false);
  });

  it('a form that merges nothing leaves repeated levels blank', () => {
    expect(isCarried(level, 4, gridWith())).toBe(false);
    expect(isCarried(level, 4, gridWith(block(3, 5, 0)))).toBe(false);
  });

  it('outside the blocks of a column that has some, it is a guess', () => {
    expect(isCarried(level, 6, gridWith(block(3, 5)))).toBe(true);
    expect(isCarried(level, 4, gridWith(block(7, 9)))).toBe(true);
  });
});
