import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1, a1Rect } from '../../../src/engine/sheet/address';
import type { SelfEvaluation } from '../../../src/engine/sheet/form';
import type { Grid } from '../../../src/engine/sheet/grid';
import { gridFromTable } from '../../corpus/sheet-table';

/** Forms of other places, in their own words: read as self-evaluations as far as they are some. */

function selfEvaluation(grid: Grid): SelfEvaluation {
  const { forms, unrecognised } = recognise(grid);
  expect(unrecognised).toBeUndefined();
  const [form] = forms;
  if (forms.length !== 1 || form?.kind !== 'self-evaluation') throw new Error(forms.map(one => one.kind).join());
  return form;
}

const names = (form: SelfEvaluation): readonly string[] => form.indicators.map(one => one.name.shown);

describe('central departments', () => {
  const form = selfEvaluation(
    gridFromTable(
      '中央部门',
      `
| | A | B | C | D | E | F | G | H | I | J | K |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | < |
| 2 | （2022年度） | < | < | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | < | 科研仪器共享 | < | < | < | < | < | < | < |
| 4 | 主管部门及代码 | < | < | [173]某部 | < | < | 实施单位 | < | 某研究所 | < | < |
| 5 | 项目资金<br>（万元） | < | < | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | < | 分值 | 执行率（B/A） | 得分 |
| 6 | ^ | < | < | 年度资金总额 | 300.00 | 320.00 | 310.40 | < | 10 | 97.00% | 9.70 |
| 7 | ^ | < | < | 其中：当年财政拨款 | 300.00 | 300.00 | 290.40 | < | — | 96.80% | — |
| 8 | ^ | < | < | 上年结转资金 | 0.00 | 20.00 | 20.00 | < | — | 100.00% | — |
| 9 | ^ | < | < | 其他资金 | | | | < | — | | — |
| 10 | 年度总体目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < | < |
| 11 | ^ | 开放仪器 40 台套。 | < | < | < | < | 开放仪器 42 台套。 | < | < | < | < |
| 12 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值（A） | 实际完成值（B） | < | 分值 | 得分 | 偏差原因分析及改进措施 |
| 13 | ^ | 产出指标 | 数量指标 | 开放仪器数 | < | ≥40台套 | 42台套 | < | 25 | 25 | |
| 14 | ^ | ^ | 时效指标 | 开放及时率 | < | ≥95% | 96% | < | 25 | 25 | |
| 15 | ^ | 效益指标 | 社会效益<br>指标 | 服务课题数 | < | ≥100个 | 90个 | < | 30 | 27 | 两台仪器返修，次年补足机时 |
| 16 | ^ | 满意度指标 | 服务对象<br>满意度指标 | 用户满意度 | < | ≥90% | 95% | < | 10 | 10 | |
| 17 | 总分 | < | < | < | < | < | < | < | 100 | 96.70 | |
`,
    ),
  );

  it('is the national form', () => {
    expect([form.layout, form.fiscalYear, form.unit]).toEqual(['national-self-evaluation-2020', 2022, '万元']);
    expect(a1Rect(form.range)).toBe('A1:K17');
  });

  it('has every value in its place', () => {
    expect(form.fields.department).toMatchObject({ shown: '[173]某部', at: { row: 3, col: 3 } });
    expect(form.fields.implementingUnit).toMatchObject({ shown: '某研究所', at: { row: 3, col: 8 } });
    expect(form.funds.map(fund => [fund.key, fund.executed?.shown, fund.score?.kind])).toEqual([
      ['total', '310.40', 'value'],
      ['current', '290.40', 'blank'],
      ['carryover', '20.00', 'blank'],
      ['other', '', 'blank'],
    ]);
    expect(form.funds[0]!.rate && a1(form.funds[0]!.rate.at)).toBe('J6');
    expect(names(form)).toEqual(['开放仪器数', '开放及时率', '服务课题数', '用户满意度']);
    expect(form.indicators[2]).toMatchObject({ level1: { shown: '效益指标' }, score: { at: { row: 14, col: 9 } } });
    expect([form.totalWeight?.shown, form.totalScore?.shown]).toEqual(['100', '96.70']);
  });
});

