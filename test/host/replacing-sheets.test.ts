import { describe, expect, it } from 'vitest';
import type { Notebook, SpreadsheetHost } from '../../src/app/ports';
import type { SheetPlan } from '../../src/engine/layouts/sheet-plan';
import { fingerprintOf } from '../../src/engine/sheet/fingerprint';
import type { Grid } from '../../src/engine/sheet/grid';
import { memoryHost } from '../../src/host/memory';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { reportPlan } from './contract-sheets';
import { valueOf, workbookOfGrids } from './fixtures';
import { edit, gridOf, openInExcel } from './office-under-test';

const SHEETS = [gridOf('甲', [[1, 2]]), gridOf('乙', [[3]]), gridOf('丙', [[4]])];

/** The same sheet, made of other figures. */
const newer = (name: string): SheetPlan => {
  const plan = reportPlan(name);
  const cells = plan.cells.map(cell =>
    cell.content?.kind === 'number' ? { ...cell, content: { kind: 'number' as const, number: '77.00' } } : cell,
  );
  return { ...plan, cells };
};

const hosts: readonly (readonly [string, (grids: readonly Grid[]) => SpreadsheetHost & Notebook])[] = [
  ['memory', grids => memoryHost(grids)],
  ['xlsx', grids => valueOf(xlsxHost(workbookOfGrids(grids)))],
  ['Excel', grids => openInExcel(grids).host],
];

async function sheetsOf(host: SpreadsheetHost): Promise<readonly string[]> {
  const { grids } = valueOf(await host.read('workbook'));
  return grids.map(({ sheet, cells }) => `${sheet} ${cells[2]?.[1]?.shown ?? ''}`.trim());
}

describe.each(hosts)('%s host: a sheet in the place of one made before', (_, open) => {
  it.each([
    ['behind the first', '甲', ['甲', '表 77.00', '乙', '丙']],
    ['at the end', '丙', ['甲', '乙', '丙', '表 77.00']],
  ])('stands where that one stood, under its name: %s', async (_where, active, sheets) => {
    const host = open(SHEETS);
    valueOf(await host.select({ sheet: active, row: 0, col: 0 }));
    const before = valueOf(await host.addSheets([reportPlan('表')]));
    valueOf(await host.select({ sheet: '乙', row: 0, col: 0 }));
    const after = valueOf(await host.addSheets([newer('表')], before));
    expect(after.sheets.map(({ name }) => name)).toEqual(['表']);
    // a file has no sheet in front that could be chosen
    expect(await sheetsOf(host)).toEqual(_ === 'xlsx' ? ['甲', '表 77.00', '乙', '丙'] : sheets);
    valueOf(await host.removeSheets(after));
    expect(await sheetsOf(host)).toEqual(['甲', '乙', '丙']);
  });

  it('is not made over one that a person has changed', async () => {
    const host = open(SHEETS);
    const before = valueOf(await host.addSheets([reportPlan('表')]));
    valueOf(await host.apply({ edits: [edit({ sheet: '表', row: 2, col: 3 }, null, '同意')] }));
    const refused = await host.addSheets([newer('表')], before);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'moved', cells: [{ at: { sheet: '表', row: 2 } }] } });
    expect(await sheetsOf(host)).toEqual(['甲', '表 95.13', '乙', '丙']);
  });

  it('is not made for one that has gone', async () => {
    const host = open(SHEETS);
    const before = valueOf(await host.addSheets([reportPlan('表')]));
    valueOf(await host.removeSheets(before));
    expect(await host.addSheets([newer('表')], before)).toMatchObject({
      ok: false,
      problem: { kind: 'sheet-missing' },
    });
    expect(await sheetsOf(host)).toEqual(['甲', '乙', '丙']);
  });
});

describe('Excel', () => {
  it('keeps the old sheet when the new one cannot be made', async () => {
    for (const member of ['Formulas', 'Merge', 'SetPrintArea', 'Delete']) {
      const { host, workbook, excel } = openInExcel(SHEETS);
      const before = valueOf(await host.addSheets([reportPlan('表')]));
      let seen = 0;
      excel.fail({ code: 'GeneralException', at: (_, name) => name === member && ++seen === 1 });
      expect(await host.addSheets([newer('表')], before), member).toMatchObject({ ok: false });
      expect(await sheetsOf(host), member).toEqual(['甲', '表 95.13', '乙', '丙']);
      expect(workbook.sheets.every(({ name }) => !name.startsWith('~'))).toBe(true);
    }
  });

  it('loses nothing even when it stops between the old and the name of the new', async () => {
    const { host, excel } = openInExcel(SHEETS);
    const before = valueOf(await host.addSheets([reportPlan('表')]));
    let seen = 0;
    // the two series of the chart have names too
    excel.fail({
      code: 'GeneralException',
      at: (action, name) => action.ActionType === 4 && name === 'Name' && ++seen === 3,
    });
    expect(await host.addSheets([newer('表')], before)).toMatchObject({ ok: false });
    expect((await sheetsOf(host)).filter(sheet => sheet.endsWith('77.00'))).toHaveLength(1);
  });

  it('takes five requests', async () => {
    const { host, excel } = openInExcel(SHEETS);
    const before = valueOf(await host.addSheets([reportPlan('表')]));
    const made = excel.counted().length;
    valueOf(await host.addSheets([newer('表')], before));
    expect(excel.counted().length - made).toBeLessThanOrEqual(4);
  });
});

it.each(hosts.slice(0, 2))('%s host: the first sheet of all', async (_, open) => {
  const host = open(SHEETS);
  const [first] = valueOf(await host.read('workbook')).grids;
  const own = { sheets: [{ name: '甲', fingerprint: fingerprintOf(first!) }] };
  valueOf(await host.addSheets([newer('甲')], own));
  expect(await sheetsOf(host)).toEqual(['甲 77.00', '乙', '丙']);
});
