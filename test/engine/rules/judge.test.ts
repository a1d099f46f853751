import { describe, expect, it } from 'vitest';
import { funds, indicators, totals } from '../../../src/engine/rules/example';
import { judged } from './judging';

const ids = (example: Parameters<typeof judged>[0]) => judged(example).findings.map(({ rule }) => rule);

describe('one mistake is told once', () => {
  it('SE12 hides SE01 on its row, and only there', () => {
    const { findings } = judged(indicators`
      | 三级指标 | 指标值     | 完成值     | 原因               |
      | 研究报告 | ≥3.00(份)  | 9.00(份)   | 实际完成14份报告。 |
      | 调研报告 | ≥3.00(份)  | 9.00(份)   |                    |`);
    const told = findings.filter(({ rule }) => rule === 'SE12' || rule === 'SE01');
    expect(told.map(({ rule, at }) => [rule, at.row])).toEqual([
      ['SE12', 1],
      ['SE01', 2],
    ]);
  });

  it('SE37 hides SE05: a score above its weight is also above the formula', () => {
    const found = ids(indicators`
      | 三级指标 | 指标值     | 完成值    | 分值  | 得分  | 原因       |
      | 算法数   | ≥50.00(个) | 45.00(个) | 10.00 | 12.00 | 采集点不足 |`);
    expect(found).toContain('SE37');
    expect(found).not.toContain('SE05');
  });

  it('SE34 hides SE30, and a wrong rate misleads no rule about low execution', () => {
    const found = ids([
      funds`
        | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
        | 总额 | 50.00      | 40.00      | 38.00      | 10.00 | 76.00  | 9.50 |`,
      totals`
        | 得分  |
        | 95.00 |`,
    ]);
    expect(found).toEqual(['SE34']);
  });
});

describe('the four verdicts', () => {
  it('passed, and undetermined where a cell is blank', () => {
    const table = funds`
      | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
      | 总额     | 51.82      | 51.82      | 49.30      | 10.00 | 95.13  | 9.51 |
      | 财政拨款 | 51.82      |            | 49.30      | -     | 95.13  | -    |`;
    const { verdicts, undetermined } = judged(table);
    expect(verdicts.get('SE31')).toBe('passed');
    expect(verdicts.get('SE30')).toBe('undetermined');
    expect(undetermined.find(({ rule }) => rule === 'SE30')?.why.zh).toBe('C3 未填写，无法判断。');
  });

  it('a gap is told once: as a finding, not again for every rule that needed the cell', () => {
    const { findings, undetermined, verdicts } = judged(indicators`
      | 三级指标 | 指标值  | 完成值 | 分值  | 得分 |
      | 活动场次 | ≥10(场) |        | 10.00 | 10   |
      | 培训人数 | ≥50(人) |        | 10.00 |      |`);
    expect(findings.filter(({ rule }) => rule === 'SE46')).toHaveLength(1);
    expect(verdicts.get('SE05')).toBe('undetermined');
    expect(undetermined.filter(({ at }) => at.col === 2)).toEqual([]);
  });

  it('a source of funds that the project does not have owes nothing, and no budget owes no rate', () => {
    const { undetermined } = judged(funds`
      | 资金     | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
      | 总额     | 51.82      | 51.82      | 49.30      | 10.00 | 95.13  | 9.51 |
      | 财政拨款 | 51.82      | 51.82      | 49.30      | -     | 95.13  | -    |
      | 上年结转 | 0.00       | 0.00       | 0.00       | -     | -      | -    |
      | 其他资金 |            |            |            | -     |        | -    |`);
    expect(undetermined).toEqual([]);
  });

  it('not applicable where the form has no such column', () => {
    const { verdicts } = judged(indicators`
      | 三级指标 | 指标值   | 完成值 |
      | 培训场次 | ≥5(场)   | 6(场)  |`);
    for (const id of ['SE03', 'SE05', 'SE37', 'SE38', 'SE40', 'SE46'] as const)
      expect(verdicts.get(id)).toBe('not-applicable');
  });

  it('an unreadable cell is not wrong for the rules that need it; one rule names it', () => {
    const { findings, undetermined } = judged(indicators`
      | 三级指标 | 指标值   | 完成值  | 分值  | 得分  |
      | 培训场次 | ≥5(场)   | #REF!   | 50.00 | 50.00 |
      | 讲座场次 | ≥5(场)   | 5(场)   | 50.00 | 50.00 |`);
    const spoiled = findings.filter(({ at, because }) =>
      [at, ...because].some(({ row, col }) => row === 1 && col === 2),
    );
    expect(spoiled.map(({ rule }) => rule)).toEqual(['SE48']);
    expect(undetermined.map(({ rule }) => rule)).toContain('SE05');
  });
});

it('orders findings by gravity, then from the top down', () => {
  const { findings } = judged(indicators`
    | 三级指标 | 指标值     | 完成值    | 分值  | 得分  | 原因       |
    | 服务企业 | ≥10(家)    | 30(家)    | 30.00 | 30.00 |            |
    | 使用年限 | >3(年)     | 4(年)     | 50.00 | 50.00 |            |
    | 算法数   | ≥50.00(个) | 45.00(个) | 10.00 | 12.00 | 采集点不足 |
    | 接口数   | ≥30.00(个) | 27.00(个) | 10.00 | 10.00 | 采集点不足 |`);
  const rank = { error: 0, warning: 1, hint: 2 };
  const keys = findings.map(({ severity, at }) => rank[severity] * 1000 + at.row);
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'hint']));
});
