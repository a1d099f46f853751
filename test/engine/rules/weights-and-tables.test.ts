import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/engine/policy/index';
import { head, indicators, totals } from '../../../src/engine/rules/example';
import { contextOf } from './example-sheet';
import { judge } from '../../../src/engine/rules/judge';
import type { Grid } from '../../../src/engine/sheet/grid';
import { foundBy } from './judging';
import { saidOf, tableOf } from './one-row';

describe('SE11 完成值恰等于指标值', () => {
  const rows = (hits: number, misses: number, target = '≥5(场)', hit = '5(场)'): ReturnType<typeof tableOf> =>
    tableOf(
      ...Array.from({ length: hits + misses }, (_, i) => ({
        三级指标: `指标${i}`,
        指标值: target,
        完成值: i < hits ? hit : '6(场)',
      })),
    );
  it('65 % of at least seven rows', () => {
    expect(foundBy('SE11', rows(5, 2))).toEqual(['hint C1']);
    expect(foundBy('SE11', rows(4, 3))).toEqual([]);
    expect(foundBy('SE11', rows(6, 0))).toEqual([]);
  });
  it('“=” rows and full percentages say nothing', () => {
    expect(foundBy('SE11', rows(9, 0, '=5(场)'))).toEqual([]);
    expect(foundBy('SE11', rows(9, 0, '≥100(%)', '100(%)'))).toEqual([]);
  });
});

describe('SE14 一级权重', () => {
  const levels = (...cells: readonly (readonly [string, string, string])[]): readonly string[] =>
    foundBy('SE14', tableOf(...cells.map(([a, b, w], i) => ({ 一级: a, 二级: b, 三级指标: `指标${i}`, 分值: w }))));
  it('is silent where nothing is stated or the sum is told elsewhere', () => {
    expect(levels(['产出指标', '数量', '50'], ['效益指标', '社会效益', '30'], ['满意度指标', '满意度', '10'])).toEqual(
      [],
    );
    expect(levels(['产出指标', '数量', '60'], ['效益指标', '社会效益', '20'], ['满意度指标', '满意度', '10'])).toEqual([
      'hint A1',
    ]);
    // 满意度列在效益之下的表样
    expect(
      levels(['产出指标', '数量', '50'], ['效益指标', '社会效益', '30'], ['效益指标', '满意度指标', '10']),
    ).toEqual([]);
    expect(levels(['产出指标', '数量', '60'], ['效益指标', '社会效益', '30'], ['满意度指标', '满意度', '10'])).toEqual(
      [],
    );
    expect(levels(['产出指标', '数量', '60'], ['效益指标', '社会效益', '20'], ['', '满意度', '10'])).toEqual([
      'hint A1',
    ]);
    expect(levels(['产出指标', '数量', '60'], ['效益指标', '社会效益', '30'])).toEqual([]);
    expect(levels(['过程', '管理', '60'], ['效益指标', '社会效益', '20'], ['满意度指标', '满意度', '10'])).toEqual([]);
    expect(levels(['产出指标', '数量', ''], ['效益指标', '社会效益', '20'], ['满意度指标', '满意度', '10'])).toEqual(
      [],
    );
  });
});

describe('SE15 单项分值', () => {
  it.each([
    ['19.99', undefined],
    ['20', 'hint'],
    ['29.99', 'hint'],
    ['30', 'warning'],
  ])('%s → %s', (weight, said) => {
    expect(saidOf('SE15', { 三级指标: '活动', 指标值: '≥3(场)', 分值: weight })).toBe(said);
  });
});

describe('SE16 产出指标缺类', () => {
  it('a second level whose only row was withdrawn is there all the same', () => {
    const rows = ['数量指标', '质量指标', '时效指标'].map(level => ({
      一级: '产出指标',
      二级: level,
      三级指标: `${level}一`,
      指标值: '≥3(场)',
      完成值: level === '时效指标' ? '不适用' : '3(场)',
    }));
    expect(foundBy('SE16', tableOf(...rows))).toEqual([]);
    expect(foundBy('SE16', tableOf(...rows.slice(0, 2)))).toEqual(['hint B1']);
    expect(foundBy('SE16', tableOf(rows[0]!))).toEqual(['warning B1', 'hint B1']);
  });
});

