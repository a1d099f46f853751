import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/engine/sheet/grid';
import { cell, cellIn, edit, gridOf, marksIn, openAgain, openInExcel } from './office-under-test';

/** A form of the usual size: nine columns, forty rows, a merge in every other row. */
function form(name: string): Grid {
  const row = (r: number) => [
    cell(`指标名称之${r}`),
    ...Array.from({ length: 8 }, (_, c) => cell(c === 3 ? '=100.00(%)' : r * 10 + c)),
  ];
  return gridOf(
    name,
    Array.from({ length: 40 }, (_, r) => row(r)),
    {
      merges: Array.from({ length: 20 }, (_, i) => ({ top: i * 2, left: 0, bottom: i * 2, right: 1 })),
      hiddenRows: [7],
    },
  );
}
const forms = (count: number) => Array.from({ length: count }, (_, i) => form(`${i + 1} 财政专项资金项目支出自评表`));
const place = (sheet: string, row: number, col: number) => ({ sheet, row, col });

describe('reading costs two requests', () => {
  it.each([1, 20])('for %i sheets', async count => {
    const { host, excel } = openInExcel(forms(count));
    const scan = await host.read('workbook');
    expect(scan.ok && scan.value.grids).toHaveLength(count);
    expect(excel.requests).toHaveLength(2);
    expect(excel.requests.reduce((sum, each) => sum + each.bytesAsked, 0)).toBeLessThan(60_000);
    expect(excel.requests.some(each => each.writes || each.cleanup || each.error)).toBe(false);
  });

  it('gives back what the grids held, hidden and very hidden sheets included', async () => {
    const grids = [
      form('甲'),
      gridOf('乙', [[1]], { visibility: 'hidden' }),
      gridOf('丙', [[2]], { visibility: 'very-hidden' }),
    ];
    const scan = await openInExcel(grids).host.read('workbook');
    expect(scan.ok && scan.value.grids).toEqual(grids);
  });
});

describe('a sheet larger than any form', () => {
  it('is read in further requests when a value stands far down, and cut where nobody would look', async () => {
    const { host, workbook, excel } = openInExcel([form('甲'), gridOf('乙', [[1]])]);
    const sheet = workbook.sheets[1]!;
    sheet.cells.set(1_048_575 * 16_384, { value: 9, format: 'General', locked: true, quotePrefix: false });
    const scan = await host.read('workbook');
    const large = scan.ok ? scan.value.grids[1]! : undefined;
    expect(large?.truncatedAt).toEqual({ rows: 2_000, cols: 1 });
    expect(large?.cells).toHaveLength(2_000);
    expect(excel.requests).toHaveLength(4);
    expect(Math.max(...excel.requests.map(each => each.bytesAnswered))).toBeLessThan(200_000);
  });

  it('is read whole within the limit, in bands that Excel on the web can answer', async () => {
    const wide = gridOf(
      '宽表',
      Array.from({ length: 700 }, (_, r) => Array.from({ length: 90 }, (_, c) => r * 100 + c)),
      { hiddenRows: [650], hiddenCols: [60], merges: [{ top: 600, left: 70, bottom: 601, right: 72 }] },
    );
    const { host, excel } = openInExcel([wide]);
    const scan = await host.read('workbook');
    expect(scan.ok && scan.value.grids).toEqual([wide]);
    expect(excel.requests.length).toBeLessThanOrEqual(5);
  });

  it('halves the request when the answer would exceed what Excel on the web sends', async () => {
    const text = '说明'.repeat(80);
    const heavy = (name: string) =>
      gridOf(
        name,
        Array.from({ length: 300 }, () => Array.from({ length: 10 }, () => text)),
      );
    const { host, excel } = openInExcel([heavy('甲'), heavy('乙')]);
    const scan = await host.read('workbook');
    expect(scan.ok && scan.value.grids.map(grid => grid.cells.length)).toEqual([300, 300]);
    expect(excel.requests.filter(each => each.error === 'ResponsePayloadSizeLimitExceeded')).toHaveLength(1);
  });
});

describe('writing costs two requests, one of them writing', () => {
  it.each([1, 20])('with marks, note and reading back, on %i sheets', async count => {
    const { host, excel, workbook } = openInExcel(forms(count));
    const scan = await host.read('workbook');
    const sheets = scan.ok ? scan.value.grids.map(grid => grid.sheet) : [];
    excel.requests.length = 0;
    const rows = Array.from({ length: 20 }, (_, r) => r);
    const edits = sheets.flatMap(sheet => rows.map(r => edit(place(sheet, r, 5), r * 10 + 4, r)));
    const marks = edits.map(({ at }) => ({ at, severity: 'error' as const, note: '' }));
    const applied = await host.apply({ edits, marks, remember: { key: 'undo', text: () => '[]' } });
    expect(applied.ok).toBe(true);
    expect(excel.requests.map(each => each.writes)).toEqual([false, true]);
    expect(marksIn(workbook)).toHaveLength(20 * count);
    expect(excel.requests[1]!.bytesAsked).toBeLessThan(count === 1 ? 15_000 : 300_000);
  });

  it('writes no block across a row that a filter hides', async () => {
    const { host, workbook } = openInExcel([form('甲')]);
    workbook.sheets[0]!.filter = { range: { top: 0, left: 0, bottom: 39, right: 8 }, isDataFiltered: true };
    const edits = [5, 6, 7, 8, 9].map(r => edit(place('甲', r, 5), r * 10 + 4, -r));
    expect((await host.apply({ edits })).ok).toBe(true);
    expect([5, 6, 7, 8, 9].map(r => cellIn(workbook, place('甲', r, 5))?.value)).toEqual([-5, -6, -7, -8, -9]);
  });

  it('does nothing in the background: no request without a call', async () => {
    const { excel } = openInExcel(forms(2));
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(excel.requests).toEqual([]);
  });

  it('adds one request where the sheet is protected, to name the locked cells', async () => {
    const { host, workbook, excel } = openInExcel([gridOf('甲', [[1, 2, 3]], { isProtected: true })]);
    workbook.sheets[0]!.cells.get(1)!.locked = false;
    const locked = edit(place('甲', 0, 0), 1, 9);
    const open = edit(place('甲', 0, 1), 2, 9);
    expect(await host.apply({ edits: [locked, open] })).toEqual({
      ok: false,
      problem: { kind: 'sheet-protected', sheet: '甲', cells: [locked.at] },
    });
    expect(excel.requests.map(each => each.writes)).toEqual([false, false]);
    expect((await host.apply({ edits: [open] })).ok).toBe(true);
    expect(cellIn(workbook, open.at)?.value).toBe(9);
  });
});

