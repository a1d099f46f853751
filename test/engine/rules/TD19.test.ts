import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD19 指标个数', () => {
  const found = (count: number, ...tail: readonly (readonly string[])[]) =>
    foundBy(
      'TD19',
      rowsOf('三级指标 指标值', ...Array.from({ length: count }, (_, i) => [`指标${i + 1}`, '≥1(个)']), ...tail),
      'declaration',
    );

  it('fewer than five, more than twenty-five', () => {
    expect(found(4)).toEqual(['hint A1']);
    expect(found(5)).toEqual([]);
    expect(found(25)).toEqual([]);
    expect(found(26)).toEqual(['hint A1']);
  });

  it('a name without a target may be the tail of the one above or not filled in yet: neither is held against the sheet', () => {
    expect(found(25, ['（续上行）', ''], ['', ''])).toEqual([]);
    expect(found(4, ['', ''])).toEqual(['hint A1']);
    expect(found(4, ['还没有填指标值的指标', ''])).toEqual([]);
  });
});
