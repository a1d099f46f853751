import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, workbenchAddress } from './workbench';

/** Each page of the pane, empty and after a check, as people with other eyes, languages and widths meet it. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

interface Look {
  readonly lang: 'zh' | 'en';
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  /** 200 % zoom leaves half the pixels. */
  readonly zoom: number;
}

const looks: readonly (readonly [string, Look])[] = [
  ['中文，浅色，350', { lang: 'zh', width: 350, colorScheme: 'light', forcedColors: 'none', zoom: 1 }],
  ['英文，浅色，320', { lang: 'en', width: 320, colorScheme: 'light', forcedColors: 'none', zoom: 1 }],
  ['中文，深色，320', { lang: 'zh', width: 320, colorScheme: 'dark', forcedColors: 'none', zoom: 1 }],
  ['英文，高对比度，600', { lang: 'en', width: 600, colorScheme: 'dark', forcedColors: 'active', zoom: 1 }],
  ['中文，高对比度浅色，320', { lang: 'zh', width: 320, colorScheme: 'light', forcedColors: 'active', zoom: 1 }],
  ['中文，放大到 200 %', { lang: 'zh', width: 640, colorScheme: 'light', forcedColors: 'none', zoom: 2 }],
];

async function paneOf(look: Look): Promise<{ page: Page; frame: Frame }> {
  const { colorScheme, forcedColors, zoom } = look;
  const page = await browser.newPage({
    viewport: { width: 1366, height: 900 },
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
  });
  await page.goto(`${workbenchAddress()}/?lang=${look.lang}&pane=${look.width}`);
  await page.waitForFunction(() => 'workbench' in window);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('no pane');
  await frame.waitForSelector('[role=tab]');
  if (zoom !== 1) await frame.evaluate(factor => void (document.documentElement.style.zoom = String(factor)), zoom);
  await frame.evaluate(axeSource);
  return { page, frame };
}

/** What is wrong with the page as it stands, one line each. */
async function faultsOf(frame: Frame): Promise<string[]> {
  // Laying out settles within a frame or two.
  await frame.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
  const wide = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll('#pane *')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `wider than the pane by ${scrollWidth - clientWidth}: ${beyond[beyond.length - 1]?.outerHTML.slice(0, 160) ?? ''}`,
    ];
  });
  return [...faults, ...wide];
}

/** Opens every tab and page in turn; `visit` is told which one stands. */
async function everyPage(frame: Frame, visit: (name: string) => Promise<void>): Promise<void> {
  for (const tab of await frame.locator('[role=tab]').all()) {
    await tab.click();
    await visit(await tab.innerText());
  }
  const opener = frame.locator('[aria-haspopup=menu]').first();
  await opener.click();
  const names = await frame.locator('[role=menuitem]').allInnerTexts();
  await visit('menu');
  await frame.locator('[role=menuitem]').first().press('Escape');
  for (const name of names) {
    await opener.click();
    await frame.locator('[role=menuitem]', { hasText: name }).click();
    await frame.locator('#view[role=region]').waitFor();
    await frame.locator('#view h2').first().waitFor();
    await visit(name);
  }
}

describe('every page of the pane', () => {
  it.each(looks)('%s', { timeout: 120_000 }, async (_name, look) => {
    const { page, frame } = await paneOf(look);
    const faults: string[] = [];
    const visit = (when: string) => async (name: string) => {
      let found = await faultsOf(frame);
      // A page that still reads shows its buttons half way to enabled: what is wrong stays wrong.
      for (let n = 0; n < 4 && found.length > 0; n += 1) {
        await page.waitForTimeout(400);
        found = await faultsOf(frame);
      }
      faults.push(...found.map(fault => `${when}, ${name}: ${fault}`));
    };
    await everyPage(frame, visit('before a check'));
    await frame.locator('header button').nth(1).click();
    await frame.waitForFunction(() => /\d/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    await everyPage(frame, visit('after a check'));
    expect(faults).toEqual([]);
    await page.close();
  });
});
