import { describe, expect, it } from 'vitest';
import { foundBy, judged } from './judging';
import { tableOf, type Row } from './one-row';

/** Forms that divide the project into 决策, 过程, 产出 and 效益, with second levels of their own. */
const row = (level1: string, level2: string, name: string, target: string, actual: string, points: string): Row => ({
  一级: level1,
  二级: level2,
  三级指标: name,
  指标值: target,
  完成值: actual,
  分值: points,
  得分: points,
});
const comprehensive = tableOf(
  row('决策', '项目立项', '立项依据充分性', '充分', '充分', '10'),
  row('决策', '资金投入', '预算编制科学性', '科学', '基本科学', '10'),
  row('过程', '资金管理', '资金到位率', '100%', '100%', '10'),
  row('过程', '组织实施', '管理制度健全性', '健全', '健全', '10'),
  row('产出', '产出数量', '培训人数', '≥360人', '372人', '10'),
  row('产出', '产出质量', '培训合格率', '≥95%', '98.4%', '10'),
  row('产出', '产出时效', '培训完成时间', '2024年11月底前', '2024年11月', '10'),
  row('效益', '社会效益', '卫生院覆盖情况', '全覆盖', '全覆盖', '15'),
  row('效益', '满意度', '学员满意度', '≥90%', '96.2%', '15'),
);

describe('决策、过程、产出、效益', () => {
  it('the rows of 决策 and 过程 are neither outputs nor benefits nor words for bands', () => {
    const told = judged(comprehensive).findings.filter(({ severity }) => severity !== 'hint');
    expect(told.map(({ rule }) => rule)).toEqual([]);
    for (const rule of ['SE08', 'SE13', 'SE14', 'SE16', 'SE41', 'SE52'] as const)
      expect(foundBy(rule, comprehensive)).toEqual([]);
  });

  it('a second level that no published form prints tells nothing about what is missing', () => {
    expect(foundBy('SE16', tableOf(row('产出', '完成情况', '培训人数', '≥360人', '372人', '10')))).toEqual([]);
    expect(foundBy('SE16', tableOf(row('产出', '产出数量', '培训人数', '≥360人', '372人', '10')))).toEqual([
      'warning B1',
      'hint B1',
    ]);
  });
});

describe('SE41: the same words again', () => {
  const said = (target: string, actual: string, weight: string, score: string): readonly string[] =>
    foundBy('SE41', tableOf({ ...row('效益', '社会效益', '覆盖情况', target, actual, weight), 得分: score }));
  it.each([
    ['全覆盖', '全覆盖', '10', '10', []],
    ['实现全覆盖', '已实现 全覆盖', '10', '10', []],
    ['全覆盖', '全覆盖', '10', '8', ['warning E2']],
    ['全覆盖', '基本覆盖', '10', '10', ['warning E2']],
  ])('%s → %s, %s of %s', (target, actual, weight, score, found) => {
    expect(said(target, actual, weight, score)).toEqual(found);
  });
});

describe('SE15: a level of one row', () => {
  const said = (...rows: readonly (readonly [string, string, string?])[]): readonly string[] =>
    foundBy(
      'SE15',
      tableOf(
        ...rows.map(([level, weight, target = '≥5(场)'], i) => ({
          一级: level,
          三级指标: `指标${i}`,
          指标值: target,
          分值: weight,
        })),
      ),
    );
  it('carries the whole weight of the level', () => {
    const [output, satisfaction] = [['产出指标', '50'] as const, ['满意度指标', '10'] as const];
    expect(said(output, ['效益指标', '15'], ['效益指标', '15'], satisfaction)).toEqual([]);
    expect(said(output, ['效益指标', '30'], satisfaction)).toEqual([]);
    expect(said(output, ['效益指标', '30', '有效提升'], satisfaction)).toEqual(['hint D3']);
    expect(said(['产出指标', '15'], ['产出指标', '35'], ['效益指标', '30'], satisfaction)).toEqual(['warning D3']);
    expect(said(['产出指标', '48'], ['效益指标', '15'], ['效益指标', '17'], satisfaction)).toEqual(['warning D2']);
  });
});

describe('times told in words', () => {
  const said = (rule: 'SE05' | 'SE42' | 'SE43', target: string, actual: string, score: string): readonly string[] =>
    foundBy(
      rule,
      tableOf({ 三级指标: '补贴发放时限', 指标值: target, 完成值: actual, 分值: '10', 得分: score, 原因: '略' }),
    );
  it.each([
    ['30日内', '20天', '10'],
    ['15个工作日内', '12个工作日', '10'],
    ['15个工作日内', '20天', '10'], // 20天未必多于15个工作日
    ['3个月内', '80天', '10'],
    ['30日内', '达成指标', '10'],
    ['30日内', '2024年6月20日', '10'],
    ['30日内', '30日内', '10'],
  ])('%s, done in %s', (target, actual, score) => {
    for (const rule of ['SE05', 'SE42', 'SE43'] as const) expect(said(rule, target, actual, score)).toEqual([]);
  });
  it('longer than allowed is not reached', () => {
    expect(said('SE05', '15个工作日内', '18个工作日', '10')).toEqual(['error E2']);
    expect(said('SE42', '≤30日', '达成指标', '10')).toEqual(['error C2']);
  });
});