describe('SE17 满意度', () => {
  const row = { 三级指标: '学员满意度', 指标值: '≥90(%)', 完成值: '90(%)' };
  it.each([
    [{ 完成值: '93.6(%)' }, undefined],
    [{ 原因: '发放问卷50份，回收46份' }, undefined],
    [{ 佐证: '抽样回访30家企业' }, undefined],
    [{ 原因: '问卷调查' }, 'hint'],
    [{ 三级指标: '投诉次数', 指标值: '≤3(次)', 完成值: '3(次)' }, undefined],
    [{ 指标值: '满意', 完成值: '达成指标' }, undefined],
    [{}, 'hint'],
  ])('%j → %s', (cells, said) => {
    expect(saidOf('SE17', { ...row, ...cells })).toBe(said);
  });
  it('several that are all equal', () => {
    const other = { 三级指标: '家长满意度', 指标值: '≥85(%)', 完成值: '95(%)' };
    expect(foundBy('SE17', tableOf({ ...row, 完成值: '95(%)' }, other))).toEqual(['hint C2']);
    expect(foundBy('SE17', tableOf({ ...row, 完成值: '95.2(%)' }, other))).toEqual([]);
  });
  it('the survey in the results counts', () => {
    const surveyed = head`
      | 实际完成情况 | 年末面向学员开展满意度测评，收回有效评价表126份。 |`;
    expect(foundBy('SE17', [surveyed, tableOf(row)])).toEqual([]);
  });
});

describe('SE62 不适用未折算', () => {
  const sheet = (score: string, total: string): readonly string[] =>
    foundBy('SE62', [
      tableOf(
        { 三级指标: '活动', 指标值: '≥3(场)', 完成值: '3(场)', 分值: '80', 得分: '76' },
        { 三级指标: '满意度', 指标值: '≥90(%)', 完成值: '不适用', 分值: '20', 得分: score },
      ),
      { ...totals`| × |`, headings: ['得分'], rows: [[total]] },
    ]);
  it.each([
    ['', '95.00', 0],
    ['', '76.00', 1],
    ['0', '76.00', 1],
    ['20', '96.00', 0],
    ['', '', 0],
  ])('得分 “%s”, 总分 %s → %i', (score, total, count) => {
    expect(sheet(score, total)).toHaveLength(count);
  });
});

describe('SE60 书写格式', () => {
  const targets = (...shown: readonly string[]): readonly string[] =>
    foundBy('SE60', tableOf(...shown.map((target, i) => ({ 三级指标: `指标${i}`, 指标值: target }))));
  it.each([
    [['≥10.00(场)', '=365(天)', '≥90.00(%)'], ['hint B3']],
    [['≥350.00(天)', '=365(天)', '≥200(家)', '≥90(%)'], ['hint B2']],
    [['≥10(场)', '=365(天)'], []],
    [['≥2.5(小时)', '≥10(场)', '≥99.9(%)'], []],
    [['≥10.00(场)', '≥2.50(小时)'], []],
    [['有效提升', '≥10.00(场)', '2024年底前'], []],
    [['≥１０(场)', '≥20(场)'], ['hint B2']],
    [['≥10（场）', '≥20(场)'], []],
    [['≥\u200b10(场)', '≥20(场)'], ['hint B2']],
  ])('%j → %j', (shown, found) => {
    expect(targets(...shown)).toEqual(found);
  });

  it('a score typed as text is told only among scores that are numbers', () => {
    const { context } = contextOf(
      indicators`
        | 三级指标 | 分值 | 得分 |
        | 活动     | 10   | 10   |`,
      'self-evaluation',
      defaultPolicy,
    );
    const cells = context.grid.cells.map(row =>
      row.map((cell, col) => (cell && col === 1 && cell.value === '10' ? { ...cell, value: 10 } : cell)),
    );
    const mixed = judge({ ...context, grid: { ...context.grid, cells } });
    const says = (findings: typeof mixed.findings): number => findings.filter(({ rule }) => rule === 'SE60').length;
    expect([says(mixed.findings), says(judge(context).findings)]).toEqual([1, 0]);
  });
});

