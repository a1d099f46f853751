import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserFlags, findBrowser } from '../browser/find';

/** The workbench of this run (`serve.ts`). */
export const workbenchAddress = (): string => inject('workbench');

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('浏览器测试需要 Chrome、Edge 或 Chromium。 / Browser tests need Chrome, Edge or Chromium.');
  return chromium.launch({ executablePath, args: [...browserFlags] });
}

export interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors that the page or the pane printed; a test ends by finding none. */
  readonly complaints: string[];
}

export async function openWorkbench(browser: Browser, address: string, query = ''): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${address}/${query}`);
  await page.waitForFunction(() => 'workbench' in window);
  const pane = page.frameLocator('iframe[title="绩效自评助手"]');
  return { page, pane, complaints };
}

export const cellAt = (page: Page, address: string) => page.locator(`[data-address="${address}"]`);

export async function download(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(() => [...window.workbench.download()]);
  return new Uint8Array(bytes);
}
