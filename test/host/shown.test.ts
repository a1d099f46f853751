import { format } from 'numfmt';
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../src/engine/sheet/grid';
import { formatOfId, shownText } from '../../src/host/shown';

describe('what a person reads in a cell', () => {
  it.each<[Scalar, string | undefined, string]>([
    [null, '0.00', ''],
    [true, undefined, 'TRUE'],
    [false, '0.00', 'FALSE'],
    ['=100.00(%)', '0.00', '=100.00(%)'],
    [' 左右空格 ', '@', ' 左右空格 '],
    ['文字', '_ * #,##0.00_ ;_ @_ ', '文字'],
    ['隐藏', ';;;', ''],
    ['张三', '"姓名："@', '姓名：张三'],
    [7, undefined, '7'],
    [-0, undefined, '0'],
    [0.1 + 0.2, undefined, '0.3'],
    [95.1289, undefined, '95.1289'],
    [123456789012, undefined, '1.23457E+11'],
    [12345678901, undefined, '12345678901'],
    [1e21, undefined, '1E+21'],
    [95.1289, '0.00', '95.13'],
    [10, '0.00', '10.00'],
    [-0.5, '0.00', '-0.50'],
    [-0, '0.0', '0.0'],
    [7, '0', '7'],
    [1e-7, '0.00', '0.00'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [434.99999999999994, '0.00', '435.00'],
    [0.9513, '0.00%', '95.13%'],
    [100, '0.00"(%)"', '100.00(%)'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '(1,234.50)'],
    [1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [45292, 'yyyy/m/d', '2024/1/1'],
    [45292, '[$-804]yyyy"年"m"月"d"日";@', '2024年1月1日'],
    [45292, '[$-804]aaaa', '星期一'],
    [1.5, '[h]:mm', '36:00'],
    [3, ';;;', ''],
    [3, 'bad"format', '3'],
  ])('%j under %s → %j', (value, format, expected) => {
    expect(shownText(value, format)).toBe(expected);
  });

  it('shows plain figures as numfmt would', () => {
    for (const code of ['0', '0.0', '0.00'])
      for (let i = -400; i < 400; i++) expect(shownText(i / 40, code)).toBe(format(code, i / 40));
  });

  it('counts the days of the 1904 system', () => {
    expect(shownText(43830, 'yyyy/m/d', true)).toBe('2024/1/1');
    expect(shownText(43830, '0', true)).toBe('43830');
  });

  it('knows the formats that a file names by number, in their Chinese form', () => {
    expect([0, 1, 2, 9, 10, 14, 31, 49, 57, 163].map(formatOfId)).toEqual([
      undefined,
      '0',
      '0.00',
      '0%',
      '0.00%',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '@',
      'yyyy"年"m"月"',
      undefined,
    ]);
  });

  it('can show every format it names', () => {
    for (let id = 0; id < 60; id++) expect(shownText(45292.75, formatOfId(id))).not.toBe('');
    expect(shownText(45292.75, formatOfId(34))).toContain('下午');
  });
});
