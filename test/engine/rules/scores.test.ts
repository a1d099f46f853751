import { describe, expect, it } from 'vitest';
import { funds, indicators, totals, type Table } from '../../../src/engine/rules/example';
import type { RuleId } from '../../../src/engine/rules/finding';
import { foundBy, judged } from './judging';
import { tableOf } from './one-row';

const row = (...cells: readonly [string, string, string, string, string, string?]): Table => ({
  ...indicators`
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
    | ×        | ×      | ×      | ×    | ×    | ×    |`,
  rows: [[...cells.slice(0, 5).map(cell => cell!), cells[5] ?? '']],
});

const said = (rule: RuleId, ...cells: Parameters<typeof row>): readonly string[] => foundBy(rule, row(...cells));

describe('SE05 得分与公式: 45 ÷ 50 × 10 = 9.00', () => {
  it.each([
    ['9.00', []],
    ['9', []],
    ['9.01', []],
    ['8.99', []],
    ['9.02', ['error E2']],
    ['8.98', ['warning E2']],
    ['10.00', ['error E2']],
    ['0.00', ['warning E2']],
    ['', []],
  ])('%s → %j', (score, found) => {
    expect(said('SE05', '算法数', '≥50.00(个)', '45.00(个)', '10.00', score, '采集点不足')).toEqual(found);
  });

  it('a sheet that prints no decimals is compared at what it prints', () => {
    expect(said('SE05', '及时率', '=100.00(%)', '92.80(%)', '5', '5', '略')).toEqual(['hint E2']);
    expect(said('SE05', '及时率', '=100.00(%)', '92.80(%)', '5', '4', '略')).toEqual(['warning E2']);
  });

  it('accepts both readings of an upper limit and what lies between: 10 for 15, of 10 points', () => {
    for (const score of ['6.67', '5.00', '6.00'])
      expect(said('SE05', '响应时间', '≤10.00(小时)', '15.00(小时)', '10.00', score, '略')).toEqual([]);
    expect(said('SE05', '响应时间', '≤10.00(小时)', '15.00(小时)', '10.00', '6.69', '略')).toEqual(['error E2']);
    expect(said('SE05', '响应时间', '≤10.00(小时)', '15.00(小时)', '10.00', '4.98', '略')).toEqual(['warning E2']);
  });

  it('a reached row that loses points is SE04’s, an unlike unit SE43’s', () => {
    expect(said('SE05', '满意度', '≥90.00(%)', '95.00(%)', '10.00', '9.00')).toEqual([]);
    expect(said('SE05', '覆盖面', '≥50.00(%)', '40.00(家)', '10.00', '10.00')).toEqual([]);
  });
});

describe('SE05 in whole points', () => {
  it.each([
    ['93%', '15', ['hint E2']], // 14.68：未完成而得满分
    ['94%', '15', ['hint E2']],
    ['94.99%', '15', []],
    ['60%', '15', ['error E2']],
  ])('≥95%%, %s, %s of 15', (actual, score, found) => {
    expect(said('SE05', '合格率', '≥95%', actual, '15', score)).toEqual(found);
  });
});

describe('SE03, SE04: one row asks for its reason once', () => {
  it.each([
    ['≥50.00(个)', '45.00(个)', '9.00', '', 'SE03'],
    ['≥50.00(个)', '50.00(个)', '9.00', '', 'SE04'],
    ['有效提升', '达成指标', '9.00', '', 'SE04'],
    ['有效提升', '未达成年度指标且效果较差', '3.00', '', 'SE03'],
    ['≥50.00(个)', '45.00(个)', '9.00', '采集点不足', undefined],
    ['≥50.00(个)', '50.00(个)', '10.00', '', undefined],
    ['=0(起)', '0(起)', '10.00', '', undefined],
    ['有效提升', '基本完成', '7.00', '', undefined], // 介于两档之间，由人判断
    ['≥50.00(个)', '不适用', '0.00', '', undefined],
  ] as const)('%s, %s, %s, “%s” → %s', (target, actual, score, reason, rule) => {
    const cells = ['数据接口数', target, actual, '10.00', score, reason] as const;
    const asked = (['SE03', 'SE04'] as const).filter(id => said(id, ...cells).length > 0);
    expect(asked).toEqual(rule ? [rule] : []);
  });
  it('an execution rate among the indicators owes a reason when it is low, as it does in the fund block', () => {
    expect(said('SE03', '预算执行率', '100%', '99%', '10', '9.9', '')).toEqual([]);
    expect(said('SE03', '预算执行率', '100%', '80%', '10', '8', '')).toHaveLength(1);
  });
});

