import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1Rect } from '../../../src/engine/sheet/address';
import { declaration, misplaced, only, saidBy, selfEvaluation } from './forms-in-words';
import { besideEachOther, row, stack, textCell, withCell, withoutRows } from './sheet-surgery';

describe('several forms on one sheet', () => {
  const second = withCell(selfEvaluation, 2, 2, textCell('科技活动周'));

  it.each([0, 1, 5])('one below the other, %i blank rows between', gap => {
    const grid = stack(selfEvaluation, second, gap);
    const { forms } = recognise(grid);
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', `A${22 + gap}:I${42 + gap}`]);
    expect(forms.map(form => form.fields.projectName?.shown)).toEqual(['科普场馆运行', '科技活动周']);
    for (const form of forms) expect(misplaced(form, grid)).toEqual([]);
    expect(saidBy(forms[0]!)).toEqual(saidBy(only(selfEvaluation)));
    expect(saidBy(forms[1]!)).toEqual(saidBy(only(second)));
  });

  it('with notes and signatures between', () => {
    const signed = {
      ...selfEvaluation,
      cells: [...selfEvaluation.cells, row('注：1.得分说明。'), row('填表人：', '某甲', '实施单位：', '某市中心')],
    };
    const { forms } = recognise(stack(signed, second, 1));
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', 'A25:I45']);
    expect(forms[1]!.fields.implementingUnit?.shown).toBe('某市科技创新中心');
  });

  it('the second without a title', () => {
    const { forms } = recognise(stack(selfEvaluation, withoutRows(second, 0, 2), 1));
    expect(forms.map(form => a1Rect(form.range))).toEqual(['A1:I21', 'A23:I41']);
    expect(forms.map(form => form.fields.projectName?.shown)).toEqual(['科普场馆运行', '科技活动周']);
  });

  it.each([0, 1, 3])('side by side, %i columns between', gap => {
    const grid = besideEachOther(selfEvaluation, second, 9 + gap);
    const { forms } = recognise(grid);
    expect(forms).toHaveLength(2);
    expect(forms.map(form => saidBy(form))).toEqual([saidBy(only(selfEvaluation)), saidBy(only(second))]);
    for (const form of forms) expect(misplaced(form, grid)).toEqual([]);
  });

  it('a declaration above a self-evaluation', () => {
    const { forms } = recognise(stack(declaration, selfEvaluation, 1));
    expect(forms.map(form => [form.kind, form.indicators.length])).toEqual([
      ['declaration', 5],
      ['self-evaluation', 7],
    ]);
  });

  it('twelve in a row', () => {
    let grid = selfEvaluation;
    for (let n = 1; n < 12; n += 1) grid = stack(grid, selfEvaluation, n % 3);
    const { forms } = recognise(grid);
    expect(forms).toHaveLength(12);
    for (const form of forms) expect(saidBy(form)).toEqual(saidBy(only(selfEvaluation)));
  });
});
