import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/engine/declare/proposal';
import { recogniseAll } from '../../../src/engine/review';
import { a1 } from '../../../src/engine/sheet/address';
import { shownOf } from '../../../src/engine/sheet/cell';
import type { Form } from '../../../src/engine/sheet/form';
import { cleaned } from '../../../src/engine/sheet/normal-text';
import { Decimal } from '../../../src/engine/sheet/units';
import { xlsxHost } from '../../../src/host/xlsx/xlsx-host';
import { corpusCases } from '../../corpus/cases';
import { checked, proposed } from './written';

interface Paper {
  readonly name: string;
  readonly form: Form;
}

/** A sheet made with mistakes keeps them: its dates and its missing level are for a person to settle. */
const MADE_WRONG = ['2026-declaration-mistakes'];

const own: readonly Paper[] = corpusCases()
  .filter(({ name }) => !MADE_WRONG.includes(name))
  .flatMap(({ name, grid }) => recogniseAll([grid]).found.map(({ form }, n) => ({ name: `${name} ${n + 1}`, form })));

const folder = join(import.meta.dirname, '../../../../shared/corpus');
const published = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.xlsx')) : [];

async function papersIn(file: string): Promise<readonly Paper[]> {
  const host = xlsxHost(readFileSync(join(folder, file)));
  const scan = host.ok ? await host.value.read('workbook') : host;
  if (!scan.ok) throw new Error(scan.problem.kind);
  return recogniseAll(scan.value.grids).found.map(({ form }) => ({ name: `${file} ${form.sheet}`, form }));
}

const forward = (form: Form): Proposal =>
  proposed({ kind: 'form', form }, { kind: 'declaration', year: (form.fiscalYear ?? 2023) + 1 });

/** The new form with the source's own targets and goal: what was wrong before anything was suggested. */
function asItWas(form: Form, { draft, suggestions, ...rest }: Proposal): Proposal {
  const goal = cleaned(shownOf(form.fields.expectedGoal ?? form.fields.annualGoal ?? form.fields.goals));
  return {
    ...rest,
    suggestions,
    draft: {
      ...draft,
      fields: { ...draft.fields, ...(goal !== '' && { annualGoal: goal }) },
      indicators: draft.indicators.map((row, n) => ({
        ...row,
        target: signed(cleaned(suggestions[n]!.was!.target), row.target),
      })),
    },
  };
}

/** A sign that ran against its name hid where the row belongs: once it is turned, that shows. */
const signed = (was: string, now: string): string =>
  was.startsWith('≤') && now.startsWith('≥') ? `≥${was.slice(1)}` : was;

const worse = (proposal: Proposal): readonly string[] =>
  checked(proposal)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, at }) => `${rule} ${a1(at)}`);

function expectSound({ form }: Paper): void {
  const proposal = forward(form);
  const made = checked(proposal);
  expect(
    made.findings.filter(({ severity }) => severity === 'error').map(({ rule, says }) => `${rule} ${says.zh}`),
  ).toEqual([]);
  const known = new Set(worse(asItWas(form, proposal)));
  expect(worse(proposal).filter(warning => !known.has(warning))).toEqual([]);
}

/** Every carried field: equal, or among the listed changes. */
function expectCarried({ form }: Paper): void {
  const proposal = forward(form);
  const made = checked(proposal).form;
  const { suggestions, texts, draft } = proposal;
  const change = (text: string, key: (one: (typeof texts)[number]) => boolean): string =>
    (texts.find(key)?.changes ?? []).reduce((so, { was, becomes }) => so.replace(was, becomes), text);
  for (const [field, was] of [
    ['projectName', 'projectName'],
    ['department', 'department'],
    ['implementingUnit', form.kind === 'target-table' ? 'applicant' : 'implementingUnit'],
  ] as const) {
    const source = cleaned(shownOf(form.fields[was]));
    expect(cleaned(shownOf(made.fields[field]))).toBe(change(source, one => one.field === field));
  }
  expect(made.indicators).toHaveLength(draft.indicators.length);
  const rows = form.indicators.filter(row => suggestions.some(({ was }) => was?.at.row === row.target.at.row));
  expect(rows).toHaveLength(suggestions.length);
  suggestions.forEach(({ target, change: kind, was, ordinal }, n) => {
    const source = cleaned(shownOf(rows[n]!.name));
    expect(made.indicators[n]!.name.shown).toContain(
      change(
        source,
        one => typeof one.field === 'object' && one.field.ordinal === ordinal && one.field.part === 'name',
      ),
    );
    expect(made.indicators[n]!.target.shown).toBe(target);
    if (kind === 'kept') expect(target).toBe(cleaned(was!.target));
  });
  for (const { yuan, was, becomes } of proposal.amounts) {
    expect(becomes).toBe(`${yuan}元`);
    const printed = new Decimal(was.replace(/[万元]/g, ''));
    expect(printed.times(was.endsWith('万元') ? 10_000 : 1).eq(yuan)).toBe(true);
  }
}

/** This year's plan as its self-evaluation: nothing is wrong but what is still blank. */
function expectScorable({ form }: Paper): void {
  if (form.kind === 'self-evaluation' || form.fiscalYear === null) return;
  const proposal = proposed({ kind: 'form', form }, { kind: 'self-evaluation', year: form.fiscalYear });
  const errors = checked(proposal).findings.filter(({ severity }) => severity === 'error');
  const known = ['SE51', 'SE65'];
  expect(errors.filter(({ rule }) => !known.includes(rule)).map(({ rule, says }) => `${rule} ${says.zh}`)).toEqual([]);
}

describe.each(own.map(paper => [paper.name, paper] as const))('next year of %s', (_name, paper) => {
  it('has no error, and no warning that its source had not', () => expectSound(paper));
  it('equals its source in every carried field', () => expectCarried(paper));
  it('becomes its own self-evaluation', () => expectScorable(paper));
});

describe.runIf(published.length > 0)(
  'next year of the published workbooks (only where ../shared/corpus exists)',
  () => {
    it.each(published)('%s', async file => {
      const papers = await papersIn(file);
      expect(papers.length).toBeGreaterThan(0);
      for (const paper of papers) {
        expectSound(paper);
        expectCarried(paper);
        expectScorable(paper);
      }
    });
  },
);
