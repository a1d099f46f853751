import { describe, expect, it } from 'vitest';
import { newSheet, notify, typeInto, type Workbook } from '../excel/workbook';
import type { ConnectOptions } from '../excel/node-client';
import { memoryHost } from '../../src/host/memory';
import { planOf } from '../../src/host/self-check/fixture';
import { gridOf, openInExcel } from './office-under-test';

const GRIDS = [gridOf('甲', [[1]]), gridOf('乙', [[2]])];
const soon = () => new Promise(resolve => setTimeout(resolve, 20));

async function watched(options: ConnectOptions = {}) {
  const test = openInExcel(GRIDS, options);
  let changes = 0;
  const activated: string[] = [];
  await test.host.onChange(() => (changes += 1));
  await test.host.onSheetActivated(sheet => activated.push(sheet));
  const told = async () => {
    await soon();
    return changes;
  };
  return { ...test, told, activated };
}

function bringToFront(workbook: Workbook, n: number): void {
  workbook.activeSheet = workbook.sheets[n]!;
  notify(workbook, { kind: 'activated', sheet: workbook.activeSheet });
}

describe('Excel tells of', () => {
  it('an edited cell, a sheet that was added, one that was deleted', async () => {
    const { workbook, told } = await watched();
    typeInto(workbook, workbook.sheets[0]!, 0, 0, '5');
    expect(await told()).toBe(1);
    const sheet = newSheet(workbook, '丙');
    notify(workbook, { kind: 'added', sheet });
    expect(await told()).toBe(2);
    workbook.sheets.pop();
    notify(workbook, { kind: 'deleted', sheet });
    expect(await told()).toBe(3);
  });

  it('a new name, where Excel is new enough, and no harm is done where it is not', async () => {
    for (const [excelApi, expected] of [
      ['1.14', 0],
      ['1.17', 1],
    ] as const) {
      const { workbook, told } = await watched({ excelApi });
      workbook.sheets[0]!.name = '新名';
      notify(workbook, { kind: 'renamed', sheet: workbook.sheets[0]!, before: '甲' });
      expect(await told(), excelApi).toBe(expected);
    }
  });

  it('nothing that this add-in does itself', async () => {
    const { host, told } = await watched({ excelApi: '1.17' });
    await host.mark([{ at: { sheet: '甲', row: 0, col: 0 }, severity: 'error', note: '' }]);
    const added = await host.addSheets([planOf(), planOf()]);
    expect(await told()).toBe(0);
    expect(added.ok && (await host.removeSheets(added.value)).ok).toBe(true);
    expect(await told()).toBe(0);
  });

  it('the sheet that comes to the front, in one small request', async () => {
    const { workbook, activated, excel } = await watched();
    const before = excel.requests.length;
    bringToFront(workbook, 1);
    await soon();
    expect(activated).toEqual(['乙']);
    expect(excel.requests.length).toBe(before + 1);
    expect(excel.requests[before]!).toMatchObject({ writes: false, members: expect.not.arrayContaining(['GetRange']) });
    expect(excel.requests[before]!.bytesAsked).toBeLessThan(700);
  });

  it('the name it bears now, and no chart sheet', async () => {
    const { workbook, activated } = await watched();
    workbook.sheets[1]!.name = '乙（终稿）';
    bringToFront(workbook, 1);
    await soon();
    newSheet(workbook, '图表1', 'chart');
    bringToFront(workbook, 2);
    await soon();
    expect(activated).toEqual(['乙（终稿）']);
  });

  it('no sheet that a finding led to', async () => {
    const { host, workbook, activated } = await watched();
    await host.select({ sheet: '乙', row: 0, col: 0 });
    await soon();
    expect(activated).toEqual([]);
    bringToFront(workbook, 0);
    await soon();
    bringToFront(workbook, 1);
    await soon();
    expect(activated).toEqual(['甲', '乙']);
  });
});

describe('a host in memory tells of', () => {
  it('a sheet that a person goes to, and reads that one from then on', async () => {
    const host = memoryHost(GRIDS);
    const activated: string[] = [];
    host.onSheetActivated(sheet => activated.push(sheet));
    host.activate('乙');
    host.activate('乙');
    host.activate('没有');
    expect(activated).toEqual(['乙']);
    const scan = await host.read('active-sheet');
    expect(scan.ok && scan.value.grids.map(grid => grid.sheet)).toEqual(['乙']);
    await host.select({ sheet: '甲', row: 0, col: 0 });
    expect(activated).toEqual(['乙']);
  });
});
