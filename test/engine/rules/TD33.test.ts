import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD33 符号后没有数值', () => {
  const found = (...row: readonly string[]) => foundBy('TD33', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['项目推进效率', '≤规定工作日数'], 'hint B2'],
    [['服务企业数', '≥上年数'], 'hint B2'],
    [['会议费', '＜预算金额'], 'hint B2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['办理时限', '≤20(工作日)']],
    [['办理时限', '≤五个工作日']],
    [['验收结果', '=合格']],
    [['制度健全性', '健全']],
    [['完成时间', '≤2026年11月底']],
    [['温度', '≤5-10℃']], // 有数的由TD22看
    [['指标', '≥XX(人)']], // 占位符另有提示
    [['指标', '']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
