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
}, 60_000);
afterAll(() => browser?.close());

/** Where pictures of the steps go, if anywhere. */
const PICTURES = process.env.JIXIAO_PICTURES;
const SOON = { timeout: 15_000 };

interface Checked {
  readonly forms: readonly { readonly sheet: string }[];
  readonly unrecognised: readonly { readonly sheet: string }[];
}

/** What the command line makes of a downloaded workbook. */
async function checked(bytes: Uint8Array): Promise<Checked> {
  const file = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'downloaded.xlsx');
  writeFileSync(file, bytes);
  const lines: string[] = [];
  await run(['check', '--json', file], { out: line => lines.push(line), err: () => undefined, isTerminal: false });
  const { forms, unrecognised } = JSON.parse(lines[0]!) as Checked;
  return { forms: forms.map(({ sheet }) => ({ sheet })), unrecognised };
}

it('汇总表 and 检查报告: made, followed, made again without piling up, written on and kept, and no strangers in the file', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), '?pane=320');
  const frame = page.locator('iframe[title="绩效自评助手"]');
  const picture = async (name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    await frame.screenshot({ path: join(PICTURES, `reports-${name}-pane.png`) });
    await page.screenshot({ path: join(PICTURES, `reports-${name}.png`) });
  };
  const tabs = () => page.getByRole('tab').allInnerTexts();
  const before = await checked(await download(page));
  const original = await tabs();

  // From the ribbon, with nothing checked yet.
  const ribbon = page.locator('.ribbon');
  await ribbon.getByRole('button', { name: '生成汇总表' }).click();
  await pane
    .getByText(/^已生成汇总表/)
    .first()
    .waitFor(SOON);
  await expect.poll(tabs, SOON).toHaveLength(original.length + 1);
  await picture('1-summary');
  await expect.poll(() => cellAt(page, '汇总表!A1').innerText(), SOON).toBe('项目支出绩效汇总表');

  // From the page of the pane.
  await pane.getByRole('button', { name: '更多', exact: true }).click();
  await pane.getByRole('menuitem', { name: '汇总表和检查报告' }).click();
  await pane.getByRole('button', { name: '生成检查报告' }).click();
  await pane.getByRole('button', { name: '更新检查报告' }).waitFor(SOON);
  await picture('2-report');
  await expect.poll(tabs, SOON).toHaveLength(original.length + 2);
  expect(await pane.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);

  // A row leads to its form.
  await pane.getByRole('region', { name: '汇总表' }).getByRole('button', { name: '汇总表', exact: true }).click();
  await expect.poll(() => page.getByRole('tab', { selected: true }).innerText(), SOON).toBe('汇总表');
  const first = before.forms[0]!.sheet;
  await page.locator('[data-address^="汇总表!"] a', { hasText: first }).first().click();
  await expect.poll(() => page.getByRole('tab', { selected: true }).innerText(), SOON).toBe(first);

  // Again: the same tabs in the same places.
  const made = await tabs();
  for (const name of ['更新汇总表', '更新检查报告']) {
    await pane.getByRole('button', { name }).click();
    await pane
      .getByText(new RegExp(`^已${name}`))
      .first()
      .waitFor(SOON);
  }
  expect(await tabs()).toEqual(made);

  // A person signs: that sheet stays, and the next one stands beside it.
  await page.getByRole('tab', { name: '检查报告', exact: true }).click();
  await cellAt(page, '检查报告!C3').dblclick();
  await page.keyboard.type('已核');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellAt(page, '检查报告!C3').innerText(), SOON).toContain('已核');
  await pane.getByRole('button', { name: '更新检查报告' }).click();
  await pane
    .getByText(/^原来的“检查报告”有人填写过，保留未动/)
    .first()
    .waitFor(SOON);
  await picture('3-kept');
  await expect.poll(tabs, SOON).toHaveLength(original.length + 3);

  // Nothing of ours is a form or a stranger to the next check.
  expect(await checked(await download(page))).toEqual(before);

  await pane.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect.poll(tabs, SOON).toHaveLength(original.length + 2);
  expect(complaints).toEqual([]);
  await page.close();
}, 120_000);
