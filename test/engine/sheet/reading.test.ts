import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../../src/engine/sheet/cell';
import type { RawCell } from '../../../src/engine/sheet/grid';
import { isDateFormat, isoOfSerial, isPercentFormat } from '../../../src/engine/sheet/number-format';
import {
  isPlaceholder,
  labelKey,
  normalise,
  plain,
  readFiscalYear,
  readMoney,
  readPercent,
  readPoints,
  readText,
} from '../../../src/engine/sheet/reading';
import { Decimal } from '../../../src/engine/sheet/units';

const at = { sheet: '自评', row: 3, col: 4 };
const typed = (value: string): RawCell => ({ value, shown: value });
const number = (value: number, format?: string, shown = String(value)): RawCell => ({
  value,
  shown,
  ...(format !== undefined && { format }),
});

/** “95.13”, or the kind of a cell that has no value. */
function said(cell: Cell<Decimal | string>): string {
  if (cell.kind === 'value') return cell.value.toString();
  return cell.kind === 'unreadable' ? cell.why : cell.kind;
}

describe('headings', () => {
  test.each([
    ['全年预算数（A）', '全年预算数'],
    ['全年执行数(B)', '全年执行数'],
    ['执行率(B/A)', '执行率'],
    ['执行率（％）', '执行率'],
    ['项目资金\n（万元）', '项目资金'],
    ['年度 总体\n目标', '年度总体目标'],
    ['项目名称：', '项目名称'],
    ['* 主管部门:', '主管部门'],
    ['其中: 当年财政拨款', '其中:当年财政拨款'],
    ['年度(/项目)指标值', '年度(/项目)指标值'],
    ['全年预算数A', '全年预算数'],
    ['权重(%)（A）', '权重'],
    ['(万元)', '(万元)'],
    ['', ''],
  ])('%j is identified by %j', (heading, key) => expect(labelKey(heading)).toBe(key));

  it('compares without width, white space and invisible characters, and keeps case', () => {
    expect(normalise(' 满意\u200b度\r\n指 标（Ａ）')).toBe('满意度指标(A)');
  });
});

describe('values on one line', () => {
  test.each([
    ['<p>≥５场</p>', '≥5场'],
    ['10000.00(人\n次)', '10000.00(人次)'],
    ['100\n200', '100 200'],
    ['&ge;90％&nbsp;', '≥90%'],
    ['<12.00（小时）', '<12.00(小时)'],
    ['120㎡', '120㎡'],
    [' <span style="color:red">达成</span>指标<br/>', '达成指标'],
  ])('%j → %j', (text, line) => expect(plain(text)).toBe(line));
});

describe('numbers', () => {
  test.each([
    ['95.13', '95.13'],
    ['９５．１３％', '95.13'],
    ['95.13%', '95.13'],
    ['95.13(%)', '95.13'],
    ['0.95', '0.95'],
    [' 1,234.50 ', '1234.5'],
    ['３，１４８．７５', '3148.75'],
    ['−5', '-5'],
    ['.5', '0.5'],
    ['10.', '10'],
    ['1.5E+3', '1500'],
    ['', 'blank'],
    ['\u200b　', 'blank'],
    ['-', 'blank'],
    ['——', 'blank'],
    ['/', 'blank'],
    ['－', 'blank'],
    ['无', 'not-a-number'],
    ['十', 'not-a-number'],
    ['95 96', 'not-a-number'],
    ['95\n96', 'not-a-number'],
    ['9..5', 'not-a-number'],
    ['51,82', 'not-a-number'],
    ['2024-11-30', 'not-a-number'],
    ['XX', 'placeholder'],
    ['待定', 'placeholder'],
    ['#REF!', 'error'],
    ['#DIV/0!', 'error'],
  ])('the rate %j reads %s', (text, reading) => expect(said(readPercent(typed(text), at))).toBe(reading));

  it('multiplies by 100 under a percent format only', () => {
    expect(said(readPercent(number(0.95, '0.00%'), at))).toBe('95');
    expect(said(readPercent(number(0.951289, '0.00%'), at))).toBe('95.1289');
    expect(said(readPercent(number(95.13, '0.00'), at))).toBe('95.13');
    expect(said(readPercent(number(95.13, '0.00"%"'), at))).toBe('95.13');
    expect(said(readPoints(number(0.1, '0%'), at))).toBe('10');
  });

  it('takes from a double what a person typed', () => {
    expect(said(readPoints(number(99.50999999999999), at))).toBe('99.51');
    expect(said(readPoints(number(0.1 + 0.2), at))).toBe('0.3');
  });

  it('does not take dates and truth values for numbers', () => {
    expect(said(readPoints(number(45626, 'yyyy"年"m"月"d"日"'), at))).toBe('not-a-number');
    expect(said(readPoints({ value: true, shown: 'TRUE' }, at))).toBe('not-a-number');
    expect(said(readPoints(number(NaN), at))).toBe('not-a-number');
  });

  test.each([
    ['¥518,192.00', '518192'],
    ['51.82万元', '51.82'],
    ['￥ 1 234.56 元', '1234.56'],
    ['518,192元整', '518192'],
  ])('the amount %j reads %s', (text, reading) => expect(said(readMoney(typed(text), at))).toBe(reading));

  it('converts a unit written in the cell to the unit of the form', () => {
    expect(said(readMoney(typed('51.8192万元'), at, '元'))).toBe('518192');
    expect(said(readMoney(typed('518,192元'), at, '万元'))).toBe('51.8192');
    expect(said(readMoney(typed('51.82'), at, '万元'))).toBe('51.82');
  });

  it('reads points with their unit, and keeps formula, address and what is shown', () => {
    expect(said(readPoints(typed('10分'), at))).toBe('10');
    const cell = readPoints({ value: 9.51, shown: '9.51', formula: '=ROUND(H6*G6/100,2)' }, at);
    expect(cell).toMatchObject({ kind: 'value', at, shown: '9.51', formula: '=ROUND(H6*G6/100,2)' });
    expect(readPoints(typed('-'), at)).toEqual({ kind: 'blank', at, shown: '-' });
    expect(readPoints(null, at)).toEqual({ kind: 'blank', at, shown: '' });
    expect(readPoints({ value: null, shown: '#N/A', formula: '=A1' }, at)).toMatchObject({
      why: 'error',
      formula: '=A1',
    });
  });

  it('reads back any two-decimal number, as text, with commas, in full width and as a double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99999999999, max: 99999999999 }), cents => {
        const value = new Decimal(cents).div(100);
        const printed = value
          .abs()
          .toString()
          .replace(/\B(?=(\d{3})+(?=\.|$))(?<!\.\d*)/g, ',');
        const signed = value.isNegative() && !value.isZero() ? `-${printed}` : printed;
        const wide = signed.replace(/[\d.,-]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const text of [signed, wide, ` ${signed}元`])
          expect(said(readMoney(typed(text), at))).toBe(value.toString());
        expect(said(readMoney(number(cents / 100), at))).toBe(value.toString());
      }),
    );
  });
});

