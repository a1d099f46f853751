import { describe, expect, it, test } from 'vitest';
import { moveYears } from '../../../src/engine/declare/years';

describe('years of names, dates and plans move on', () => {
  it.each([
    ['2024年度服务企业300家', '2026年度服务企业300家'],
    ['2024 年 11 月前完成', '2026 年 11 月前完成'],
    ['２０２４年底前完成', '2026年底前完成'],
    ['2024-01-01', '2026-01-01'],
    ['2024/12/31', '2026/12/31'],
    ['2024.3.1', '2026.3.1'],
    ['2024 国际创新大赛', '2026 国际创新大赛'],
    ['《产业发展白皮书》（2024版）', '《产业发展白皮书》（2026版）'],
    ['2024年产业月报发布及时性', '2026年产业月报发布及时性'],
    ['2024年5月启动，2025年3月结题', '2026年5月启动，2027年3月结题'],
    ['项目名称(2024)', '项目名称(2026)'],
  ])('%s', (before, after) => {
    const { text, left } = moveYears(before, 2024, 2);
    expect({ text, left }).toEqual({ text: after, left: [] });
  });
});

describe('what is no plan of the year stays and is listed', () => {
  it.each([
    ['依据《科技创新行动方案（2024年）》开展工作', 'title'],
    ['依据财预〔2024〕10号文', 'document-number'],
    ['财政局2024年第12号公告', 'document-number'],
    ['自2024年以来已服务企业多家', 'history'],
    ['在2024年工作基础上继续推进', 'history'],
    ['较2024年增长10%', 'history'],
    ['落实2021-2025年规划', 'span'],
    ['2019年8-12月前期筹备', 'other-year'],
    ['到2030年建成示范区', 'other-year'],
  ] as const)('%s', (text, because) => {
    const moved = moveYears(text, 2024, 1);
    expect(moved.text).toBe(text);
    expect(moved.left.map(one => one.because)).toEqual([because]);
  });
});

test('第十六届 is not moved in silence', () => {
  const moved = moveYears('主办第十六届投融资峰会暨第5届创新论坛', 2024, 1);
  expect(moved.text).toBe('主办第十六届投融资峰会暨第5届创新论坛');
  expect(moved.left.map(({ said, next }) => `${said}→${next}`)).toEqual(['第十六届→第十七届', '第5届→第6届']);
});

test('a five-year plan is listed when the year has left it', () => {
  expect(moveYears('落实“十四五”规划', 2024, 1).left).toEqual([]);
  expect(moveYears('落实“十四五”规划', 2024, 2).left).toEqual([
    { said: '“十四五”', because: 'five-year-plan', next: '“十五五”' },
  ]);
});

describe('numbers that are no years', () => {
  it.each(['服务企业2024家', '金额2024.50万元', '电话02124', '总阅读量20240人次', '型号A2024', '共2024人次'])(
    '%s',
    text => expect(moveYears(text, 2024, 1)).toEqual({ text, moved: [], left: [] }),
  );
});

test('the same year leaves everything alone', () =>
  expect(moveYears('2024年第三届', 2024, 0)).toEqual({ text: '2024年第三届', moved: [], left: [] }));
