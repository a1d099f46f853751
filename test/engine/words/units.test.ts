import { describe, expect, it, test } from 'vitest';
import { Decimal } from '../../../src/engine/sheet/units';
import { convert, isKnownUnit, moneyFactor, sameUnitClass, unitAt, unitClass } from '../../../src/engine/words/units';

describe('unit classes', () => {
  test.each([
    ['人', '位', 'same'],
    ['人', '名', 'same'],
    ['人次', '人/次', 'same'],
    ['场', '场次', 'same'],
    ['次', '期', 'same'],
    ['㎡', '平方米', 'same'],
    ['平方', '平方米', 'same'],
    ['天', '日', 'same'],
    ['小时', '时', 'same'],
    ['%', '（％）', 'same'],
    ['辐', '辐', 'same'],
    ['个', '项', 'similar'],
    ['家', '个', 'similar'],
    ['份', '篇', 'similar'],
    ['个', '份', 'similar'],
    ['元', '万元', 'similar'],
    ['小时', '分钟', 'similar'],
    ['年', '个月', 'similar'],
    ['天', '工作日', 'similar'],
    ['人', '人次', 'different'],
    ['%', '百分点', 'different'],
    ['元', '家', 'different'],
    ['人', '%', 'different'],
    ['家', '家次', 'similar'],
    ['人', '', 'unknown'],
    ['人', '辐', 'unknown'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(sameUnitClass(a, b)).toBe(relation);
    expect(sameUnitClass(b, a)).toBe(relation);
  });

  it('names the class, and lets an unknown unit be its own', () => {
    expect([unitClass('人'), unitClass('(万元)'), unitClass('％'), unitClass('辐'), unitClass('')]).toEqual([
      'people',
      'money',
      'percent',
      '辐',
      '',
    ]);
  });
});

describe('conversion', () => {
  const said = (value: string, from: string, to: string): string | undefined =>
    convert(new Decimal(value), from, to)?.toString();
  it('is exact between money units, times and equal counters', () => {
    expect(said('518192', '元', '万元')).toBe('51.8192');
    expect(said('66.68', '亿元', '元')).toBe('6668000000');
    expect(said('90', '分钟', '小时')).toBe('1.5');
    expect(said('2', '年', '个月')).toBe('24');
    expect(said('12', '场', '次')).toBe('12');
    expect(said('12', '个', '份')).toBe('12');
  });
  it('refuses what does not measure the same', () => {
    expect(said('1', '人', '人次')).toBeUndefined();
    expect(said('1', '%', '个百分点')).toBeUndefined();
    expect(said('1', '天', '工作日')).toBeUndefined();
    expect(said('1', '人', '')).toBeUndefined();
  });
  it('knows money', () => {
    expect([moneyFactor('万元')?.toString(), moneyFactor('亿元')?.toString(), moneyFactor('人')]).toEqual([
      '10000',
      '100000000',
      undefined,
    ]);
  });
});

test.each([
  ['人次', '人次'],
  ['人/次超过', '人/次'],
  ['元/人', '元/人'],
  ['个百分点', '个百分点'],
  ['家企业', '家'],
  ['工作日内', '工作日'],
  ['企业', ''],
  ['', ''],
])('%j begins with the unit %j', (text, unit) => {
  expect(unitAt(text, 0)).toBe(unit);
  if (unit !== '' && !unit.includes('/')) expect(isKnownUnit(unit)).toBe(true);
});