describe('SE40 三档, of 10 points', () => {
  const full = '达成指标';
  const partial = '部分达成年度指标并具有一定效果';
  const unmet = '未达成年度指标且效果较差';
  it.each([
    [full, '10.00', []],
    [full, '8.00', []],
    [full, '7.99', ['error E2']],
    [partial, '8.00', ['error E2']],
    [partial, '7.99', []],
    [partial, '6.00', []],
    [partial, '5.99', ['error E2']],
    [unmet, '6.00', ['error E2']],
    [unmet, '5.99', []],
    [unmet, '0', []],
    ['已完成', '7.00', ['warning E2']],
    ['有所提升', '7.00', []], // 不是三档用语，由SE41提出
  ])('%s %s → %j', (actual, score, found) => {
    expect(said('SE40', '品牌影响', '有效提升', actual, '10.00', score, '略')).toEqual(found);
  });

  it('bounds are rounded to two decimals: 80 % of 3.33 is 2.66', () => {
    expect(said('SE40', '品牌影响', '有效提升', full, '3.33', '2.66', '略')).toEqual([]);
    expect(said('SE40', '品牌影响', '有效提升', full, '3.33', '2.65', '略')).toEqual(['error E2']);
    expect(said('SE40', '品牌影响', '有效提升', full, '3.3', '2.6', '略')).toEqual([]);
  });
});

describe('SE44 百分比', () => {
  it.each([
    ['合格率', '≥95.00(%)', '100.00(%)', []],
    ['合格率', '≥95.00(%)', '100.01(%)', ['error C2']],
    ['任务完成率', '≥95.00(%)', '120.00(%)', []],
    ['资金到位率', '≥95.00(%)', '120.00(%)', ['warning C2']],
    ['产值增长率', '≥10.00(%)', '120.00(%)', []],
    ['人数', '≥95(人)', '120(人)', []],
    ['满意度', '≥4.5(分)', '4.8(分)', []],
    ['满意度', '≥95.00(%)', '0.96(%)', ['warning C2']],
    ['满意度', '≥95%', '0.96', ['warning C2']],
    ['满意度', '≥95%', '1', ['warning C2']],
    ['投诉率', '≤1.00(%)', '0.50(%)', []],
    ['覆盖率', '≥95.00(%)', '0.10(%)', []], // 乘以100后也相差太远
    ['满意度', '≥0.95', '0.96', []],
  ])('%s %s %s → %j', (name, target, actual, found) => {
    expect(said('SE44', name, target, actual, '10.00', '10.00')).toEqual(found);
  });
});

describe('SE01 超额', () => {
  it.each([
    ['服务企业数', '≥10(家)', '12(家)', []],
    ['服务企业数', '≥10(家)', '13(家)', ['hint C2']],
    ['服务企业数', '≥10(家)', '19.99(家)', ['hint C2']],
    ['服务企业数', '≥10(家)', '20(家)', ['warning C2']],
    ['服务企业数', '10-15(家)', '19(家)', []], // 区间以上限计
    ['服务企业数', '10-15(家)', '20(家)', ['hint C2']],
    ['服务企业数', '≥10(家)', '约20(家)', []],
    ['服务企业数', '≥0(家)', '20(家)', []],
    ['响应时间', '=2(小时)', '8(小时)', []],
    ['培训人次', '≥10(人次)', '20(人)', []], // 单位不一，不相比
    ['贷款额', '≥1(亿元)', '15000(万元)', []], // 由SE43提出
  ])('%s %s %s → %j', (name, target, actual, found) => {
    expect(said('SE01', name, target, actual, '10.00', '10.00')).toEqual(found);
  });
});

