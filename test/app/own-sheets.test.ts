import { describe, expect, it } from 'vitest';
import { record, revert } from '../../src/app/history';
import { makeOwnSheet, ownPlan, type Made } from '../../src/app/own-sheets';
import { OWN_SHEETS, ownSheetsMade } from '../../src/app/own-sheet-notes';
import { failed, type Notebook, type SpreadsheetHost } from '../../src/app/ports';
import { reviewWorkbook } from '../../src/app/review-workbook';
import { defaultSettings, type OwnSheet } from '../../src/engine/index';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { paper } from '../engine/report/made';
import { valueOf, workbookOfGrids } from '../host/fixtures';
import { edit } from '../host/office-under-test';

const PAPERS = [paper('2024-arithmetic-mistakes', '科技'), paper('2024-incubator-construction', '孵化')];
const NOW = new Date(2026, 10, 21, 16, 30);

async function make(host: SpreadsheetHost & Notebook, kind: OwnSheet, now = NOW): Promise<Made> {
  const { review } = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
  const plan = ownPlan(kind, review, { language: 'zh', checkedAt: now, settings: defaultSettings });
  return valueOf(await makeOwnSheet({ host, notebook: host }, kind, plan, now));
}

const names = (host: MemoryHost): readonly string[] => host.grids().map(({ sheet }) => sheet);
const shown = (host: MemoryHost, sheet: string, row: number, col: number): string | undefined =>
  host.grids().find(grid => grid.sheet === sheet)?.cells[row]?.[col]?.shown;

/** A person writes into a blank cell. */
const write = async (host: SpreadsheetHost, sheet: string, row: number, col: number): Promise<void> =>
  void valueOf(await host.apply({ edits: [edit({ sheet, row, col }, null, '已核，张三')] }));

describe('making 汇总表 and 检查报告 again', () => {
  it('does not pile up: each replaces its own, in its place and under its name', async () => {
    const host = memoryHost(PAPERS);
    expect(await make(host, 'summary')).toMatchObject({ name: '汇总表', before: 'none' });
    expect(await make(host, 'report')).toMatchObject({ name: '检查报告', before: 'none' });
    expect(names(host)).toEqual(['科技', '检查报告', '汇总表', '孵化']);
    const later = new Date(2026, 10, 22, 9, 5);
    expect(await make(host, 'summary', later)).toMatchObject({ name: '汇总表', before: 'replaced' });
    expect(await make(host, 'report', later)).toMatchObject({ name: '检查报告', before: 'replaced' });
    expect(names(host)).toEqual(['科技', '检查报告', '汇总表', '孵化']);
    expect(shown(host, '汇总表', 1, 0)).toContain('检查时间：2026-11-22 09:05');
    expect(valueOf(await ownSheetsMade(host)).map(({ kind, sheet }) => `${kind} ${sheet.name}`)).toEqual([
      'summary 汇总表',
      'report 检查报告',
    ]);
  });

  it('leaves what a person has written on, and stands beside it', async () => {
    const host = memoryHost(PAPERS);
    await make(host, 'report');
    const last = host.grids()[1]!.cells.length;
    await write(host, '检查报告', last, 2);
    expect(await make(host, 'report')).toMatchObject({ name: '检查报告(2)', before: 'kept', kept: '检查报告' });
    expect(shown(host, '检查报告', last, 2)).toBe('已核，张三');
    expect(await make(host, 'report')).toMatchObject({ name: '检查报告(2)', before: 'replaced' });
    expect(names(host).filter(name => name.startsWith('检查报告'))).toHaveLength(2);
  });

  it('makes it anew where a person has deleted or renamed it', async () => {
    const host = memoryHost(PAPERS);
    const made = await make(host, 'summary');
    valueOf(await host.removeSheets(made.added));
    expect(await make(host, 'summary')).toMatchObject({ name: '汇总表', before: 'gone' });
    const renamed = memoryHost(
      host.grids().map(grid => (grid.sheet === '汇总表' ? { ...grid, sheet: '一季度汇总' } : grid)),
    );
    valueOf(await renamed.save(OWN_SHEETS, valueOf(await host.load(OWN_SHEETS))!));
    expect(await make(renamed, 'summary')).toMatchObject({ name: '汇总表', before: 'gone' });
    expect(names(renamed)).toContain('一季度汇总');
  });

  it('never takes a person’s own sheet of that name for ours', async () => {
    const host = memoryHost([...PAPERS, paper('instructions', '汇总表')]);
    expect(await make(host, 'summary')).toMatchObject({ name: '汇总表(2)', before: 'none' });
    expect(await make(host, 'summary')).toMatchObject({ name: '汇总表(2)', before: 'replaced' });
    expect(names(host)).toEqual(['科技', '汇总表(2)', '孵化', '汇总表']);
  });

  it('works the same on a file, saved and opened again', async () => {
    const first = valueOf(xlsxHost(workbookOfGrids(PAPERS)));
    await make(first, 'summary');
    const again = valueOf(xlsxHost(first.bytes()));
    expect(await make(again, 'summary')).toMatchObject({ name: '汇总表', before: 'replaced' });
    const { grids } = valueOf(await again.read('workbook'));
    expect(grids.map(({ sheet }) => sheet)).toEqual(['科技', '汇总表', '孵化']);
  });
});