describe('marks', () => {
  const at = place('甲', 2, 5);
  const error = { at, severity: 'error' as const, note: '' };

  it('take one request after a scan, and are found and removed after the file was closed and opened again', async () => {
    const { host, workbook, excel } = openInExcel([form('甲'), form('乙')]);
    await host.read('workbook');
    excel.requests.length = 0;
    expect(await host.mark([error])).toEqual({ ok: true, value: undefined });
    expect(excel.requests.map(each => each.writes)).toEqual([true]);
    const again = openAgain(workbook);
    const scan = await again.host.read('workbook');
    expect(scan.ok && scan.value.marked).toEqual(['甲']);
    expect((await again.host.mark([])).ok).toBe(true);
    expect(workbook.sheets.flatMap(sheet => sheet.conditionalFormats)).toEqual([]);
  });

  it('leave the user’s own rules alone, and copies of our rules do not survive', async () => {
    const { host, workbook } = openInExcel([form('甲')]);
    const sheet = workbook.sheets[0]!;
    const own = {
      ...{ id: 'own', type: 'Custom' as const, areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], formula: '=A1>1' },
      ...{ fill: '#00FF00', fontColor: null, bold: null, italic: null, stopIfTrue: false },
    };
    sheet.conditionalFormats.push(own, { ...own, id: 'bar', type: 'DataBar', formula: '' });
    await host.mark([error]);
    const [ours] = sheet.conditionalFormats;
    sheet.conditionalFormats.push({ ...ours!, id: 'copied with its row' });
    await host.mark([]);
    expect(sheet.conditionalFormats.map(rule => rule.id)).toEqual(['own', 'bar']);
  });

  it('are told apart without colour, the strongest on top', async () => {
    const { host, workbook } = openInExcel([form('甲')]);
    const severities = ['hint', 'error', 'warning'] as const;
    await host.mark(severities.map((severity, i) => ({ at: place('甲', i, 0), severity, note: '' })));
    expect(
      workbook.sheets[0]!.conditionalFormats.map(rule => [rule.formula.charAt(10), rule.bold, rule.italic]),
    ).toEqual([
      ['E', true, null],
      ['W', true, true],
      ['I', null, true],
    ]);
  });

  it('on very many scattered cells stay within what an address may be long', async () => {
    const { host, workbook } = openInExcel([gridOf('甲', [[1]])]);
    const marks = Array.from({ length: 1_500 }, (_, i) => ({ ...error, at: place('甲', i * 2, (i * 7) % 40) }));
    expect((await host.mark(marks)).ok).toBe(true);
    expect(marksIn(workbook)).toHaveLength(1_500);
  });

  it('find a rule that was removed meanwhile, and are drawn all the same', async () => {
    const { host, workbook, excel } = openInExcel([form('甲')]);
    await host.mark([error]);
    excel.fail({ at: (_, member) => member === 'Delete', code: 'ItemNotFound' });
    expect((await host.mark([])).ok).toBe(true);
    expect(marksIn(workbook)).toEqual([]);
  });

  it('learn of a sheet that was added or deleted since the last scan', async () => {
    const { host, workbook } = openInExcel([form('甲'), form('乙')]);
    await host.read('workbook');
    await host.mark([error, { ...error, at: place('乙', 1, 1) }]);
    const copied = { ...workbook.sheets[0]!, id: '{copy}', name: '甲 (2)' };
    workbook.sheets.splice(1, 1, copied);
    copied.conditionalFormats = copied.conditionalFormats.map(rule => ({ ...rule, id: `${rule.id}-2` }));
    expect((await host.mark([])).ok).toBe(true);
    expect(marksIn(workbook)).toEqual([]);
  });

  it('are drawn when a sheet that was scanned is gone', async () => {
    const { host, workbook } = openInExcel([form('甲'), form('乙')]);
    await host.read('workbook');
    workbook.sheets.pop();
    expect((await host.mark([error])).ok).toBe(true);
    expect(marksIn(workbook)).toEqual([{ at, severity: 'error' }]);
    expect(await host.mark([{ ...error, at: place('乙', 1, 1) }])).toEqual({
      ok: false,
      problem: { kind: 'sheet-missing', sheet: '乙' },
    });
  });
});
