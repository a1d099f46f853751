import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { a1, a1Rect } from '../../../src/engine/sheet/address';
import { shownOf, valueOf, type Cell } from '../../../src/engine/sheet/cell';
import type { Form } from '../../../src/engine/sheet/form';
import type { Grid } from '../../../src/engine/sheet/grid';
import { normalise, readDecimal } from '../../../src/engine/sheet/reading';
import { openXlsx } from '../../../src/host/xlsx/xlsx-book';

const folder = '../shared/corpus';
const books: Readonly<Record<string, string>> = {
  '000': 'self-evaluation-2024-a',
  '004': 'self-evaluation-2024-b',
  '001': 'declaration-2026',
  '003': 'target-table-2020',
};

interface PrintedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
}

type Printed = Readonly<Record<string, string>> & {
  readonly year: number;
  readonly funds: readonly Readonly<Record<string, string>>[] & Readonly<Record<string, string>>;
  readonly indicators: readonly PrintedIndicator[];
  readonly total: { readonly weight: string; readonly score: string };
};

/** Where the published forms print what (domain.md, layout facts); rows of the table follow its heading. */
const COLUMNS = {
  'self-evaluation': {
    level1: 'A',
    level2: 'B',
    name: 'C',
    target: 'E',
    actual: 'F',
    weight: 'G',
    score: 'H',
    reason: 'I',
  },
  'target-declaration': { level1: 'B', level2: 'C', name: 'D', target: 'F' },
  'target-table-2020': { level1: 'A', level2: 'B', name: 'C', target: 'D' },
} as const;

const FIELDS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'self-evaluation': [
    ['projectName', 'projectName', 'C3'],
    ['department', 'department', 'C4'],
    ['implementingUnit', 'unit', 'G4'],
    ['expectedGoal', 'expected', 'B11'],
    ['actualResult', 'actual', 'F11'],
  ],
  'target-declaration': [
    ['projectName', 'projectName', 'B3'],
    ['projectNature', 'projectNature', 'E3'],
    ['projectCategory', 'projectCategory', 'G3'],
    ['department', 'department', 'B4'],
    ['implementingUnit', 'unit', 'E4'],
    ['startDate', 'startDate', 'B5'],
    ['endDate', 'endDate', 'E5'],
    ['projectGoal', 'projectGoal', 'B11'],
    ['annualGoal', 'annualGoal', 'D11'],
  ],
  'target-table-2020': [
    ['applicant', 'applicant', 'A3'],
    ['projectName', 'projectName', 'B4'],
    ['projectCategory', 'projectCategory', 'D4'],
    ['startDate', 'startDate', 'B5'],
    ['endDate', 'endDate', 'D5'],
    ['governmentPurchase', 'governmentPurchase', 'B6'],
    ['performanceType', 'performanceType', 'D6'],
    ...['overview', 'basis', 'necessity', 'safeguards', 'plan', 'goals'].map(
      (field, n) => [field, field, `B${n + 7}`] as const,
    ),
  ],
};

const AMOUNTS: Readonly<Record<string, string>> = {
  ...{ projectTotal: 'C6', projectFiscal: 'C7', projectOther: 'C9', annualTotal: 'E6', annualCurrent: 'E7' },
  ...{ annualCarryover: 'E8', annualOther: 'E9', totalBudget: 'B14', lastYearBudget: 'B15', lastYearExecuted: 'D15' },
};

const place = (cell: Cell<unknown> | undefined): string => (cell ? a1(cell.at) : 'absent');
const same = (printed: string, shown: string): boolean => normalise(printed) === normalise(shown);

function expectText(cell: Cell<unknown> | undefined, printed: string, what: string): void {
  const text = cell?.kind === 'value' && typeof cell.value === 'string' ? cell.value : shownOf(cell);
  expect(same(printed, text), `${what} ${place(cell)}: “${text}” is not “${printed}”`).toBe(true);
}

function expectNumber(cell: Cell<{ toString(): string }> | undefined, printed: string, what: string): void {
  const expected = /\d/.test(printed) ? readDecimal(printed)?.toString() : undefined;
  expect(valueOf(cell)?.toString(), `${what} ${place(cell)}`).toBe(expected);
}

/** The anchor of the level label that holds for a row: the last filled cell at or above it. */
function levelPlace(grid: Grid, col: number, row: number): string {
  for (let above = row; ; above -= 1) if (grid.cells[above]?.[col]) return a1({ row: above, col });
}

function checkIndicators(form: Form, printed: Printed, grid: Grid): void {
  const columns: Readonly<Record<string, string>> = COLUMNS[printed.kind as keyof typeof COLUMNS];
  const head = grid.cells.findIndex(row => row.some(cell => /^一级(指标|目标)$/.test(cell?.shown ?? '')));
  expect(form.indicators.length).toBe(printed.indicators.length);
  form.indicators.forEach((indicator, n) => {
    const row = head + 1 + n;
    const expected = printed.indicators[n]!;
    const what = `#${n + 1}`;
    expect(indicator.ordinal).toBe(n + 1);
    expect(indicator.row).toBe(row);
    for (const term of ['name', 'target', 'actual', 'weight', 'score', 'reason'] as const)
      expect(place(indicator[term]), `${what} ${term}`).toBe(columns[term] ? `${columns[term]}${row + 1}` : 'absent');
    for (const [term, col] of [
      ['level1', columns.level1],
      ['level2', columns.level2],
    ] as const)
      expect(place(indicator[term]), `${what} ${term}`).toBe(levelPlace(grid, col!.charCodeAt(0) - 65, row));
    expectText(indicator.level1, expected.level1, what);
    expectText(indicator.level2, expected.level2, what);
    expectText(indicator.name, expected.level3, what);
    expect(shownOf(indicator.target), what).toBe(expected.target);
    if (expected.actual !== undefined) expect(shownOf(indicator.actual), what).toBe(expected.actual);
    if (expected.weight !== undefined) expectNumber(indicator.weight, expected.weight, what);
    if (expected.score !== undefined) expectNumber(indicator.score, expected.score, what);
    if (expected.reason !== undefined) expectText(indicator.reason, expected.reason, what);
  });
}

