import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RawCell } from '../../../src/engine/sheet/grid';
import type { Actual, Amount, Operator, Target } from '../../../src/engine/sheet/target';
import { parseActual, parseTarget, readActual, readTarget } from '../../../src/engine/sheet/target-reading';
import { Decimal } from '../../../src/engine/sheet/units';

const at = { sheet: '自评', row: 13, col: 4 };
const typed = (value: string): RawCell => ({ value, shown: value });

const amount = ({ approximate, value, unit }: Amount): string =>
  `${approximate ? '~' : ''}${value.toString()}${unit && ` ${unit}`}`;

/** A reading in one line: “≥200 人”, “?=200 人” when the operator is assumed, “5..10 次”, “date 2024-11”, “text ≤”. */
function said(reading: Target | Actual): string {
  switch (reading.kind) {
    case 'quantity':
      return 'operator' in reading
        ? `${reading.assumed ? '?' : ''}${reading.operator}${amount(reading)}`
        : `${reading.copiedOperator ?? ''}${amount(reading)}`;
    case 'range':
      return `${reading.low.value.toString()}..${reading.high.value.toString()} ${reading.unit}`.trim();
    case 'date':
      return ['date', 'by' in reading ? reading.by : undefined, 'on' in reading ? reading.on : undefined]
        .concat('operator' in reading ? reading.operator : undefined)
        .filter(part => part !== undefined)
        .join(' ');
    case 'text':
      return 'operator' in reading && reading.operator ? `text ${reading.operator}` : 'text';
    case 'level':
      return `${reading.level} ${reading.bandWord}`;
    case 'not-applicable':
      return reading.kind;
  }
}

