import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD15 指标值没有单位', () => {
  const found = (...row: readonly string[]) => foundBy('TD15', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['资金到位率(%)', '=100'], 'hint B2'], // 单位只写在名称里
    [['参会观众数', '>=500'], 'hint B2'],
    [['培训人数（人）', '≥80'], 'hint B2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['到位率', '=100%']],
    [['参会观众数', '≥500人']],
    [['资金到位率(%)', '=100%']], // 名称和指标值都写了
    [['景气指数', '≥60']],
    [['全市排名', '≤3']],
    [['专家评分', '≥80']],
    [['完成时间', '2026年11月']],
    [['制度健全性', '健全']],
    [['增长', '≥10个百分点']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
