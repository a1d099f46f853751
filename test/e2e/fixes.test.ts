import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellAt, openBrowser, openWorkbench, workbenchAddress } from './workbench';

const SHEET = '算错的表';
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

it('reads why, puts one right after a preview, takes it back; the pane opened again shows the result, and an edited cell makes it stale', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress());
  await page.getByRole('tab', { name: SHEET }).click();
  await pane.getByRole('button', { name: '检查本表', exact: true }).click();
  await pane.getByRole('button', { name: /^为什么：.*96\.13/ }).click();
  await pane.getByText('应为', { exact: true }).waitFor();
  await pane.getByText(/49\.30 ÷ 51\.82 × 100 = 95\.1370/).waitFor();

  await pane.getByRole('button', { name: '改正这一处…' }).click();
  expect(await cellAt(page, `${SHEET}!H6`).innerText()).toBe('96.13');
  await pane.getByRole('button', { name: '应用 1 项' }).click();
  await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('95.13');
  await pane.getByRole('button', { name: '撤销', exact: true }).first().click();
  await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('96.13');
  await pane.getByRole('button', { name: /^为什么：.*96\.13/ }).waitFor();

  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.evaluate(() => location.reload());
  await pane.getByText(/^上次检查 /).waitFor();
  await eventually(() => pane.getByText('正在核对表格有无改动…').count()).toBe(0);
  expect(await pane.getByText('已过期').count()).toBe(0);

  await cellAt(page, `${SHEET}!H6`).dblclick();
  await page.getByLabel('编辑单元格').fill('88');
  await page.getByLabel('编辑单元格').press('Enter');
  await pane.getByText('已过期').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
