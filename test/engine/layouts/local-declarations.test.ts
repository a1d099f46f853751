import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { review } from '../../../src/engine/review';
import { defaultSettings } from '../../../src/engine/settings';
import type { Declaration } from '../../../src/engine/sheet/form';
import { gridFromTable } from '../../corpus/sheet-table';

/** Declarations of other places: their fund blocks, their labels. */

function declaration(head: string): Declaration {
  const grid = gridFromTable(
    '申报',
    `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 项目支出绩效目标申报表 | < | < | < | < | < |
| 2 | （2026年度） | < | < | < | < | < |
${head}
| 20 | 年度目标 | 为32所学校更换摄像头1600个，建设安防平台1个，11月底前投入使用。 | < | < | < | < |
| 21 | 一级指标 | 二级指标 | 三级指标 | < | 指标值 | 备注 |
| 22 | 产出指标 | 数量指标 | 更换摄像头 | < | ≥1600个 |  |
| 23 | ^ | ^ | 建设安防平台 | < | =1个 |  |
| 24 | ^ | 质量指标 | 验收合格率 | < | =100% |  |
| 25 | ^ | 时效指标 | 投入使用时间 | < | 2026年11月30日前 |  |
| 26 | 效益指标 | 社会效益指标 | 重点部位覆盖率 | < | ≥98% |  |
| 27 | 满意度指标 | 服务对象满意度指标 | 学校满意度 | < | ≥90% |  |
`,
  );
  const [form] = recognise(grid).forms;
  if (form?.kind !== 'declaration') throw new Error('no declaration');
  return form;
}

const amounts = (form: Declaration): readonly string[] => form.funds.map(({ key, amount }) => `${key} ${amount.shown}`);

describe('the fund block', () => {
  it('with its parts beside and under the total', () => {
    const form = declaration(`
| 3 | 项目名称 | 校园安防升级 | < | 项目单位 | 某区教育装备中心 | < |
| 4 | 资金情况（万元） | < | 资金总额 | 480.00 | 其中：一般公共预算 | 430.00 |
| 5 | ^ | < | 政府性基金 | 0.00 | 其他资金 | 50.00 |`);
    expect(amounts(form)).toEqual([
      'annualTotal 480.00',
      'annualCurrent 430.00',
      'annualCurrent 0.00',
      'annualOther 50.00',
    ]);
  });

  it('with two parts in each half', () => {
    const form = declaration(`
| 3 | 项目名称 | 校园安防升级 | < | 项目单位 | 某区教育装备中心 | < |
| 4 | 项目资金（万元） | 中期资金总额： | 900.00 | 年度资金总额： | 300.00 | < |
| 5 | ^ | 其中：财政拨款 | 900.00 | 其中：财政拨款 | 270.00 | < |
| 6 | ^ | 其他资金 | 0.00 | 其他资金 | 30.00 | < |`);
    expect(amounts(form)).toEqual([
      ...['projectTotal 900.00', 'projectFiscal 900.00', 'projectOther 0.00'],
      ...['annualTotal 300.00', 'annualCurrent 270.00', 'annualOther 30.00'],
    ]);
  });

  it('of one figure', () => {
    const form = declaration(`
| 3 | 部门（单位） | 某区教育局 | < | 项目名称 | 校园安防升级 | < |
| 4 | 项目实施周期 | 2026-03-01至2026-11-30 | < | 年度预算（万元） | 260 | < |`);
    expect(amounts(form)).toEqual(['annualTotal 260']);
    expect(form.unit).toBe('万元');
    expect([form.fields.implementingUnit?.shown, form.fields.startDate?.shown]).toEqual(['某区教育局', '2026-03-01']);
  });
});

describe('parts and total', () => {
  const said = (rows: string): readonly string[] => {
    const grid = gridFromTable(
      '申报',
      `
| | A | B | C | D |
|---|---|---|---|---|
| 1 | 项目支出绩效目标申报表 | < | < | < |
| 2 | （2026年度） | < | < | < |
| 3 | 项目名称 | 校园安防升级 | 实施单位 | 某区教育装备中心 |
${rows}
| 20 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 21 | 产出指标 | 数量指标 | 更换摄像头 | ≥1600个 |
`,
    );
    return review([grid], defaultSettings).forms.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'TD07').map(({ severity, says }) => `${severity} ${says.zh}`),
    );
  };

  it('a heading row of one kind is not added to its own parts', () => {
    expect(
      said(`
| 4 | 项目资金（万元） | 年度资金总额 | 120.00 | < |
| 5 | ^ | 财政拨款 | 100.00 | < |
| 6 | ^ | 其中：一般公共预算 | 80.00 | < |
| 7 | ^ | 政府性基金 | 20.00 | < |
| 8 | ^ | 其他资金 | 20.00 | < |`),
    ).toEqual([]);
  });

  it('several sources that fit in no way are only asked about', () => {
    expect(
      said(`
| 4 | 项目资金（万元） | 年度资金总额 | 120.00 | < |
| 5 | ^ | 一般公共预算 | 80.00 | < |
| 6 | ^ | 政府性基金 | 20.00 | < |
| 7 | ^ | 其他资金 | 30.00 | < |`),
    ).toEqual(['warning 分项合计130.00，年度资金申请总额为120.00，相差10.00。']);
  });

  it('two parts that say more than the total contradict it', () => {
    expect(
      said(`
| 4 | 项目资金（万元） | 年度资金总额 | 120.00 | < |
| 5 | ^ | 财政拨款 | 110.00 | < |
| 6 | ^ | 其他资金 | 20.00 | < |`),
    ).toEqual(['error 分项合计130.00，年度资金申请总额为120.00，相差10.00。']);
  });
});

describe('the indicator table', () => {
  const rows = (table: string): readonly string[] =>
    recognise(
      gridFromTable(
        '申报',
        `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 项目支出绩效目标申报表 | < | < | < | < | < |
| 2 | 项目名称 | 农村饮水工程维修养护 | < | 申报单位 | 某县水利局 | < |
${table}
`,
      ),
    ).forms.flatMap(({ indicators }) =>
      indicators.map(({ name, target }) => {
        const aim = target.kind === 'value' && target.value.kind === 'quantity' ? target.value : undefined;
        return `${name.shown} ${aim?.operator}${aim?.value.toString()}${aim?.unit}`;
      }),
    );

  it('beside a label that runs down: the names stand under 指标内容', () => {
    expect(
      rows(`
| 3 | 绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
| 4 | ^ | 产出指标 | 数量指标 | 维修供水工程处数 | 45处 |  |
| 5 | ^ | ^ | 质量指标 | 水质检测合格率 | 95%以上 |  |
| 6 | ^ | 效益指标 | 社会效益指标 | 受益人口 | 3.2万人 |  |`),
    ).toEqual(['维修供水工程处数 =45处', '水质检测合格率 ≥95%', '受益人口 =32000人']);
  });

  it('with 绩效指标性质, 绩效指标值 and 绩效度量单位', () => {
    expect(
      rows(`
| 3 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 |
| 4 | 产出指标 | 数量指标 | 维修供水工程处数 | ≥ | 45 | 处 |
| 5 | 成本指标 | 经济成本指标 | 维修养护总成本 | ≤ | 150 | 万元 |`),
    ).toEqual(['维修供水工程处数 ≥45处', '维修养护总成本 ≤150万元']);
  });
});
