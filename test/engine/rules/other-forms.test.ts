import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/engine/policy/index';
import { beside, funds, head, type Table } from '../../../src/engine/rules/example';
import { contextOf } from './example-sheet';
import { judge } from '../../../src/engine/rules/judge';
import { foundBy } from './judging';
import { tableOf, type Row } from './one-row';

const headOf = (cells: Row): Table => {
  const [first, ...rest] = Object.entries(cells);
  return { ...head`| × | × |`, headings: first!, rows: rest };
};
const project = (year: string, name = '科技金融服务', unit = '某市科技创新中心'): Table =>
  headOf({ 项目名称: name, 实施单位: unit, 年度: year });
const count = (name: string, target: string, actual = ''): Row => ({ 三级指标: name, 指标值: target, 完成值: actual });

describe('SE53 与申报表比对', () => {
  const own = [project('2024'), tableOf(count('参会人数', '≥150(人)'), count('对接会', '≥5(场)'))];
  const against = (head: Table, ...rows: readonly Row[]): readonly string[] =>
    foundBy('SE53', [...own, ...beside('declaration', head, tableOf(...rows))]);
  const approved = [count('参会人数', '≥200(人)'), count('对接会', '≥5(场)')];

  it('a changed target', () => {
    expect(against(project('2024'), ...approved)).toEqual(['warning B5']);
  });
  it('another spelling of the same target is none', () => {
    expect(against(project('2024'), count('参会 人数', '不少于150.00人'), count('对接会', '≥5.00(场)'))).toEqual([]);
  });
  it('another year, another project, another unit of the same project: nobody is asked', () => {
    expect(against(project('2025'), ...approved)).toEqual([]);
    expect(against(project('2024', '科技服务'), ...approved)).toEqual([]);
    expect(against(project('2024', '科技金融服务', '某市科技馆'), ...approved)).toEqual([]);
  });
  it('two declarations of the project: it is not known which one holds', () => {
    const two = [1, 2].flatMap(() => beside('declaration', project('2024'), tableOf(...approved)));
    expect(foundBy('SE53', [...own, ...two])).toEqual([]);
  });
  it('other names throughout cannot be compared', () => {
    const { context } = contextOf(
      [...own, ...beside('declaration', project('2024'), tableOf(count('走访', '≥3(家)'), count('推文', '≥3(篇)')))],
      'self-evaluation',
      defaultPolicy,
    );
    expect(judge(context).verdicts.get('SE53')).toBe('undetermined');
  });
  it('added and dropped indicators', () => {
    const found = against(
      project('2024'),
      count('参会人数', '≥150(人)'),
      count('对接会', '≥5(场)'),
      count('推文', '≥3(篇)'),
    );
    expect(found).toEqual(['warning A5']);
  });
});

describe('SE57 指标值连年偏低', () => {
  const years = (...cells: readonly (readonly [string, string, string])[]): readonly string[] => {
    const [now, ...before] = cells.map(([year, target, actual]) => [
      project(year),
      tableOf(count('推荐项目数', target, actual)),
    ]);
    return foundBy('SE57', [...now!, ...before.flatMap(tables => beside('self-evaluation', ...tables))]);
  };
  it.each([
    [
      [
        ['2024', '≥6(项)', '50(项)'],
        ['2023', '≥6(项)', '48(项)'],
      ],
      1,
    ],
    [
      [
        ['2024', '≥34(项)', '50(项)'],
        ['2023', '≥6(项)', '48(项)'],
      ],
      0,
    ],
    [
      [
        ['2024', '≥6(项)', '50(项)'],
        ['2022', '≥6(项)', '48(项)'],
      ],
      0,
    ],
    [
      [
        ['2024', '≥6(项)', '50(项)'],
        ['2023', '≥6(家)', '48(家)'],
      ],
      0,
    ],
    [
      [
        ['2024', '≥10(项)', '12(项)'],
        ['2023', '≥10(项)', '12(项)'],
        ['2022', '≥10(项)', '11(项)'],
      ],
      1,
    ],
    [
      [
        ['2024', '≥10(项)', '12(项)'],
        ['2023', '≥10(项)', '12(项)'],
      ],
      0,
    ],
    [
      [
        ['2024', '≥10(项)', '10(项)'],
        ['2023', '≥10(项)', '12(项)'],
        ['2022', '≥10(项)', '11(项)'],
      ],
      0,
    ],
  ] as const)('%j → %i', (cells, found) => {
    expect(years(...cells)).toHaveLength(found);
  });
});

