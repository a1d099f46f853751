import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/engine/edits';
import type { Sheet, Workbook } from '../excel/workbook';
import { newSheet } from '../excel/workbook';
import { cellIn, edit, gridOf, marksIn, openInExcel, type OfficeUnderTest } from './office-under-test';

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
  ])('is exact all the same when a person has meanwhile %s', async (_, act) => {
    const { host, workbook } = await scanned();
    act(workbook);
    expect(await host.mark(NEW)).toEqual({ ok: true, value: undefined });
    expectExactly(workbook, NEW);
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
