import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/engine/lay-out/lay-out';
import type { FormDraft } from '../../../src/engine/layouts/draft';
import { layouts } from '../../../src/engine/layouts/index';
import { recognise } from '../../../src/engine/layouts/recognise';
import { policies } from '../../../src/engine/policy/index';
import type { Policy } from '../../../src/engine/policy/policy';
import { isDetermined } from '../../../src/engine/scoring/derived';
import { score } from '../../../src/engine/scoring/score';
import { a1, parseA1 } from '../../../src/engine/sheet/address';
import { valueOf } from '../../../src/engine/sheet/cell';
import type { SelfEvaluation } from '../../../src/engine/sheet/form';
import { rawCell, type Grid } from '../../../src/engine/sheet/grid';
import { gridOfPlan } from '../../../src/host/plan-grid';
import { recalculate, type FormulaCell } from '../../../src/host/xlsx/recalculate';
import { cents, draftOf } from './drafts';

const layout = layouts.find(one => one.id === 'shanghai-self-evaluation-2024')!;
const policy = (id: string): Policy => policies.find(one => one.id === id)!;

function gridFor(draft: FormDraft, under: Policy, as = layout): Grid {
  return gridOfPlan(layOut(draft, as, under)!, '试算');
}

/** What every formula gives when it is calculated anew from what stands in the other cells. */
function calculated(grid: Grid): Readonly<Record<string, unknown>> {
  const formulas: FormulaCell[] = grid.cells.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell?.formula === undefined ? [] : [{ at: { sheet: grid.sheet, row: r, col: c }, formula: cell.formula }],
    ),
  );
  const { values, unknown } = recalculate(
    {
      formulas,
      value: (_, row, col) => {
        const cell = rawCell(grid, row, col);
        return cell?.formula === undefined ? (cell?.value ?? null) : null;
      },
      extent: () => ({ rows: grid.cells.length, cols: 10 }),
      name: () => undefined,
    },
    formulas.map(({ at }) => at),
  );
  expect(unknown).toEqual([]);
  return Object.fromEntries(values.map(({ at, value }) => [a1(at), value]));
}

const cached = (grid: Grid): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    grid.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.formula === undefined ? [] : [[a1({ row: r, col: c }), cell.value] as const])),
    ),
  );

const withFunds = (annualBudget: string, executed: string): FormDraft => ({
  kind: 'self-evaluation',
  layoutId: layout.id,
  fiscalYear: 2024,
  unit: '万元',
  fields: { projectName: '试算' },
  funds: { total: { annualBudget, executed } },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '甲',
      target: '≥1.00(次)',
      actual: '1.00(次)',
      weight: '60.00',
      score: '60.00',
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '乙',
      target: '有效',
      actual: '达成指标',
      weight: '30.00',
      score: '27.50',
    },
  ],
});

function shownAt(grid: Grid, place: string): string | undefined {
  const at = parseA1(place)!;
  return rawCell(grid, at.row, at.col)?.shown;
}

describe('live formulas', () => {
  // 全年预算数, 全年执行数, 执行率 as printed (cut), its score
  it.each([
    ['51.82', '49.30', '95.13', '9.51'],
    ['147.00', '146.63', '99.74', '9.97'],
    ['3148.75', '2676.61', '85.00', '8.50'],
    ['150.00', '37.12', '24.74', '2.47'],
    ['502.00', '29.86', '5.94', '0.59'],
    ['100.00', '0.29', '0.29', '0.03'],
    ['100.00', '57.00', '57.00', '5.70'],
    ['10.00', '1.15', '11.50', '1.15'],
    ['0.00', '0.00', '0.00', ''],
  ])('%s and %s give %s and %s', (budget, executed, rate, rateScore) => {
    const grid = gridFor(withFunds(budget, executed), policy('shanghai'));
    expect([shownAt(grid, 'H6'), shownAt(grid, 'I6')]).toEqual([rate, rateScore]);
    expect(calculated(grid)).toEqual(cached(grid));
  });

  it('round half up where the policy does', () => {
    const grid = gridFor(withFunds('51.82', '49.30'), policy('national-2020'));
    expect(shownAt(grid, 'H6')).toBe('95.14');
    expect(calculated(grid)).toEqual(cached(grid));
  });

  it.each(policies.map(one => [one.id, one] as const))('give what the scoring computes under %s', (_, under) => {
    fc.assert(
      fc.property(draftOf(layout), draft => {
        const grid = gridFor(draft, under);
        expect(calculated(grid)).toEqual(cached(grid));
        const form = recognise(grid).forms[0] as SelfEvaluation;
        const card = score(form, under, 'arithmetic');
        for (const { row, rate } of card.funds)
          expect(valueOf(row.rate)?.toString()).toBe(isDetermined(rate) ? rate.value.toString() : undefined);
        const told = [form.totalWeight, form.totalScore].map(cell => valueOf(cell)?.toString());
        const computed = [card.weightSum, card.total].map(one =>
          isDetermined(one) ? one.value.toString() : undefined,
        );
        expect(told).toEqual(computed);
        expect(valueOf(form.grade)).toBe(isDetermined(card.grade) ? card.grade.value : undefined);
      }),
      { numRuns: 25 },
    );
  });

  it('cut the rate exactly, whatever the amounts', () => {
    fc.assert(
      fc.property(cents(99_999_999), cents(99_999_999), (budget, executed) => {
        const grid = gridFor(withFunds(budget, executed), policy('shanghai'));
        expect(calculated(grid)).toEqual(cached(grid));
      }),
      { numRuns: 100 },
    );
  });

  it('leave the grade, the total and the rate blank while something is missing', () => {
    const draft = withFunds('', '');
    const grid = gridFor(
      { ...draft, indicators: draft.indicators.map(one => ({ ...one, score: '' })) },
      policy('shanghai'),
    );
    expect(calculated(grid)).toMatchObject({ H6: '', I6: '', G15: 100, H15: '', C16: '' });
    expect(calculated(grid)).toEqual(cached(grid));
  });

  it('add up the parts of the funds, unless the draft states another total', () => {
    const parts = { current: { annualBudget: '3.10' }, other: { annualBudget: '0.20' } };
    const summed = gridFor({ ...withFunds('', ''), funds: parts }, policy('shanghai'));
    expect([shownAt(summed, 'E6'), shownAt(summed, 'H7')]).toEqual(['3.30', '']);
    const stated = gridFor(
      { ...withFunds('', ''), funds: { ...parts, total: { annualBudget: '3.31' } } },
      policy('shanghai'),
    );
    expect(rawCell(stated, 5, 4)).toMatchObject({ value: 3.31 });
    expect(rawCell(stated, 5, 4)?.formula).toBeUndefined();
  });
});
