import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser/find';
import { serve } from '../workbench/server';
import { builtPages, buildPages, type BuiltPage } from './build-pages';
import { median, printTable, two } from './measure';

/** What the pane weighs and how soon it is seen, against React alone and the generator's task pane, in one run. */
export async function benchStart(): Promise<void> {
  const pages = await buildPages();
  printTable('size of the pane, kB gzipped', sizes(pages));
  const executablePath = findBrowser();
  if (executablePath === undefined) return;
  const folders = {
    '/pages/': join(import.meta.dirname, 'pages'),
    '/assets/': join(import.meta.dirname, '..', '..', 'assets'),
    '/': builtPages,
  };
  const { server, address } = await serve(folders, 0);
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  try {
    printTable('start, against React alone', starts(await measured(browser, address, pages)));
  } finally {
    await browser.close();
    server.close();
  }
}

const kB = (bytes: number): string => two(bytes / 1000);

function sizes(pages: readonly BuiltPage[]): string[][] {
  return [
    ['', 'shell', 'everything', 'goal'],
    ...pages.map(({ name, shell, everything }) => [
      name,
      kB(shell),
      kB(everything),
      name === 'pane' ? 'shell ≤ 110, everything ≤ 220' : '',
    ]),
  ];
}

/** Milliseconds from navigation to: the first pixels, the first words, and the first button that can be pressed. */
interface Start {
  readonly paint: number;
  readonly words: number;
  readonly button: number;
}

const ROUNDS = 15;

/** Page after page in turn, each in a context without a cache, so that a drifting machine does not decide. */
async function measured(browser: Browser, address: string, pages: readonly BuiltPage[]): Promise<Map<string, Start>> {
  const all = new Map<string, Start[]>(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, html } of pages) all.get(name)!.push(await startOf(browser, `${address}/${html}`));
  const middle = (starts: readonly Start[], what: keyof Start): number => median(starts.map(one => one[what]));
  return new Map(
    [...all].map(([name, starts]) => [
      name,
      { paint: middle(starts, 'paint'), words: middle(starts, 'words'), button: middle(starts, 'button') },
    ]),
  );
}

async function startOf(browser: Browser, url: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = (): void => {
      const button = document.querySelector<HTMLElement>('#pane button');
      if (button === null || button.offsetHeight === 0) return void requestAnimationFrame(seen);
      performance.mark('button');
    };
    requestAnimationFrame(seen);
  });
  await page.goto(url);
  const start = await page.waitForFunction(() => {
    const at = (name: string): number | undefined => performance.getEntriesByName(name)[0]?.startTime;
    const paint = at('first-paint');
    const words = at('first-contentful-paint');
    const button = at('button');
    return paint === undefined || words === undefined || button === undefined ? false : { paint, words, button };
  });
  const value = (await start.jsonValue()) as Start;
  await context.close();
  return value;
}

function starts(measured: ReadonlyMap<string, Start>): string[][] {
  const alone = measured.get('react-alone')!;
  const ratio = (start: Start, what: keyof Start): string => two(start[what] / alone[what]);
  return [
    ['', 'first paint', 'first words', 'first button', 'goal'],
    ...[...measured].map(([name, start]) => [
      name,
      ratio(start, 'paint'),
      ratio(start, 'words'),
      ratio(start, 'button'),
      name === 'pane' ? 'first paint ≤ 1.3' : '',
    ]),
  ];
}
