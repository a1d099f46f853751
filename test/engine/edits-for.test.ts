import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computedAt } from '../../src/engine/computed';
import { editsFor } from '../../src/engine/edits-for';
import { review, type FormReview, type Review } from '../../src/engine/review';
import { a1, addressKey } from '../../src/engine/sheet/address';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import type { Finding } from '../../src/engine/rules/finding';
import { gridFromTable } from '../corpus/sheet-table';

const folder = join(import.meta.dirname, '..', 'corpus', 'workbooks');
const workbooks = ['fourteen-sheets.xlsx', 'numbers-as-text.xlsx', 'unusual-layouts.xlsx'];

const open = (name: string) => {
  const host = xlsxHost(new Uint8Array(readFileSync(join(folder, name))));
  return host.ok ? host.value : undefined;
};

async function reviewed(host: NonNullable<ReturnType<typeof open>>): Promise<Review> {
  const scan = await host.read('workbook');
  return scan.ok ? review(scan.value.grids) : { forms: [], unrecognised: [] };
}

const keyOf = ({ rule, at }: Finding): string => `${rule} ${at.sheet}!${a1(at)}`;
const arithmetic = ({ forms }: Review): readonly string[] =>
  forms.flatMap(form => form.findings.filter(one => one.topic === '算术').map(keyOf));

describe('what puts one finding right, over workbooks as people keep them', () => {
  it.each(workbooks)('%s: the finding is gone afterwards, and no sum is wrong that was right before', async name => {
    const host = open(name);
    if (!host) return;
    const before = await reviewed(host);
    for (const form of before.forms)
      for (const finding of form.findings) {
        const { own, follows } = editsFor(form, [finding]);
        if (own.length === 0) continue;
        const copy = open(name)!;
        const applied = await copy.apply({ edits: [...own, ...follows] });
        expect(applied.ok).toBe(true);
        const after = arithmetic(await reviewed(copy));
        expect(after).not.toContain(keyOf(finding));
        expect(after.filter(key => !arithmetic(before).includes(key))).toEqual([]);
      }
  });
});

/** Two scores above the formula (14.86 and 40), a total that adds up what is printed. */
const form = (total = '95.13', score = '19'): FormReview =>
  review([
    gridFromTable(
      '自评表',
      `
| | A | B | C | D | E | F | G | H | I |
|---|---|---|---|---|---|---|---|---|---|
| 1 | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 2 | （2024年度） | < | < | < | < | < | < | < | < |
| 3 | 项目名称 | < | 窗口服务 | < | < | < | < | < | < |
| 4 | 主管部门 | < | 某市行政审批局 | < | < | 实施单位 | 某市政务服务中心 | < | < |
| 5 | 项目资金(万元) | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分 |
| 6 | ^ | < | 年度资金总额 | 51.82 | 51.82 | 49.30 | 10 | 96.13 | 9.51 |
| 7 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 8 | 产出指标 | 数量指标 | 受理事项 | < | ≥70000件 | 52000件 | 20 | ${score} | 系统升级停办两周，下年增加窗口。 |
| 9 | 产出指标 | 数量指标 | 上门办理 | < | ≥100件 | 80件 | 50 | 46.62 | 老年人预约少于预计，下年提前公告。 |
| 10 | 效益指标 | 社会效益指标 | 有效投诉 | < | =0件 | 0件 | 20 | 20 |  |
| 11 | 总分 | < | < | < | < | < | 100 | ${total} |  |
| 12 | 评价等级 | < | 优 | < | < | < | < | < | < |
`,
    ),
  ]).forms[0]!;

const at = (one: FormReview, cell: string): Finding => one.findings.find(finding => a1(finding.at) === cell)!;
const shown = (edits: ReturnType<typeof editsFor>['own']) => edits.map(edit => `${a1(edit.at)} ${edit.becomesShown}`);

describe('the sums that move with a fix', () => {
  it('count the scores that are put right now, and the others as they are printed', () => {
    const one = form();
    const { own, follows } = editsFor(one, [at(one, 'H8')]);
    expect(shown(own)).toEqual(['H8 14.86']);
    expect(shown(follows)).toEqual(['H11 90.99']);
  });

  it('follow the ticks: a score that is left out counts as printed', () => {
    const one = form();
    const both = one.findings.filter(finding => ['H8', 'H9'].includes(a1(finding.at)));
    expect(shown(editsFor(one, both).follows)).toEqual(['H11 84.37', 'C12 良']);
    const { own, follows } = editsFor(one, both, edit => a1(edit.at) !== 'H9');
    expect(shown(own)).toEqual(['H8 14.86', 'H9 40.00']);
    expect(shown(follows)).toEqual(['H11 90.99']);
  });

  it('a total is put right over the scores as printed: nobody asked to change them', () => {
    const one = form('96.00');
    expect(shown(editsFor(one, [at(one, 'H11')]).own)).toEqual(['H11 95.13']);
  });

  it('nothing moves with a rate: its score comes from the amounts', () => {
    const one = form('96.00');
    expect(editsFor(one, [at(one, 'H6')])).toMatchObject({ own: [{ becomesShown: '95.13' }], follows: [] });
  });

  it('a total over a blank score is put right together with the score', () => {
    const one = form('96.00', '');
    const { own, follows } = editsFor(one, [{ ...at(one, 'H6'), at: { sheet: '自评表', row: 10, col: 7 } }]);
    expect([shown(own), shown(follows)]).toEqual([['H11 84.37'], ['H8 14.86', 'H9 40.00']]);
  });

  it('where only a person can put it right there is nothing to write', () => {
    const one = form();
    const elsewhere = one.findings.find(
      finding => !one.edits.some(edit => addressKey(edit.at) === addressKey(finding.at)),
    )!;
    expect(editsFor(one, [elsewhere])).toEqual({ own: [], follows: [] });
  });
});

describe('how a cell is computed', () => {
  const one = form('96.00');
  it.each([
    ['H6', '执行率', '96.13', '95.13', 'figure', ['F6 全年执行数 49.30', 'E6 全年预算数 51.82']],
    ['I6', '执行率得分', '9.51', '9.51', 'figure', ['F6 全年执行数 49.30', 'E6 全年预算数 51.82', 'G6 执行率分值 10']],
    ['H8', '指标得分', '19', '14.86', 'limit', ['E8 指标值 ≥70000件', 'F8 完成值 52000件', 'G8 分值 20']],
    ['H11', '总分', '96.00', '95.13', 'figure', ['H8 受理事项 19', 'H9 上门办理 46.62', 'H10 有效投诉 20']],
  ])('%s', (cell, name, printed, due, binds, inputs) => {
    const computed = computedAt(one, { sheet: '自评表', ...rowAndColumn(cell) })!;
    expect(computed).toMatchObject({ name: { zh: name }, shown: printed, due, binds });
    expect(computed.inputs.map(input => `${a1(input.at)} ${input.name.zh} ${input.shown}`).slice(0, 3)).toEqual(inputs);
  });

  it('a cell that a person fills in is not computed', () => {
    expect(computedAt(one, { sheet: '自评表', ...rowAndColumn('F8') })).toBeUndefined();
  });
});

function rowAndColumn(cell: string): { row: number; col: number } {
  return { row: Number(cell.slice(1)) - 1, col: cell.charCodeAt(0) - 65 };
}