function checkSelfEvaluation(form: Form, printed: Printed): void {
  if (form.kind !== 'self-evaluation') throw new Error(form.kind);
  expect(form.funds.map(fund => fund.key)).toEqual(['total', 'current', 'carryover', 'other']);
  form.funds.forEach((fund, n) => {
    const expected = printed.funds[n]!;
    const row = 6 + n;
    expectText(fund.label, expected.label!, 'fund');
    const cells = [fund.initialBudget, fund.annualBudget, fund.executed, fund.weight, fund.rate, fund.score];
    expect(cells.map(place)).toEqual(['D', 'E', 'F', 'G', 'H', 'I'].map(col => `${col}${row}`));
    const names = ['initialBudget', 'annualBudget', 'executed', 'points', 'rate', 'score'];
    cells.forEach((cell, m) => expectNumber(cell, expected[names[m]!]!, names[m]!));
  });
  const last = form.indicators[form.indicators.length - 1]!.row + 1;
  expect([place(form.totalWeight), place(form.totalScore), place(form.grade)]).toEqual([
    `G${last + 1}`,
    `H${last + 1}`,
    `C${last + 2}`,
  ]);
  expectNumber(form.totalWeight, printed.total.weight, 'total');
  expectNumber(form.totalScore, printed.total.score, 'total');
  expect(shownOf(form.grade)).toBe(printed.grade);
  expect(form.subtotals).toEqual([]);
  expect(a1Rect(form.range)).toBe(`A1:I${last + 2}`);
}

function checkAmounts(form: Form, printed: Printed): void {
  if (form.kind === 'self-evaluation') throw new Error(form.kind);
  const source: Readonly<Record<string, string>> = printed.kind === 'target-declaration' ? printed.funds : printed;
  expect(form.funds.length).toBe(printed.kind === 'target-declaration' ? 7 : 4);
  for (const fund of form.funds) {
    expectNumber(fund.amount, source[fund.key]!, fund.key);
    expect(place(fund.amount)).toBe(fund.key === 'annualBudget' ? 'D14' : AMOUNTS[fund.key]);
  }
}

describe.runIf(existsSync(folder))(
  'every published sheet (runs where the full corpus lies beside the repository)',
  () => {
    const documents = existsSync(folder)
      ? (JSON.parse(readFileSync(`${folder}/documents.json`, 'utf8')) as { documents: Printed[] }).documents
      : [];
    const grids = new Map<string, readonly Grid[]>();
    const gridsOf = (file: string): readonly Grid[] => {
      const known = grids.get(file);
      if (known) return known;
      const opened = openXlsx(readFileSync(`${folder}/${file}.xlsx`));
      if (!opened.ok) throw new Error(opened.problem.kind);
      const read = opened.value.grids();
      if (!read.ok) throw new Error(read.problem.kind);
      grids.set(file, read.value);
      return read.value;
    };
    const layouts: Readonly<Record<string, string>> = {
      'self-evaluation': 'shanghai-self-evaluation-2024',
      'target-declaration': 'shanghai-declaration-2026',
      'target-table-2020': 'shanghai-target-table-2020',
    };

    for (const encoding of ['num', 'text'])
      it.each(documents.map(printed => [`${printed.id!} (${encoding})`, printed] as const))('%s', (_, printed) => {
        const [bundle = '', number = ''] = printed.id!.split('-');
        const grid = gridsOf(`${books[bundle]!}.${encoding}`).find(one => one.sheet.startsWith(`${number} `))!;
        const { forms, unrecognised } = recognise(grid);
        expect(unrecognised).toBeUndefined();
        expect(forms.length).toBe(1);
        const form = forms[0]!;
        expect(form.layout).toBe(layouts[printed.kind!]);
        expect(form.fiscalYear).toBe(printed.year);
        expect(form.yearAt && a1(form.yearAt)).toBe('A2');
        expect(form.unit).toBe(form.kind === 'self-evaluation' ? '万元' : '元');
        expectText(form.title, printed.title!, 'title');
        const fields = FIELDS[printed.kind!]!;
        expect(Object.keys(form.fields).sort()).toEqual(fields.map(([field]) => field).sort());
        for (const [field, source, at] of fields) {
          const cell = form.fields[field as keyof typeof form.fields];
          expectText(cell, printed[source]!, field);
          expect(place(cell), field).toBe(at);
        }
        checkIndicators(form, printed, grid);
        if (form.kind === 'self-evaluation') checkSelfEvaluation(form, printed);
        else checkAmounts(form, printed);
      });
  },
);