it('transfer payments: no weights, no scores, several sources', () => {
  const form = selfEvaluation(
    gridFromTable(
      '转移支付',
      `
| | A | B | C | D | E | F | G |
|---|---|---|---|---|---|---|---|
| 1 | 中央对地方专项转移支付绩效目标自评表 | < | < | < | < | < | < |
| 2 | （2023年度） | < | < | < | < | < | < |
| 3 | 转移支付（项目）名称 | < | 科普专项 | < | < | < | < |
| 4 | 中央主管部门 | < | 某部 | < | < | < | < |
| 5 | 地方主管部门 | < | 某省科学技术厅 | 实施单位 | 各市县 | < | < |
| 6 | 资金情况（万元） | < | | 全年预算数（A） | 全年执行数（B） | < | 预算执行率（B/A×100%） |
| 7 | ^ | < | 年度资金总额： | 900 | 855 | < | 95.00% |
| 8 | ^ | < | 其中：中央补助 | 600 | 570 | < | 95.00% |
| 9 | ^ | < | 地方资金 | 300 | 285 | < | 95.00% |
| 10 | ^ | < | 其他资金 | | | < | |
| 11 | 总体目标完成情况 | 总体目标 | < | < | 全年实际完成情况 | < | < |
| 12 | ^ | 建设科普基地 30 个。 | < | < | 建设科普基地 31 个。 | < | < |
| 13 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
| 14 | ^ | 产出指标 | 数量指标 | 科普基地数 | 30个 | 31个 | |
| 15 | ^ | ^ | 质量指标 | 验收合格率 | 100% | 100% | |
| 16 | ^ | 效益指标 | 社会效益指标 | 参观人次 | ≥10万人次 | 8.6万人次 | 两处基地改造闭馆 |
| 17 | ^ | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90% | 92% | |
| 18 | 说明 | 请在此处简要说明审计发现的问题。如没有请填“无”。 | < | < | < | < | < |
`,
    ),
  );
  expect([form.fiscalYear, form.unit, a1Rect(form.range)]).toEqual([2023, '万元', 'A1:G17']);
  expect(form.fields.projectName?.shown).toBe('科普专项');
  expect(form.fields.expectedGoal).toMatchObject({ shown: '建设科普基地 30 个。', at: { row: 11, col: 1 } });
  expect(form.fields.actualResult).toMatchObject({ shown: '建设科普基地 31 个。', at: { row: 11, col: 4 } });
  expect(form.funds.map(fund => [fund.key, fund.label.shown, fund.annualBudget?.shown])).toEqual([
    ['total', '年度资金总额：', '900'],
    ['current', '其中：中央补助', '600'],
    ['current-2', '地方资金', '300'],
    ['other', '其他资金', ''],
  ]);
  expect(names(form)).toEqual(['科普基地数', '验收合格率', '参观人次', '公众满意度']);
  expect(form.indicators[2]!.reason?.shown).toBe('两处基地改造闭馆');
  expect(form.indicators[0]).not.toHaveProperty('weight');
  expect([form.totalWeight, form.grade]).toEqual([undefined, undefined]);
});