describe('指标值', () => {
  test.each([
    // operators, signs
    ['≥200.00(人)', '≥200 人'],
    ['＞＝ 80', '≥80'],
    ['=>80', '≥80'],
    ['>=95%', '≥95 %'],
    ['≧ 95 ％', '≥95 %'],
    ['>3.00(年)', '>3 年'],
    ['＞3年', '>3 年'],
    ['<12.00(小时)', '<12 小时'],
    ['≤2.00(秒)', '≤2 秒'],
    ['=<2', '≤2'],
    ['＜＝2', '≤2'],
    ['==100', '=100'],
    ['≥≥5', '≥5'],
    ['&ge;5', '≥5'],
    ['=0.00(个)', '=0 个'],
    ['200人', '?=200 人'],
    // operators, words
    ['不少于300人次', '≥300 人次'],
    ['不低于 90%', '≥90 %'],
    ['大于或等于5场', '≥5 场'],
    ['至少5场', '≥5 场'],
    ['达到95%', '≥95 %'],
    ['超过90%', '>90 %'],
    ['不超过5个', '≤5 个'],
    ['控制在5%以内', '≤5 %'],
    ['少于3次', '<3 次'],
    ['共5场', '=5 场'],
    ['90%以上', '≥90 %'],
    ['90%及以上', '≥90 %'],
    ['100%以上（含）', '≥100 %'],
    ['2小时以内', '≤2 小时'],
    ['24小时内', '≤24 小时'],
    ['超过90%以上', '>90 %'],
    ['≤90%以上', 'text ≤'],
    ['<>5', 'text'],
    // numbers
    ['≥130000.00(个)', '≥130000 个'],
    ['1,330.50万元', '?=1330.5 万元'],
    ['≥55.00(亿元)', '≥55 亿元'],
    ['5万人次', '?=50000 人次'],
    ['≥5.00(万人次)', '≥50000 人次'],
    ['3千字', '?=3000 字'],
    ['5千克', '?=5 千克'],
    ['十二场', '?=12 场'],
    ['一百二十人', '?=120 人'],
    ['两次', '?=2 次'],
    ['百分之九十五', '?=95 %'],
    ['九成', '?=90 %'],
    ['2/3', '?=0.6666666666666666666666666667'],
    ['零投诉', '?=0'],
    ['-5%', '?=-5 %'],
    ['1.5倍', '?=1.5 倍'],
    ['2个百分点', '?=2 个百分点'],
    // units
    ['10000.00(人\n次)', '?=10000 人次'],
    ['=12.00(月次)', '=12 月次'],
    ['≥2.00(L)', '≥2 L'],
    ['≥100元/人', '≥100 元/人'],
    ['≥1600人/次', '≥1600 人/次'],
    ['≥120㎡', '≥120 ㎡'],
    ['≥3篇论文', '≥3 篇'],
    ['≥90%(抽样)', '≥90 %'],
    ['完成14份', '?=14 份'],
    // approximate
    ['约1330人', '?=~1330 人'],
    ['70余人', '?=~70 人'],
    ['300余万', '?=~3000000'],
    ['50+ 以上', '≥~50'],
    ['90%左右', '?=~90 %'],
    ['200元起', '?=~200 元'],
    ['≤2起', '≤2 起'],
    // ranges
    ['５－１０ 次', '5..10 次'],
    ['80%~90%', '80..90 %'],
    ['5次至10次', '5..10 次'],
    ['3到5个', '3..5 个'],
    ['5-10万人', '50000..100000 人'],
    ['2000-2500人', '2000..2500 人'],
    ['≥5-10次', '5..10 次'],
    ['≤5-10次', 'text ≤'],
    ['5-1', 'text'],
    // times
    ['2024-11', 'date 2024-11'],
    ['2024/11/30', 'date 2024-11-30'],
    ['2024 年 11 月前完成', 'date 2024-11'],
    ['2024年12月底前', 'date 2024-12'],
    ['2024年6月中旬', 'date 2024-06-20'],
    ['2024年6月15日之前上线', 'date 2024-06-15'],
    ['2024 年底完成', 'date 2024'],
    ['2024年第3季度', 'date 2024-09'],
    ['2024年上半年', 'date 2024-06'],
    ['2024年5月至11月', 'date 2024-11'],
    ['≤2024年11月', 'date 2024-11 ≤'],
    ['12月底前', 'date'],
    ['第4季度', 'date'],
    ['四季度末前完成', 'date'],
    ['年底前完成', 'date'],
    ['全年', 'date'],
    ['每月', 'date'],
    ['每月1次', 'date'],
    ['每年不少于2次', '≥2 次'],
    ['全年举办12场', '?=12 场'],
    ['本年度≥4期', '≥4 期'],
    ['全年12月前', 'text'],
    ['≥90%且≤100%', '90..100 %'],
    ['不少于2个，不超过5个', '2..5 个'],
    ['≥5个，≤2个', 'text ≥'],
    ['≥200人次（每场50人）', '≥200 人次'],
    ['10个工作日内', '≤10 个工作日'],
    ['15个工作日之内办结', '≤15 个工作日'],
    ['在30日内完成', '≤30 日'],
    ['3个月内', '≤3 个月'],
    ['三个月以内', '≤3 个月'],
    ['1年内', '≤1 年'],
    ['3月内', 'date'],
    ['6月底前', 'date'],
    ['6月30日内', 'date'],
    ['2024年内', 'date 2024'],
    ['年内完成', 'date'],
    ['第1季度内', 'date'],
    ['受理后30日内', 'text'],
    ['≤10个工作日', '≤10 个工作日'],
    ['=1.00(个月/次)', 'date ='],
    ['365(天)', '?=365 天'],
    // words
    ['≤规定工作日数', 'text ≤'],
    ['平时30分钟,节假日2小时', 'text'],
    ['一级', 'text'],
    ['3级', 'text'],
    ['5A级', 'text'],
    ['甲级', 'text'],
    ['一次性通过', 'text'],
    ['一致', 'text'],
    ['一般', 'text'],
    ['7×24小时', 'text'],
    ['24小时值班', 'text'],
    ['1:3', 'text'],
    ['100\n200', 'text'],
    ['第26届', 'text'],
    ['促成 1-3 项国内外项目合作意向', 'text'],
    ['通过会议搭建平台,促成1-3项合作意向', 'text'],
    ['有效促进', 'text'],
    ['完成', 'text'],
    ['不低于上年', 'text'],
    ['2024年成功举办3场活动', 'text'],
    ['', 'text'],
  ])('%j → %s', (text, reading) => expect(said(parseTarget(text))).toBe(reading));

  it('keeps the printed places', () => {
    expect(parseTarget('365(天)')).toMatchObject({ places: 0 });
    expect(parseTarget('365.00(天)')).toMatchObject({ places: 2 });
  });
});

describe('指标值 with columns of its own for sign and unit', () => {
  test.each([
    ['90', { operator: '≥', unit: '%' }, '≥90 %'],
    ['90', { operator: '大于等于', unit: '（％）' }, '≥90 %'],
    ['>=95', { name: '资金到位率(%)' }, '≥95 %'],
    ['=100', { name: '资金到位率（%）', unit: '/' }, '=100 %'],
    ['130000', { name: '系统数据量(企业主体)' }, '?=130000'],
    ['5', { operator: '≤', unit: '万元' }, '≤5 万元'],
    ['5', { operator: '正向', unit: '万人' }, '?=50000 人'],
    ['≥5', { operator: '=', unit: '场' }, '≥5 场'],
    ['5-10', { unit: '次' }, '5..10 次'],
    ['1.00', { operator: '=', unit: '个月/次' }, 'date ='],
    ['2024.50', { unit: '万元' }, '?=2024.5 万元'],
    ['有效提升', { operator: '定性', unit: '' }, 'text'],
    ['规定工作日数', { operator: '≤' }, 'text ≤'],
    ['培训人数≥200人', { name: '培训人数' }, '≥200 人'],
    ['完成率为100%', { name: '项目完成率（%）' }, '?=100 %'],
    ['服务企业不少于30家', { name: '服务企业数' }, '≥30 家'],
    ['提高5个百分点', { name: '提高就业率' }, 'text'],
    ['完成率100%', { name: '验收合格率' }, 'text'],
  ])('%j with %j → %s', (text, hints, reading) => expect(said(parseTarget(text, hints))).toBe(reading));
});

