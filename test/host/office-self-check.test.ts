import { describe, expect, it } from 'vitest';
import { runSelfCheck, type HostCase } from '../../src/app/self-check';
import { text } from '../../src/engine/text';
import { officeWorkshop } from '../../src/host/office/workshop';
import { hostCases, NOTE_KEYS } from '../../src/host/self-check/cases';
import { FIXTURE } from '../../src/host/self-check/fixture';
import { valueOf } from './fixtures';
import { cell, edit, gridOf, openInExcel } from './office-under-test';

/** A person's workbook: sheets that bear the names the fixture's do, a hidden one, notes, a formula that never rests. */
const THEIRS = [
  gridOf('01 培训服务', [['财政项目支出绩效自评表', 1], [cell(2, { formula: '=A1' })]]),
  gridOf('汇总', [[cell('甲'), 3]], { visibility: 'hidden' }),
  gridOf('受保护', [[1]], { isProtected: true }),
];
const watching = { onCase: () => undefined, isStopped: () => false };
const snapshot = ({ workbook }: ReturnType<typeof openInExcel>): unknown => ({
  sheets: workbook.sheets.map(({ name, visibility, cells, merges, conditionalFormats, protection }) => ({
    ...{ name, visibility, merges, conditionalFormats, protection, cells: [...cells] },
  })),
  parts: [...workbook.customXmlParts],
  settings: [...workbook.settings],
  active: workbook.activeSheet.name,
});

const run = (cases: readonly HostCase[] = hostCases, isStopped = () => false) =>
  runSelfCheck(cases, FIXTURE, officeWorkshop(NOTE_KEYS), { ...watching, isStopped });

describe('the self-check on a workbook of somebody’s own', () => {
  it('passes every case, and leaves the workbook as it was', async () => {
    const test = openInExcel(THEIRS);
    valueOf(await test.host.save('undo', '[1]'));
    const before = snapshot(test);
    const { runs, leaving } = valueOf(await run());
    expect(runs.filter(({ verdict }) => verdict.kind !== 'passed')).toEqual([]);
    expect(runs.length).toBe(hostCases.length);
    expect(valueOf(leaving)).toEqual({ left: [], othersUnchanged: true });
    expect(snapshot(test)).toEqual(before);
  });

  it('does not try what would clear a person’s marks', async () => {
    const test = openInExcel(THEIRS);
    valueOf(await test.host.read('workbook'));
    valueOf(await test.host.mark([{ at: { sheet: '01 培训服务', row: 0, col: 0 }, severity: 'error', note: '' }]));
    const before = snapshot(test);
    const { runs } = valueOf(await run());
    const not = runs.filter(({ verdict }) => verdict.kind === 'not-supported');
    expect(not.length).toBe(hostCases.filter(each => each.marks).length);
    expect(runs.filter(({ verdict }) => verdict.kind === 'failed')).toEqual([]);
    expect(snapshot(test)).toEqual(before);
  });

  it('takes its sheets away where a case fails, where Excel fails, and when it is stopped', async () => {
    const failing: HostCase = {
      ...{ id: 'x', topic: text('甲', 'A'), name: text('甲', 'A') },
      run: () => Promise.reject(new Error('x')),
    };
    const test = openInExcel(THEIRS);
    const before = snapshot(test);
    valueOf(await run([failing, hostCases.find(({ id }) => id === 'add-sheets')!]));
    expect(snapshot(test)).toEqual(before);
    test.excel.fail({ code: 'GeneralException', at: (_, member) => member === 'Merge' });
    const { runs } = valueOf(await run(hostCases.slice(0, 2)));
    expect(runs.map(({ verdict }) => verdict.kind)).toEqual(['failed', 'passed']);
    expect(snapshot(test)).toEqual(before);
    let asked = 0;
    const stopped = valueOf(await run(hostCases, () => ++asked > 3));
    expect(stopped.runs.length).toBe(3);
    expect(snapshot(test)).toEqual(before);
  });

  it('says which sheets it could not take away, and takes them away the next time', async () => {
    const test = openInExcel(THEIRS);
    const before = snapshot(test);
    test.excel.fail({ code: 'GeneralException', at: (_, member) => member === 'Delete', times: Infinity });
    const { leaving } = valueOf(await run(hostCases.slice(0, 1)));
    expect(valueOf(leaving).left.map(name => name.replace(/~\w+/, '~'))).toEqual(
      FIXTURE.map(each => `自检~ ${each.sheet}`),
    );
    const fresh = openInExcel([]);
    fresh.workbook.sheets.splice(0, Infinity, ...test.workbook.sheets);
    fresh.workbook.activeSheet = fresh.workbook.sheets[0]!;
    valueOf(await run(hostCases.slice(0, 1)));
    expect(snapshot(fresh)).toEqual(before);
  });

  it('sees when another sheet is not as it was', async () => {
    const test = openInExcel(THEIRS);
    const meddling: HostCase = {
      ...{ id: 'x', topic: text('甲', 'A'), name: text('甲', 'A') },
      run: async ({ host }) => {
        valueOf(await host.apply({ edits: [edit({ sheet: '01 培训服务', row: 0, col: 1 }, 1, 2)] }));
      },
    };
    expect(valueOf(valueOf(await run([meddling])).leaving).othersUnchanged).toBe(false);
    expect(test.workbook.sheets.length).toBe(THEIRS.length);
  });

  it('is not begun in a workbook opened for reading', async () => {
    const test = openInExcel(THEIRS);
    test.workbook.readOnly = true;
    expect(await run()).toEqual({ ok: false, problem: { kind: 'read-only' } });
  });
});
