import { describe, expect, it } from 'vitest';
import { head, indicators, type Table } from '../../../src/engine/rules/example';
import { foundBy } from './judging';

const sheet = (goal: string, ...rows: readonly (readonly [string, string])[]): readonly Table[] => [
  {
    ...head`
      | 年度总体目标 | × |`,
    headings: ['年度总体目标', goal],
  },
  {
    ...indicators`
      | 三级指标 | 指标值 |
      | ×        | ×      |`,
    rows: rows.map(row => [...row]),
  },
];

const found = (goal: string, ...rows: readonly (readonly [string, string])[]): readonly string[] =>
  foundBy('TD06', sheet(goal, ...rows), 'declaration');

describe('TD06 目标与指标冲突', () => {
  it.each([
    // 符号相反
    ['举办半年度论坛 ≤ 2 场', '半年度论坛完成场次', '≥2.00(场)', ['error B3']],
    ['建设创新“微生态平台”≤4个', '创新“微生态平台”', '≥4.00(个)', ['error B3']],
    ['服务企业不少于 300 家', '服务企业数', '≤300.00(家)', ['error B3']],
    // 数值不一
    ['举办半年度论坛 5 场', '半年度论坛场次', '≥3.00(场)', ['error B3']],
    ['组织 5 次外省市招商推介活动', '赴外省市开展招商引资推介活动', '≥3.00(场)', ['error B3']],
    ['研讨会3-5次', '研讨会', '≥2.00(次)', ['error B3']],
    // 相差十倍
    ['承担特殊物品风险评估，组织评审活动不少于200次', '特殊物品出入境项目评审', '≥20.00(次)', ['error B3']],
    ['传播范围不少于8000名用户', '公众号受众', '≥80000.00(人)', ['warning B3']],
    // 近义词只在符号相反或相差十倍时提出
    ['同类主题的训练营 ≤ 2 场', '产业培训营场次', '≥2.00(场)', ['warning B3']],
    ['同类主题的训练营 3 场', '产业培训营场次', '≥2.00(场)', []],
  ])('%s ↔ %s %s → %j', (goal, name, target, expected) => {
    expect(found(goal, [name, target])).toEqual(expected);
  });

  it.each([
    ['服务企业不少于 300 家', '服务企业数', '≥300.00(家)'],
    ['服务企业不少于 300 家', '服务企业数', '≥350.00(家)'], // 指标高于目标的下限
    ['服务企业 300 家', '服务企业数', '≥350.00(家)'],
    ['服务企业不超过 300 家', '服务企业数', '≥200.00(家)'], // 200至300都合
    ['举办论坛不少于 4 次', '举办论坛', '=4.00(次)'],
    ['编印通讯 12 期', '通讯编印频次', '=1.00(个月/次)'],
    ['参会人才 500-800 名', '参会人才', '≥500(人)'],
    ['约有 100 位专家作报告', '演讲专家数', '≥80(位)'],
    ['升级接口 30 个', '升级接口', '≥30.00(个)'],
    ['每场服务企业 20 家', '服务企业数', '≥10.00(家)'],
    ['其中服务企业 20 家', '服务企业数', '≥10.00(家)'],
    ['举办培训班 10 期', '高级培训班期数', '≥3.00(期)'], // 名称另有限定
    ['推动合作项目 1-2 项', '合作项目意向', '促成1-3项合作意向'],
    ['评出各等级奖项 10 个', '获奖项目优先立项', '≥1.00(家)'],
    ['服务企业 300 家，走访企业 300 家', '企业满意度', '≥90(%)'],
    ['上半年举办论坛 2 场，下半年举办论坛 3 场', '举办论坛', '≥5.00(场)'],
  ])('silent: %s ↔ %s %s', (goal, name, target) => {
    expect(found(goal, [name, target])).toEqual([]);
  });

  it.each([
    ['政策产品宣讲不少于 50 场次', '组织政策培训场次', '≥40.00(场)'], // 不是同一事项的，宣讲就没有指标
    ['编印《行业简讯》，期刊受众不超过100人次', '《行业简讯》传播人数', '≥800.00(人)'],
    ['系统保障满意度大于95%', '故障响应服务满意率', '≥90.00(%)'],
    [
      '举办公益课堂 14 场，激发青少年对航天科学的兴趣，提高动手能力',
      '激发青少年对航天科学的浓厚兴趣，提高动手能力',
      '≥11.00(场)',
    ],
  ])('the only row that comes near asks for less: %s ↔ %s %s', (goal, name, target) => {
    expect(found(goal, [name, target])).toEqual(['warning B3']);
  });

  it.each([
    ['群众满意度95%以上', '企业满意度', '≥90.00(%)'], // 对象不同
    ['报告不少于 5000 字', '完成课题报告', '=1.00(份)'],
    ['召开规划会议 3-5 次', '参加行业会议、展会', '≥2.00(次)'],
    ['政策宣讲约 50 场次', '组织政策培训场次', '≥40.00(场)'],
    ['政策宣讲 50 场次', '组织政策培训场次', '≥60.00(场)'],
  ])('the row that comes near is another one, or asks for no less: %s ↔ %s %s', (goal, name, target) => {
    expect(found(goal, [name, target])).toEqual([]);
  });

  it('two rows that come near, or one with the very figure: no verdict', () => {
    const goal = '政策产品宣讲不少于 50 场次';
    const training = ['组织政策培训场次', '≥40.00(场)'] as const;
    expect(found(goal, training, ['政策解读直播', '≥20.00(场)'])).toEqual([]);
    expect(found(goal, training, ['进园区活动', '≥50.00(场)'])).toEqual([]);
  });

  it('two rows that fit equally well: no verdict', () => {
    expect(found('服务企业 300 家', ['服务企业数（线上）', '≥100(家)'], ['服务企业数（线下）', '≥200(家)'])).toEqual(
      [],
    );
  });

  it('the goal of a project of several years is not held against one year', () => {
    const tables = (end: string): readonly Table[] => [
      {
        ...head`| 计划开始日期 | 2025-01-01 |`,
        rows: [
          ['计划完成日期', end],
          ['项目总目标', '服务企业 900 家'],
        ],
      },
      ...sheet('', ['服务企业数', '≥300.00(家)']).slice(1),
    ];
    expect(foundBy('TD06', tables('2027-12-31'), 'declaration')).toEqual([]);
    expect(foundBy('TD06', tables('2025-12-31'), 'declaration')).toEqual(['error B5']);
  });

  it('stays quick on a cell as long as Excel allows', () => {
    const goal = '建设服务站6个服务企业300家'.repeat(2300).slice(0, 32767);
    found(goal, ...Array.from({ length: 60 }, (_, i) => [`服务企业数${i}`, '≥300.00(家)'] as const));
  });
});

describe('TD10 日期', () => {
  const dated = (start: string, end: string, plan: string): readonly Table[] => [
    {
      ...head`| 年度 | 2020 |`,
      rows: [
        ['计划开始日期', start],
        ['计划完成日期', end],
        ['项目实施计划', plan],
      ],
    },
  ];
  it.each([
    ['2020-01-02', '2020-08-30', '2020年7-8月 总结', []],
    ['2020-01-02', '2020-08-30', '2020年7-9月 总结', ['error B4']],
    ['2020-01-02', '2020-08-30', '2019年8-12月 筹备；2020年5月 召开', ['warning B4']],
    ['2020-01-02', '2020-08-30', '按季度支付', []],
    ['2020年8月', '2020年1月', '', ['error B3']],
    ['2020-08-30', '2020-08-30', '', []],
    ['2021-01-01', '2021-12-31', '', ['warning B2']],
    ['2019-01-01', '2021-12-31', '', []],
    ['', '2020-08-30', '2021年1月 总结', []],
    ['年初', '年底', '', []],
  ])('%s – %s “%s” → %j', (start, end, plan, expected) => {
    expect(foundBy('TD10', dated(start, end, plan), 'declaration')).toEqual(expected);
  });
});
