import { describe, expect, it } from 'vitest';
import { linesIn, heightFor } from '../../../src/engine/report/styles';
import { inPieces } from '../../../src/engine/report/pieces';
import { reportSheet } from '../../../src/engine/report/report-sheet';
import { review, type FormReview, type Review } from '../../../src/engine/review';
import { setAside } from '../../../src/engine/dismissals';
import { charactersAcross } from '../../../src/engine/lay-out/text-lines';
import { defaultSettings } from '../../../src/engine/settings';
import { text } from '../../../src/engine/text';
import { paper, rowsOf, shownAt, WHEN } from './made';

const about = { language: 'zh', checkedAt: WHEN, settings: defaultSettings } as const;
const mistakes = review([paper('2024-arithmetic-mistakes', '科技'), paper('instructions', '说明')]);
const [form] = mistakes.forms;

/** The review with other findings of its only form. */
const having = (over: Partial<FormReview>): Review => ({ ...mistakes, forms: [{ ...form!, ...over }] });

describe('检查报告', () => {
  const plan = reportSheet(mistakes, about);
  const rows = rowsOf(plan);

  it('begins with what was checked, when and by what', () => {
    expect(rows.slice(0, 9)).toEqual([
      '项目支出绩效表检查报告',
      '检查范围 | 整个工作簿：绩效自评表1份',
      '检查时间 | 2026-11-21 16:30',
      '已检查的表 | 科技',
      '适用口径 | 上海市口径（2024年度）',
      '检查结果 | 错误 10，警告 3，提示 1',
      '未识别的表 | 说明',
      '未启用的规则 | SE19 说明与指标无关、SE63 总分不是公式',
      '',
    ]);
  });

  it('has the three headings a reviewer asks for first, then the others, empty ones included', () => {
    const sections = rows.filter(row => /^[一二三四五六七八]、/.test(row));
    expect(sections.map(row => row.replace(/（\d+.）$/, ''))).toEqual([
      '一、指标值合理性',
      '二、核心指标缺失',
      '三、指标可衡量',
      '四、算术',
      '五、说明',
      '六、形式',
      '七、不作为问题（已注明理由）',
      '八、无法判断',
    ]);
    expect(rows[rows.indexOf('二、核心指标缺失（0条）') + 1]).toBe('未发现问题');
    expect(rows[rows.indexOf('七、不作为问题（已注明理由）（0条）') + 1]).toBe('无');
  });

  it('says of each finding where, what, by what and what to do, gravest first, and leads there', () => {
    const at = shownAt(plan);
    const first = rows.findIndex(row => row.startsWith('四、算术')) + 1;
    const link = plan.links!.find(one => one.row === first)!;
    const { finding } = { finding: form!.findings.find(one => one.topic === '算术')! };
    expect(link).toEqual({ row: first, col: 2, to: finding.at });
    expect(['A', 'B', 'D', 'E', 'F', 'H'].map(col => at(`${col}${first + 1}`))).toEqual([
      ...['1', '科技', '创新服务券', '错误'],
      `${finding.says.zh}（${finding.rule}）`,
      finding.remedy.zh,
    ]);
    expect(at(`G${first + 1}`)).toContain(finding.law[0]!.title);
    expect(plan.links).toHaveLength(form!.findings.length);
  });

  it('ends with a place for signatures', () => {
    expect(rows.slice(-1)[0]).toMatch(/^检查人：＿+ \| 复核人：＿+ \| 日期：/);
  });

  it('prints on A4 across, with headings on every page and numbered pages', () => {
    expect(plan.print).toMatchObject({ orientation: 'landscape', footer: '第 &P 页，共 &N 页' });
    const { top } = plan.print.repeatedRows!;
    expect(rows[top]).toBe('序号 | 工作表 | 单元格 | 项目 | 严重\n程度 | 问题 | 依据 | 修改建议');
  });
});

it('findings set aside stand apart with their reasons', () => {
  const trace = form!.traces.get(form!.findings[0]!)!;
  const aside = setAside(mistakes, [{ ...trace, reason: '按批复口径计算', on: '2026-11-20' }]);
  const rows = rowsOf(reportSheet(aside, about));
  const section = rows.indexOf('七、不作为问题（已注明理由）（1条）');
  expect(rows[section + 1]).toBe('序号 | 工作表 | 单元格 | 项目 | 严重\n程度 | 问题 | 注明日期 | 不作为问题的理由');
  expect(rows[section + 2]).toMatch(/\| 2026-11-20 \| 按批复口径计算$/);
  expect(rows[5]).toContain('；已注明理由、不作为问题 1');
});

it('what could not be judged is told cell by cell, and never called faultless', () => {
  const open = {
    rule: 'SE05',
    at: { sheet: '科技', row: 13, col: 7 },
    why: text('H14 未填写。', 'H14 is blank.'),
  } as const;
  const rows = rowsOf(reportSheet(having({ findings: [], undetermined: [open, { ...open, rule: 'SE37' }] }), about));
  expect(rows[rows.indexOf('四、算术（0条）') + 1]).toBe('未发现问题；另有 1 处资料不全，无法判断，见“无法判断”');
  expect(rows[rows.indexOf('八、无法判断（1处）') + 2]).toBe('1 | 科技 | H14 | 创新服务券 | H14 未填写。 | SE05、SE37');
});

describe('nothing is cut off', () => {
  const plan = reportSheet(mistakes, about);

  it('every row is as high as its fullest cell needs', () => {
    for (const { row, col, content } of plan.cells) {
      if (content?.kind !== 'text') continue;
      const merge = plan.merges.find(one => one.top === row && one.left === col);
      const lines = linesIn(content.text, charactersAcross(plan.columnWidths, [col, merge?.right ?? col]));
      if (row > 0) expect(plan.rowHeights[row], content.text).toBeGreaterThanOrEqual(heightFor(lines, 0));
    }
    expect(Math.max(...plan.rowHeights)).toBeLessThanOrEqual(409);
  });

  it('a text that no row can hold goes on in the next', () => {
    const says = text('请逐项核对完成值与佐证材料是否一致。'.repeat(60), 'x');
    const long = reportSheet(having({ findings: [{ ...form!.findings[0]!, says }] }), about);
    const rows = rowsOf(long);
    const first = rows.findIndex(row => row.startsWith('1 | 科技'));
    expect(rows[first + 1]).toMatch(/^（续） \| 请/);
    const said = rows.slice(first, first + 4).join('');
    expect(said.split('请逐项核对').length - 1).toBe(60);
    expect(Math.max(...long.rowHeights)).toBeLessThanOrEqual(409);
  });

  it('pieces are the whole text, cut after a clause where one ends', () => {
    const words = '甲乙丙丁戊，'.repeat(20);
    const pieces = inPieces(words, 10, 3);
    expect(pieces.join('')).toBe(words);
    expect(pieces.slice(0, -1).every(piece => piece.endsWith('，') && linesIn(piece, 10) <= 3)).toBe(true);
    expect(inPieces('', 10, 3)).toEqual(['']);
  });
});

it('in English', () => {
  const rows = rowsOf(reportSheet(mistakes, { ...about, language: 'en' }));
  expect(rows[1]).toBe('Scope | The whole workbook: 1 self-evaluations');
  expect(rows.some(row => row.startsWith('1. Plausible values ('))).toBe(true);
});

it('a workbook without forms', () => {
  const rows = rowsOf(reportSheet(review([paper('instructions', '说明')]), about));
  expect(rows[1]).toBe('检查范围 | 整个工作簿：未找到绩效表');
});
