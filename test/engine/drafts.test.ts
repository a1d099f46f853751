import { describe, expect, it } from 'vitest';
import { draftsFor, reasonEdit } from '../../src/engine/drafts';
import { review } from '../../src/engine/review';
import type { RuleId } from '../../src/engine/rules/finding';
import { a1 } from '../../src/engine/sheet/address';
import { corpusCases } from '../corpus/cases';

const figuresIn = (words: string): readonly string[] => words.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

const reviewed = corpusCases().flatMap(({ name, grid }) =>
  review([grid]).forms.flatMap(form =>
    form.findings.map(finding => ({ name, grid, form, finding, drafts: draftsFor(form, finding) })),
  ),
);
const drafted = reviewed.filter(one => one.drafts !== undefined);

describe('drafts of an explanation', () => {
  it('are offered where a rule asks for a reason, and only there', () => {
    const rules = new Set<RuleId>(drafted.map(one => one.finding.rule));
    for (const rule of ['SE01', 'SE03', 'SE04', 'SE06', 'SE59'] as const) expect(rules).toContain(rule);
    for (const rule of ['SE30', 'SE36', 'SE48'] as const) expect(rules).not.toContain(rule);
  });

  it('never hold a figure that is not on the sheet', () => {
    for (const { name, grid, drafts } of drafted) {
      const shown = grid.cells.flat().flatMap(cell => (cell ? figuresIn(cell.shown.normalize('NFKC')) : []));
      for (const { words } of drafts!.drafts)
        expect(
          figuresIn(words).filter(figure => !shown.includes(figure)),
          `${name}: ${words}`,
        ).toEqual([]);
    }
  });

  it('leave something to the writer, within a hundred characters', () => {
    for (const { drafts } of drafted)
      for (const { words } of drafts!.drafts) {
        expect(words).toMatch(/【.*】/);
        expect(words.length).toBeLessThanOrEqual(100);
      }
  });

  it('go only into a cell that is blank', () => {
    for (const { grid, drafts } of drafted)
      if (drafts!.into) expect(grid.cells[drafts!.into.row]?.[drafts!.into.col] ?? null).toBeNull();
  });

  it('a sheet where more was done than promised', () => {
    const over = drafted.find(one => one.finding.rule === 'SE01' && one.drafts?.into)!;
    expect(over.drafts!.drafts.map(({ cause, words }) => `${cause.zh}：${words}`)).toMatchInlineSnapshot(`
      [
        "目标偏低：“采购安全软件数量”指标值≥1.00个，完成值2.00个。申报时依据【】测算，指标值设定偏低；下年参照【】调整指标值。",
        "需求变化：“采购安全软件数量”指标值≥1.00个，完成值2.00个。因【】，服务需求增加，【】相应增加；下年据此调整指标值。",
        "政策调整：“采购安全软件数量”指标值≥1.00个，完成值2.00个。因【文件名称】调整，【】范围扩大，完成值高于指标值；下年据此调整指标值。",
        "改进工作：“采购安全软件数量”指标值≥1.00个，完成值2.00个。通过【具体措施】，【】提高，完成值高于指标值；下年据此调整指标值。",
      ]
    `);
  });

  it('an execution rate is explained by causes of its own', () => {
    const low = drafted.find(one => one.finding.rule === 'SE06')!;
    expect(low.drafts!.drafts.slice(0, 2).map(({ words }) => words)).toMatchInlineSnapshot(`
      [
        "年度资金总额预算278.88，执行206.40，执行率74.01%。因【文件名称】调整，【】支出减少；下一步将【】。",
        "年度资金总额预算278.88，执行206.40，执行率74.01%。因【采购项目】采购流程延长，【】款项未支付；下一步将提前启动采购，于【】前支付。",
      ]
    `);
  });

  it('a score above the formula asks for another score, not for a reason', () => {
    const tooHigh = reviewed.filter(one => one.finding.rule === 'SE05' && one.finding.severity === 'error');
    expect(tooHigh.length).toBeGreaterThan(0);
    for (const { drafts } of tooHigh) expect(drafts).toBeUndefined();
  });

  it('becomes a change that can be taken back', () => {
    const into = { sheet: '甲', row: 13, col: 8 };
    expect(reasonEdit(into, '因【】')).toMatchObject({ at: into, was: null, becomes: '因【】', kind: 'text' });
    expect(a1(into)).toBe('I14');
  });
});
