import { describe, expect, it } from 'vitest';
import { beside } from '../../../src/engine/rules/example';
import { amountsOf, foundBy, headOf, rowsOf } from './judging';

describe('TD24 资金变化而目标未变', () => {
  type Rows = readonly (readonly [string, string])[];
  const same: Rows = [
    ['服务企业数', '≥300(家)'],
    ['培训人次', '≥100(人次)'],
    ['活动场次', '≥12(场)'],
    ['企业满意度', '≥90(%)'],
  ];
  const found = (asked: string, before: string, now: Rows = same, then: Rows = same, year = '2024') =>
    foundBy(
      'TD24',
      [
        headOf(['项目名称', '科技服务站运行'], ['年度', '2025']),
        amountsOf(['年度资金申请总额', asked]),
        rowsOf('三级指标 指标值', ...now),
        ...beside(
          'declaration',
          headOf(['项目名称', '科技服务站运行'], ['年度', year]),
          amountsOf(['年度资金申请总额', before]),
          rowsOf('三级指标 指标值', ...then),
        ),
      ],
      'declaration',
    );

  it('more and less money, the same work', () => {
    expect(found('1,200,000.00', '1,000,000.00')).toEqual(['hint B4']);
    expect(found('800,000.00', '1,000,000.00')).toEqual(['hint B4']);
  });

  it('silent below a fifth, without an amount, or two years apart', () => {
    expect(found('1,190,000.00', '1,000,000.00')).toEqual([]);
    expect(found('', '1,000,000.00')).toEqual([]);
    expect(found('1,200,000.00', '0.00')).toEqual([]);
    expect(found('1,200,000.00', '1,000,000.00', same, same, '2023')).toEqual([]);
  });

  it('silent when one target moved, came or went', () => {
    expect(found('2,000,000.00', '1,000,000.00', [['服务企业数', '≥330(家)'], ...same.slice(1)])).toEqual([]);
    expect(found('2,000,000.00', '1,000,000.00', [...same, ['新建服务站', '≥2(个)']])).toEqual([]);
    expect(found('2,000,000.00', '1,000,000.00', same.slice(1))).toEqual([]);
  });

  it('rates alone say nothing: they do not grow with the money', () => {
    const rates: Rows = [
      ['合格率', '≥95(%)'],
      ['及时率', '≥95(%)'],
      ['满意度', '≥90(%)'],
    ];
    expect(found('2,000,000.00', '1,000,000.00', rates, rates)).toEqual([]);
  });
});
