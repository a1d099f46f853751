import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD31 权重合计', () => {
  const found = (...weights: readonly string[]) =>
    foundBy('TD31', rowsOf('三级指标 指标值 分值', ...weights.map((w, i) => [`指标${i}`, '≥1(个)', w])), 'declaration');

  it('neither 90 nor 100', () => {
    expect(found('50', '35', '10')).toEqual(['error C1']);
    expect(found('50.00', '30.00', '10.01')).toEqual(['error C1']);
  });

  it.each([[['50', '30', '10']], [['60', '30', '10']], [['0.5', '0.3', '0.2']], [['33.33', '33.33', '33.34']]])(
    'silent: %j',
    weights => {
      expect(found(...weights)).toEqual([]);
    },
  );

  it('a weight that is blank or unreadable leaves the sum open; a column that nobody filled is none', () => {
    expect(found('50', '30', '')).toEqual([]);
    expect(found('50', '30', '见附件')).toEqual([]);
    expect(found('', '', '')).toEqual([]);
  });
});
