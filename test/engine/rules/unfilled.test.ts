import { expect, it } from 'vitest';
import { funds, head, indicators, type Table } from '../../../src/engine/rules/example';
import { a1 } from '../../../src/engine/sheet/address';
import { judged } from './judging';

/** A template: heads, levels, weights and perhaps targets are printed, nothing is reported. */
const template = (executed = '', result = ''): readonly Table[] => {
  const money = funds`
    | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
    | 总额 | ×          | ×          | ×          | 10.00 | ×      | ×    |`;
  const row = money.rows[0]!.map(cell => (cell === '×' ? '' : cell));
  return [
    head`
      | 项目名称 | |
      | 主管部门 | |
      | 实施单位 | |`,
    { ...money, rows: [row.map((cell, col) => (col === 3 ? executed : cell))] },
    { ...head`| × | × |`, headings: ['实际完成情况', result], rows: [] },
    indicators`
      | 三级指标   | 指标值     | 完成值 | 分值  | 得分 |
      | 服务企业数 | ≥200(家)   |        | 50.00 |      |
      | 企业满意度 | ≥90.00(%)  |        | 40.00 |      |`,
  ];
};

const blanks = (tables: readonly Table[]): readonly string[] =>
  judged(tables)
    .findings.filter(({ rule }) => ['SE38', 'SE45', 'SE46', 'SE51'].includes(rule))
    .map(({ rule, severity, at }) => `${rule} ${severity} ${a1(at)}`);

it('a blank template is told to be blank, once, and blames nobody', () => {
  expect(blanks(template())).toEqual(['SE51 hint C8']);
  // 样表里的公式合计为0。
  expect(blanks(template('0.00'))).toEqual(['SE51 hint C8']);
  expect(judged(template()).undetermined.filter(({ at }) => at.row === 4)).toEqual([]);
});

it('as soon as something is reported, every gap is one', () => {
  const gaps = ['SE46 error C8', 'SE51 error B1', 'SE51 error B2', 'SE51 error B3'];
  expect([...blanks(template('49.30'))].sort()).toEqual(gaps);
  expect([...blanks(template('', '完成。'))].sort()).toEqual(gaps);
});
