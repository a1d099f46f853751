import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/engine/edits';
import type { Sheet, Workbook } from '../excel/workbook';
import { newSheet } from '../excel/workbook';
import { cellIn, edit, gridOf, marksIn, openAgain, openInExcel, type OfficeUnderTest } from './office-under-test';

const at = (row: number, col: number, sheet = '甲') => ({ sheet, row, col });
const mark = (place: Mark['at'], severity: Mark['severity']): Mark => ({ at: place, severity, note: '' });
const plain = (marks: readonly Mark[]) => marks.map(({ at: place, severity }) => ({ at: place, severity }));
const sorted = (marks: readonly unknown[]) => marks.map(each => JSON.stringify(each)).sort();

const OLD = [mark(at(0, 0), 'error'), mark(at(1, 1, '乙'), 'hint')];
const NEW = [mark(at(2, 0), 'warning'), mark(at(0, 1, '乙'), 'error'), mark(at(0, 0), 'error')];
const GRIDS = ['甲', '乙', '丙'].map(name =>
  gridOf(name, [
    [1, 2],
    [3, 4],
    [5, 6],
  ]),
);

/** A workbook that was marked and then scanned as a whole. */
async function scanned(marks: readonly Mark[] = OLD): Promise<OfficeUnderTest> {
  const test = openInExcel(GRIDS);
  if (marks.length > 0) await test.host.mark(marks);
  await test.host.read('workbook');
  test.excel.requests.length = 0;
  return test;
}

const copyRules = (from: Sheet, to: Sheet) =>
  to.conditionalFormats.push(...from.conditionalFormats.map(rule => ({ ...rule, id: `${rule.id} copied` })));

function expectExactly(workbook: Workbook, marks: readonly Mark[]): void {
  expect(sorted(marksIn(workbook))).toEqual(sorted(plain(marks)));
  expect(workbook.sheets.flatMap(sheet => sheet.conditionalFormats).filter(rule => rule.formula === '')).toEqual([]);
}

