import { describe, expect, it } from 'vitest';
import { foundBy, headOf, rowsOf } from './judging';

describe('TD17 指标值过满过松', () => {
  const found = (...row: readonly string[]) => foundBy('TD17', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['服务对象满意度', '=100(%)'], 'hint B2'],
    [['学员满意率', '≥80(%)'], 'hint B2'],
    [['科研项目完成率', '≥50(%)'], 'hint B2'],
    [['信息报送及时率', '≥85(%)'], 'hint B2'],
    [['设备到位率', '≥70(%)'], 'hint B2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['学员满意度', '≥85(%)']],
    [['工作完成及时率', '=100(%)']],
    [['各项活动到位率', '≥80(%)']],
    [['满意度', '≥4.5(分)']],
    [['疫苗接种完成率', '≥80(%)']], // 对象可以不来
    [['二期工程完成率', '≥40(%)']],
    [['课程满意度', '满意']],
    [['专业服务覆盖率', '≥50(%)']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });

  it('a project of several years need not be completed in one', () => {
    const example = (end: string) => [
      headOf(['计划开始日期', '2025-01-01'], ['计划完成日期', end]),
      rowsOf('三级指标 指标值', ['科研项目完成率', '≥50(%)']),
    ];
    expect(foundBy('TD17', example('2025-12-31'), 'declaration')).toEqual(['hint B4']);
    expect(foundBy('TD17', example('2027-12-31'), 'declaration')).toEqual([]);
  });
});