it('amounts beside their labels, scores in a general system (Hubei, Zhejiang)', () => {
  const form = selfEvaluation(
    gridFromTable(
      '项目自评',
      `
| | A | B | C | D | E | F | G | H |
|---|---|---|---|---|---|---|---|---|
| 1 | 2021年度某市科技馆运行项目绩效自评表 | < | < | < | < | < | < | < |
| 2 | 单位名称：某市科技馆 | < | < | < | 填报日期：2022年3月1日 | < | < | < |
| 3 | 项目名称 | 科技馆运行 | < | < | < | < | < | < |
| 4 | 主管部门 | 某市科学技术协会 | < | < | 项目实施单位 | 某市科技馆 | < | < |
| 5 | 项目类别 | 1、部门预算项目 ☑ 2、专项 □ | < | < | < | < | < | < |
| 6 | 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率） | < | < |
| 7 | ^ | 年度财政资金总额 | 120 | 108 | 90% | 18 | < | < |
| 8 | 年度目标1：（80分） | < | < | < | < | < | < | < |
| 9 | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 自评分值 |
| 10 | ^ | 产出指标 | 数量指标 | 开放天数 | 300天 | 305天 | 20 | 20 |
| 11 | ^ | ^ | 质量指标 | 展品完好率 | ≥95% | 97% | 20 | 20 |
| 12 | ^ | 效益指标 | 社会效益指标 | 观众人次 | ≥20万 | 21万 | 20 | 20 |
| 13 | ^ | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 91% | 20 | 20 |
| 14 | 总分 | < | 98 | < | < | < | < | < |
| 15 | 偏差大或目标未完成原因分析 | < | 无 | < | < | < | < | < |
| 16 | 改进措施及结果应用方案 | < | 继续加强展品维护。 | < | < | < | < | < |
`,
    ),
  );
  expect([form.fiscalYear, form.unit]).toEqual([2021, '万元']);
  expect(form.fields.implementingUnit?.shown).toBe('某市科技馆');
  expect(form.funds.map(fund => [fund.key, fund.annualBudget?.shown, fund.executed?.shown, fund.score?.shown])).toEqual(
    [['total', '120', '108', '18']],
  );
  expect(names(form)).toEqual(['开放天数', '展品完好率', '观众人次', '观众满意度']);
  expect(form.indicators[0]).toMatchObject({
    target: { shown: '300天' },
    weight: { shown: '20' },
    score: { shown: '20' },
  });
  expect(form.totalScore).toMatchObject({ shown: '98', at: { row: 13, col: 2 } });
  expect(form.totalWeight).toBeUndefined();
});

it('two targets, deductions with reasons, cost at level 1 (Shanxi, Guangxi, Sichuan)', () => {
  const form = selfEvaluation(
    gridFromTable(
      '自评',
      `
| | A | B | C | D | E | F | G | H | I | J | K |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | 部门预算项目支出绩效自评表（2025年度） | < | < | < | < | < | < | < | < | < | < |
| 2 | | | | | | | | | | | 单位：万元 |
| 3 | 项目名称 | < | 实验室改造 | < | < | < | 预算单位 | < | 某学院 | < | < |
| 4 | 主管部门 | < | 某省教育厅 | < | < | < | 项目起止时间 | < | 2025年1月至2025年12月 | < | < |
| 5 | 资金来源 | < | < | 年初预算数 | 调整后预算数 | 实际支出 | 执行率 | 权重 | 得分 | 备注 | < |
| 6 | 合计 | < | < | 50 | 60 | 57 | 95% | 10 | 9.5 | | < |
| 7 | 一般公共预算 | < | < | 40 | 50 | 47 | 94% | | | | < |
| 8 | 单位自有资金 | < | < | 10 | 10 | 10 | 100% | | | | < |
| 9 | 年度目标 | < | 改造实验室 4 间。 | < | < | 完成情况 | < | 改造实验室 4 间。 | < | < | < |
| 10 | 序号 | 一级指标 | 二级指标 | 三级指标 | 年初指标值 | 年度指标值 | 实际值 | 权重 | 扣分 | 扣分说明 | 得分 |
| 11 | 1 | 成本指标 | 经济成本指标 | 单间改造成本 | ≤14万元 | ≤15万元 | 14.25万元 | 20 | | | 20 |
| 12 | 2 | 产出指标 | 数量指标 | 改造间数 | ≥5间 | ≥4间 | 4间 | 20 | | | 20 |
| 13 | 3 | ^ | 质量指标 | 验收合格率 | ≥95% | ≥95% | 90% | 20 | 1 | 一间返工 | 19 |
| 14 | 4 | 效益指标 | 社会效益指标 | 受益学生数 | ≥500人 | ≥500人 | 520人 | 20 | | | 20 |
| 15 | 5 | 满意度指标 | 服务对象满意度指标 | 学生满意度 | ≥90% | ≥90% | 93% | 10 | | | 10 |
| 16 | 自评得分合计 | < | < | < | < | < | < | 100 | | | 98.5 |
| 17 | 自评等级 | < | 优 | < | < | < | < | < | < | < | < |
| 18 | 填表人（签字）： | < | | 单位负责人（签字）： | < | | | | | | |
`,
    ),
  );
  expect([form.fiscalYear, form.unit, a1Rect(form.range)]).toEqual([2025, '万元', 'A1:K17']);
  expect(form.fields).toMatchObject({
    startDate: { shown: '2025年1月' },
    endDate: { shown: '2025年12月' },
    expectedGoal: { shown: '改造实验室 4 间。', at: { row: 8, col: 2 } },
    actualResult: { at: { row: 8, col: 7 } },
  });
  expect(form.funds.map(fund => [fund.key, fund.annualBudget?.shown, fund.weight?.kind])).toEqual([
    ['total', '60', 'value'],
    ['current', '50', 'blank'],
    ['other', '10', 'blank'],
  ]);
  expect(form.indicators.map(one => one.target.shown)).toEqual(['≤15万元', '≥4间', '≥95%', '≥500人', '≥90%']);
  expect(form.indicators[2]).toMatchObject({
    reason: { shown: '一间返工' },
    score: { shown: '19' },
    level1: { shown: '产出指标' },
  });
  expect([form.totalWeight?.shown, form.totalScore?.shown, form.grade?.shown]).toEqual(['100', '98.5', '优']);
});

