import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../src/engine/report/summary-lines';
import type { FormReview } from '../../../src/engine/review';
import type { FundRow, SelfEvaluation } from '../../../src/engine/sheet/form';
import { formulaAt, reviewsOf, rowsOf, shownAt, summaryOf } from './made';

const four = reviewsOf(
  '2024-incubator-construction',
  '2024-arithmetic-mistakes',
  'yuan-with-carryover',
  '2026-cooperation-exchange',
);

/** The same review with another amount in the total row. */
function withAmount(review: FormReview, key: 'annualBudget' | 'executed', kind: Amount['kind']): FormReview {
  const form = review.form as SelfEvaluation;
  const changed = (row: FundRow): FundRow => {
    const cell = row[key]!;
    const other =
      kind === 'blank'
        ? { kind, at: cell.at, shown: '' }
        : { kind: 'unreadable', at: cell.at, shown: 'XX', why: 'placeholder' };
    return row.key === 'total' ? { ...row, [key]: other } : row;
  };
  return { ...review, form: { ...form, funds: form.funds.map(changed) } };
}

describe('汇总表', () => {
  const plan = summaryOf(four);
  const at = shownAt(plan);

  it('has a row for each form, grouped by kind and year', () => {
    expect(rowsOf(plan).slice(0, 17)).toEqual([
      '项目支出绩效汇总表',
      '检查时间：2026-11-21 16:30　口径：上海市口径 | 金额单位：万元',
      '序号 | 项目名称 | 主管部门 | 实施单位 | 预算执行（万元） | 得分 | 等级 | 问题（条） | 工作表 | 备注',
      '年初预算 | 全年预算 | 全年执行 | 执行率（%） | 表上 | 计算 | 错误 | 警告 | 提示',
      '2024年度绩效自评表（2份）',
      '1 | 孵化基地建设及运行保障 | 某市科学技术局 | 某市科技产业服务中心 | 80.00 | 51.82 | 49.30 | 95.13 | 99.51 | 99.51 | 优 | 0 | 2 | 7 | 2024-incubator-construction',
      '2 | 创新服务券 | 某市科学技术局 | 某市科技创新服务中心 | 80.00 | 51.82 | 49.30 | 95.13 | 93.61 | 88.48 | 良 | 10 | 3 | 1 | 2024-arithmetic-mistakes | 表上执行率96.13',
      '合计（2个项目） | 160.00 | 103.64 | 98.60 | 95.13 | 平均 96.56 | 平均 94.00 | — | 10 | 5 | 8 | 优 1、良 1',
      '2025年度绩效自评表（1份）',
      '3 | 排水管网应急改造 | 某市水务局 | 某市排水管理处 | 0.00 | 348.219655 | 333.001218 | 95.62 | 95.81 | 95.81 | 优 | 0 | 0 | 0 | yuan-with-carryover',
      '合计（1个项目） | 0.00 | 348.219655 | 333.001218 | 95.62 | 平均 95.81 | 平均 95.81 | — | 0 | 0 | 0 | 优 1',
      '2026年度绩效目标申报表（1份）：“年初预算”列年度资金申请总额',
      '4 | 生物医药国内外合作交流 | 某市科学技术局 | 某市科技产业服务中心 | 497.10 | — | — | — | — | — | — | 1 | 3 | 3 | 2026-cooperation-exchange | 申报表尚无执行和得分',
      '合计（1个项目） | 497.10 | — | — | — | — | — | — | 1 | 3 | 3',
      '全部4份表 | 11 | 8 | 11',
      '注：1. 金额均为万元；序号3、4的原表以元填报，已按1万元=10,000元换算，未作舍入。',
      '　　2. 合计执行率=全年执行合计÷全年预算合计×100%，截取2位小数，不是各项目执行率的平均。',
    ]);
  });

  it('adds up by live formulas; the rate is that of the sums, the score is called a mean', () => {
    expect(formulaAt(plan, 'F8')).toBe('=IF(COUNT(F6:F7)=0,"",ROUND(SUM(F6:F7),2))');
    expect(formulaAt(plan, 'F11')).toBe('=IF(COUNT(F10)=0,"",ROUND(SUM(F10),6))');
    expect(formulaAt(plan, 'H8')).toContain('/ROUND(F8*100,0),0)/100');
    expect([formulaAt(plan, 'J8'), at('J8')]).toEqual([
      '=IF(COUNT(J6:J7)=0,"",ROUND(SUM(J6:J7)/COUNT(J6:J7),2))',
      '平均 94.00',
    ]);
    expect(formulaAt(plan, 'L15')).toBe('=L8+L11+L14');
  });

  it('leads to the form of each row', () => {
    expect(plan.links).toEqual([
      { row: 5, col: 14, to: { sheet: '2024-incubator-construction', row: 0, col: 0 } },
      { row: 6, col: 14, to: { sheet: '2024-arithmetic-mistakes', row: 0, col: 0 } },
      { row: 9, col: 14, to: { sheet: 'yuan-with-carryover', row: 0, col: 0 } },
      { row: 12, col: 14, to: { sheet: '2026-cooperation-exchange', row: 0, col: 0 } },
    ]);
  });

  it('draws score and rate of the self-evaluations of each year below everything else', () => {
    expect(plan.charts).toMatchObject([
      {
        title: '2024年度各项目得分与执行率',
        categories: { top: 5, left: 1, bottom: 6, right: 1 },
        series: [
          { values: { top: 5, left: 9, bottom: 6, right: 9 }, drawn: 'columns' },
          { values: { top: 5, left: 7, bottom: 6, right: 7 }, drawn: 'line' },
        ],
      },
      { title: '2025年度各项目得分与执行率', categories: { top: 9, bottom: 9 } },
    ]);
    const [one, other] = plan.charts!;
    expect(one!.over.top).toBeGreaterThan(Math.max(...plan.cells.map(({ row }) => row)));
    expect(other!.over.top).toBeGreaterThan(one!.over.bottom);
    expect(plan.print.area.bottom).toBe(other!.over.bottom);
  });

  it('names many projects in the chart by their numbers', () => {
    const many = Array.from({ length: 13 }, () => four[0]!);
    expect(summaryOf(many).charts).toMatchObject([
      { title: '2024年度各项目得分与执行率（横轴为序号）', categories: { left: 0, top: 5, bottom: 17 } },
    ]);
  });

  it('prints on A4 across, with headings on every page and numbered pages', () => {
    expect(plan.print).toMatchObject({
      orientation: 'landscape',
      repeatedRows: { top: 2, bottom: 3 },
      footer: '第 &P 页，共 &N 页',
    });
    expect(plan.frozenRows).toBe(4);
  });
});

