import { describe, expect, it } from 'vitest';
import { beside } from '../../../src/engine/rules/example';
import { foundBy, headOf, rowsOf } from './judging';

describe('TD27 照抄上年', () => {
  type Rows = readonly (readonly [string, string])[];
  const rows = (count: number): Rows =>
    Array.from({ length: count }, (_, i) => [`服务事项${i + 1}`, `≥${i + 2}.00(项)`]);
  const found = (now: Rows, then: Rows, year = '2024') =>
    foundBy(
      'TD27',
      [
        headOf(['项目名称', '科技服务站运行'], ['年度', '2025']),
        rowsOf('三级指标 指标值', ...now),
        ...beside(
          'declaration',
          headOf(['项目名称', '科技服务站运行'], ['年度', year]),
          rowsOf('三级指标 指标值', ...then),
        ),
      ],
      'declaration',
    );

  it('every row, or all but one of twenty', () => {
    expect(found(rows(5), rows(5))).toEqual(['hint A3']);
    expect(found([...rows(19), ['新增事项', '≥1(项)']], rows(20))).toEqual(['hint A3']);
    expect(found([...rows(18), ['新增事项', '≥1(项)'], ['另一事项', '≥1(项)']], rows(20))).toEqual([]);
  });

  it('the same figure in other clothes is the same', () => {
    expect(
      found(
        [
          ['甲', '≥3(项)'],
          ['乙', '>=95%'],
          ['丙', '健全'],
        ],
        [
          ['甲', '≥3.00（项）'],
          ['乙', '≥95%'],
          ['丙', '健全'],
        ],
      ),
    ).toEqual(['hint A3']);
  });

  it('silent: one target raised, two rows only, another year', () => {
    expect(found([['服务事项1', '≥3(项)'], ...rows(5).slice(1)], rows(5))).toEqual([]);
    expect(found(rows(2), rows(2))).toEqual([]);
    expect(found(rows(5), rows(5), '2023')).toEqual([]);
    expect(found([], rows(5))).toEqual([]);
  });
});
