import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellAt, openBrowser, openWorkbench, workbenchAddress } from './workbench';

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

const steps = (pane: FrameLocator) => pane.locator('li[data-entry]');
const openHistory = async (pane: FrameLocator): Promise<void> => {
  await pane.getByRole('button', { name: '更多', exact: true }).click();
  await pane.getByRole('menuitem', { name: '改动记录' }).click();
};

async function type(page: Page, cell: string, text: string): Promise<void> {
  await page.getByRole('tab', { name: SHEET, exact: true }).click();
  await cellAt(page, `${SHEET}!${cell}`).dblclick();
  await page.getByLabel('编辑单元格').fill(text);
  await page.getByLabel('编辑单元格').press('Enter');
}

it('scores, then two changes of ours: the first is taken back alone, a cell changed since is told, the record outlives the pane', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), '?pane=320');
  const shown = (cell: string) => eventually(() => cellAt(page, `${SHEET}!${cell}`).innerText());
  await page.getByRole('tab', { name: SHEET, exact: true }).click();
  await pane.getByRole('button', { name: '检查本表' }).click();
  await pane.getByText(/发现 \d+ 个错误/).waitFor({ state: 'attached' });

  // The score card of the form in front: its levels, and how far it is to the next grade.
  await pane.getByRole('tab', { name: '得分', exact: true }).click();
  await pane.getByText('表中多 5.13 分').waitFor();
  await pane.getByText(/距“优”还差 1\.52 分/).waitFor();
  await pane.getByRole('row', { name: /产出指标.* 44\.97 50\.00/ }).waitFor();

  // The first change: the rate and its score, nothing else.
  await pane.getByRole('tab', { name: /重算得分/ }).click();
  await pane.getByRole('checkbox', { name: /^全选 \d/ }).uncheck();
  await pane.getByRole('checkbox', { name: /^执行率 \d/ }).check();
  await pane.getByRole('button', { name: '应用 2 项' }).click();
  await shown('H6').toBe('95.13');
  // The second: the total.
  await pane.getByRole('checkbox', { name: /^全选 \d/ }).uncheck();
  await pane.getByRole('checkbox', { name: /^合计和等级 \d/ }).check();
  await pane.getByRole('button', { name: '应用 1 项' }).click();
  await shown('H21').toBe('88.48');

  await openHistory(pane);
  await eventually(() => steps(pane).count()).toBe(2);
  await steps(pane).nth(1).getByRole('button', { name: /^撤回/ }).click();
  await shown('H6').toBe('96.13');
  await shown('I6').toBe('9.61');
  expect(await cellAt(page, `${SHEET}!H21`).innerText()).toBe('88.48');

  // Taken back is not gone: it comes again, and a person changes one of its cells.
  await eventually(() => steps(pane).count()).toBe(3);
  await steps(pane).first().getByRole('button', { name: /^恢复/ }).click();
  await shown('H6').toBe('95.13');
  await type(page, 'H6', '95.55');
  await shown('H6').toBe('95.55');

  // The pane is loaded anew: everything is still there.
  await pane.locator('html').evaluate(() => window.location.reload());
  await openHistory(pane);
  await eventually(() => steps(pane).count()).toBe(4);
  const first = steps(pane).nth(3);
  await first.getByRole('button', { name: /^撤回/ }).click();
  const told = first.getByRole('alert');
  await told.getByText('有 1 处在写入之后又改过，没有撤回任何内容').waitFor();
  await told.getByText('写入 95.13，现为 95.55').waitFor();
  expect(await cellAt(page, `${SHEET}!I6`).innerText()).toBe('9.51');
  expect(
    await pane.locator('html').evaluate(page => page.scrollWidth - page.clientWidth),
    'nothing is wider than the pane',
  ).toBeLessThanOrEqual(0);
  await told.getByRole('button', { name: '只撤回其余 1 处' }).click();
  await shown('I6').toBe('9.61');
  expect(await cellAt(page, `${SHEET}!H6`).innerText()).toBe('95.55');
  await steps(pane).nth(4).getByText('部分撤回，尚有 1/2').waitFor();

  // The ribbon takes back the newest that stands.
  await page.locator('.ribbon').getByRole('button', { name: '撤销' }).click();
  await shown('H21').toBe('93.61');
  expect(complaints).toEqual([]);
  await page.close();
}, 90_000);