describe('marking after a scan', () => {
  it.each([
    ['where nothing is marked', [], NEW],
    ['in place of an earlier run', OLD, NEW],
    ['to none', OLD, []],
  ])('takes one request: %s', async (_, before, wanted) => {
    const { host, workbook, excel } = await scanned(before);
    expect(await host.mark(wanted)).toEqual({ ok: true, value: undefined });
    expect(excel.counted().map(each => each.writes)).toEqual([true]);
    expectExactly(workbook, wanted);
  });

  it('is good for one marking: the next lists the rules first', async () => {
    const { host, workbook, excel } = await scanned();
    await host.mark(NEW);
    excel.requests.length = 0;
    await host.mark(OLD);
    expect(excel.counted().map(each => each.writes)).toEqual([false, true]);
    expectExactly(workbook, OLD);
  });

  it('of some sheets only says nothing of the others: their rules are listed first', async () => {
    const { host, workbook, excel } = openInExcel(GRIDS);
    await host.mark(OLD);
    await host.read({ sheets: ['甲'] });
    excel.requests.length = 0;
    await host.mark(NEW);
    expect(excel.counted()[0]!.writes).toBe(false);
    expectExactly(workbook, NEW);
  });

  it.each<[string, (workbook: Workbook) => void]>([
    ['deleted one of our rules', ({ sheets }) => void sheets[1]!.conditionalFormats.pop()],
    ['deleted all of our rules', ({ sheets }) => sheets.forEach(sheet => (sheet.conditionalFormats = []))],
    ['copied a marked row', ({ sheets }) => copyRules(sheets[0]!, sheets[0]!)],
    ['copied a marked row to another sheet', ({ sheets }) => copyRules(sheets[0]!, sheets[2]!)],
    [
      'copied a marked sheet',
      workbook => {
        copyRules(workbook.sheets[0]!, newSheet(workbook, '甲 (2)'));
      },
    ],
    ['deleted a sheet that carries no mark', ({ sheets }) => void sheets.pop()],
    ['renamed a sheet that carries no mark', ({ sheets }) => (sheets[2]!.name = '丁')],
    [
      'put a cell in above a marked one',
      ({ sheets }) => (sheets[0]!.conditionalFormats[0]!.areas = [{ top: 1, left: 0, bottom: 1, right: 0 }]),
    ],
  ])('is exact all the same when a person has meanwhile %s', async (_, act) => {
    for (const wanted of [NEW, OLD]) {
      const { host, workbook } = await scanned();
      act(workbook);
      expect(await host.mark(wanted)).toEqual({ ok: true, value: undefined });
      expectExactly(workbook, wanted);
    }
  });

  it('names a sheet that was renamed meanwhile, and leaves no new mark', async () => {
    const { host, workbook } = await scanned([]);
    workbook.sheets[1]!.name = '丁';
    expect(await host.mark(NEW)).toEqual({ ok: false, problem: { kind: 'sheet-missing', sheet: '乙' } });
    expectExactly(workbook, []);
  });

  it('refuses a sheet that was protected meanwhile, and leaves no new mark', async () => {
    const { host, workbook } = await scanned([]);
    workbook.sheets[1]!.protection = { on: true, options: {} };
    expect(await host.mark(NEW)).toMatchObject({ ok: false, problem: { kind: 'sheet-protected', sheet: '乙' } });
    expectExactly(workbook, []);
  });

  it('is drawn exactly in the end, at whichever action it failed', async () => {
    const whole = await scanned();
    await whole.host.mark(NEW);
    const actions = whole.excel.requests[0]!.actions;
    expect(actions).toBeGreaterThan(40);
    for (let index = 0; index < actions; index += 3) {
      const { host, workbook, excel } = await scanned();
      excel.fail({ at: index, code: 'GeneralException' });
      expect(await host.mark(NEW), `action ${index}`).toEqual({ ok: true, value: undefined });
      expectExactly(workbook, NEW);
    }
  });

  it('leaves the earlier marks and nothing half made when Excel refuses again and again', async () => {
    for (const member of ['Formula', 'Bold', 'Add']) {
      const { host, workbook, excel } = await scanned();
      excel.fail({ at: (_, name) => name === member, code: 'GeneralException', times: Infinity });
      expect(await host.mark(NEW), member).toMatchObject({ ok: false, problem: { kind: 'host-failed' } });
      expectExactly(workbook, OLD);
    }
  });
});

