import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD16 “=”用于可超额的指标', () => {
  const found = (...row: readonly string[]) => foundBy('TD16', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['宣传讲座', '=4.00(次)'], 'hint B2'],
    [['参训人数', '＝80(人)'], 'hint B2'],
    [['企业满意度', '=90.00(%)'], 'hint B2'],
    [['研究报告数量', '=2.00(份)'], 'hint B2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['发展白皮书', '=1.00(份)']],
    [['成果合格率', '=100.00(%)']],
    [['参训人数', '80(人)']], // 没有写符号
    [['内部刊物', '=12.00(期)']], // 一月一期
    [['每季度检查', '=4.00(次)']],
    [['购置公务车辆数', '=2.00(辆)']],
    [['发放补贴人数', '=350(人)']], // 按名册发放
    [['安全事故数', '=0.00(起)']],
    [['投诉次数', '=2.00(次)']],
    [['会议次数', '=6.00(次)']], // 会议要压减
    [['维护机房数量', '=3.00(间)']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
