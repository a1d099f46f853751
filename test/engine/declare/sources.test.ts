import { describe, expect, test } from 'vitest';
import { alignGoal } from '../../../src/engine/declare/align-goal';
import { declare, revise } from '../../../src/engine/declare/declare';
import { funds, head, indicators, type Example } from '../../../src/engine/rules/example';
import { contextOf } from '../rules/example-sheet';
import { policyUnder } from '../../../src/engine/settings/resolve';
import type { Form, FormKind } from '../../../src/engine/sheet/form';
import { recogniseAll } from '../../../src/engine/review';
import { corpusCase } from '../../corpus/cases';
import { checked, grave, proposed } from './written';

const policy = policyUnder({ policy: 'shanghai', scores: 'formula' }, 2026).policy;
const drawn = (kind: FormKind, example: Example): Form => contextOf(example, kind, policy).context.form;

const old = drawn('target-table', [
  head`
    | 项目名称           | 2020 国际技术交流对接                                                    |
    | 年度               | 2020                                                                     |
    | 项目类别           | 其他一次性项目                                                           |
    | 计划开始日期       | 2020-01-02                                                               |
    | 计划完成日期       | 2020-08-30                                                               |
    | 项目概况           | 举办年度交流对接会。                                                     |
    | 总目标及阶段性目标 | 2020年8月底前举办第22届交流对接会，参会观众不少于500人，媒体报道不少于3篇。 |`,
  funds`
    | 资金             | 金额       |
    | 项目总预算       | 600,000    |
    | 项目当年预算     | 600,000.55 |
`,
  indicators`
    | 一级       | 二级     | 三级指标              | 指标值   |
    | 投入与管理 | 投入管理 | 资金到位率(%)         | =100     |
    | 投入与管理 | 财务管理 | 财务制度健全性        | 健全     |
    | 产出目标   | 数量     | 参会观众数            | >=500    |
    | 产出目标   | 质量     | 议程内容符合率        | >=95%    |
    | 产出目标   | 时效     | 议程完成率(%)         | >=95     |
    | 效果目标   | 社会效益 | 媒体报道数            | >=3      |
    | 效果目标   | 满意度   | 参会人员满意度(%)     | >=85     |
    | 影响力目标 | 人力资源 | 人员到位率            | >=98%    |
    | 影响力目标 | 信息共享 | 共享资料数            | >=10(份) |`,
]);

describe('a target table of 2020', () => {
  const proposal = proposed({ kind: 'form', form: old }, { kind: 'declaration', year: 2026 });

  test('rows stand where today’s forms have them; ≥ and the unit are written as today', () =>
    expect(
      proposal.draft.indicators.map(({ level1, level2, name, target }) => `${level1} ${level2} ${name} ${target}`),
    ).toEqual([
      '产出指标 数量指标 参会观众数 ≥500',
      '产出指标 质量指标 议程内容符合率 ≥95(%)',
      '产出指标 时效指标 议程完成率 ≥95(%)',
      '效益指标 社会效益指标 媒体报道数 ≥3',
      '满意度指标 服务对象满意度指标 参会人员满意度 ≥85(%)',
      '效益指标 可持续影响指标 人员到位率 ≥98(%)',
      '效益指标 可持续影响指标 共享资料数 ≥10(份)',
    ]));

  test('what is dropped is listed with its reason', () => {
    const dropped = proposal.dropped.map(({ what, why }) => `${what} – ${why.zh}`);
    expect(dropped).toContain(
      '投入与管理 / 投入管理 / 资金到位率(%) / =100 – 现行表样不设“投入与管理”，资金到位和管理制度不再作为指标。',
    );
    expect(dropped.filter(one => one.startsWith('投入与管理'))).toHaveLength(2);
    expect(dropped).toContain('项目概况 – 申报表没有这一栏。');
  });

  test('texts: years move on, 第22届 is listed', () => {
    expect(proposal.draft.fields).toMatchObject({
      projectName: '2026 国际技术交流对接',
      projectNature: '其他一次性项目',
      startDate: '2026-01-02',
      endDate: '2026-08-30',
      annualGoal: '2026年8月底前举办第22届交流对接会，参会观众不少于500人，媒体报道不少于3篇。',
    });
    const goal = proposal.texts.find(({ field }) => field === 'annualGoal');
    expect(goal?.left).toEqual([{ said: '第22届', because: 'ordinal', next: '第28届' }]);
  });

  test('money stays in 元, to the cent', () =>
    expect(proposal.draft.amounts).toEqual({ projectFiscal: '600000', annualCurrent: '600000.55' }));

  test('what was spent the year before has no place on today’s form', () => {
    const [conference] = recogniseAll([corpusCase('2020-conference').grid]).found;
    const { dropped } = proposed({ kind: 'form', form: conference!.form }, { kind: 'declaration', year: 2026 });
    expect(dropped.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('同名项目上年预算额'),
        expect.stringContaining('同名项目上年预算执行数'),
      ]),
    );
  });

  test('as a self-evaluation the money is in 万元, every digit kept', () => {
    const { draft } = proposed({ kind: 'form', form: old }, { kind: 'self-evaluation', year: 2020 });
    expect(draft).toMatchObject({ unit: '万元', funds: { current: { initialBudget: '60.000055' } } });
    expect(draft.fields.expectedGoal).toBe(
      '2020年8月底前举办第22届交流对接会，参会观众不少于500人，媒体报道不少于3篇。',
    );
  });
});

