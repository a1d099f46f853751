import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/app/ports';
import type { Edit } from '../../src/engine/edits';
import type { Workbook } from '../excel/workbook';
import { endCellEditing } from '../excel/workbook';
import type { OfficeUnderTest } from './office-under-test';
import { cell, cellIn, edit, gridOf, looksIn, marksIn, openInExcel, writesOver } from './office-under-test';

const at = (row: number, col: number, sheet = '甲') => ({ sheet, row, col });

const FIXTURE = [
  gridOf('甲', [
    [cell('标题'), cell('95.13%'), cell('=100.00(%)')],
    [cell(1), cell(2), cell(3, { formula: '=A2+B2' })],
    [cell(0.5, { format: '0.00%', shown: '50.00%' }), null, cell(true, { shown: 'TRUE' })],
  ]),
  gridOf('乙', [[cell(7), cell('x')]]),
];
const EDITS: readonly Edit[] = [
  edit(at(0, 1), '95.13%', '96.00%'),
  edit(at(0, 2), '=100.00(%)', '=99.00(%)'),
  edit(at(1, 0), 1, 10),
  edit(at(1, 2), '=A2+B2', 30, { wasFormula: true }),
  edit(at(2, 1), null, '3月5日'),
  edit(at(0, 0, '乙'), 7, '=B1', { becomesFormula: true }),
];
const CHANGE: Change = {
  edits: EDITS,
  marks: [
    { at: at(1, 0), severity: 'error', note: '' },
    { at: at(0, 1, '乙'), severity: 'warning', note: '' },
  ],
  remember: { key: 'undo', text: () => '新' },
};

/** Everything a failed change must leave as it was. */
const stateOf = (workbook: Workbook) => ({
  cells: workbook.sheets.map(sheet =>
    [...sheet.cells]
      .filter(([, each]) => each.value !== null || each.formula)
      .map(([key, { value, formula }]) => ({ key, value, formula })),
  ),
  looks: looksIn(workbook),
  notes: [...workbook.customXmlParts.values()],
  marks: marksIn(workbook),
});

async function prepared(): Promise<OfficeUnderTest> {
  const test = openInExcel(FIXTURE);
  await test.host.save('undo', '旧');
  await test.host.save('settings', '别的');
  await test.host.read('workbook');
  test.excel.requests.length = 0;
  return test;
}

async function actionsOfAWrite(): Promise<number> {
  const { host, excel } = await prepared();
  expect((await host.apply(CHANGE)).ok).toBe(true);
  return excel.requests[1]!.actions;
}

describe('a write that fails half way', () => {
  it('is taken back whole, at whichever action it fails', async () => {
    const actions = await actionsOfAWrite();
    expect(actions).toBeGreaterThan(40);
    for (let index = 0; index < actions; index++) {
      const { host, workbook, excel } = await prepared();
      const before = stateOf(workbook);
      excel.fail({ at: index, code: 'GeneralException' });
      const outcome = await host.apply(CHANGE);
      expect(outcome, `action ${index}`).toMatchObject({
        ok: false,
        problem: { kind: 'host-failed', code: 'GeneralException' },
      });
      expect(stateOf(workbook), `action ${index}`).toEqual(before);
    }
  });

  it('loses no older mark, except one whose removal was under way', async () => {
    const { host, workbook, excel } = await prepared();
    await host.mark([{ at: at(2, 0), severity: 'hint', note: '' }]);
    excel.fail({ at: (_, member) => member === 'Formula', code: 'GeneralException' });
    expect((await host.apply(CHANGE)).ok).toBe(false);
    expect(marksIn(workbook)).toEqual([{ at: at(2, 0), severity: 'hint' }]);
  });

  it('names every cell that could not be taken back', async () => {
    const { host, workbook, excel } = await prepared();
    const broken = at(0, 0, '乙');
    excel.fail({ at: writesOver(broken), code: 'GeneralException' });
    excel.fail({ at: writesOver(at(0, 1)), code: 'AccessDenied', times: 1, when: request => request.writes });
    const outcome = await host.apply(CHANGE);
    const standing = EDITS.filter(each => each.at.sheet === '甲' && cellIn(workbook, each.at)?.value === each.becomes);
    expect(standing.length).toBeGreaterThan(0);
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: 'partly-applied',
        applied: standing,
        failed: EDITS.filter(each => !standing.includes(each)).map(each => each.at),
        detail: 'AccessDenied Injected.Values',
      },
    });
  });

  it('counts every edit as standing when Excel no longer answers', async () => {
    const { host, excel } = await prepared();
    excel.fail({ at: writesOver(at(1, 0)), code: 'GeneralException' });
    const hasFailed = () => excel.requests.some(each => each.writes);
    excel.fail({ at: 0, code: 'RequestAborted', times: Infinity, when: hasFailed });
    const outcome = await host.apply({ edits: EDITS });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'partly-applied', applied: EDITS, failed: [] } });
  });

  it('is noticed by reading back, when Excel kept something else without an error', async () => {
    const { host, workbook } = await prepared();
    // someone merges the cell into another between the two requests
    const isWriting = { merged: false };
    workbook.listeners.add(() => {
      if (isWriting.merged) return;
      isWriting.merged = true;
      workbook.sheets[0]!.merges.push({ top: 1, left: 0, bottom: 1, right: 1 });
    });
    const edits = [edit(at(0, 2), '=100.00(%)', '=99.00(%)'), edit(at(1, 1), 2, 20)];
    expect(await host.apply({ edits })).toEqual({
      ok: false,
      problem: { kind: 'host-failed', code: 'ReadBackDiffers', detail: '甲!B2' },
    });
    expect(cellIn(workbook, at(0, 2))?.value).toBe('=100.00(%)');
  });
});