describe('texts', () => {
  it('keeps the words, without tags and outer blanks', () => {
    expect(readText(typed(' <p>1.完成调研</p><p>2.提交报告</p> '), at)).toMatchObject({
      value: '1.完成调研\n\n2.提交报告',
    });
    expect(said(readText(number(20240001), at))).toBe('20240001');
  });
  test.each([
    ['', 'blank'],
    [' \n', 'blank'],
    ['<p></p>', 'blank'],
    ['-', '-'],
    ['无', '无'],
    ['××', 'placeholder'],
    ['#NAME?', 'error'],
    ['#1 楼', '#1 楼'],
  ])('%j → %s', (text, reading) => expect(said(readText(typed(text), at))).toBe(reading));
});

describe('placeholders', () => {
  test.each(['XX', 'xxx', '××', '*', '***', '待定', '（待定）', '≥XX%', '≥××(人)', '____', '【】'])('%s', text =>
    expect(isPlaceholder(text)).toBe(true),
  );
  test.each(['XX项目建设单位名称', 'X', '5*3', '达成指标', '', '待定项目完成率', '-'])('not %j', text =>
    expect(isPlaceholder(text)).toBe(false),
  );
});

describe('fiscal year', () => {
  test.each<[string, number | undefined]>([
    ['(2024 年度)', 2024],
    ['（２０２４年度）', 2024],
    ['2024年', 2024],
    ['二〇二四年度', 2024],
    ['2024', 2024],
    ['年度：2024', 2024],
    ['2024年度财政项目支出绩效自评表', 2024],
    ['项目支出绩效自评表（2024）', 2024],
    ['(2026年度)预算绩效目标申报表', 2026],
    ['2024年市级部门项目支出绩效自评表', 2024],
    ['2024年1月1日-2024年12月31日', undefined],
    ['2024年3月', undefined],
    ['2024-2026年度', undefined],
    ['2023年度、2024年度', undefined],
    ['12024年', undefined],
    ['年度', undefined],
    ['', undefined],
  ])('%j → %s', (text, year) => expect(readFiscalYear(text)).toBe(year));
});

describe('number formats', () => {
  test.each([
    ['0.00%', true, false],
    ['0.00"%"', false, false],
    ['0.00\\%', false, false],
    ['General', false, false],
    ['G/通用格式', false, false],
    ['[Red]0.00_);(0.00)', false, false],
    ['[$-804]yyyy"年"m"月"', false, true],
    ['[h]:mm', false, true],
    ['yyyy/m/d', false, true],
    ['0.00"(天)"', false, false],
    ['@', false, false],
  ])('%s: percent %s, date %s', (format, percent, date) => {
    expect([isPercentFormat(format), isDateFormat(format)]).toEqual([percent, date]);
  });

  it('names the day of a serial number', () => {
    expect([61, 36526, 45351, 45626, 2958465].map(isoOfSerial)).toEqual([
      '1900-03-01',
      '2000-01-01',
      '2024-02-29',
      '2024-11-30',
      '9999-12-31',
    ]);
    expect([0, -1, NaN, 2958466].map(isoOfSerial)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

it('never throws, whatever a cell holds', () => {
  const vocabulary = [
    '≥',
    '%',
    '(',
    ')',
    '年度',
    '202',
    '元',
    ',',
    '.',
    '-',
    '<p',
    '>',
    '&',
    'X',
    '\n',
    '万',
    '０',
    '#REF!',
    '二',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...vocabulary)).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, fc.option(fc.double()), fc.string(), (text, double, format) => {
      const raw: RawCell = { value: double ?? text, shown: text, format };
      for (const read of [readText, readPoints, readPercent, readMoney]) expect(read(raw, at).at).toBe(at);
      for (const f of [normalise, labelKey, plain, isPlaceholder, readFiscalYear]) f(text);
    }),
    { numRuns: 1000 },
  );
});

it('reads a text of 100,000 characters in no time', () => {
  for (const piece of ['1,', '(', '<p ', '年度2024', '  ', '-', '&lt;', '5\n']) {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const read of [readText, readPoints, readPercent, readMoney]) read(typed(long), at);
    for (const f of [normalise, labelKey, plain, isPlaceholder, readFiscalYear]) f(long);
  }
});