describe('marking anew what is marked already', () => {
  const added = ({ excel }: OfficeUnderTest) =>
    excel.counted().flatMap(each => each.members.filter(member => member === 'Add')).length;

  it('asks whether the rules stand where they were drawn, and writes nothing', async () => {
    const { host, workbook, excel } = await scanned();
    const before = workbook.sheets.map(sheet => sheet.conditionalFormats);
    expect(await host.mark([...OLD].reverse())).toEqual({ ok: true, value: undefined });
    expect(excel.counted().map(each => each.writes)).toEqual([false]);
    expect(workbook.sheets.map(sheet => sheet.conditionalFormats)).toEqual(before);
  });

  it('knows the rules again after the file was closed and opened', async () => {
    const { workbook } = await scanned();
    const { host, excel } = openAgain(workbook);
    await host.read('workbook');
    excel.requests.length = 0;
    expect((await host.mark(OLD)).ok).toBe(true);
    expect(excel.counted().map(each => each.writes)).toEqual([false]);
  });

  it('draws what has changed only', async () => {
    const test = await scanned();
    const wanted = [...OLD, mark(at(2, 1, '乙'), 'hint'), mark(at(2, 0), 'warning')];
    expect(await test.host.mark(wanted)).toEqual({ ok: true, value: undefined });
    expect(test.excel.counted()).toHaveLength(1);
    expect(added(test)).toBe(2);
    expectExactly(test.workbook, wanted);
  });

  it('follows a rule that moved with its cells before the scan', async () => {
    const test = openInExcel(GRIDS);
    await test.host.mark(OLD);
    test.workbook.sheets[0]!.conditionalFormats[0]!.areas = [{ top: 1, left: 0, bottom: 1, right: 0 }];
    await test.host.read('workbook');
    expect((await test.host.mark(OLD)).ok).toBe(true);
    expectExactly(test.workbook, OLD);
  });

  it('takes the cells for the same however Excel divides them', async () => {
    const block = [0, 1].flatMap(row => [0, 1].map(col => mark(at(row, col), 'error')));
    const { host, workbook, excel } = openInExcel(GRIDS);
    await host.mark(block);
    workbook.sheets[0]!.conditionalFormats[0]!.areas = [1, 0].map(col => ({
      top: 0,
      left: col,
      bottom: 1,
      right: col,
    }));
    await host.read('workbook');
    excel.requests.length = 0;
    expect((await host.mark(block)).ok).toBe(true);
    expect(excel.counted().map(each => each.writes)).toEqual([false]);
  });

  it('comes above a rule of the user’s again', async () => {
    const test = openInExcel(GRIDS);
    await test.host.mark(OLD);
    const sheet = test.workbook.sheets[0]!;
    sheet.conditionalFormats.unshift({ ...sheet.conditionalFormats[0]!, id: 'own', formula: '=A1>1' });
    await test.host.read('workbook');
    expect((await test.host.mark(OLD)).ok).toBe(true);
    expect(sheet.conditionalFormats.map(rule => rule.id === 'own')).toEqual([false, true]);
    expectExactly(test.workbook, OLD);
  });

  it('replaces the rules of an earlier version, which say nothing of their cells', async () => {
    const test = openInExcel(GRIDS);
    await test.host.mark(OLD);
    for (const sheet of test.workbook.sheets)
      for (const rule of sheet.conditionalFormats) rule.formula = rule.formula.replace(/:[^:]*"/, ':7f3a1"');
    await test.host.read('workbook');
    expect((await test.host.mark(OLD)).ok).toBe(true);
    expectExactly(test.workbook, OLD);
    expect(test.workbook.sheets[0]!.conditionalFormats[0]!.formula).not.toContain('7f3a1');
  });
});

describe('cells that are written', () => {
  const column = (rows: readonly number[]) => rows.map(row => edit(at(row, 1), row + 1, row + 100));
  const tall = (more = {}) =>
    openInExcel([
      gridOf(
        '甲',
        Array.from({ length: 12 }, (_, row) => ['x', row + 1, 'y']),
        more,
      ),
    ]);
  const written = ({ excel }: OfficeUnderTest) =>
    excel.counted()[1]!.members.filter(member => member === 'Values').length;

  it('go together where no row is hidden', async () => {
    const test = tall();
    expect((await test.host.apply({ edits: column([2, 3, 4, 5, 8]) })).ok).toBe(true);
    expect(written(test)).toBe(2);
    expect([2, 3, 4, 5, 8].map(row => cellIn(test.workbook, at(row, 1))?.value)).toEqual([102, 103, 104, 105, 108]);
  });

  it('go row by row where a row among them is hidden, and where a merged area reaches in', async () => {
    const hidden = tall({ hiddenRows: [4] });
    expect((await hidden.host.apply({ edits: column([2, 3, 4, 5]) })).ok).toBe(true);
    expect(written(hidden)).toBe(4);
    const merged = tall({ merges: [{ top: 3, left: 1, bottom: 3, right: 2 }] });
    expect((await merged.host.apply({ edits: column([2, 3, 4, 5]) })).ok).toBe(true);
    expect(written(merged)).toBe(3);
  });

  it('are taken back row by row when a filter has come in between', async () => {
    const { host, workbook, excel } = tall();
    const execute = excel.execute.bind(excel);
    excel.execute = async (body, flags) => {
      const answer = await execute(body, flags);
      workbook.sheets[0]!.hiddenRows.add(3);
      return answer;
    };
    expect(await host.apply({ edits: column([2, 3, 4, 5]) })).toMatchObject({
      ok: false,
      problem: { kind: 'host-failed', code: 'FilteredRangeConflict' },
    });
    expect([2, 3, 4, 5].map(row => cellIn(workbook, at(row, 1))?.value)).toEqual([3, 4, 5, 6]);
  });
});