describe('SE12 说明与完成值', () => {
  it.each([
    ['实际完成14份报告，超额完成。', ['error C2']],
    ['实际完成 3 份报告。', []],
    ['实际完成超过2份报告。', []],
    ['实际完成超过5份报告。', ['error C2']],
    ['实际完成约3份。', []],
    ['实际完成1份，另有2份待审。', []], // 合计相符
    ['实际完成报告14。', ['error C2']],
    ['实际开展14。', ['warning C2']],
    ['实际培训14人次。', []], // 说的是别的事
    ['计划完成14份，因机构调整减少。', []],
    ['较去年多11份。', []],
    ['比原定增加，实际每季度完成1份。', []],
    ['2024年第3份报告已出版。', []],
  ])('完成值 3.00(份)，“%s” → %j', (reason, found) => {
    expect(said('SE12', '研究报告', '=3.00(份)', '3.00(份)', '10.00', '10.00', reason)).toEqual(found);
  });
});

describe('SE49 符号', () => {
  it.each([
    ['服务企业人数', '≤300(人)', ['warning B2']],
    ['用电量', '≤5000(度)', []],
    ['会议次数', '≤10(次)', []],
    ['人均培训成本', '≤500(元)', []],
    ['人均培训成本', '≥500(元)', ['warning B2']],
    ['公示时间', '≥7(天)', []],
    ['办理时间', '≥7(天)', ['warning B2']],
    ['办理案件数', '≥100(件)', []],
    ['研发费用', '≥100(万元)', []],
    ['服务满意度', '=90(%)', ['hint B2']],
    ['服务满意度', '=100(%)', []],
    ['服务满意度', '90%', []],
  ])('%s %s → %j', (name, target, found) => {
    expect(said('SE49', name, target, '1', '10.00', '10.00')).toEqual(found);
  });
});

it('several scores are wrong: the total is named when each of them follows a formula, and not when a person has to judge', () => {
  const remedy = (qualitative: string): string | undefined =>
    judged([
      funds`
        | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
        | 总额 | 100.00     | 100.00     | 90.00      | 10.00 | 90.00  | 9.80 |`,
      tableOf(
        { 三级指标: '活动场次', 指标值: '≥10(场)', 完成值: '9(场)', 分值: '40', 得分: '40', 原因: '场地改造' },
        { 三级指标: '服务人数', 指标值: '≥50(人)', 完成值: '40(人)', 分值: '40', 得分: '30', 原因: '场地改造' },
        { 三级指标: '品牌影响', 指标值: '有效提升', 完成值: '达成指标', 分值: '10', 得分: qualitative, 原因: '略' },
      ),
      totals`
        | 得分  |
        | 95.00 |`,
    ]).findings.find(({ rule }) => rule === 'SE36')?.remedy.zh;
  // 36 + 30（低于公式，保留）+ 9 + 9
  expect(remedy('9')).toBe('各项得分和执行率得分更正后，总分应为84.00。');
  expect(remedy('7')).toBe('请先更正各项得分和执行率得分，再重新合计。');
});

it('while scores are to be corrected, neither their sum nor its grade is told to be written down', () => {
  const remedies = (total: string, grade: string, rateScore: string): readonly string[] => {
    const fund = funds`
      | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值  | 执行率 | 得分 |
      | 总额 | 100.00     | 100.00     | 90.00      | 10.00 | 90.00  | 9.00 |`;
    const table = indicators`
      | 三级指标 | 指标值  | 完成值 | 分值  | 得分  |
      | 活动场次 | ≥10(场) | 10(场) | 90.00 | 90.00 |`;
    const end = totals`
      | 得分  | 等级 |
      | 99.00 | 优   |`;
    const { findings } = judged([
      { ...fund, rows: [[...fund.rows[0]!.slice(0, -1), rateScore]] },
      table,
      { ...end, rows: [[total, grade]] },
    ]);
    return findings.flatMap(({ rule, remedy }) => (rule === 'SE36' || rule === 'SE39' ? [remedy.zh] : []));
  };
  expect(remedies('89.00', '良', '9.00')).toEqual(['请改为99.00。']);
  expect(remedies('89.00', '优', '9.00')).toEqual(['请改为99.00。', '请先更正总分，再按更正后的总分确定等级。']);
  expect(remedies('89.00', '良', '10.00')).toEqual(['各项得分和执行率得分更正后，总分应为99.00。']);
});
