import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/app/apply-edits';
import { entries, record, revert } from '../../src/app/history';
import { stands } from '../../src/app/standing';
import { cell, cellIn, edit, gridOf, openAgain, openInExcel } from './office-under-test';
import { planOf } from '../../src/host/self-check/fixture';

/** The record of our changes in Excel itself: over Microsoft's client, through closing and reopening. */

const SHEET = '自评表';
const at = (row: number, col = 0) => ({ sheet: SHEET, row, col });
const now = (): Date => new Date('2026-11-21T06:00:00Z');
const grids = () => [
  gridOf(SHEET, [[96.13], [9.6], ['98.60'], [cell(204.33, { formula: '=SUM(A1:A3)' })]]),
  gridOf('另一张', [[1]]),
];

describe('a change in Excel', () => {
  it('is taken back after reopening, out of order, formulas as formulas', async () => {
    const { host, workbook } = openInExcel(grids());
    const formula = { ...edit(at(3), '=SUM(A1:A3)', 198.51), wasFormula: true };
    await applyEdits(host, [edit(at(0), 96.13, 95.13), formula], { kind: 'recompute' }, now);
    await applyEdits(host, [edit(at(2), '98.60', '98.51')], { kind: 'fix', rule: 'SE36' }, now);

    const again = openAgain(workbook);
    const done = await revert({ host: again.host, notebook: again.host, now }, '1');
    expect(done).toMatchObject({ ok: true, value: { kind: 'reverted', cells: 2, refused: [] } });
    expect([cellIn(workbook, at(0))?.value, cellIn(workbook, at(2))?.value]).toEqual([96.13, '98.51']);
    expect(cellIn(workbook, at(3))?.formula).toBe('=SUM(A1:A3)');
    // One request reads the record, one compares, one writes and keeps the new record.
    expect(again.excel.requests.filter(request => !request.cleanup)).toHaveLength(3);
    expect(again.excel.requests.filter(request => request.writes)).toHaveLength(1);
  });

  it('whose cell has changed since is not taken back: the cell is named, the others go on their own', async () => {
    const { host, workbook } = openInExcel(grids());
    await applyEdits(host, [edit(at(0), 96.13, 95.13), edit(at(1), 9.6, 9.51)], { kind: 'recompute' }, now);
    await host.apply({ edits: [edit(at(0), 95.13, 88)] });
    const outside = { host, notebook: host, now };
    const met = await revert(outside, '1');
    const conflict = met.ok && met.value.kind === 'conflict' ? met.value.conflict : undefined;
    expect(conflict?.cells.map(({ edit: one, found }) => [one.at, found])).toEqual([[at(0), '88']]);
    expect([cellIn(workbook, at(0))?.value, cellIn(workbook, at(1))?.value]).toEqual([88, 9.51]);
    expect(await revert(outside, '1', conflict)).toMatchObject({ value: { kind: 'reverted', cells: 1 } });
    expect([cellIn(workbook, at(0))?.value, cellIn(workbook, at(1))?.value]).toEqual([88, 9.6]);
  });

  it('that made sheets is taken away in another session, but not with what a person wrote there', async () => {
    const { host, workbook } = openInExcel(grids());
    const added = await host.addSheets([planOf(), planOf()]);
    if (!added.ok) throw new Error(added.problem.kind);
    await record(host, { kind: 'sheets', form: 'self-evaluation' }, added.value, now);
    const [first] = added.value.sheets.map(({ name }) => name);

    const again = openAgain(workbook);
    const outside = { host: again.host, notebook: again.host, now };
    await again.host.apply({ edits: [edit({ sheet: first!, row: 40, col: 12 }, null, '手填')] });
    const met = await revert(outside, '1');
    const conflict = met.ok && met.value.kind === 'conflict' ? met.value.conflict : undefined;
    expect(conflict?.sheets.map(({ name }) => name)).toEqual([first]);
    expect(workbook.sheets).toHaveLength(4);
    await revert(outside, '1', conflict);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, first, '另一张']);
    const known = await entries(again.host);
    expect(known.ok && known.value.entries.map(stands)).toEqual([false, true]);
  });
});
