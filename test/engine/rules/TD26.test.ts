import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD26 满意度没有对象', () => {
  const found = (...row: readonly string[]) => foundBy('TD26', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['综合满意度', '≥90(%)'], 'hint A2'],
    [['满意率', '≥95%'], 'hint A2'],
    [['项目服务满意度', '≥90(%)'], 'hint A2'],
    [['满意度(%)', '≥90'], 'hint A2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['服务对象满意度', '≥90(%)']],
    [['满意度（入驻企业）', '≥90(%)']],
    [['科技企业综合满意度', '≥90(%)']],
    [['参会满意度', '≥85(%)']],
    [['课程满意度', '≥85(%)']],
    [['公众满意度', '≥85(%)']],
    [['不满意投诉数', '≤2(件)']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
