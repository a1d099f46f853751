import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import type { Form } from '../../../src/engine/sheet/form';
import { gridFromTable } from '../../corpus/sheet-table';
import { proposed } from './written';

/** Sources whose sign and unit stand in columns of their own, which today's forms do not have. */

function source(year: string): Form {
  const [form] = recognise(
    gridFromTable(
      '申报',
      `
| | A | B | C | D | E | F |
|---|---|---|---|---|---|---|
| 1 | 项目支出绩效目标申报表 | < | < | < | < | < |
| 2 | ${year} | < | < | < | < | < |
| 3 | 项目名称 | 绿色防控 | < | 实施单位 | 某县农业技术推广中心 | < |
| 4 | 资金情况（万元） | 资金总额 | 86.00 | 一般公共预算 | 66.00 | < |
| 5 | ^ | 政府性基金 | 14.00 | 其他资金 | 6.00 | < |
| 6 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
| 7 | 产出指标 | 数量指标 | 示范面积 | ≥ | 2 | 万亩 |
| 8 | ^ | 质量指标 | 防控效果达标率 | ≥ | 85 | % |
| 9 | ^ | 时效指标 | 防控完成时间 | 定性 | 11月底前 |  |
| 10 | 成本指标 | 经济成本指标 | 项目总成本 | ≤ | 86 | 万元 |
| 11 | 满意度指标 | 服务对象满意度指标 | 农户满意度(%) | ≥ | 90 |  |
`,
    ),
  ).forms;
  return form!;
}

const targets = (form: Form, kind: 'declaration' | 'self-evaluation', year: number): readonly string[] =>
  proposed({ kind: 'form', form }, { kind, year }).draft.indicators.map(({ name, target }) => `${name} ${target}`);

describe('sign and unit in columns of their own', () => {
  it('go along into the self-evaluation of the same year', () => {
    expect(targets(source('（2026年度）'), 'self-evaluation', 2026)).toEqual([
      ...['示范面积 ≥2(万亩)', '防控效果达标率 ≥85(%)', '防控完成时间 11月底前', '项目总成本 ≤86(万元)'],
      '农户满意度(%) ≥90',
    ]);
  });

  it('and into next year’s declaration, in the scale in which they were written', () => {
    expect(targets(source('（2026年度）'), 'declaration', 2027)[0]).toBe('示范面积 ≥2(万亩)');
  });

  it('a plan without a year is the one that is evaluated', () => {
    const { questions } = proposed({ kind: 'form', form: source('') }, { kind: 'self-evaluation', year: 2026 });
    expect(questions.map(({ says }) => says.zh)).toContain('原表没有写明年度，按2026年度处理，请核对。');
  });

  it('several sources of money are added, each by its name', () => {
    const { draft, amounts } = proposed(
      { kind: 'form', form: source('（2026年度）') },
      { kind: 'self-evaluation', year: 2026 },
    );
    expect(draft.funds?.current?.initialBudget).toBe('80');
    expect(amounts.map(({ label, was }) => `${label.zh} ${was}`)).toEqual([
      ...['年度资金总额 86万元', '当年财政拨款 66万元', '政府性基金 14万元', '其他资金 6万元'],
    ]);
  });
});
