import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../src/engine/rules/finding';
import { review } from '../../../src/engine/review';
import { a1, type Address } from '../../../src/engine/sheet/address';
import type { Grid } from '../../../src/engine/sheet/grid';
import type { Form } from '../../../src/engine/sheet/form';
import { corpusCase } from '../../corpus/cases';

/** Rules whose business is that something is missing. */
const completeness: readonly RuleId[] = ['SE03', 'SE38', 'SE45', 'SE46', 'SE51'];

const errorsOf = (grid: Grid): readonly string[] =>
  review([grid])
    .forms.flatMap(({ findings }) => findings)
    .filter(({ severity, rule }) => severity === 'error' && !completeness.includes(rule))
    .map(({ rule, at }) => `${rule} ${a1(at)}`);

const bodyOf = (form: Form): readonly Address[] =>
  [
    ...form.indicators.flatMap(row => [
      row.level1,
      row.level2,
      row.name,
      row.target,
      row.actual,
      row.weight,
      row.score,
    ]),
    ...form.indicators.map(row => row.reason),
    ...(form.kind === 'self-evaluation'
      ? [
          ...form.funds.flatMap(row => [
            row.initialBudget,
            row.annualBudget,
            row.executed,
            row.weight,
            row.rate,
            row.score,
          ]),
          form.totalWeight,
          form.totalScore,
          form.grade,
        ]
      : form.funds.map(({ amount }) => amount)),
  ].flatMap(cell => (cell ? [cell.at] : []));

const without = (grid: Grid, at: Address): Grid => ({
  ...grid,
  cells: grid.cells.map((row, r) => (r === at.row ? row.map((cell, c) => (c === at.col ? null : cell)) : row)),
});

describe('blank is not zero: emptying one cell never makes another one wrong', () => {
  it.each(['2024-incubator-network', '2024-platform-operation', '2026-industry-research', '2020-conference'])(
    '%s',
    name => {
      const { grid } = corpusCase(name);
      const before = errorsOf(grid);
      const cells = review([grid]).forms.flatMap(({ form }) => bodyOf(form));
      expect(cells.length).toBeGreaterThan(50);
      for (const at of cells)
        expect(
          errorsOf(without(grid, at)).filter(error => !before.includes(error)),
          `after emptying ${a1(at)}`,
        ).toEqual([]);
    },
  );
});
