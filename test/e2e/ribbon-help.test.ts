import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, workbenchAddress } from './workbench';

/** First run to self-check, from the ribbon, the menu of a cell and the keyboard, over the stand-in for Excel. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const words = {
  zh: {
    ...{ sample: '插入示例工作表', sampleSheet: '示例 科普宣传与培训', menu: '绩效自评', check: '检查本表' },
    ...{
      cell: '查看本格问题',
      clean: /没有发现问题/,
      more: '更多',
      help: '帮助',
      selfCheck: '自检',
      begin: '开始自检',
    },
    ...{ agree: '知道了，开始', result: /^通过 \d+ 项，未通过 0 项，没有试 0 项$/, left: /临时工作表已全部删除/ },
    ...{
      news: '新功能',
      find: '查找帮助和规则',
      sought: '偏差原因',
      rule: /SE03/,
      next: '下一个问题',
      close: '任务窗格',
    },
    ...{ remove: '删除示例', environment: '运行环境' },
  },
  en: {
    ...{
      sample: 'Insert a sample sheet',
      sampleSheet: '示例 科普宣传与培训',
      menu: 'Performance',
      check: 'Check sheet',
    },
    ...{
      cell: 'Findings of this cell',
      clean: /Nothing was found/,
      more: 'More',
      help: 'Help',
      selfCheck: 'Self-check',
    },
    ...{ begin: 'Start self-check', agree: 'Understood, start', result: /^\d+ passed, 0 failed, 0 not tried$/ },
    ...{
      left: /temporary sheets are gone; no other/,
      news: 'What’s new',
      find: 'Search help and rules',
      sought: 'weight',
    },
    ...{ rule: /SE37/, next: 'Next finding', close: '任务窗格', remove: 'Delete sample', environment: 'Environment' },
  },
} as const;

/** Every cell that is drawn, sheet by sheet. */
async function everything(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const sheets: Record<string, readonly string[]> = {};
  for (const tab of await page.getByRole('navigation').or(page.locator('nav')).getByRole('tab').all()) {
    await tab.click();
    const name = await tab.innerText();
    sheets[name] = await page
      .locator('[data-address]')
      .evaluateAll(cells => cells.map(cell => `${cell.getAttribute('data-address') ?? ''} ${cell.textContent ?? ''}`));
  }
  return sheets;
}

const press = (page: Page, letter: string) => page.keyboard.press(`Control+Shift+Alt+Key${letter}`);

describe('from the first run to the self-check', () => {
  it.each(['zh', 'en'] as const)('%s', { timeout: 180_000 }, async language => {
    const say = words[language];
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${workbenchAddress()}/?lang=${language}&pane=320`);
    await page.waitForFunction(() => 'workbench' in window);
    const pane = page.frameLocator('iframe');
    const status = pane.getByRole('status').first();
    await pane.getByRole('button', { name: say.sample }).waitFor();
    const before = await everything(page);
    const cell = (a1: string) => page.locator(`[data-address="${say.sampleSheet}!${a1}"]`);
    const tab = page.locator('nav').getByRole('tab', { name: say.sampleSheet });

    // first run: a sheet with mistakes, checked at once
    await pane.getByRole('button', { name: say.sample }).click();
    await cell('H15').waitFor();
    await pane.getByRole('button', { name: say.remove }).waitFor();
    expect(await tab.getAttribute('aria-selected')).toBe('true');

    // the menu of a cell: its findings, or that there are none
    await cell('H15').click({ button: 'right' });
    await page.getByRole('menu', { name: say.menu }).getByRole('menuitem', { name: say.cell }).click();
    await pane.getByText('SE37').or(pane.getByText('12.00')).first().waitFor();
    await cell('A3').click({ button: 'right' });
    await page.getByRole('menuitem', { name: say.cell }).click();
    await expect.poll(() => status.textContent()).toMatch(say.clean);
    await cell('A3').click({ button: 'right' });
    await page.getByRole('menuitem', { name: say.check, exact: true }).click();
    await expect.poll(() => status.textContent()).toMatch(/\d/);

    // a key goes to the next finding while the pane is closed, and the pane stays closed
    await page.getByRole('button', { name: say.close }).click();
    const at = () => page.getByRole('status', { name: '活动单元格' }).textContent();
    await cell('A1').click();
    await page.getByRole('grid').focus();
    const start = await at();
    await press(page, 'N');
    await expect.poll(at).not.toBe(start);
    expect(await page.locator('aside').isVisible()).toBe(false);
    // and what cannot be seen on the sheet opens it
    await press(page, 'H');
    await pane.getByRole('searchbox', { name: say.find }).waitFor();
    await expect.poll(() => page.locator('aside').isVisible()).toBe(true);

    // self-check: green, and nothing is left of it
    const withSample = await everything(page);
    await pane.getByRole('button', { name: say.selfCheck, exact: true }).click();
    await pane.getByRole('button', { name: say.begin }).click();
    await pane.getByRole('button', { name: say.agree }).click();
    await pane.getByText(say.result).waitFor({ timeout: 120_000 });
    await pane.getByText(say.left).waitFor();
    await pane.getByRole('button', { name: say.environment }).click();
    await pane.getByText('ExcelApi', { exact: true }).waitFor();
    expect(await everything(page)).toEqual(withSample);

    // help: what is new has been read, and the search finds rules
    await expect.poll(() => pane.getByRole('button', { name: say.more }).getAttribute('aria-describedby')).toBe(null);
    await pane.getByRole('searchbox', { name: say.find }).fill(say.sought);
    await pane.getByRole('button', { name: say.rule }).first().waitFor();

    // the sample goes as it came
    await page.locator('nav').getByRole('tab').first().click();
    await page.getByRole('grid').focus();
    await press(page, 'U');
    await expect.poll(() => tab.count()).toBe(0);
    expect(await everything(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
