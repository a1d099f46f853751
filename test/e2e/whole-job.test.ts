import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { cellAt, download, openBrowser, openWorkbench, workbenchAddress } from './workbench';

let browser: Browser;
const SHEET = '算错的表';

/** A loaded machine may take its time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** The command line over a downloaded workbook: what it says of one sheet. */
async function checked(bytes: Uint8Array) {
  const file = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'downloaded.xlsx');
  writeFileSync(file, bytes);
  const lines: string[] = [];
  await run(['check', '--json', file], { out: line => lines.push(line), err: () => undefined, isTerminal: false });
  const report = JSON.parse(lines[0]!) as {
    forms: { sheet: string; edits: { at: string }[]; findings: { rule: string; at: string }[] }[];
  };
  return report.forms.find(form => form.sheet === SHEET)!;
}

describe('the whole job in the pane, against Excel’s own client', () => {
  it('open, check all, click a finding, mark, recompute with one line left out, apply, undo, clear, download, check again', async () => {
    const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress());
    const original = await download(page);

    await pane.getByRole('button', { name: '检查全部工作表' }).click();
    await pane.getByText(/发现 \d+ 个错误/).waitFor({ state: 'attached' });
    // Small answers belong to the pane's opening, or only release what a request held.
    const requestsOfCheck = await page.evaluate(
      () => window.workbench.requests.filter(one => one.answered > 1000).length,
    );
    expect(requestsOfCheck).toBeLessThanOrEqual(2);

    const finding = pane.getByRole('treeitem', { name: new RegExp(`H6 · .* ${SHEET}$`) }).first();
    await finding.click();
    await eventually(() => page.getByRole('tab', { name: SHEET, selected: true }).count()).toBe(1);
    await eventually(() => cellAt(page, `${SHEET}!H6`).getAttribute('aria-selected')).toBe('true');

    await pane.getByRole('button', { name: '标记到表格' }).click();
    await eventually(() => cellAt(page, `${SHEET}!H6`).getAttribute('data-mark')).toBe('error');

    await pane.getByRole('tab', { name: /重算得分/ }).click();
    await pane
      .getByRole('checkbox', { name: /写入 H13/ })
      .first()
      .uncheck();
    const scoreBefore = await cellAt(page, `${SHEET}!H13`).innerText();
    await pane.getByRole('button', { name: /^应用 \d+ 项$/ }).click();
    await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('95.13');
    expect(await cellAt(page, `${SHEET}!H13`).innerText()).toBe(scoreBefore);
    const applied = await checked(await download(page));
    expect(applied.findings.some(one => one.at === 'H6' && one.rule === 'SE30')).toBe(false);
    expect(applied.edits.map(edit => edit.at)).toContain('H13');

    await pane.getByRole('button', { name: '撤销', exact: true }).first().click();
    await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('96.13');

    await pane.getByRole('tab', { name: /问题/ }).click();
    await pane.getByRole('button', { name: '清除标记' }).click();
    await eventually(() => page.locator('[data-mark]').count()).toBe(0);

    // What was done and undone is kept in the file, and nothing else; cleared, the file is the one that was opened.
    const kept = changedParts(original, await download(page));
    expect(kept.filter(part => part.startsWith('xl/worksheets'))).toEqual([]);
    await pane.getByRole('button', { name: '更多', exact: true }).click();
    await pane.getByRole('menuitem', { name: '改动记录' }).click();
    await pane.getByRole('button', { name: '清空记录' }).click();
    await pane.getByRole('button', { name: '确定清空' }).click();
    await pane.getByText('还没有改动').waitFor();
    const after = await download(page);
    expect(changedParts(original, after)).toEqual([]);
    expect((await checked(after)).findings.some(one => one.at === 'H6' && one.rule === 'SE30')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a cell that changed since the check is not overwritten, and is named', async () => {
    const { page, pane } = await openWorkbench(browser, workbenchAddress());
    await pane.getByRole('button', { name: '检查全部工作表' }).click();
    await pane.getByRole('tab', { name: /重算得分 \d/ }).click();
    await page.getByRole('tab', { name: SHEET }).click();
    await cellAt(page, `${SHEET}!H6`).dblclick();
    await page.getByLabel('编辑单元格').fill('88');
    await page.getByLabel('编辑单元格').press('Enter');
    await pane
      .getByText(/表格已改动/)
      .first()
      .waitFor();
    await pane.getByRole('button', { name: /^应用 \d+ 项$/ }).click();
    await pane
      .getByText(/已被改动/)
      .first()
      .waitFor();
    expect(await cellAt(page, `${SHEET}!H6`).innerText()).toBe('88.00');
    await page.close();
  });
});

describe('the ribbon', () => {
  it('checks, recomputes, marks and clears as the pane does', async () => {
    const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress());
    const ribbon = page.getByRole('group').or(page.locator('.ribbon'));
    await ribbon.getByRole('button', { name: '检查全部工作表' }).first().click();
    await pane.getByText(/发现 \d+ 个错误/).waitFor({ state: 'attached' });
    await ribbon.getByRole('button', { name: '标记到表格' }).first().click();
    await eventually(() => page.locator('[data-mark]').count()).toBeGreaterThan(0);
    await ribbon.getByRole('button', { name: '清除标记' }).first().click();
    await eventually(() => page.locator('[data-mark]').count()).toBe(0);
    await ribbon.getByRole('button', { name: '重算得分' }).first().click();
    await pane.getByRole('button', { name: /^应用 \d+ 项$/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('what a person may open', () => {
  const states: readonly (readonly [string, RegExp])[] = [
    ['workbooks/empty.xlsx', /工作簿里还没有内容/],
    ['workbooks/no-indicators.xlsx', /./],
    ['workbooks/huge-used-range.xlsx', /发现 \d+ 个错误|未发现问题/],
    ['workbooks/reference-errors.xlsx', /发现 \d+ 个错误/],
  ];
  it.each(states)('%s', async (file, sentence) => {
    const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), `?open=${file}`);
    await pane.getByRole('button', { name: '检查全部工作表' }).click();
    await pane.getByText(sentence).first().waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Names of the zip parts whose contents differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter(name => Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0);
}