describe('what Excel would read anew stays what it is', () => {
  it.each([
    ['=100.00(%)'],
    ['=≥3(次)'],
    ['95.13%'],
    ['１２'],
    ['3月5日'],
    ['2024/1/1'],
    ['1,000'],
    ['-5'],
    ['+3'],
    ['@x'],
    ["'引号"],
    ['TRUE'],
    ['优'],
    ['007'],
    ['1E5'],
    ['多行\n文本'],
  ])('%j', async text => {
    const { host, workbook } = await prepared();
    const outcome = await host.apply({ edits: [edit(at(1, 0), 1, text)] });
    expect(outcome.ok).toBe(true);
    expect(cellIn(workbook, at(1, 0))).toEqual({ value: text, shown: text });
    expect((await host.apply({ edits: outcome.ok ? outcome.value.undo : [] })).ok).toBe(true);
    expect(cellIn(workbook, at(1, 0))?.value).toBe(1);
  });

  it('in a cell formatted as text, numbers as their text, and back', async () => {
    const format = '@';
    const { host, workbook } = openInExcel([gridOf('甲', [[cell('96.13', { format }), cell('=1(次)', { format })]])]);
    const outcome = await host.apply({
      edits: [edit(at(0, 0), '96.13', 95.13), edit(at(0, 1), '=1(次)', '=2(次)')],
    });
    expect(outcome.ok).toBe(true);
    expect(cellIn(workbook, at(0, 0))?.value).toBe('95.13');
    expect(cellIn(workbook, at(0, 1))).toEqual({ value: '=2(次)', shown: '=2(次)', format });
    expect((await host.apply({ edits: outcome.ok ? outcome.value.undo : [] })).ok).toBe(true);
    expect(cellIn(workbook, at(0, 0))?.value).toBe('96.13');
  });

  it('and formulas that look at what was written are calculated anew', async () => {
    const { host, workbook } = await prepared();
    await host.apply({ edits: [edit(at(1, 0), 1, 10)] });
    expect(cellIn(workbook, at(1, 2))).toMatchObject({ value: 12, formula: '=A2+B2' });
  });
});

describe('an Excel that cannot be written to', () => {
  const change = { edits: [edit(at(1, 0), 1, 10)] };

  it('opened for viewing: says so before writing, and still reads', async () => {
    const { host, workbook, excel } = await prepared();
    workbook.readOnly = true;
    expect(await host.apply(change)).toEqual({ ok: false, problem: { kind: 'read-only' } });
    expect(await host.mark([])).toEqual({ ok: false, problem: { kind: 'read-only' } });
    expect(await host.save('undo', '1')).toEqual({ ok: false, problem: { kind: 'read-only' } });
    expect(excel.requests.some(each => each.writes)).toBe(false);
    const scan = await host.read('workbook');
    expect(scan.ok && scan.value.readOnly).toBe(true);
  });

  it('while a cell is being edited: waits until the user has left it', async () => {
    const { host, workbook, excel } = await prepared();
    workbook.cellEditing = true;
    const applied = host.apply(change);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(excel.requests).toEqual([]);
    endCellEditing(workbook);
    expect((await applied).ok).toBe(true);
    expect(excel.requests.every(each => each.delayedForCellEdit)).toBe(true);
  });

  it('while a cell is being edited, in an Excel that cannot wait: says so', async () => {
    const { host, workbook } = openInExcel(FIXTURE, { waitsForCellEdit: false });
    workbook.cellEditing = true;
    const problem = { ok: false, problem: { kind: 'cell-being-edited' } };
    expect(await host.read('workbook')).toEqual(problem);
    expect(await host.apply(change)).toEqual(problem);
    expect(await host.mark([])).toEqual(problem);
    expect(await host.select(at(0, 0))).toEqual(problem);
    expect(await host.load('undo')).toEqual(problem);
  });

  it('with a dialog open: says so, and nothing was written', async () => {
    const { host, workbook } = await prepared();
    workbook.dialogOpen = true;
    expect(await host.apply(change)).toEqual({ ok: false, problem: { kind: 'dialog-open' } });
    expect(cellIn(workbook, at(1, 0))?.value).toBe(1);
  });

  it('too old: says what is needed before any request', async () => {
    const { host, excel } = openInExcel(FIXTURE, { excelApi: '1.12' });
    const problem = { ok: false, problem: { kind: 'excel-too-old', needs: 'ExcelApi 1.14' } };
    expect(await host.read('workbook')).toEqual(problem);
    expect(await host.apply(change)).toEqual(problem);
    expect(excel.requests).toEqual([]);
  });

  it('with a protected sheet that takes no formats: marks are refused there, the rest is free', async () => {
    const { host, workbook } = await prepared();
    workbook.sheets[1]!.protection = { on: true, options: {} };
    const there = { at: at(0, 0, '乙'), severity: 'error' as const, note: '' };
    expect(await host.mark([there])).toEqual({
      ok: false,
      problem: { kind: 'sheet-protected', sheet: '乙', cells: [there.at] },
    });
    expect((await host.mark([{ ...there, at: at(0, 0) }])).ok).toBe(true);
    workbook.sheets[1]!.protection = { on: true, options: { allowFormatCells: true } };
    expect((await host.mark([there])).ok).toBe(true);
  });

  it('with a change larger than Excel on the web takes: refused whole', async () => {
    const { host, workbook } = openInExcel([gridOf('甲', [[1]])]);
    const text = '字'.repeat(30_000);
    const edits = Array.from({ length: 60 }, (_, i) => edit(at(i, 1), null, text));
    expect(await host.apply({ edits })).toMatchObject({ ok: false, problem: { kind: 'too-large', limit: '5 MB' } });
    expect(cellIn(workbook, at(0, 1))).toBeNull();
  });
});

