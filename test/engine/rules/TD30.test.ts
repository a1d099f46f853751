import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD30 指标名称过长', () => {
  const found = (...row: readonly string[]) => foundBy('TD30', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['除寒暑假以外每月开展一次面向青少年的基础性科普研学活动并且每季度组织一次参观交流', '≥13(场)'], 'hint A2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['在权威媒体、专业媒体及自媒体等渠道，发布宣传报道', '≥20(篇)']],
    [['采集项目数（用于概念验证、双创、技术转移、招商、投融资对接等多种用途和场景）', '≥100(个)']], // 括号里是说明
    [['大赛的获奖项目可优先获得相关科技计划支持', '≥1(家)']],
    [['服务企业数', '≥300(家)']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
