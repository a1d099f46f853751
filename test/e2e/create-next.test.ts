import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { cellAt, download, openBrowser, openWorkbench, workbenchAddress } from './workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Forms of a downloaded workbook, as the command line reads them. */
async function formsIn(bytes: Uint8Array): Promise<readonly { sheet: string; kind: string; fiscalYear: number }[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'downloaded.xlsx');
  writeFileSync(file, bytes);
  const lines: string[] = [];
  await run(['check', '--json', file], { out: line => lines.push(line), err: () => undefined, isTerminal: false });
  return (JSON.parse(lines[0]!) as { forms: { sheet: string; kind: string; fiscalYear: number }[] }).forms;
}

/** Where pictures of the steps go, if anywhere. */
const PICTURES = process.env.JIXIAO_PICTURES;

it.each([350, 320])(
  'next year’s form from the ribbon, step by step, in a pane of %i px: a new tab, and taken away again without a trace',
  async width => {
    const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), `?pane=${width}`);
    const frame = page.locator('iframe[title="绩效自评助手"]');
    const picture = async (name: string): Promise<void> => {
      if (PICTURES !== undefined) await frame.screenshot({ path: join(PICTURES, `${width}-${name}.png`) });
      // Nothing may be wider than the pane.
      expect(await pane.locator('html').evaluate(page => page.scrollWidth - page.clientWidth)).toBeLessThanOrEqual(0);
    };
    const before = await formsIn(await download(page));
    const tabs = await page.getByRole('tab').count();

    await page.locator('.ribbon').getByRole('button', { name: '生成下年表' }).click();
    await pane.getByRole('radio', { name: '本工作簿里的某张表' }).check();
    await picture('1-source');
    await pane.getByRole('button', { name: '下一步' }).click();
    await pane.getByRole('textbox', { name: '项目名称' }).waitFor();
    await picture('2-project');
    await pane.getByRole('textbox', { name: '其他资金', exact: true }).scrollIntoViewIfNeeded();
    await picture('2-amounts');
    await pane.getByRole('button', { name: '下一步' }).click();
    await pane.getByText(/^共 \d+ 项指标$/).waitFor();
    await picture('3-indicators');
    await pane.getByRole('button', { name: '预览' }).click();
    await pane.getByText(/^工作表“/).waitFor();
    await picture('4-preview');
    await pane.getByRole('button', { name: '生成', exact: true }).click();
    await pane.getByText(/^已生成 1 张新表：/).waitFor({ timeout: 15_000 });
    await picture('5-made');
    await expect.poll(() => page.getByRole('tab').count(), { timeout: 15_000 }).toBe(tabs + 1);

    const made = pane.getByText(/^已生成 1 张新表：/);
    const name = (await made.innerText()).split('\n')[0]!.replace('已生成 1 张新表：', '');
    await page.getByRole('tab', { name, exact: true }).click();
    await expect.poll(() => cellAt(page, `${name}!A1`).innerText(), { timeout: 15_000 }).toMatch(/申报表$/);

    const withNew = await formsIn(await download(page));
    expect(withNew).toHaveLength(before.length + 1);
    expect(withNew.find(form => form.sheet === name)?.kind).toBe('declaration');

    await pane.getByRole('button', { name: '撤销', exact: true }).click();
    await pane.getByText('已撤销，刚生成的 1 张表已删除。').first().waitFor({ state: 'attached', timeout: 15_000 });
    await expect.poll(() => page.getByRole('tab').count(), { timeout: 15_000 }).toBe(tabs);
    expect(await formsIn(await download(page))).toEqual(before);
    if (PICTURES !== undefined) {
      await pane.getByRole('button', { name: '1 来源' }).click();
      await pane.getByRole('radio', { name: '全部自评表一次生成' }).check();
      await pane.getByRole('button', { name: /^为全部自评表生成/ }).click();
      await pane.getByRole('button', { name: /^生成 \d+ 张表$/ }).waitFor();
      await picture('6-all');
    }
    expect(complaints).toEqual([]);
    await page.close();
  },
  // A loaded machine may take its time.
  90_000,
);