it('Beijing: goals in two columns, 进度 and 环境效益', () => {
  const form = selfEvaluation(
    gridFromTable(
      '北京式',
      `
| | A | B | C | D | E | F | G | H | I | J |
|---|---|---|---|---|---|---|---|---|---|---|
| 1 | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
| 2 | (2021年度) | < | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | < | 环境监测 | < | < | < | < | < | < |
| 4 | 主管部门 | < | < | 某局 | < | < | 实施单位 | < | 某中心 | < |
| 5 | 项目负责人 | < | < | 某甲 | < | < | 联系电话 | < | 12345678 | < |
| 6 | 项目资金(万元) | < | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 7 | ^ | < | < | 年度资金总额 | 100.00 | 100.00 | 98.00 | 10 | 98.00% | 9.80 |
| 8 | ^ | < | < | 其中：当年财政拨款 | 100.00 | 100.00 | 98.00 | — | 98.00% | — |
| 9 | ^ | < | < | 上年结转资金 | 0 | 0 | 0 | — | — | — |
| 10 | ^ | < | < | 其他资金 | 0 | 0 | 0 | — | — | — |
| 11 | 年度总体目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < |
| 12 | ^ | 布设监测点 60 个。 | < | < | < | < | 布设监测点 60 个。 | < | < | < |
| 13 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 14 | ^ | 产出指标（50分） | 数量指标 | 指标1：监测点数 | < | 60个 | 60个 | 20 | 20 | |
| 15 | ^ | ^ | 进度指标 | 布设进度 | < | 2021年10月前 | 2021年9月 | 20 | 20 | |
| 16 | ^ | ^ | 成本指标 | 项目成本 | < | ≤100万元 | 98万元 | 10 | 10 | |
| 17 | ^ | 效益指标（30分） | 环境效益指标 | 数据支撑环境治理 | < | 有效支撑 | 达成预期指标 | 30 | 28 | 成效资料待归集 |
| 18 | ^ | 满意度指标（10分） | 服务对象满意度标 | 使用部门满意度 | < | ≥90% | 95% | 10 | 10 | |
| 19 | 总分 | < | < | < | < | < | < | 100 | 97.8 | |
`,
    ),
  );
  expect(form.indicators.map(one => one.level2.shown)).toEqual([
    '数量指标',
    '进度指标',
    '成本指标',
    '环境效益指标',
    '服务对象满意度标',
  ]);
  expect(form.indicators[1]!.level1).toMatchObject({ shown: '产出指标（50分）', at: { row: 13, col: 1 } });
  expect(form.totalScore?.shown).toBe('97.8');
});

