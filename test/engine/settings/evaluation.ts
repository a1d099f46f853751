import type { Grid } from '../../../src/engine/sheet/grid';
import { gridFromTable } from '../../corpus/sheet-table';

export interface Paper {
  readonly year: number;
  readonly rate: string;
  /** 全年执行数, of 100.00. */
  readonly executed: string;
  readonly rateScore: string;
  readonly actual: string;
  readonly score: string;
  /** 公众科学素养, of 30.00. */
  readonly qualityScore: string;
  /** “达成指标” makes 满意度 qualitative too. */
  readonly satisfactionWord: string | null;
  /** 听众满意度, of 10.00. */
  readonly satisfactionScore: string;
  readonly total: string;
  readonly grade: string;
}

const usual: Paper = {
  year: 2025,
  rate: '100.00',
  executed: '100.00',
  rateScore: '10.00',
  actual: '40.00(场)',
  score: '50.00',
  qualityScore: '30.00',
  satisfactionWord: null,
  satisfactionScore: '10.00',
  total: '100.00',
  grade: '优',
};

/** A small self-evaluation of Shanghai's form, right in every figure, with some of them replaced. */
export function evaluation(changes: Partial<Paper> = {}): Grid {
  const { year, rate, executed, rateScore, actual, score, total, grade, ...rows } = { ...usual, ...changes };
  const satisfaction = rows.satisfactionWord === null ? ['≥90.00(%)', '95.00(%)'] : ['满意', rows.satisfactionWord];
  return gridFromTable(
    '自评表',
    `
|   | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 财政项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 2 | （${year}年度） | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | 科普讲座 | < | < | < | < | < | < |
| 4 | 主管部门 | < | 某市科学技术局 | < | < | 实施单位 | 某市科技创新中心 | < | < |
| 5 | 项目资金（万元） | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分数 | 执行率(%) | 得分 |
| 6 | ^ | < | 年度资金总额： | 100.00 | 100.00 | ${executed} | 10.00 | ${rate} | ${rateScore} |
| 7 | ^ | < | 其中：当年财政拨款 | 100.00 | 100.00 | ${executed} | - | ${rate} | - |
| 8 | ^ | < | 上年结转资金 | 0.00 | 0.00 | 0.00 | - | 0.00 | - |
| 9 | ^ | < | 其他资金 | 0.00 | 0.00 | 0.00 | - | 0.00 | - |
| 10 | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
| 11 | ^ | 普及科学知识，举办讲座。 | < | < | < | 讲座如期举办，听众反映良好。 | < | < | < |
| 12 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 13 | 产出指标 | 数量指标 | 讲座场次 | < | ≥40.00(场) | ${actual} | 50.00 | ${score} |  |
| 14 | 效益指标 | 社会效益指标 | 公众科学素养 | < | 有效提升 | 达成指标 | 30.00 | ${rows.qualityScore} |  |
| 15 | 满意度指标 | 服务对象满意度指标 | 听众满意度 | < | ${satisfaction.join(' | ')} | 10.00 | ${rows.satisfactionScore} |  |
| 16 | 总分 | < | < | < | < | < | 100.00 | ${total} |  |
| 17 | 评分等级 | < | ${grade} | < | < | < | < | < | < |
`,
  );
}
