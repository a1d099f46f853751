import { expect, it } from 'vitest';
import { review } from '../../../src/engine/review';
import { plain } from '../../../src/engine/scoring/rounding';
import { isDetermined } from '../../../src/engine/scoring/derived';
import { gridFromTable } from '../../corpus/sheet-table';

it('a weight and a score merged over two rows count once, and the total is known', () => {
  const grid = gridFromTable(
    '自评',
    `
| | A | B | C | D | E | F | G | H |
|---|---|---|---|---|---|---|---|---|
| 1 | 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 2 | （2024年度） | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | 讲座 | < | 实施单位 | 某中心 | < | < |
| 4 | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分 | |
| 5 | 年度资金总额 | 80.00 | 80.00 | 78.40 | 10 | 98.00 | 9.80 | |
| 6 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注 |
| 7 | 产出指标 | 数量指标 | 讲座场次 | ≥10场 | 10场 | 50 | 50 | |
| 8 | ^ | 质量指标 | 讲座合格率 | ≥90% | 95% | 30 | 29 | |
| 9 | ^ | 时效指标 | 讲座及时率 | ≥90% | 95% | ^ | ^ | |
| 10 | 满意度指标 | 服务对象满意度指标 | 听众满意度 | ≥90% | 95% | 10 | 10 | |
| 11 | 总分 | < | < | < | < | 100 | 95.00 | |
`,
  );
  const [form] = review([grid]).forms;
  const total = form?.scoreCard?.total;
  expect(total && isDetermined(total) && plain(total.value)).toBe('98.8');
  expect(form?.edits.map(({ wasShown, becomesShown }) => `${wasShown} ${becomesShown}`)).toEqual(['95.00 98.80']);
});