describe('what fails loses nothing', () => {
  it('a workbook that may not be written', async () => {
    const host = memoryHost(PAPERS, { readOnly: true });
    const { review } = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
    const plan = ownPlan('summary', review, { language: 'zh', checkedAt: NOW, settings: defaultSettings });
    expect(await makeOwnSheet({ host, notebook: host }, 'summary', plan, NOW)).toEqual({
      ok: false,
      problem: { kind: 'read-only' },
    });
  });

  it('a new sheet that cannot be made leaves the old one and its note', async () => {
    const host = memoryHost(PAPERS);
    await make(host, 'summary');
    const before = await host.load(OWN_SHEETS);
    const refusing = { ...host, addSheets: () => Promise.resolve(failed({ kind: 'dialog-open' } as const)) };
    const { review } = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
    const plan = ownPlan('summary', review, { language: 'zh', checkedAt: NOW, settings: defaultSettings });
    expect(await makeOwnSheet({ host: refusing, notebook: host }, 'summary', plan, NOW)).toMatchObject({ ok: false });
    expect(names(host)).toEqual(['科技', '汇总表', '孵化']);
    expect(await host.load(OWN_SHEETS)).toEqual(before);
  });

  it('a note that cannot be kept is told; the sheet stands', async () => {
    const host = memoryHost(PAPERS);
    const forgetful = { ...host, save: () => Promise.resolve(failed({ kind: 'dialog-open' } as const)) };
    expect(await make(forgetful, 'summary')).toMatchObject({ name: '汇总表', unnoted: { kind: 'dialog-open' } });
    expect(names(host)).toContain('汇总表');
  });

  it.each(['{', '[{"kind":"summary"}]', '[{"kind":"other","at":"","sheet":{"name":"汇总表","fingerprint":[]}}]'])(
    'damaged notes replace nothing: %s',
    async text => {
      const host = memoryHost(PAPERS);
      await make(host, 'summary');
      await host.save(OWN_SHEETS, text);
      expect(await make(host, 'summary')).toMatchObject({ name: '汇总表(2)', before: 'none' });
    },
  );
});

it('taken away by the history, it is made anew', async () => {
  const host = memoryHost(PAPERS);
  const made = await make(host, 'summary');
  const id = valueOf(await record(host, { kind: 'sheets', form: 'summary' }, made.added, () => NOW));
  expect(valueOf(await revert({ host, notebook: host, now: () => NOW }, id))).toMatchObject({ sheets: 1 });
  expect(names(host)).toEqual(['科技', '孵化']);
  expect(await make(host, 'summary')).toMatchObject({ name: '汇总表', before: 'gone' });
});

describe('a check afterwards', () => {
  it('sees neither of them as a form or as a stranger', async () => {
    const host = memoryHost(PAPERS);
    await make(host, 'summary');
    await make(host, 'report');
    const { review } = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
    expect(review.forms.map(({ form }) => form.sheet)).toEqual(['科技', '孵化']);
    expect(review.unrecognised).toEqual([]);
    expect(review.own).toEqual([
      { sheet: '检查报告', kind: 'report' },
      { sheet: '汇总表', kind: 'summary' },
    ]);
  });

  it('knows by the notes one whose headings a person has rewritten, and no other sheet of that name', async () => {
    const host = memoryHost(PAPERS);
    await make(host, 'summary');
    const rewritten = (cells: MemoryHost) =>
      cells
        .grids()
        .map(grid => (grid.sheet === '汇总表' ? { ...grid, cells: grid.cells.filter((_, row) => row !== 2) } : grid));
    const changed = memoryHost(rewritten(host));
    valueOf(await changed.save(OWN_SHEETS, valueOf(await host.load(OWN_SHEETS))!));
    const { review } = valueOf(await reviewWorkbook(changed, 'workbook', defaultSettings));
    expect([review.unrecognised, review.own]).toEqual([[], [{ sheet: '汇总表', kind: 'summary' }]]);

    const other = memoryHost([...PAPERS, paper('instructions', '汇总表')]);
    valueOf(await other.save(OWN_SHEETS, valueOf(await host.load(OWN_SHEETS))!));
    const seen = valueOf(await reviewWorkbook(other, 'workbook', defaultSettings)).review;
    expect(seen.unrecognised.map(({ sheet }) => sheet)).toEqual(['汇总表']);
    expect(seen.own).toBeUndefined();
  });
});