it('amounts beside their labels (预算数 | 100 | 执行数 | 95)', () => {
  const form = selfEvaluation(
    gridFromTable(
      '旧表',
      `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 项目绩效目标自评表 | < | < | < | < | < |
| 2 | 项目名称 | 科普大篷车 | < | < | < | < |
| 3 | 预算执行情况（万元） | 预算数: | 40 | 执行数: | 38 | < |
| 4 | ^ | 其中：财政拨款 | 30 | 其中：财政拨款 | 29 | < |
| 5 | ^ | 其他资金 | 10 | 其他资金 | 9 | < |
| 6 | 年度目标完成情况 | 预期目标 | < | 目标实际完成情况 | < | < |
| 7 | ^ | 巡展 20 场。 | < | 巡展 22 场。 | < | < |
| 8 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | < |
| 9 | 产出指标 | 数量指标 | 巡展场次 | 20场 | 22场 | < |
| 10 | 满意度指标 | 服务对象满意度指标 | 观众满意度 | 90% | 93% | < |
`,
    ),
  );
  expect(form.funds.map(fund => [fund.key, fund.annualBudget?.shown, fund.executed?.shown])).toEqual([
    ['total', '40', '38'],
    ['current', '30', '29'],
    ['other', '10', '9'],
  ]);
  expect(form.unit).toBe('万元');
  expect(form.fields.actualResult?.shown).toBe('巡展 22 场。');
  expect(form.indicators.map(one => one.actual?.shown)).toEqual(['22场', '93%']);
});

it('预算数 | 调整数 | 调整后预算数 (Jiangsu), 执行率% without brackets', () => {
  const form = selfEvaluation(
    gridFromTable(
      '专项',
      `
| | A | B | C | D | E | F | G |
|---|---|---|---|---|---|---|---|
| 1 | 财政专项资金绩效自评价表 | < | < | < | < | < | < |
| 2 | （2024年度） | < | < | < | < | < | < |
| 3 | 专项名称 | 康复补助 | < | < | 主管部门 | 某市残疾人联合会 | < |
| 4 | 资金安排及执行情况（万元） |  | 预算数 | 调整数 | 调整后预算数 | 执行数 | 执行率% |
| 5 | ^ | 合计 | 500 | -40 | 460 | 455.4 | 99 |
| 6 | ^ | 市级资金 | 500 | -40 | 460 | 455.4 | 99 |
| 7 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重 | 得分 |
| 8 | 产出 | 数量 | 康复服务人次 | ≥3000人次 | 3120人次 | 60 | 60 |
| 9 | 效益 | 社会效益 | 辅具适配率 | ≥85% | 88% | 40 | 40 |
| 10 | 合计 | < | < | < | < | 100 | 100 |
`,
    ),
  );
  expect(
    form.funds.map(fund => [fund.initialBudget, fund.annualBudget, fund.executed, fund.rate].map(cell => cell?.shown)),
  ).toEqual([
    ['500', '460', '455.4', '99'],
    ['500', '460', '455.4', '99'],
  ]);
});

describe('transfer payments, nothing merged', () => {
  const form = selfEvaluation(
    gridFromTable(
      '转移支付',
      `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 转移支付区域（项目）绩效自评表 | | | | | | | | |
| 2 | （2024年度） | | | | | | | | |
| 3 | 转移支付（项目）名称 | | 保费补贴 | | | | | | |
| 4 | 资金投入情况<br>（万元） | | | 全年预算数（A） | | 全年执行数（B） | | 预算执行率（B/A×100%) | |
| 5 | | | 年度资金总额： | 35,200.00 | | 34,848.00 | | 99.00% | |
| 6 | | | 其中：中央财政资金 | 20,000.00 | | 20,000.00 | | 100% | |
| 7 | | | 地方资金 | 15,200.00 | | 14,848.00 | | 97.68% | |
| 8 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 指标值 | | 全年实际完成值 | 未完成原因和改进措施 |
| 9 | | 产出指标 | 数量指标 | 承保面积覆盖率 | | ≥70% | | 82% | |
| 10 | | 满意度指标 | 服务对象满意度指标 | 农户满意度 | | ≥80% | | 90% | |
`,
    ),
  );

  it('a blank column parts the headings of the funds: the figures below tell that they are some', () => {
    const places = form.funds.map(({ annualBudget, executed, rate }) =>
      [annualBudget, executed, rate].map(cell => cell && `${a1(cell.at)} ${cell.shown}`),
    );
    expect(places).toEqual([
      ['D5 35,200.00', 'F5 34,848.00', 'H5 99.00%'],
      ['D6 20,000.00', 'F6 20,000.00', 'H6 100%'],
      ['D7 15,200.00', 'F7 14,848.00', 'H7 97.68%'],
    ]);
    expect(names(form)).toEqual(['承保面积覆盖率', '农户满意度']);
  });
});
