import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/engine/lay-out/lay-out';
import type { DraftIndicator, FormDraft } from '../../../src/engine/layouts/draft';
import { layouts } from '../../../src/engine/layouts/index';
import type { Layout } from '../../../src/engine/layouts/layout';
import { recognise } from '../../../src/engine/layouts/recognise';
import { defaultPolicy } from '../../../src/engine/policy/index';
import { isDetermined } from '../../../src/engine/scoring/derived';
import { score } from '../../../src/engine/scoring/score';
import { shownOf, valueOf, type Cell } from '../../../src/engine/sheet/cell';
import type { Form, Indicator } from '../../../src/engine/sheet/form';
import type { Decimal } from '../../../src/engine/sheet/units';
import { gridOfPlan } from '../../../src/host/plan-grid';
import { corpusCases } from '../../corpus/cases';

const figure = (cell: Cell<Decimal> | undefined): string => valueOf(cell)?.toString() ?? '';

/** What stands on a printed form, as a draft. */
function draftFrom(form: Form): FormDraft {
  const fields = Object.fromEntries(Object.entries(form.fields).map(([field, cell]) => [field, shownOf(cell)]));
  const amounts =
    form.kind === 'self-evaluation'
      ? {
          funds: Object.fromEntries(
            form.funds.map(row => [
              row.key,
              {
                initialBudget: figure(row.initialBudget),
                annualBudget: figure(row.annualBudget),
                executed: figure(row.executed),
              },
            ]),
          ),
        }
      : { amounts: Object.fromEntries(form.funds.map(({ key, amount }) => [key, figure(amount)])) };
  return {
    kind: form.kind,
    layoutId: form.layout,
    fiscalYear: form.fiscalYear ?? 2024,
    unit: form.unit ?? '万元',
    fields,
    ...amounts,
    indicators: form.indicators.map(indicatorFrom),
  };
}

function indicatorFrom(row: Indicator): DraftIndicator {
  const scored = { weight: figure(row.weight), score: figure(row.score), reason: shownOf(row.reason) };
  return {
    ...{ level1: shownOf(row.level1), level2: shownOf(row.level2), name: shownOf(row.name) },
    ...{ target: shownOf(row.target), actual: shownOf(row.actual) },
    ...(row.weight && scored),
  };
}

/** Everything the form says that the layout has a place for: another place's declaration may carry weights beside it. */
function said(form: Form, layout: Layout): FormDraft {
  const draft = draftFrom(form);
  if (layout.columns.some(({ column }) => column === 'weight')) return draft;
  const unscored = draft.indicators.map(({ weight: _w, score: _s, reason: _r, ...row }) => row);
  return { ...draft, indicators: unscored };
}

const forms = corpusCases()
  .flatMap(({ name, grid }) => recognise(grid).forms.map((form, n) => [`${name} ${n + 1}`, form] as const))
  .filter(([, form]) => form.indicators.length > 0);

describe('printed forms, laid out again', () => {
  it.each(forms)('%s says the same', (_, form) => {
    const layout = layouts.find(one => one.id === form.layout)!;
    const again = recognise(gridOfPlan(layOut(draftFrom(form), layout, defaultPolicy)!, '再印')).forms;
    expect(again.map(one => one.layout)).toEqual([form.layout]);
    const [printed, laidOut] = [said(form, layout), said(again[0]!, layout)];
    expect(laidOut.indicators).toEqual(printed.indicators);
    for (const [field, words] of Object.entries(printed.fields))
      expect([field, laidOut.fields[field as keyof typeof laidOut.fields] ?? '']).toEqual([field, words]);
  });

  it.each(forms.filter(([, form]) => form.kind === 'self-evaluation'))('%s gives the total that is due', (_, form) => {
    if (form.kind !== 'self-evaluation') return;
    const layout = layouts.find(one => one.id === form.layout)!;
    const again = recognise(gridOfPlan(layOut(draftFrom(form), layout, defaultPolicy)!, '再印')).forms[0]!;
    if (again.kind !== 'self-evaluation') throw new Error('another form');
    const due = score(again, defaultPolicy, 'arithmetic');
    // A row withdrawn in the year has no score; the form's own sum then waits for a person.
    const isOpen = form.indicators.some(row => valueOf(row.score) === undefined);
    const total = isDetermined(due.total) && !isOpen ? due.total.value.toString() : undefined;
    expect(valueOf(again.totalScore)?.toString()).toBe(total);
    const rate = isDetermined(due.rate) ? due.rate.value.toString() : undefined;
    expect(valueOf(again.funds.find(row => row.key === 'total')?.rate)?.toString()).toBe(rate);
    if (layout.gradeLabel !== undefined)
      expect(valueOf(again.grade)).toBe(isDetermined(due.grade) && !isOpen ? due.grade.value : undefined);
  });
});
