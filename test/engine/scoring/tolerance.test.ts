import { describe, expect, test } from 'vitest';
import {
  equalAtPrintedPlaces,
  explainedByYuan,
  partsAddUp,
  rateScoreWithinTolerance,
  rateWithinTolerance,
  scoreWithinTolerance,
} from '../../../src/engine/scoring/tolerance';
import { money, percent, points } from '../../../src/engine/sheet/units';

describe('执行率', () => {
  test.each([
    ['95.13', '51.82', '49.30', true],
    ['95.14', '51.82', '49.30', true],
    ['95.12', '51.82', '49.30', false],
    ['95.15', '51.82', '49.30', false],
    ['96.13', '51.82', '49.30', false],
    ['85.00', '3148.75', '2676.61', true],
    ['5.94', '502.00', '29.86', true],
    ['61.62', '51.82', '49.30', false],
    ['100.01', '3', '3', true],
    ['100.02', '3', '3', false],
    ['0.00', '0', '0', false],
  ])('%s 对 A %s、B %s：%s', (printed, budget, executed, expected) => {
    expect(rateWithinTolerance(percent(printed), money(budget), money(executed))).toBe(expected);
  });

  test('amounts rounded to 0.01 万元 may explain a rate, a different denominator never does', () => {
    expect(rateWithinTolerance(percent('33.10'), money('0.30'), money('0.10'))).toBe(false);
    expect(explainedByYuan(percent('33.10'), money('0.30'), money('0.10'))).toBe(true);
    expect(explainedByYuan(percent('95.15'), money('51.82'), money('49.30'))).toBe(true);
    expect(explainedByYuan(percent('95.17'), money('51.82'), money('49.30'))).toBe(false);
    expect(explainedByYuan(percent('61.62'), money('51.82'), money('49.30'))).toBe(false);
    expect(explainedByYuan(percent('50'), money('0'), money('0'))).toBe(false);
  });

  test.each([
    ['9.51', '51.82', '49.30', true],
    ['9.52', '51.82', '49.30', true],
    ['9.53', '51.82', '49.30', false],
    ['9.97', '147.00', '146.63', true],
    ['2.47', '150.00', '37.12', true],
    ['2.48', '150.00', '37.12', true],
    ['10.00', '100', '120', true],
    ['12.00', '100', '120', false],
    ['10.00', '0', '0', false],
  ])('得分 %s 对 A %s、B %s：%s', (printed, budget, executed, expected) => {
    expect(rateScoreWithinTolerance(points(printed), money(budget), money(executed), points(10))).toBe(expected);
  });
});

test.each([
  ['9.51', 2, '9.50', true],
  ['9.52', 2, '9.50', false],
  ['9.5', 1, '9.46', true],
  ['9.5', 1, '9.44', false],
  ['10', 0, '9.5', true],
  ['10', 0, '9.49', false],
])('指标得分 %s（%s 位小数）对公式 %s：%s', (printed, places, formula, expected) => {
  expect(scoreWithinTolerance(points(printed), places, points(formula))).toBe(expected);
});

test.each([
  ['99.51', '99.51', 2, true],
  ['99.5', '99.51', 1, true],
  ['99.51', '99.52', 2, false],
  ['100', '99.5', 0, true],
  ['99.50', '99.51', 2, false],
])('总分 %s 与 %s 按 %s 位小数：%s', (a, b, places, expected) => {
  expect(equalAtPrintedPlaces(points(a), points(b), places)).toBe(expected);
});

test('资金分项合计', () => {
  const parts = [money('49.30'), money('2.51')];
  expect(partsAddUp(money('51.82'), parts, money('0.01'))).toBe(true);
  expect(partsAddUp(money('51.83'), parts, money('0.01'))).toBe(false);
  expect(partsAddUp(money('51.83'), parts, money('0.02'))).toBe(true);
});
