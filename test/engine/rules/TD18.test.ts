import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD18 指标重复', () => {
  const found = (...rows: readonly (readonly [string, string])[]) =>
    foundBy('TD18', rowsOf('三级指标 指标值', ...rows), 'declaration');

  it.each([
    [['服务企业数', '≥300(家)'], ['服务 企业数', '≥200(家)'], 'warning A3'],
    [['满意度', '≥90(%)'], ['满意度', '≥95(%)'], 'warning A3'],
    [['专业媒体数', '>=3'], ['专业媒体报道数', '>=3'], 'hint A3'],
    [['培训人数', '≥80(人)'], ['参加培训人数', '≥80(人)'], 'hint A3'],
    [['青少年科普研学活动参加人次', '≥90(人次)'], ['青少年科普研学活动的参加人次', '≥100(人次)'], 'hint A3'],
  ] as const)('%j %j: %s', (a, b, expected) => {
    expect(found(a, b)).toEqual([expected]);
  });

  it.each([
    [
      ['参会人数（线上）', '≥300(人)'],
      ['参会人数（线下）', '≥300(人)'],
    ],
    [
      ['一期平台用户数', '≥100(个)'],
      ['二期平台用户数', '≥100(个)'],
    ],
    [
      ['第一季度检查', '≥3(次)'],
      ['第二季度检查', '≥3(次)'],
    ],
    [
      ['活动参与率', '≥90(%)'],
      ['项目参与率', '≥90(%)'],
    ],
    [
      ['信息发布及时性', '及时'],
      ['信息发布准确性', '准确'],
    ],
    [
      ['培训人数', '≥80(人)'],
      ['培训人数满意度', '≥80(%)'],
    ],
    [
      ['培训人数', '≥80(人)'],
      ['参加培训人数', '≥100(人)'],
    ], // 一项可能是另一项的一部分
    [
      ['专业服务机构数', '≥3(家)'],
      ['专业媒体数', '≥3(家)'],
    ],
    [
      ['组织政策培训场次', '≥20(场)'],
      ['组织直播活动场次', '≥20(场)'],
    ],
  ] as const)('silent: %j %j', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  it('each row is told once, and a thousand rows are no burden', () => {
    expect(found(['受益数', '≥1(个)'], ['受益数', '≥1(个)'], ['受益数', '≥1(个)'])).toEqual([
      'warning A3',
      'warning A4',
    ]);
    const many = Array.from({ length: 1000 }, (_, i) => [`指标${i}`, '≥1(个)'] as const);
    expect(found(...many)).toEqual([]);
  });
});