const declaration = drawn('declaration', [
  head`
    | 项目名称     | 科技服务站建设                             |
    | 年度         | 2026                                       |
    | 主管部门     | 某市科学技术局                             |
    | 实施单位     | 某市科技创新中心                           |
    | 项目性质     | 其他一次性项目                             |
    | 计划开始日期 | 2026-01-01                                 |
    | 计划完成日期 | 2026-12-31                                 |
    | 年度总体目标 | 2026年新建服务站6个，服务企业不少于300家。 |`,
  funds`
    | 资金             | 金额         |
    | 年度资金申请总额 | 1,132,600.05 |
    | 当年财政拨款     | 1,000,000.05 |
    | 上年结转资金     | 132,600.00   |
    | 其他资金         | 0.00         |`,
  indicators`
    | 一级       | 二级               | 三级指标     | 指标值      |
    | 产出指标   | 数量指标           | 新建服务站数 | =6.00(个)   |
    | 产出指标   | 数量指标           | 服务企业数   | =300.00(家) |
    | 产出指标   | 质量指标           | 验收合格率   | =100.00(%)  |
    | 产出指标   | 时效指标           | 完成时间     | 12月底前    |
    | 效益指标   | 社会效益指标       | 受益企业数   | ≥300(家)    |
    | 效益指标   | 可持续影响指标     | 持续运行站数 | ≥6(个)      |
    | 满意度指标 | 服务对象满意度指标 | 企业满意度   | ≥90(%)      |`,
]);

describe('this year’s declaration as its self-evaluation', () => {
  const proposal = proposed({ kind: 'form', form: declaration }, { kind: 'self-evaluation', year: 2026 });

  test('approved targets stay to the letter, actual values are blank', () => {
    expect(proposal.draft.indicators.map(({ target }) => target)).toEqual(
      declaration.indicators.map(({ target }) => target.shown),
    );
    expect(proposal.draft.indicators.every(({ actual, score }) => actual === undefined && score === undefined)).toBe(
      true,
    );
    expect(proposal.texts).toEqual([]);
  });

  test('weights by the policy, exactly 90, explained', () => {
    expect(proposal.draft.indicators.map(({ weight }) => weight)).toEqual([
      '12.5',
      '12.5',
      '12.5',
      '12.5',
      '15',
      '15',
      '10',
    ]);
    expect(proposal.notes.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('产出50、效益30、满意度10，另加预算执行率10；同级内平均分配'),
    ]);
  });

  test('元 becomes 万元 exactly; the total is a live sum', () => {
    expect(proposal.draft.funds).toEqual({
      current: { initialBudget: '100.000005' },
      carryover: { initialBudget: '13.26' },
      other: { initialBudget: '0' },
    });
    expect(proposal.amounts[0]).toMatchObject({
      was: '1132600.05元',
      becomes: '113.260005万元',
      yuan: '1132600.05',
      wanYuan: '113.260005',
    });
    const { form } = checked(proposal);
    const total = form.kind === 'self-evaluation' ? form.funds.find(({ key }) => key === 'total') : undefined;
    expect(total?.initialBudget).toMatchObject({ kind: 'value', formula: expect.stringContaining('SUM') as string });
  });

  test('the check asks for nothing but what is still to be filled in', () => {
    expect(grave(checked(proposal))).toEqual([]);
    expect(checked(proposal).findings.map(({ rule }) => rule)).toContain('SE51');
  });
});

describe('last year’s declaration', () => {
  test('goes on with its dates and amounts', () => {
    const { draft, questions } = proposed({ kind: 'form', form: declaration }, { kind: 'declaration', year: 2027 });
    expect(draft.fields).toMatchObject({
      startDate: '2027-01-01',
      endDate: '2027-12-31',
      annualGoal: '2027年新建服务站6个，服务企业不少于300家。',
    });
    expect(draft.indicators[1]?.target).toBe('≥300.00(家)');
    expect(draft.amounts).toEqual({ annualCurrent: '1000000.05', annualCarryover: '132600', annualOther: '0' });
    expect(questions.map(({ says }) => says.zh)).toEqual(['原表没有，请补填：项目类别。']);
  });

  test('a project that still runs keeps its dates', () => {
    const long = drawn(
      'declaration',
      head`
      | 项目名称     | 平台建设   |
      | 年度         | 2026       |
      | 计划开始日期 | 2025-03-01 |
      | 计划完成日期 | 2028-02-29 |`,
    );
    const { draft } = proposed({ kind: 'form', form: long }, { kind: 'declaration', year: 2027 });
    expect(draft.fields).toMatchObject({ startDate: '2025-03-01', endDate: '2028-02-29' });
  });
});

