import { describe, expect, it } from 'vitest';
import { beside } from '../../../src/engine/rules/example';
import { foundBy, headOf, rowsOf } from './judging';

describe('TD01 指标值低于上年实际', () => {
  const found = (target: string, actual: string, name = '服务企业数', lastYear = '2024', lastUnit = '某中心') =>
    foundBy(
      'TD01',
      [
        headOf(['项目名称', '科技服务站运行'], ['年度', '2025'], ['实施单位', '某中心']),
        rowsOf('三级指标 指标值', [name, target]),
        ...beside(
          'self-evaluation',
          headOf(['项目名称', '科技服务站运行'], ['年度', lastYear], ['实施单位', lastUnit]),
          rowsOf('三级指标 指标值 完成值', [name, target, actual]),
        ),
      ],
      'declaration',
    );

  it.each([
    ['≥300.00(家)', '310.00(家)', 'hint B5'],
    ['≥300.00(家)', '376.00(家)', 'warning B5'],
    ['≥3(万元)', '50000(元)', 'warning B5'], // 换算后再比
    ['=80.00(家)', '100.00(家)', 'hint B5'],
  ])('%s after %s: %s', (target, actual, expected) => {
    expect(found(target, actual)).toEqual([expected]);
  });

  it.each([
    ['≥300.00(家)', '300.00(家)'],
    ['≥300.00(家)', '280.00(家)'], // 上年没有做到
    ['≥90.00(%)', '98.00(%)'], // 比率留有余地
    ['≥300.00(家)', '约500(家)'],
    ['≥300.00(家)', '500(人次)'], // 单位不同，无从比较
    ['≥300.00(家)', '达成指标'],
    ['健全', '达成指标'],
    ['≥300.00(家)', ''],
  ])('silent: %s after %s', (target, actual) => {
    expect(found(target, actual)).toEqual([]);
  });

  it('less is better: mirrored', () => {
    expect(found('≤2.00(小时)', '2.00(小时)', '故障响应时间')).toEqual([]);
    expect(found('≤4.00(小时)', '2.00(小时)', '故障响应时间')).toEqual(['warning B5']);
    expect(found('=2.00(起)', '1.00(起)', '安全事故数')).toEqual(['warning B5']);
    expect(found('≤1.00(起)', '0.00(起)', '安全事故数')).toEqual([]);
  });

  it('the latest self-evaluation speaks, also that of two years before; never an older one or another unit', () => {
    expect(found('≥300(家)', '500(家)', '服务企业数', '2023')).toEqual(['warning B5']);
    expect(found('≥300(家)', '500(家)', '服务企业数', '2022')).toEqual([]);
    expect(found('≥300(家)', '500(家)', '服务企业数', '2025')).toEqual([]);
    expect(found('≥300(家)', '500(家)', '服务企业数', '2024', '某局')).toEqual([]);
  });
});
