import { describe, expect, it } from 'vitest';
import { amountsOf, foundBy, headOf, rowsOf } from './judging';

describe('TD32 成本超过资金总额', () => {
  const found = (rows: readonly (readonly [string, string])[], end = '2026-12-31', whole = '') =>
    foundBy(
      'TD32',
      [
        headOf(['计划开始日期', '2026-01-01'], ['计划完成日期', end]),
        amountsOf(['项目资金总额', whole], ['年度资金申请总额', '500,000.00']),
        rowsOf(
          '一级 二级 三级指标 指标值',
          ...rows.map(([name, target]) => ['成本指标', '经济成本指标', name, target]),
        ),
      ],
      'declaration',
    );

  it('the sum, in 元 and 万元', () => {
    expect(
      found([
        ['会议费', '≤40(万元)'],
        ['印刷费', '≤200000(元)'],
      ]),
    ).toEqual(['warning D7']);
    expect(found([['项目总成本', '≤51.82(万元)']])).toEqual(['warning D7']);
  });

  it.each([
    [
      [
        ['会议费', '≤30(万元)'],
        ['印刷费', '≤20(万元)'],
      ],
    ],
    [
      [
        ['项目总成本', '≤50(万元)'],
        ['其中：会议费', '≤30(万元)'],
      ],
    ], // 合计与分项不重复相加
    [
      [
        ['人均培训成本', '≤5500(元/人)'],
        ['单位成本', '≤600000(元)'],
      ],
    ],
    [[['节约成本', '≥80(万元)']]],
    [[['成本控制率', '≤100(%)']]],
    [[['会议费', '']]],
  ] as const)('silent: %j', rows => {
    expect(found(rows)).toEqual([]);
  });

  it('a project of several years may cost what it has in all', () => {
    expect(found([['项目总成本', '≤120(万元)']], '2028-12-31', '1,500,000.00')).toEqual([]);
    expect(found([['项目总成本', '≤160(万元)']], '2028-12-31', '1,500,000.00')).toEqual(['warning D7']);
  });
});
