import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { review } from '../../../src/engine/review';
import { a1, a1Rect } from '../../../src/engine/sheet/address';
import { gridFromTable } from '../../corpus/sheet-table';

/** One table with the goals of many projects, as budgets are published: a form for each. */

const list = (hours: string, cost = '86'): ReturnType<typeof gridFromTable> =>
  gridFromTable(
    '目标',
    `
| | A | B | C | D | E | F | G | H | I | J | K |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | 部门预算项目绩效目标表 | < | < | < | < | < | < | < | < | < | < |
| 2 | 单位：万元 | < | < | < | < | < | < | < | < | < | < |
| 3 | 单位名称 | 项目名称 | 预算金额 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
| 4 | 某县农业技术推广中心 | 病虫害绿色防控 | 86.00 | 完成绿色防控示范面积2万亩，举办农户培训班6期。 | 产出指标 | 数量指标 | 绿色防控示范面积 | ≥ | 2 | 万亩 | 30 |
| 5 | ^ | ^ | ^ | ^ | 产出指标 | 数量指标 | 农户培训班 | ≥ | ${hours} | 期 | 20 |
| 6 | ^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥ | 90 | % | 20 |
| 7 | ^ | ^ | ^ | ^ | 成本指标 | 经济成本指标 | 项目总成本 | ≤ | ${cost} | 万元 | 20 |
| 8 | 某县农机服务站 | 农机安全检验 | 40.00 | 检验拖拉机1200台。 | 产出指标 | 数量指标 | 检验拖拉机数量 | ≥ | 1200 | 台 | 50 |
| 9 |  |  |  |  | 效益指标 | 社会效益指标 | 较大以上农机事故 | = | 0 | 起 | 30 |
| 10 |  |  |  |  | 满意度指标 | 服务对象满意度指标 | 机手满意度 | ≥ | 90 | % | 10 |
`,
  );

describe('a list of projects', () => {
  const { forms } = recognise(list('6'));

  it('is a form for each, with its own rows', () => {
    expect(forms.map(form => [form.kind, a1Rect(form.range), form.unit])).toEqual([
      ['declaration', 'A4:K7', '万元'],
      ['declaration', 'A8:K10', '万元'],
    ]);
    expect(forms.map(form => form.indicators.map(row => `${row.ordinal} ${row.name.shown}`))).toEqual([
      ['1 绿色防控示范面积', '2 农户培训班', '3 农户满意度', '4 项目总成本'],
      ['1 检验拖拉机数量', '2 较大以上农机事故', '3 机手满意度'],
    ]);
  });

  it('with its unit, its name, its goal and its money', () => {
    const [first, second] = forms;
    expect([first!.fields.projectName?.shown, second!.fields.projectName?.shown]).toEqual([
      '病虫害绿色防控',
      '农机安全检验',
    ]);
    expect(second!.fields.implementingUnit?.shown).toBe('某县农机服务站');
    expect(second!.fields.annualGoal).toMatchObject({ shown: '检验拖拉机1200台。', at: { row: 7, col: 3 } });
    expect(second!.funds).toMatchObject([{ key: 'annualTotal', amount: { shown: '40.00' } }]);
  });

  const said = (grid: ReturnType<typeof gridFromTable>): readonly string[] =>
    review([grid])
      .forms.flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, at, says }) => `${rule} ${a1(at)} ${says.zh}`);

  it('and each is judged by itself', () => {
    expect(said(list('6')).filter(one => !/^TD0[45]/.test(one))).toEqual([]);
    expect(said(list('60', '96')).filter(one => /^TD(?:06|32)/.test(one))).toEqual([
      'TD32 I7 成本指标合计96万元，超过年度资金86.00。',
    ]);
    expect(said(list('3')).filter(one => one.startsWith('TD06'))).toEqual([
      'TD06 I5 目标写“举办农户培训班6期”，指标“农户培训班”为≥3期，数值不一致（按“农户培训班”对应：名称相同，单位“期”“期”）。',
    ]);
  });

  it('what a project lacks is told in its own rows', () => {
    const places = review([list('6')]).forms[1]!.findings.filter(({ rule }) => rule === 'TD05');
    expect(places.map(({ at }) => a1(at))).toEqual(['F8', 'F8']);
  });
});

it('a list under a heading of two rows, with a sum at its end', () => {
  const { forms } = recognise(
    gridFromTable(
      '目标',
      `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 2026年部门预算项目支出绩效目标表 | < | < | < | < | < | < | < | < |
| 2 | 部门名称：某区民政局 | < | < | < | < | < | < | 单位：万元 | < |
| 3 | 序号 | 项目名称 | 项目资金 | < | 年度目标 | 绩效指标 | < | < | < |
| 4 | ^ | ^ | 合计 | 财政拨款 | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 5 | 1 | 养老服务补贴 | 320.00 | 300.00 | 补贴老人1800人。 | 产出指标 | 数量指标 | 补贴老人数 | ≥1800人 |
| 6 | ^ | ^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥90% |
| 7 | 2 | 殡葬惠民服务 | 95.00 | 95.00 | 惠及家庭600户。 | 产出指标 | 数量指标 | 惠及家庭数 | ≥600户 |
| 8 | 合计 | < | 415.00 | 395.00 |  |  |  |  |  |
`,
    ),
  );
  expect(
    forms.map(({ range, fields, funds, fiscalYear, unit }) => [
      a1Rect(range),
      fields.projectName?.shown,
      fields.department?.shown,
      fields.annualGoal?.shown,
      funds.map(fund => ('amount' in fund ? `${fund.key} ${fund.amount.shown}` : fund.key)),
      fiscalYear,
      unit,
    ]),
  ).toEqual([
    [
      'A5:I6',
      '养老服务补贴',
      '某区民政局',
      '补贴老人1800人。',
      ['annualTotal 320.00', 'annualCurrent 300.00'],
      2026,
      '万元',
    ],
    [
      'A7:I7',
      '殡葬惠民服务',
      '某区民政局',
      '惠及家庭600户。',
      ['annualTotal 95.00', 'annualCurrent 95.00'],
      2026,
      '万元',
    ],
  ]);
});