describe('SE58 单位名称', () => {
  const against = (own: string, ...others: readonly string[]): readonly string[] =>
    foundBy('SE58', [
      headOf({ 项目名称: '甲', 实施单位: own }),
      ...others.flatMap((unit, i) => beside('self-evaluation', headOf({ 项目名称: `乙${i}`, 实施单位: unit }))),
    ]).map(found => found.split(' ')[0]!);
  it.each([
    ['某市科技创新中心', ['某市科技创业中心'], ['hint']],
    ['某市科技创新中心', ['某市科技创业中心', '某市科技创新中心'], []],
    ['某市科学技术局', ['某市科学技术委'], ['hint']],
    ['某市科技创新中心', ['某市科技 创新中心'], []],
    ['某市第一人民医院', ['某市第二人民医院'], []],
    ['某市东城区图书馆', ['某市西城区图书馆'], []],
    ['某市教育局幼儿园', ['某市教育局办公室'], []],
    ['某市科技局', ['某市科技处'], []],
    ['某市科技创新中心', ['某市科技创新中心机关'], []],
    ['某省科技创新中心', ['某市科技创新中心'], []],
    ['某市科学技术信息中心', ['某市科技信息中心'], ['warning']],
  ])('%s / %j → %j', (own, others, found) => {
    expect(against(own, ...others)).toEqual(found);
  });
});

const fundsOf = (total: Row, carryover?: Row): Table => {
  const rows = [{ 资金: '总额', ...total }, ...(carryover ? [{ 资金: '上年结转', ...carryover }] : [])];
  const headings = Object.keys(rows[0]!);
  return { ...funds`| × |`, headings, rows: rows.map((row: Row) => headings.map(heading => row[heading] ?? '')) };
};

describe('SE22 预算调整', () => {
  const said = (initial: string, annual: string, result: string, carried?: string): string | undefined =>
    foundBy('SE22', [
      headOf({ 实际完成情况: result }),
      fundsOf(
        { 年初预算数: initial, 全年预算数: annual },
        carried === undefined ? undefined : { 年初预算数: '0.00', 全年预算数: carried },
      ),
    ])[0]?.split(' ')[0];
  it.each([
    ['100.00', '120.00', '完成。', undefined],
    ['100.00', '120.01', '完成。', 'warning'],
    ['100.00', '79.99', '完成。', 'warning'],
    ['0.00', '50.00', '完成。', 'hint'],
    ['0.00', '0.00', '完成。', undefined],
    ['', '50.00', '完成。', undefined],
    ['100.00', '60.00', '年中调减设备预算40万元。', undefined],
    ['100.00', '160.00', '追加专项资金。', undefined],
    ['100.00', '60.00', '结余2万元为核减金额。', 'warning'],
    ['100.00', '60.00', '调整了活动方案。', 'warning'],
  ])('%s → %s, %s: %s', (initial, annual, result, expected) => {
    expect(said(initial, annual, result)).toBe(expected);
  });
  it('what last year left explains itself', () => {
    expect(said('100.00', '150.00', '完成。', '50.00')).toBeUndefined();
    expect(said('100.00', '150.00', '完成。', '20.00')).toBe('warning');
  });
});

describe('SE54 元与万元', () => {
  const cells = (initial: string, annual: string, executed: string, ...rows: readonly Row[]): readonly string[] =>
    foundBy('SE54', [
      fundsOf({ 年初预算数: initial, 全年预算数: annual, 全年执行数: executed }),
      ...(rows.length > 0 ? [tableOf(...rows)] : []),
    ]);
  it.each([
    ['80.00', '51.82', '493000.00', ['warning D2']],
    ['800000.00', '51.82', '49.30', ['warning B2']],
    ['51.82', '518192.00', '493000.00', ['warning B2']],
    ['0.00', '51.82', '49.30', []],
    ['0.01', '51.82', '49.30', ['warning B2']],
    ['80.00', '80.00', '0.02', []],
    ['', '51.82', '', []],
  ])('%s %s %s → %j', (initial, annual, executed, found) => {
    expect(cells(initial, annual, executed)).toEqual(found);
  });
  it.each([
    ['设备采购金额', '≤493000(万元)', 1],
    ['设备采购金额', '≤493000(元)', 0],
    ['带动贷款金额', '≥493000(万元)', 0],
    ['节约成本', '≥493000(万元)', 0],
    ['服务人数', '≥493000(人)', 0],
    ['设备采购金额', '≤493000', 0],
  ])('%s %s → %i', (name, target, found) => {
    expect(cells('80.00', '51.82', '49.30', count(name, target))).toHaveLength(found);
  });
});