describe('完成值', () => {
  test.each([
    ['200.00(人)', '200 人'],
    ['3000000.00(人次)', '3000000 人次'],
    ['1.80(小时)', '1.8 小时'],
    ['≥95%', '≥95 %'],
    ['95%以上', '≥95 %'],
    ['=100%', '=100 %'],
    ['超过300人', '>300 人'],
    ['达到95%', '95 %'],
    ['共14份', '14 份'],
    ['实际完成14份', '14 份'],
    ['已完成100%', '100 %'],
    ['100%完成', '100 %'],
    ['5-10次', '5..10 次'],
    ['50卷（100%）', '50 卷'],
    ['100%（12/12）', '100 %'],
    ['200人次（线上100，线下100）', '200 人次'],
    ['全年14场', '14 场'],
    ['2024（3月）', 'text'],
    ['达成指标', 'full exact'],
    ['达成年度指标', 'full exact'],
    ['部分达成年度指标并具有一定效果', 'partial exact'],
    ['部分达成年度指标，并具有一定效果。', 'partial exact'],
    ['未达成年度指标且效果较差', 'unmet exact'],
    ['完成', 'full loose'],
    ['已完成', 'full loose'],
    ['是', 'full loose'],
    ['达标', 'full loose'],
    ['基本完成', 'partial loose'],
    ['部分完成', 'partial loose'],
    ['未完成', 'unmet loose'],
    ['未达成', 'unmet loose'],
    ['否', 'unmet loose'],
    ['不适用', 'not-applicable'],
    ['2024年11月20日完成', 'date 2024-11-20'],
    ['2024-11-20', 'date 2024-11-20'],
    ['12月', 'date'],
    ['1.00(个月/次)', 'date'],
    ['有效提升了服务水平', 'text'],
    ['任务未完成', 'text'],
    ['良好', 'text'],
  ])('%j → %s', (text, reading) => expect(said(parseActual(text))).toBe(reading));
});

describe('完成值 beside its name', () => {
  test.each([
    ['合格率98%', { name: '验收合格率' }, '98 %'],
    ['培训人数为230人（其中线上30人）', { name: '培训人数' }, '230 人'],
    ['共走访企业35家', { name: '走访企业数' }, '35 家'],
    ['较上年提高6个百分点', { name: '提高就业率' }, 'text'],
    ['优秀率98%', { name: '验收合格率' }, 'text'],
  ])('%j with %j → %s', (text, hints, reading) => expect(said(parseActual(text, hints))).toBe(reading));
});

describe('cells', () => {
  it('reads numbers with the unit of their format, their column or their name', () => {
    const raw = (value: number, shown: string, format?: string): RawCell => ({
      value,
      shown,
      ...(format && { format }),
    });
    const target = (cell: RawCell, hints = {}): string => {
      const read = readTarget(cell, at, hints);
      return read.kind === 'value' ? said(read.value) : read.kind;
    };
    expect(target(raw(0.95, '95.00%', '0.00%'))).toBe('?=95 %');
    expect(target(raw(95, '95'), { operator: '≥', name: '到位率(%)' })).toBe('≥95 %');
    expect(target(raw(12, '12.00(天)', '0.00"(天)"'))).toBe('?=12 天');
    expect(target(raw(45626, '2024/11/30', 'yyyy/m/d'))).toBe('date 2024-11-30');
    expect(target(raw(45626, '2024年11月', 'yyyy"年"m"月"'))).toBe('date 2024-11');
    expect(target(raw(45626, '30-Nov', 'd-mmm'))).toBe('date 2024-11-30');
    expect(readActual(raw(0.1 + 0.2, '0.30'), at)).toMatchObject({ value: { value: new Decimal('0.3'), places: 2 } });
  });

  it('tells nothing, errors and placeholders from values', () => {
    const kinds = ['', '-', '/', ' \n', '#REF!', 'XX', '待定', '≥XX(人)', '无'].map(text => {
      const cell = readTarget(typed(text), at);
      return cell.kind === 'unreadable' ? cell.why : cell.kind;
    });
    expect(kinds).toEqual([
      'blank',
      'blank',
      'blank',
      'blank',
      'error',
      'placeholder',
      'placeholder',
      'placeholder',
      'value',
    ]);
    expect(readActual(null, at)).toEqual({ kind: 'blank', at, shown: '' });
    expect(readActual({ value: 5, shown: '5', formula: '=C3' }, at)).toMatchObject({ kind: 'value', formula: '=C3' });
  });
});

