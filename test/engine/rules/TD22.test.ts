import { describe, expect, it } from 'vitest';
import { foundBy, headOf, rowsOf } from './judging';

describe('TD22 范围值或概数', () => {
  const found = (name: string, target: string) =>
    foundBy('TD22', rowsOf('三级指标 指标值', [name, target]), 'declaration');

  it.each([
    ['项目对接', '5-10次'],
    ['参会代表', '约200(人)'],
    ['服务企业', '300余家'],
    ['走访企业', '50+以上'],
    ['合作意向', '达成若干项合作意向'],
  ])('%s %s', (name, target) => {
    expect(found(name, target)).toEqual(['warning B2']);
  });

  it.each([
    ['库房温度', '18-26(℃)'],
    ['办理时限', '5-7(工作日)'],
    ['参训人员年龄', '18-45(岁)'],
    ['完成时间', '2026年1-6月'],
    ['服务企业', '≥300(家)'],
    ['会议费', '≤20万元左右'], // 上限写“左右”，要问的不是下限
    ['合作机制', '形成合作机制'],
    ['合作机制', ''],
  ])('silent: %s %s', (name, target) => {
    expect(found(name, target)).toEqual([]);
  });

  it('ranges of the goal are one hint', () => {
    const goal = (words: string) => foundBy('TD22', headOf(['年度总体目标', words]), 'declaration');
    expect(goal('举办报告会1-2场，汇聚人才500-800名。')).toEqual(['hint B1']);
    expect(goal('2026年1-3月完成筹备，2025-2027年连续举办，第5-7届论坛参会300人。')).toEqual([]);
    expect(goal('办理时限压缩到5-7个工作日。')).toEqual([]);
  });
});
