import { describe, expect, it } from 'vitest';
import { countsOf, editsTaken, findingsShown, sheetShown } from '../../src/taskpane/shown';
import { reduce } from '../../src/taskpane/reduce';
import { initial, type Action, type State } from '../../src/taskpane/state';
import { appearance } from '../../src/taskpane/theme';
import { scoreLines } from '../../src/taskpane/scores/score-lines';
import { reviewed, selfEvaluation, twoForms } from './fixture-review';

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initial);
const found: Action = {
  kind: 'reviewed',
  outcome: reviewed(twoForms()),
  scope: 'workbook',
  at: '2026-11-21T06:05:00Z',
};

describe('the reducer', () => {
  it('keeps the last result visible while reading again', () => {
    const state = after(found, { kind: 'reading', scope: 'workbook' });
    expect(state.task.kind).toBe('reading');
    expect(state.result?.review.forms).toHaveLength(2);
  });

  it('marks a result stale when a cell changed while it was being read', () => {
    expect(after({ kind: 'reading', scope: 'workbook' }, { kind: 'changed' }, found).result?.stale).toBe(true);
    expect(after({ kind: 'changed' }, { kind: 'reading', scope: 'workbook' }, found).result?.stale).toBe(false);
  });

  it('shows everything again when the last severity is turned off', () => {
    const off = (severity: 'error' | 'warning' | 'hint'): Action => ({ kind: 'severity-toggled', severity });
    expect(after(off('error'), off('warning')).list.severities).toEqual(['hint']);
    expect(after(off('error'), off('warning'), off('hint')).list.severities).toEqual(['error', 'warning', 'hint']);
    expect(after(off('error'), off('error')).list.severities).toEqual(['error', 'warning', 'hint']);
  });

  it('forgets choices that belong to the result before', () => {
    const { edits } = twoForms().forms[0]!;
    const state = after(found, { kind: 'left-out', edits, out: true }, found);
    expect(editsTaken(state)).toHaveLength(4);
  });

  it('drops a sheet filter whose sheet is gone, and keeps one that is not', () => {
    const filter: Action = { kind: 'sheet-chosen', sheet: '会展补贴' };
    expect(sheetShown(after(found, filter, found))).toBe('会展补贴');
    const fewer = reviewed({ forms: [selfEvaluation('甲', '项目')], unrecognised: [] });
    expect(sheetShown(after(found, filter, { ...found, outcome: fewer }))).toBeNull();
  });

  it('counts all severities of the chosen sheet, and lists only those shown', () => {
    const state = after(
      found,
      { kind: 'sheet-chosen', sheet: '科技金融' },
      { kind: 'severity-toggled', severity: 'error' },
    );
    expect(countsOf(state)).toEqual({ error: 1, warning: 1, hint: 1 });
    expect(findingsShown(state).map(finding => finding.rule)).toEqual(['SE01', 'SE08']);
  });

  it('after a refused write that found moved cells, the result is out of date', () => {
    const state = after(found, { kind: 'failed', problem: { kind: 'moved', cells: [] }, during: { what: 'apply' } });
    expect(state.result?.stale).toBe(true);
    expect(reduce(state, { kind: 'dismissed' }).task.kind).toBe('reviewed');
  });
});

describe('表中与计算', () => {
  it('100 and 100.00 are the same figure; a blank is not compared', () => {
    const review = selfEvaluation('甲', '项目');
    expect(scoreLines(review).map(line => [line.key, line.computed, line.differs])).toEqual([
      ['rate', '95.13', true],
      ['rateScore', '9.51', false],
      ['weightSum', '100.00', false],
      ['total', '98.51', true],
      ['grade', '优', false],
    ]);
  });
});

describe('theme', () => {
  const prefers =
    (...queries: readonly string[]) =>
    (query: string): boolean =>
      queries.includes(query);
  const dark = '(prefers-color-scheme: dark)';
  it('follows Office where it tells its colours, else the browser; forced colours win', () => {
    expect(appearance('#262626', prefers())).toBe('dark');
    expect(appearance('#FFFFFF', prefers(dark))).toBe('light');
    expect(appearance(undefined, prefers(dark))).toBe('dark');
    expect(appearance('rgb(0,0,0)', prefers())).toBe('light');
    expect(appearance('#262626', prefers('(forced-colors: active)', dark))).toBe('contrast');
  });
});