describe('properties', () => {
  const units = ['人', '人次', '场', '%', '个', '万元', '亿元', '天', '小时', '份', '㎡', '家次', '个百分点', '人/次'];
  const operators: readonly Operator[] = ['≥', '>', '=', '≤', '<'];

  it('reads back what it would print', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...operators),
        fc.integer({ min: 0, max: 99999999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('', ...units),
        fc.boolean(),
        (operator, digits, places, unit, bare) => {
          const value = new Decimal(digits).div(new Decimal(10).pow(places));
          const printed = places === 0 ? String(digits) : printedWith(digits, places);
          const text = `${operator}${printed}${bare || unit === '' ? unit : `(${unit})`}`;
          const target = parseTarget(text);
          expect(target).toMatchObject({
            kind: 'quantity',
            operator,
            assumed: false,
            unit,
            places,
            approximate: false,
          });
          expect(target.kind === 'quantity' && target.value.eq(value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const vocabulary =
    '≥ ≤ > < = 不少于 以上 以内 5 10.00 1,000 ( ) （ ） % ％ 人 次 场 万 亿 元 年 月 日 2024 - ~ 至 约 余 多 + 达成指标 未完成 第 季度 底前 每 十 百 一 级 / . 、 ; \n 促成 完成 个工作日内'.split(
      ' ',
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map(parts => parts.join('')),
  );

  it('never throws and never gives a figure that is no number', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, unit, operator) => {
        const hints = { unit, operator, name: text };
        for (const reading of [
          parseTarget(text),
          parseActual(text),
          parseTarget(text, hints),
          parseActual(text, hints),
        ]) {
          if (reading.kind === 'quantity') expect(reading.value.isFinite()).toBe(true);
          if (reading.kind === 'range') expect(reading.low.value.lte(reading.high.value)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('reads a text of 100,000 characters in no time', () => {
    for (const piece of ['1,', '≥', '(', '不少于', '十', '2024年', '完成', ' ', '5-', '<p ', '万', '含', '余', '\n1'])
      for (const parse of [parseTarget, parseActual]) parse(piece.repeat(Math.ceil(100_000 / piece.length)));
  });
});

function printedWith(digits: number, places: number): string {
  const padded = String(digits).padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

const documents = new URL('../../../../shared/corpus/documents.json', import.meta.url);
describe.runIf(existsSync(documents))('every printed sheet (only where ../shared/corpus exists)', () => {
  interface Printed {
    readonly documents: readonly {
      readonly indicators: readonly {
        readonly target: string;
        readonly actual?: string | null;
        readonly level3: string;
      }[];
    }[];
  }
  const rows = (): Printed['documents'][number]['indicators'] =>
    (JSON.parse(readFileSync(documents, 'utf8')) as Printed).documents.flatMap(({ indicators }) => indicators);

  it('reads every target that begins with a sign and a digit as a quantity with that sign', () => {
    const signs: Readonly<Record<string, Operator>> = { '>=': '≥' };
    const figures = rows().filter(({ target }) => /^[≥≤<>=]+\s*\d/.test(target) && !target.includes('/次'));
    expect(figures.length).toBeGreaterThan(200);
    for (const { target, level3 } of figures) {
      const [, sign = '', digits = '', unit = ''] = /^([≥≤<>=]+)([\d.]+)\(?([^()]*)\)?$/.exec(target) ?? [];
      const named = /\((%)\)$/.exec(level3)?.[1] ?? '';
      expect(said(parseTarget(target, { name: level3 })), target).toBe(
        `${signs[sign] ?? sign}${new Decimal(digits).toString()}${unit || named ? ` ${unit || named}` : ''}`,
      );
    }
  });

  it('reads every other target as text or a time, and every actual as a quantity or a band', () => {
    for (const { target } of rows().filter(row => !/^[≥≤<>=]/.test(row.target)))
      expect(['text', 'date'], target).toContain(parseTarget(target).kind);
    for (const { actual } of rows().filter(row => row.actual))
      expect(['quantity', 'level'], actual ?? '').toContain(parseActual(actual ?? '').kind);
  });
});
