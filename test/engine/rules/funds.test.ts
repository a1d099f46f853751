import { describe, expect, it } from 'vitest';
import { funds, indicators, totals, type Table } from '../../../src/engine/rules/example';
import { foundBy } from './judging';

const rate = (printed: string): Table => ({
  ...funds`
    | 资金 | 全年预算数 | 全年执行数 | 执行率 |
    | 总额 | 51.82      | 49.30      | ×      |`,
  rows: [['总额', '51.82', '49.30', printed]],
});

describe('SE30 执行率: 49.30 ÷ 51.82 = 95.1370…', () => {
  it.each([
    ['95.13', []], // 截取
    ['95.14', []], // 四舍五入
    ['95.13%', []],
    ['95.1', []], // 只印一位
    ['95', []],
    ['95.15', ['hint D2']], // 按元计算时可能：49.304÷51.815
    ['95.16', ['hint D2']],
    ['95.17', ['error D2']],
    ['95.2', ['error D2']],
    ['96', ['error D2']],
    ['96.13', ['error D2']],
    ['0.9513', ['hint D2']], // 写成小数
    ['100.00', ['error D2']],
    ['0.00', ['error D2']],
  ])('%s → %j', (printed, found) => {
    expect(foundBy('SE30', rate(printed))).toEqual(found);
  });

  it('a budget of zero has no rate to be wrong about', () => {
    const zero = funds`
      | 资金     | 全年预算数 | 全年执行数 | 执行率 |
      | 上年结转 | 0.00       | 0.00       | 0.00   |
      | 其他资金 | 0.00       | 0.00       | 100.00 |`;
    expect(foundBy('SE30', zero)).toEqual([]);
  });

  it.each(['-', ''])('“%s” as a rate is no error', printed => {
    expect(foundBy('SE30', rate(printed))).toEqual([]);
  });
});

const score = (printed: string, executed = '49.30'): Table => ({
  ...rate(''),
  headings: ['资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  rows: [['总额', '51.82', executed, '10.00', '95.13', printed]],
});

describe('SE31 执行率得分: 9.5137…', () => {
  it.each([
    ['9.51', []],
    ['9.52', []], // 相差不到0.01
    ['9.5', []],
    ['9.53', ['error F2']],
    ['9.49', ['error F2']],
    ['10.00', ['error F2']],
    ['-', []],
  ])('%s → %j', (printed, found) => {
    expect(foundBy('SE31', score(printed))).toEqual(found);
  });

  it('stops at the weight when more was spent than budgeted', () => {
    expect(foundBy('SE31', score('10.00', '60.00'))).toEqual([]);
    expect(foundBy('SE31', score('11.58', '60.00'))).toEqual(['error F2']);
  });
});

describe('SE32 资金不平', () => {
  const table = (total: string, parts: readonly string[]): Table => ({
    ...rate(''),
    headings: ['资金', '全年预算数'],
    rows: [['总额', total], ...['财政拨款', '上年结转', '其他资金'].map((name, i) => [name, parts[i] ?? ''])],
  });
  it.each([
    ['10.01', ['10.00', '0.00', '0.00'], []],
    ['10.02', ['10.00', '0.00', '0.00'], ['error B2']],
    ['10.02', ['3.33', '3.33', '3.34'], []], // 三项各有舍入
    ['10.03', ['3.33', '3.33', '3.34'], ['error B2']],
    ['10.00', ['10.00', '', ''], []], // 已填的分项已经相等
    ['10.00', ['6.00', '', ''], []], // 空着的无法核对
    ['10.00', ['6.00', '-', '-'], []],
  ])('%s = %j → %j', (total, parts, found) => {
    expect(foundBy('SE32', table(total, parts))).toEqual(found);
  });

  it('a form that lists only one part is not held to the sum', () => {
    const one = funds`
      | 资金     | 全年预算数 |
      | 总额     | 100.00     |
      | 财政拨款 | 60.00      |`;
    expect(foundBy('SE32', one)).toEqual([]);
  });
});

describe('SE35, SE36 合计', () => {
  const sheet = (own: readonly string[], fund: readonly string[], total: readonly string[]) => [
    { ...rate(''), headings: ['资金', '分值', '得分'], rows: [['总额', ...fund]] },
    {
      ...indicators`
        | 三级指标 | 分值 | 得分 |
        | ×        | ×    | ×    |`,
      rows: [
        ['活动场次', own[0]!, own[1]!],
        ['满意度', own[2]!, own[3]!],
      ],
    },
    {
      ...totals`
        | 分值 | 得分 |
        | ×    | ×    |`,
      rows: [[...total]],
    },
  ];

  it.each([
    ['10.00', '10', '100', []],
    ['10.00', '10', '100.00', []],
    ['-', '-', '100', []], // 资金栏不写分值，按通行的10分
    ['10.00', '10', '90', []], // 总分行只合计指标
    ['10.00', '10', '99', ['error B7']],
    ['5.00', '5', '100', ['error B7']],
  ])('weights 50 + 40 and %s (score %s), total %s → %j', (fund, fundScore, total, found) => {
    const tables = sheet(['50.00', '50.00', '40.00', '40.00'], [fund, fundScore], [total, '100.00']);
    expect(foundBy('SE35', tables).map(one => one.replace('A7', 'B7'))).toEqual(
      found.map(one => one.replace('B7', 'B7')),
    );
  });

  it.each([
    ['49.50', '99.01', []],
    ['49.50', '99.0', []], // 只印一位
    ['49.50', '99', []],
    ['49.50', '99.02', ['error B7']],
    ['49.50', '98.01', ['error B7']],
    ['', '99.01', []], // 有得分空着，无法核对
  ])('scores %s + 40.00 + 9.51, total %s → %j', (first, total, found) => {
    expect(foundBy('SE36', sheet(['50.00', first, '40.00', '40.00'], ['10.00', '9.51'], ['100', total]))).toEqual(
      found,
    );
  });

  it('a total that follows a wrong execution score is that score’s mistake', () => {
    expect(foundBy('SE36', sheet(['50.00', '50.00', '40.00', '40.00'], ['10.00', '8.00'], ['100', '98.00']))).toEqual(
      [],
    );
  });
});

describe('SE39 等级', () => {
  const graded = (total: string, grade: string) => ({
    ...totals`
      | 得分 | 等级 |
      | ×    | ×    |`,
    rows: [[total, grade]],
  });
  it.each([
    ['90.00', '优', []],
    ['89.99', '良', []],
    ['89.99', '优', ['error B2']],
    ['80', '良好', []],
    ['79.99', '中', []],
    ['60.00', '中', []],
    ['59.99', '差', []],
    ['59.99', '中', ['error B2']],
    ['95', '优秀（90分以上）', []],
    ['95', '☑优 □良 □中 □差', []],
    ['95', '□优 ☑良 □中 □差', ['error B2']],
    ['95', '一类', []], // 不认得，不评判
    ['', '优', []],
  ])('%s %s → %j', (total, grade, found) => {
    expect(foundBy('SE39', graded(total, grade))).toEqual(found);
  });
});
