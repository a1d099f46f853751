import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manySheets, xlsxOf } from '../bench/workbook';
import { cellAt, openBrowser, openWorkbench, workbenchAddress } from './workbench';

let browser: Browser;
let book: Uint8Array;
const [SHEETS, ROWS] = [60, 30];

/** A loaded machine may take its time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

beforeAll(async () => {
  [browser, book] = await Promise.all([openBrowser(), xlsxOf(manySheets(SHEETS, ROWS))]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
});

/** How many requests there were by the time the pane, having started, asks no more. */
async function requestsAtRest(page: Page): Promise<number> {
  const count = (): Promise<number> => page.evaluate(() => window.workbench.requests.length);
  for (let last = -1; ;) {
    const now = await count();
    if (now > 0 && now === last) return now;
    last = now;
    await page.waitForTimeout(1_000);
  }
}

async function openMany(query = '') {
  const opened = await openWorkbench(browser, workbenchAddress(), query);
  const name = '汇总上报.xlsx';
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await opened.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(book) });
  await cellAt(opened.page, '01 项目!A1').waitFor();
  const before = await requestsAtRest(opened.page);
  await opened.pane.getByRole('button', { name: '检查全部工作表' }).click();
  await opened.pane.getByRole('tree', { name: '检查结果' }).waitFor({ timeout: 120_000 });
  return { ...opened, before };
}

const script = (page: Page) => page.frames().find(frame => frame.url().includes('taskpane'))!;
const rows = (page: Page) => script(page).evaluate(() => document.querySelectorAll('[role=treeitem]').length);
const position = async (pane: FrameLocator) => (await pane.getByText(/^\d+\/\d+$/).innerText()).split('/').map(Number);
/** Few rows fill a window and what is drawn beyond it. */
const MOST_ROWS = 60;

describe('the findings of a workbook of 60 sheets with 30 indicators each', () => {
  it('are checked in three requests at most, and scrolled through with few rows in the page and none missing in sight', async () => {
    const { page, pane, complaints, before } = await openMany();
    const requests = await page.evaluate(from => window.workbench.requests.slice(from).length, before);
    expect(requests).toBeLessThanOrEqual(3);
    const [, found] = await position(pane);
    expect(found).toBeGreaterThan(SHEETS * 10);
    expect(await rows(page)).toBeLessThan(MOST_ROWS);

    const seen = await script(page).evaluate(async () => {
      const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
      const ids = new Set<string>();
      let [most, bare] = [0, 0];
      for (let at = 0; at + innerHeight < document.documentElement.scrollHeight; at += innerHeight) {
        scrollTo(0, at);
        await frame();
        const items = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
        most = Math.max(most, items.length);
        items.forEach(item => ids.add(item.dataset['item']!));
        // The middle of the window shows a row, and no gap where one should be.
        const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const inTree = document.querySelector('[role=tree]')!.getBoundingClientRect();
        const isInside = inTree.top < innerHeight / 2 && inTree.bottom > innerHeight / 2;
        if (isInside && !middle?.closest('[role=treeitem]')) bare += 1;
      }
      return { most, bare, ids: ids.size };
    });
    expect(seen.most).toBeLessThan(MOST_ROWS);
    expect(seen.bare).toBe(0);
    expect(seen.ids).toBeGreaterThan(found! * 0.9);
    expect(complaints).toEqual([]);
    await page.close();
  }, 240_000);

  it('by keyboard: in the tree, by what is typed, from finding to finding, and by words looked for', async () => {
    const { page, pane, complaints } = await openMany('?pane=320');
    const focused = () =>
      script(page).evaluate(() => {
        const item = document.activeElement?.closest('[role=treeitem]');
        const { top, bottom } = item?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        const stays = [...document.querySelectorAll('[data-stays]')].map(one => one.getBoundingClientRect().bottom);
        const inSight = top >= Math.max(0, ...stays) - 1 && bottom <= innerHeight + 1;
        return { label: item?.getAttribute('aria-label') ?? item?.textContent ?? '', inSight };
      });

    const first = pane.getByRole('treeitem', { name: /^错误 \d+/ });
    await first.focus();
    await page.keyboard.press('End');
    await eventually(async () => (await focused()).inSight).toBe(true);
    const last = (await focused()).label;
    expect(last).toContain('60 项目');
    await page.keyboard.press('Home');
    await eventually(async () => (await focused()).label).toMatch(/^错误 \d+/);
    await page.keyboard.type('G34');
    await eventually(async () => (await focused()).label).toContain(' G34 ');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('tab', { name: '01 项目', selected: true }).count()).toBe(1);
    expect((await focused()).label).toContain(' G34 ');

    // What is folded away is opened to show the finding gone to.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await eventually(() => first.getAttribute('aria-expanded')).toBe('false');
    const [from] = await position(pane);
    for (let n = 1; n <= 12; n += 1) {
      await page.keyboard.press('F8');
      await eventually(async () => (await position(pane))[0]).toBe(from! + n);
    }
    await eventually(focused).toMatchObject({ inSight: true });
    expect((await focused()).label).toMatch(/0[2-9] 项目/);
    await page.keyboard.press('Shift+F8');
    await eventually(async () => (await position(pane))[0]).toBe(from! + 11);

    await page.keyboard.press('Control+f');
    await page.keyboard.type('第60批');
    await pane.getByRole('button', { name: '清除筛选' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await eventually(async () => (await focused()).label).toContain('60 项目');
    await pane.getByRole('searchbox').press('Escape');
    await eventually(() => pane.getByRole('button', { name: '清除筛选' }).count()).toBe(0);

    await script(page).evaluate(() => scrollTo(0, 0));
    await pane.getByRole('combobox', { name: '分组' }).selectOption('sheet');
    await pane.getByRole('treeitem', { name: /^01 项目 \d+/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('*');
    await page.keyboard.press('*');
    await eventually(() => rows(page)).toBeLessThan(MOST_ROWS);
    await eventually(() => pane.getByRole('treeitem', { expanded: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 240_000);

  it('what is begun in an opened finding is still there after scrolling far away and checking again', async () => {
    const { page, pane } = await openMany();
    const finding = pane.getByRole('treeitem', { name: /G14 · .* 01 项目$/ }).first();
    await finding.focus();
    await page.keyboard.press('ArrowRight');
    await finding.getByRole('button', { name: '不作为问题' }).click();
    await finding.getByRole('textbox').fill('按批复口径');
    await script(page).evaluate(() => scrollTo(0, 40_000));
    await eventually(() => rows(page)).toBeLessThan(MOST_ROWS);
    await page.keyboard.press('F9');
    await eventually(() => pane.getByRole('progressbar').count()).toBe(0);
    await script(page).evaluate(() => scrollTo(0, 0));
    await eventually(() => finding.getByRole('textbox').inputValue()).toBe('按批复口径');
    await page.close();
  }, 240_000);
});