describe('what is missing is left blank, is not added up, and is told', () => {
  const [first, second] = four;

  it('a blank amount', () => {
    const plan = summaryOf([first!, withAmount(second!, 'executed', 'blank')]);
    const at = shownAt(plan);
    expect([at('F7'), at('G7'), at('F8'), at('G8'), at('H8')]).toEqual(['51.82', '', '103.64', '49.30', '95.13']);
    expect(formulaAt(plan, 'H8')).toBeUndefined();
    expect(rowsOf(plan)).toContain('注：1. 下列金额留空，未计入合计：“全年执行”表上空白：序号2。');
    expect(rowsOf(plan).join()).toContain('序号2缺预算数或执行数，未计入');
  });

  it('an amount that cannot be read, and one without a unit', () => {
    const unitless = { ...first!, form: { ...(first!.form as SelfEvaluation), unit: null } };
    const plan = summaryOf([unitless, withAmount(second!, 'annualBudget', 'unreadable')]);
    const at = shownAt(plan);
    expect([at('E6'), at('F6'), at('F7'), at('F8'), at('H8')]).toEqual(['', '', '', '', '']);
    expect(rowsOf(plan)).toContain(
      '注：1. 下列金额留空，未计入合计：“年初预算”金额单位未注明：序号1；“全年预算”无法读取：序号2；“全年预算”金额单位未注明：序号1；“全年执行”金额单位未注明：序号1。',
    );
  });

  it('a score that cannot be computed says why', () => {
    const [blank] = reviewsOf('2024-blank-scores');
    const card = blank!.scoreCard!;
    const why = { zh: 'H20 未填写。', en: 'H20 is blank.' };
    const open = {
      ...blank!,
      scoreCard: { ...card, total: { undetermined: why, from: [] }, grade: { undetermined: why, from: [] } },
    };
    const plan = summaryOf([first!, open]);
    const at = shownAt(plan);
    expect([at('I7'), at('J7'), at('K7'), at('P7')]).toEqual(['', '', '', 'H20 未填写；无法判断8处']);
    expect([at('I8'), at('J8'), at('P8')]).toEqual(['平均 99.51', '平均 99.51', '优 1、无法判断 1']);
    expect(rowsOf(plan).join()).toContain('序号2的得分无法判断，不计入“计算”一栏的平均');
  });

  it('no form at all', () => {
    const plan = summaryOf([], { unread: ['坏.xlsx'] });
    expect(rowsOf(plan).slice(4)).toEqual(['注：1. 未找到绩效表。', '　　2. 未能读取，未列入：坏.xlsx。']);
    expect(plan.charts).toEqual([]);
  });
});

it('several workbooks: a column for the file, and no link', () => {
  const plan = summaryOf([]);
  expect(plan.columnWidths).toHaveLength(16);
  const several = summaryOf(four, { namesFiles: true });
  expect(rowsOf(several)[2]).toBe(
    '序号 | 项目名称 | 文件 | 主管部门 | 实施单位 | 预算执行（万元） | 得分 | 等级 | 问题（条） | 工作表 | 备注',
  );
});

it('in English', () => {
  const plan = summaryOf(four, { language: 'en' });
  expect(plan.name).toBe('Summary');
  expect(rowsOf(plan)[7]).toBe(
    'Total (2) | 160.00 | 103.64 | 98.60 | 95.13 | avg 96.56 | avg 94.00 | — | 10 | 5 | 8 | 优 1, 良 1',
  );
  expect(rowsOf(plan)[15]).toBe(
    'Note 1. Amounts are in 万元; No. 3, 4 are filled in in yuan and were divided by 10,000 without rounding.',
  );
});