describe('SE64 看不见的内容', () => {
  const { context } = contextOf(
    indicators`
      | 三级指标 | 指标值  | 分值 | 得分 |
      | 活动     | ≥3(场)  | 10   | 10   |
      | 走访     | ≥3(家)  | 12   | 10   |`,
    'self-evaluation',
    defaultPolicy,
  );
  const found = (changed: Partial<Grid>): readonly string[] =>
    judge({ ...context, grid: { ...context.grid, ...changed } })
      .findings.filter(({ rule }) => rule === 'SE64')
      .map(({ at }) => `${at.row},${at.col}`);
  const merge = (col: number): Grid['merges'] => [{ top: 1, left: col, bottom: 2, right: col }];
  it('a covered value that differs from what is shown', () => {
    expect(found({ merges: merge(2) })).toEqual(['2,2']);
  });
  it('a covered copy of what is shown is no loss', () => {
    expect(found({ merges: merge(3) })).toEqual([]);
  });
  it('figures in hidden rows and columns, not notes beside the form', () => {
    expect(found({ hiddenRows: [2] })).toEqual(['2,1']);
    expect(found({ hiddenCols: [3] })).toEqual(['1,3']);
    expect(found({ hiddenRows: [9], hiddenCols: [9] })).toEqual([]);
  });
});

describe('SE69 近似重复', () => {
  const pair = (a: readonly string[], b: readonly string[]): number =>
    foundBy('SE69', tableOf(...[a, b].map(([name, t, done]) => ({ 三级指标: name!, 指标值: t!, 完成值: done! }))))
      .length;
  it.each([
    [['专业媒体数', '≥3(家)', '10(家)'], ['媒体报道', '≥3(家)', '10(家)'], 1],
    [['专业媒体数', '≥3(家)', '3(家)'], ['媒体报道', '≥3(家)', '3(家)'], 0],
    [['线上培训人数', '≥10(人)', '12(人)'], ['线下培训人数', '≥10(人)', '12(人)'], 0],
    [['参会人数（线上）', '≥10(人)', '12(人)'], ['参会人数（线下）', '≥10(人)', '12(人)'], 0],
    [['一期工程合格率', '≥95(%)', '98(%)'], ['二期工程合格率', '≥95(%)', '98(%)'], 0],
    [['参培人员到课率', '≥90(%)', '95(%)'], ['参培人员', '≥90(人)', '95(人)'], 0],
    [['培训教师人数', '≥10(人)', '12(人)'], ['培训学生人数', '≥10(人)', '12(人)'], 0],
    [['行业研究报告', '≥3(份)', '9(份)'], ['企业调研报告', '≥3(份)', '9(份)'], 0],
    [['组织政策培训', '≥10(场)', '12(场)'], ['组织项目路演', '≥10(场)', '12(场)'], 0],
  ])('%j %j → %i', (a, b, count) => {
    expect(pair(a, b)).toBe(count);
  });
});

describe('SE70 可量化却按定性填报', () => {
  it.each([
    ['促成1-3项合作意向', '达成指标', 'hint'],
    ['促成2项合作意向', '2(项)', undefined],
    ['24小时值班', '达成指标', undefined],
    ['保持二级资质', '达成指标', undefined],
    ['按《2024年工作方案》推进', '达成指标', undefined],
    ['提供一站式服务', '达成指标', undefined],
    ['100%覆盖', '达成指标', undefined],
    ['2024年底前完成', '达成指标', undefined],
  ])('%s %s → %s', (target, actual, said) => {
    expect(saidOf('SE70', { 三级指标: '合作', 指标值: target, 完成值: actual })).toBe(said);
  });
});
