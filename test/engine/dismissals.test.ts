import { describe, expect, it } from 'vitest';
import { readDismissals, setAside, withDismissal, withoutDismissal } from '../../src/engine/dismissals';
import type { Dismissal } from '../../src/engine/traces';
import { marksOf } from '../../src/engine/marks';
import { review, type FormReview, type Review } from '../../src/engine/review';
import type { Grid } from '../../src/engine/sheet/grid';
import { corpusCase, corpusCases } from '../corpus/cases';

const { grid } = corpusCase('2024-arithmetic-mistakes');

/** The same sheet with blank rows above the row (counted from zero). */
function pushedDown(sheet: Grid, row: number, by = 2): Grid {
  const blank = Array.from({ length: by }, () => []);
  const moved = (at: number): number => (at >= row ? at + by : at);
  return {
    ...sheet,
    cells: [...sheet.cells.slice(0, row), ...blank, ...sheet.cells.slice(row)],
    merges: sheet.merges.map(merge => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
    hiddenRows: sheet.hiddenRows.map(moved),
  };
}

const withText = (sheet: Grid, row: number, col: number, shown: string): Grid => ({
  ...sheet,
  cells: sheet.cells.map((cells, r) =>
    r === row ? cells.map((cell, c) => (c === col ? { value: shown, shown } : cell)) : cells,
  ),
});

const firstForm = (found: Review): FormReview => found.forms[0]!;

/** Everything that the review found, set aside with one reason. */
const allOf = (found: Review): readonly Dismissal[] =>
  found.forms.flatMap(form =>
    form.findings.map(one => ({ ...form.traces.get(one)!, reason: '已与财政部门确认', on: '2026-11-21' })),
  );

describe('a finding that was set aside', () => {
  it('stands apart with its reason, and carries no mark', () => {
    const found = review([grid]);
    const [note] = allOf(found);
    const after = setAside(found, [note!]);
    expect(firstForm(after).setAside.map(({ dismissal }) => dismissal)).toEqual([note]);
    expect(firstForm(after).findings).toHaveLength(firstForm(found).findings.length - 1);
    expect(marksOf(setAside(found, allOf(found)))).toEqual([]);
  });

  it.each(corpusCases().map(one => [one.name, one.grid] as const))(
    '%s: all of them, and all back again',
    (_, sheet) => {
      const found = review([sheet]);
      const none = setAside(found, allOf(found));
      expect(none.forms.flatMap(form => form.findings)).toEqual([]);
      expect(none.forms.flatMap(form => form.setAside)).toHaveLength(found.forms.flatMap(form => form.findings).length);
      expect(setAside(none, []).forms.map(form => form.findings)).toEqual(found.forms.map(form => form.findings));
    },
  );

  it('one note keeps off one finding only', () => {
    for (const { grid: sheet } of corpusCases()) {
      const found = review([sheet]);
      for (const note of allOf(found))
        expect(setAside(found, [note]).forms.flatMap(form => form.setAside)).toHaveLength(1);
    }
  });

  it('is still set aside when rows are inserted above and the sheet is renamed', () => {
    const notes = allOf(review([grid]));
    const shifted = review([{ ...pushedDown(grid, 0, 3), sheet: '改名' }]);
    expect(firstForm(shifted).findings.length).toBe(notes.length);
    expect(firstForm(setAside(shifted, notes)).findings).toEqual([]);
  });

  it('comes back when its cell changes, and when another cell of the sentence does', () => {
    const found = review([grid]);
    const rate = firstForm(found).findings.find(one => one.rule === 'SE30')!;
    const note: Dismissal = { ...firstForm(found).traces.get(rate)!, reason: '见批复', on: '2026-11-21' };
    const isOpen = (sheet: Grid): boolean =>
      firstForm(setAside(review([sheet]), [note])).findings.some(one => one.rule === 'SE30');
    expect(isOpen(grid)).toBe(false);
    expect(isOpen(withText(grid, rate.at.row, rate.at.col, '97.13'))).toBe(true);
    const [budget] = rate.because;
    expect(isOpen(withText(grid, budget!.row, budget!.col, '52.82'))).toBe(true);
  });

  it('of another project or another year stays open', () => {
    const found = review([grid]);
    const notes = allOf(found);
    const elsewhere = notes.map(note => ({ ...note, project: '另一项目' }));
    const nextYear = notes.map(note => ({ ...note, fiscalYear: 2025 }));
    expect(firstForm(setAside(found, [...elsewhere, ...nextYear])).setAside).toEqual([]);
  });
});

describe('the notes', () => {
  const [note] = allOf(review([grid]));

  it('one place has one note: a later one takes its place, whatever the cell showed', () => {
    const later = { ...note!, shown: ['97.13'], reason: '另有依据' };
    expect(withDismissal([note!], later)).toEqual([later]);
    expect(withoutDismissal([later], note!)).toEqual([]);
  });

  it('survive JSON, and foreign JSON is no notes', () => {
    expect(readDismissals(JSON.parse(JSON.stringify([note])))).toEqual([note]);
    for (const foreign of [
      null,
      {},
      [1],
      [{ ...note, reason: 1 }],
      [{ ...note, rule: '30' }],
      [{ ...note, shown: '' }],
    ])
      expect(readDismissals(foreign)).toBeUndefined();
  });
});
