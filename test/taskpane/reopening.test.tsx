// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import type { ScanShelf } from '../../src/taskpane/kept-scans';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { openPane } from './open-pane';

/** The pane closed and opened again over the same workbook, on the same machine. */

const { grid } = corpusCase('2024-arithmetic-mistakes');

function memoryShelf(): ScanShelf & { readonly texts: () => readonly string[] } {
  let kept: readonly string[] = [];
  return {
    load: () => Promise.resolve(kept),
    save: texts => {
      kept = texts;
      return Promise.resolve();
    },
    texts: () => kept,
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const announced = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));

async function checkedOnce(host: MemoryHost = memoryHost([grid])) {
  const shelf = memoryShelf();
  const { user } = openPane(host, 'zh', undefined, shelf);
  await user.click(button('检查本表'));
  await announced(/发现 \d+ 个错误/);
  await waitFor(() => expect(shelf.texts().length).toBeGreaterThan(0));
  cleanup();
  return { host, shelf };
}

async function openedAgain(host: MemoryHost, shelf: ScanShelf) {
  const opened = openPane(host, 'zh', undefined, shelf);
  await opened.controller.reopen();
  return opened;
}

afterEach(cleanup);

describe('重新打开窗格', () => {
  it('显示上次的结果和时间；表格没有改动就不算过期', async () => {
    const { host, shelf } = await checkedOnce();
    const { container, store } = await openedAgain(host, shelf);
    expect(await screen.findByText(/^上次检查 11月21日/)).toBeVisible();
    await announced(/发现 \d+ 个错误/);
    expect(store.get().result).toMatchObject({ stale: false, reopened: 'same' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('表格改动过：标为过期，可重新检查', async () => {
    const { host, shelf } = await checkedOnce();
    const { value } = grid.cells[5]![7]!;
    const edit = { wasShown: '96.13', becomesShown: '95.13', kind: 'arithmetic', why: { zh: '', en: '' } } as const;
    await host.apply({ edits: [{ ...edit, at: { sheet: grid.sheet, row: 5, col: 7 }, was: value, becomes: 95.13 }] });
    const { user, store } = await openedAgain(host, shelf);
    expect(store.get().result?.stale).toBe(true);
    await user.click((await screen.findAllByRole('button', { name: /^重新检查/ }))[0]!);
    await waitFor(() => expect(store.get().result).toMatchObject({ stale: false }));
    expect(store.get().result?.reopened).toBeUndefined();
  });

  it('没有留存，或留存的读不懂：与第一次打开一样', async () => {
    const host = memoryHost([grid]);
    for (const texts of [[], ['{"version":99}'], ['不是 JSON']]) {
      const shelf: ScanShelf = { load: () => Promise.resolve(texts), save: () => Promise.resolve() };
      expect((await openedAgain(host, shelf)).store.get().result).toBeNull();
      cleanup();
    }
    const broken: ScanShelf = { load: () => Promise.reject(new Error('blocked')), save: () => Promise.resolve() };
    expect((await openedAgain(host, broken)).store.get().result).toBeNull();
  });

  it('打开后马上检查：以新的检查为准', async () => {
    const { host, shelf } = await checkedOnce();
    const { controller, store } = openPane(host, 'zh', undefined, shelf);
    await Promise.all([controller.reopen(), controller.check('workbook')]);
    expect(store.get().result).toMatchObject({ id: 1, scope: 'workbook' });
    expect(store.get().result?.reopened).toBeUndefined();
  });

  it('不作为问题的记录一并留存', async () => {
    const { host, shelf } = await checkedOnce();
    const first = await openedAgain(host, shelf);
    const form = first.store.get().result!.review.forms[0]!;
    await first.controller.setAside(form.traces.get(form.findings[0]!)!, '已核实');
    await waitFor(() => expect(shelf.texts()[0]).toContain('已核实'));
    cleanup();
    const { store } = await openedAgain(host, shelf);
    expect(store.get().result!.review.forms[0]!.setAside).toHaveLength(1);
  });
});
