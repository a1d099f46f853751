import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/engine/lay-out/lay-out';
import type { FormDraft } from '../../../src/engine/layouts/draft';
import { layouts } from '../../../src/engine/layouts/index';
import type { Layout } from '../../../src/engine/layouts/layout';
import { recognise } from '../../../src/engine/layouts/recognise';
import { defaultPolicy } from '../../../src/engine/policy/index';
import { contains } from '../../../src/engine/sheet/address';
import { shownOf, valueOf, type Cell } from '../../../src/engine/sheet/cell';
import { kindOfFund, type FieldName, type Form } from '../../../src/engine/sheet/form';
import { Decimal } from '../../../src/engine/sheet/units';
import { gridOfPlan } from '../../../src/host/plan-grid';
import { draftOf } from './drafts';

const SHEET = '试填';

function read(draft: FormDraft, layout: Layout): Form {
  const { forms } = recognise(gridOfPlan(layOut(draft, layout, defaultPolicy)!, SHEET));
  expect(forms.map(form => form.layout)).toEqual([layout.id]);
  return forms[0]!;
}

const number = (cell: Cell<Decimal> | undefined): string | undefined => valueOf(cell)?.toString();
const plain = (figure: string | undefined): string | undefined =>
  figure === undefined ? undefined : new Decimal(figure).toString();

function cellsOf(form: Form): readonly Cell<unknown>[] {
  const records: readonly object[] = [form.fields, ...form.funds, ...form.indicators];
  return records.flatMap(record =>
    Object.values(record).filter((value): value is Cell<unknown> => typeof value === 'object' && 'at' in value),
  );
}

describe.each(layouts.map(layout => [layout.id, layout] as const))('%s', (_, layout) => {
  it('is read back as it was laid out', () => {
    fc.assert(
      fc.property(draftOf(layout), draft => {
        const form = read(draft, layout);
        if (layout.yearLine) expect(form.fiscalYear).toBe(draft.fiscalYear);
        expect(form.unit).toBe(draft.unit);
        for (const [field, words] of Object.entries(draft.fields))
          expect([field, shownOf(form.fields[field as FieldName])]).toEqual([field, words]);
        const texts = (one: object, keys: readonly string[]) =>
          keys.map(key => (one as Record<string, string | undefined>)[key] ?? '');
        const keys = ['level1', 'level2', 'name', 'target', 'actual', 'reason'] as const;
        expect(form.indicators.map(one => keys.map(key => shownOf(one[key])))).toEqual(
          draft.indicators.map(one => texts(one, keys)),
        );
        expect(form.indicators.map(one => [number(one.weight), number(one.score)])).toEqual(
          draft.indicators.map(one => [plain(one.weight), plain(one.score)]),
        );
        for (const cell of cellsOf(form)) expect(contains(form.range, cell.at), JSON.stringify(cell)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back every amount that was filled in', () => {
    fc.assert(
      fc.property(draftOf(layout), draft => {
        const form = read(draft, layout);
        if (form.kind === 'self-evaluation')
          for (const row of form.funds)
            for (const column of ['initialBudget', 'annualBudget', 'executed'] as const) {
              const given = draft.funds?.[kindOfFund(row.key)]?.[column];
              if (given !== undefined || row.key !== 'total') expect(number(row[column])).toBe(plain(given));
            }
        else
          for (const { key, amount } of form.funds) {
            const given = draft.amounts?.[key];
            if (given !== undefined || !/Total$/.test(key)) expect([key, number(amount)]).toEqual([key, plain(given)]);
          }
      }),
      { numRuns: 40 },
    );
  });
});