describe('sheets that are not plain worksheets', () => {
  it('a chart sheet in front: every worksheet is read, none is the active one', async () => {
    const { host, workbook } = await prepared();
    const chart = { ...workbook.sheets[0]!, id: '{chart}', name: '图表1', kind: 'chart' as const };
    workbook.sheets.push(chart);
    workbook.activeSheet = chart;
    const scan = await host.read('workbook');
    expect(scan.ok && [scan.value.activeSheet, ...scan.value.grids.map(grid => grid.sheet)]).toEqual(['', '甲', '乙']);
    const active = await host.read('active-sheet');
    expect(active.ok && active.value.grids).toEqual([]);
  });

  it('a hidden sheet: is not brought to the front, and says why', async () => {
    const { host, workbook } = await prepared();
    workbook.sheets[1]!.visibility = 'hidden';
    expect(await host.select(at(0, 0, '乙'))).toEqual({
      ok: false,
      problem: { kind: 'host-failed', code: 'SheetHidden', detail: '乙' },
    });
    expect(await host.select(at(2, 1))).toEqual({ ok: true, value: undefined });
    expect(workbook.selection.rect).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
  });
});

describe('the notebook', () => {
  it('reads a copy that co-authoring left behind, and keeps one part afterwards', async () => {
    const { host, workbook } = await prepared();
    const [xml] = workbook.customXmlParts.values();
    workbook.customXmlParts.set('{copy}', xml!.replace('别的', '更新的'));
    expect(await host.load('settings')).toEqual({ ok: true, value: '更新的' });
    await host.save('undo', '再');
    expect(workbook.customXmlParts.size).toBe(1);
    expect(await host.load('settings')).toEqual({ ok: true, value: '更新的' });
  });

  it('leaves the parts of other add-ins alone', async () => {
    const { host, workbook } = await prepared();
    const other = '<data xmlns="urn:other">1</data>';
    workbook.customXmlParts.set('{other}', other);
    await host.save('undo', '再');
    expect(workbook.customXmlParts.get('{other}')).toBe(other);
  });

  it('falls back to the settings where Excel keeps no part, and returns to the part when it can', async () => {
    const { host, workbook, excel } = openInExcel(FIXTURE);
    excel.fail({ at: (_, member) => member === 'Add', code: 'GeneralException', times: 1 });
    expect((await host.save('undo', '一')).ok).toBe(true);
    expect(workbook.customXmlParts.size).toBe(0);
    expect(await host.load('undo')).toEqual({ ok: true, value: '一' });
    expect((await host.apply({ edits: [], remember: { key: 'undo', text: () => '二' } })).ok).toBe(true);
    expect(await host.load('undo')).toEqual({ ok: true, value: '二' });
  });

  it.each([['<&>"\''], ['\\u0041'], ['\u0000\u0001\r\n\t'], ['\ud800 \udfff 😀'], ['  前后空格  '], [']]>']])(
    'keeps %j as it is',
    async text => {
      const { host } = openInExcel(FIXTURE);
      await host.save('k"<', text);
      expect(await host.load('k"<')).toEqual({ ok: true, value: text });
    },
  );
});
