// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome, Scan } from '../../src/app/ports';
import { reviewScan } from '../../src/app/review-workbook';
import { defaultSettings } from '../../src/engine/settings';
import { memoryHost } from '../../src/host/memory';
import type { PaneHost } from '../../src/taskpane/controller';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { openPane } from './open-pane';

/** What happens while and around a check: giving it up, results that go out of date, and sheets that come to the front. */

const { grid } = corpusCase('2024-arithmetic-mistakes');
const other = { ...grid, sheet: '另一张' };

/** A host whose reading waits until it is let go. */
function slowHost() {
  const host = memoryHost([grid, other]);
  const waiting: (() => void)[] = [];
  const heard: { changed: (() => void)[]; activated: ((sheet: string) => void)[] } = { changed: [], activated: [] };
  let reads = 0;
  let isSlow = false;
  const slow: PaneHost & typeof host = {
    ...host,
    read: async scope => {
      reads += 1;
      if (isSlow) await new Promise<void>(resolve => waiting.push(resolve));
      return host.read(scope);
    },
    onChange: changed => heard.changed.push(changed),
    onSheetActivated: activated => void heard.activated.push(activated),
  };
  return {
    host: slow,
    reads: () => reads,
    slowDown: () => (isSlow = true),
    letGo: () => waiting.splice(0).forEach(go => go()),
    edit: () => heard.changed.forEach(listener => listener()),
    turnTo: (sheet: string) => heard.activated.forEach(listener => listener(sheet)),
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const announced = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));

afterEach(cleanup);

describe('取消检查', () => {
  it.each(['按钮', 'Esc'])('%s：上次的结果仍在，迟到的结果不再理会', async by => {
    const slow = slowHost();
    const { user, store } = openPane(slow.host);
    await user.click(button('检查本表'));
    await announced(/发现 \d+ 个错误/);
    const before = store.get().result;
    slow.slowDown();
    await user.click(button('检查全部工作表'));
    if (by === 'Esc') await user.keyboard('{Escape}');
    else await user.click(button('取消'));
    await announced('已取消检查');
    slow.letGo();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(store.get().result?.review).toBe(before?.review);
    expect(store.get().task.kind).toBe('reviewed');
  });

  it('写入后的那次检查被取消：结果标为过期，写入不退', async () => {
    const slow = slowHost();
    const { user, controller, store } = openPane(slow.host);
    await user.click(button('检查本表'));
    await announced(/发现 \d+ 个错误/);
    slow.slowDown();
    void controller.apply();
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await announced('已取消检查');
    expect(store.get().result?.stale).toBe(true);
    expect(slow.host.grids()[0]!.cells[5]![7]!.shown).toBe('95.13');
  });

  it('正在写入时没有取消', async () => {
    const slow = slowHost();
    const host: PaneHost & typeof slow.host = { ...slow.host, apply: () => new Promise(() => undefined) };
    const { user, controller, store } = openPane(host);
    await user.click(button('检查本表'));
    await announced(/发现 \d+ 个错误/);
    void controller.apply();
    await waitFor(() => expect(store.get().task.kind).toBe('applying'));
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  });
});

describe('一段一段地检查', () => {
  const scan = (): Scan => ({
    ...{ activeSheet: grid.sheet, readOnly: false, marked: [], notes: new Map() },
    grids: Array.from({ length: 20 }, (_, i) => ({ ...grid, sheet: `表${i}` })),
  });

  it('按时间让位：每段用完就让别人先做', async () => {
    let now = 0;
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    const outcome = await reviewScan(scan(), 'workbook', defaultSettings, { clock: () => (now += 10) });
    isDone = true;
    expect(outcome.ok && outcome.value.review.forms).toHaveLength(20);
    expect(turns).toBeGreaterThan(10);
  });

  it('两段之间可以停下', async () => {
    let asked = 0;
    const outcome: Outcome<unknown> = await reviewScan(scan(), 'workbook', defaultSettings, {
      isStopped: () => (asked += 1) > 5,
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'stopped' } });
  });

  it('分段与不分段，结论相同', async () => {
    let now = 0;
    const sliced = await reviewScan(scan(), 'workbook', defaultSettings, { clock: () => (now += 100) });
    const whole = await reviewScan(scan(), 'workbook', defaultSettings, { clock: () => 0 });
    expect(sliced).toEqual(whole);
  });
});

describe('切换工作表时自动重新检查', () => {
  async function open(isOn: boolean) {
    const slow = slowHost();
    const opened = openPane(slow.host);
    opened.controller.prefer({ recheckOnActivation: isOn });
    await opened.user.click(button('检查本表'));
    await announced(/发现 \d+ 个错误/);
    return { slow, ...opened };
  }
  const settled = () => new Promise(resolve => setTimeout(resolve, 50));

  it('没选时什么也不读', async () => {
    const { slow } = await open(false);
    slow.turnTo('另一张');
    await settled();
    expect(slow.reads()).toBe(1);
  });

  it('没检查过或已过期才检查；焦点不动，什么也不写', async () => {
    const { slow } = await open(true);
    const focused = document.activeElement;
    const before = slow.host.grids();
    slow.turnTo(grid.sheet);
    await settled();
    expect(slow.reads()).toBe(1);
    slow.edit();
    slow.turnTo(grid.sheet);
    await waitFor(() => expect(slow.reads()).toBe(2));
    await announced(/发现 \d+ 个错误/);
    slow.turnTo('另一张');
    await waitFor(() => expect(slow.reads()).toBe(3));
    expect(document.activeElement).toBe(focused);
    expect(slow.host.grids()).toBe(before);
  });

  it('正在写入时不检查', async () => {
    const { slow, store } = await open(true);
    store.dispatch({ kind: 'applying', what: 'apply' });
    slow.turnTo('另一张');
    await settled();
    expect(slow.reads()).toBe(1);
  });
});
