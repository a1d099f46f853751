import { expect, test } from 'vitest';
import { prepareSheet, propose, sourceForms, titleOf, writeSheets } from '../../src/app/declare-sheet';
import { defaultSettings, recogniseAll, templates } from '../../src/engine/index';
import { memoryHost } from '../../src/host/memory';
import { gridOfPlan } from '../../src/host/plan-grid';
import { corpusCase } from '../corpus/cases';

const grids = ['2024-tech-finance', '2024-vehicle-purchase', 'instructions'].map((name, n) => ({
  ...corpusCase(name).grid,
  sheet: `表${n + 1}`,
}));
const wanted = { kind: 'declaration', year: 2025 } as const;
const ready = (year: number) =>
  sourceForms(grids, { ...wanted, year }).flatMap(
    form =>
      prepareSheet(
        propose({ kind: 'form', form }, { ...wanted, year }, defaultSettings),
        defaultSettings,
        gridOfPlan,
      ) ?? [],
  );

test('a declaration for every self-evaluation, written in one go behind the active sheet', async () => {
  const host = memoryHost(grids);
  const written = await writeSheets(host, ready(2025));
  expect(written.ok && written.value.sheets.map(({ name }) => name)).toEqual([
    '开展科技金融工作及服务',
    '交通工具购置及更新',
  ]);
  const forms = recogniseAll(host.grids()).found.map(({ form }) => `${form.sheet} ${form.kind} ${form.fiscalYear}`);
  expect(forms).toEqual([
    '表1 self-evaluation 2024',
    '开展科技金融工作及服务 declaration 2025',
    '交通工具购置及更新 declaration 2025',
    '表2 self-evaluation 2024',
  ]);
});

test('what is still to be looked at is known before anything is written', () => {
  const [finance] = ready(2025);
  expect(finance?.remaining.map(({ rule }) => rule)).toContain('TD02');
  expect(finance && titleOf(finance.proposal).zh).toBe('开展科技金融工作及服务 2025年度申报表');
});

test('a year that no policy has been checked for is a question', () => {
  expect(ready(2025)[0]?.policyQuestion).toBeUndefined();
  expect(ready(2039)[0]?.policyQuestion?.zh).toContain('没有核对过2039年度的口径');
});

test('a form of the wanted kind and year is no source of itself', () => {
  const plan = prepareSheet(
    propose({ kind: 'template', template: templates[0]! }, wanted, defaultSettings),
    defaultSettings,
    gridOfPlan,
  )!.plan;
  expect(sourceForms([gridOfPlan(plan, '申报')], wanted)).toEqual([]);
  expect(sourceForms([gridOfPlan(plan, '申报')], { ...wanted, year: 2026 })).toHaveLength(1);
  expect(sourceForms([gridOfPlan(plan, '申报'), ...grids], { kind: 'self-evaluation', year: 2025 })).toHaveLength(1);
});