describe('last year’s self-evaluation', () => {
  const evaluation = (money: ReturnType<typeof funds>): Form =>
    drawn('self-evaluation', [
      head`
        | 项目名称     | 创业服务                                     |
        | 年度         | 2024                                         |
        | 预期目标     | 2024年举办专题讲座40场，依据《行动方案（2024年）》推进。 |
        | 实际完成情况 | 举办专题讲座45场。                               |`,
      money,
      indicators`
        | 三级指标     | 指标值     | 完成值     | 分值 | 得分 | 原因 |
        | 专题讲座场次 | ≥40.00(场) | 45.00(场)  | 90   | 90   |      |`,
    ]);

  test('the target follows what was reached, and the goal follows the target', () => {
    const form = evaluation(funds`
      | 资金     | 年初预算数 | 全年预算数 | 全年执行数 |
      | 总额     | 80.00      | 51.82      | 49.30      |
      | 财政拨款 | 80.00      | 51.82      | 49.30      |`);
    const proposal = proposed({ kind: 'form', form }, { kind: 'declaration', year: 2026 });
    expect(proposal.draft.indicators[0]?.target).toBe('≥45.00(场)');
    expect(proposal.draft.fields.annualGoal).toBe('2026年举办专题讲座不少于45场，依据《行动方案（2024年）》推进。');
    expect(proposal.texts.find(({ field }) => field === 'annualGoal')).toMatchObject({
      changes: [
        { was: '2024', becomes: '2026' },
        { was: '40场', becomes: '不少于45场' },
      ],
      left: [{ because: 'title' }],
    });
    expect(proposal.draft.amounts).toEqual({ annualCurrent: '800000' });
    expect(proposal.dropped.map(({ what }) => what)).toEqual(['实际完成情况']);
    expect(proposal.suggestions[0]?.was).toMatchObject({ target: '≥40.00(场)', actual: '45.00(场)' });
  });

  test('a project that came during the year has only 全年预算数', () => {
    const form = evaluation(funds`
      | 资金     | 年初预算数 | 全年预算数 | 全年执行数 |
      | 总额     | 0.00       | 51.8192    | 49.30      |
      | 财政拨款 | 0.00       | 51.8192    | 49.30      |`);
    const { draft, questions } = proposed({ kind: 'form', form }, { kind: 'declaration', year: 2025 });
    expect(draft.amounts).toEqual({ annualCurrent: '518192' });
    expect(questions.some(({ says }) => says.zh.includes('沿用上年全年预算数'))).toBe(true);
  });

  test('parts that do not add up are a question', () => {
    const form = evaluation(funds`
      | 资金     | 年初预算数 | 全年预算数 | 全年执行数 |
      | 总额     | 80.00      | 80.00      | 49.30      |
      | 财政拨款 | 70.00      | 80.00      | 49.30      |`);
    const { draft, questions } = proposed({ kind: 'form', form }, { kind: 'declaration', year: 2025 });
    expect(draft.amounts).toEqual({ annualCurrent: '700000' });
    expect(questions.map(({ says }) => says.zh)).toContain(
      '原表分项合计70万元，总额为80万元；新表的总额由分项相加，请核对。',
    );
  });
});

test('what a person wrote stands in place of the suggestion', () => {
  const proposal = declare({ kind: 'form', form: declaration }, { kind: 'declaration', year: 2027, policy });
  const own = revise(proposal, { targets: new Map([[1, '=8.00(个)']]), fields: { projectName: '科技服务站扩建' } });
  expect(own.draft.indicators[0]?.target).toBe('=8.00(个)');
  expect(own.suggestions[0]).toMatchObject({ target: '=8.00(个)', asks: false });
  expect(own.draft.fields.projectName).toBe('科技服务站扩建');
  expect(own.draft.indicators[1]).toEqual(proposal.draft.indicators[1]);
});

test.each([
  ['举办半年度论坛 ≤ 2 场。', '举办半年度论坛 ≥2 场。'],
  ['举办半年度论坛不少于5场。', '举办半年度论坛不少于2场。'],
  ['举办半年度论坛不少于2场。', '举办半年度论坛不少于2场。'],
  ['举办青年沙龙9场。', '举办青年沙龙9场。'],
])('the goal “%s” beside 半年度论坛场次 ≥2.00(场)', (goal, aligned) =>
  expect(
    alignGoal(goal, [{ level1: '产出指标', level2: '数量指标', name: '半年度论坛场次', target: '≥2.00(场)' }], 2027)
      .text,
  ).toBe(aligned),
);
