// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/app/apply-edits';
import { JOURNAL, type What } from '../../src/app/journal';
import type { Edit } from '../../src/engine/edits';
import { rawCell } from '../../src/engine/sheet/grid';
import { memoryHost } from '../../src/host/memory';
import { edit as editAt, gridOf } from '../host/office-under-test';
import './dom-matchers';
import { openPage, openPane } from './open-pane';

/** 改动记录 over the memory host: two changes of ours on one sheet. */

const SHEET = '自评表';
const edit = (row: number, was: number, becomes: number): Edit => editAt({ sheet: SHEET, row, col: 0 }, was, becomes);

async function opened() {
  const host = memoryHost([gridOf(SHEET, [[96.13], [9.6], [98.6]])]);
  let minute = 0;
  const write = (what: What, ...edits: readonly Edit[]) =>
    applyEdits(host, edits, what, () => new Date(Date.UTC(2026, 10, 21, 6, minute++)));
  await write({ kind: 'recompute' }, edit(0, 96.13, 95.13), edit(1, 9.6, 9.51));
  await write({ kind: 'fix', rule: 'SE36' }, edit(2, 98.6, 98.51));
  const pane = openPane(host);
  await openPage(pane.user, '改动记录');
  await screen.findByRole('list', { name: '改动记录' });
  const held = () => [0, 1, 2].map(row => rawCell(host.grids()[0]!, row, 0)?.value);
  return { ...pane, host, held };
}

const cards = () => within(screen.getByRole('list', { name: '改动记录' })).getAllByRole('listitem');
const announced = (words: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};

afterEach(cleanup);

describe('改动记录', () => {
  it('最新的在前，展开看每格的原值和写入值，并可跳到单元格', async () => {
    const { user, host, container } = await opened();
    expect(cards().map(card => within(card).getByRole('heading').textContent)).toEqual([
      '改正 SE36 1 处',
      '重算得分 2 处',
    ]);
    await user.click(screen.getByRole('button', { name: '重算得分 2 处' }));
    const table = screen.getByRole('table', { name: '重算得分 2 处' });
    expect(within(table).getByRole('row', { name: 'A1 96.13 95.13' })).toBeVisible();
    await user.click(within(table).getByRole('button', { name: 'A2' }));
    expect(host.selected()).toEqual({ sheet: SHEET, row: 1, col: 0 });
    expect(screen.getByText(/已记录 2 步（最多 50 步），约 1 KB/)).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it('先撤回第一步，第二步不受影响；撤回本身也可取消；焦点留在原处', async () => {
    const { user, held } = await opened();
    await user.click(screen.getByRole('button', { name: '撤回：重算得分 2 处' }));
    await announced('已撤销，恢复 2 项。');
    expect(held()).toEqual([96.13, 9.6, 98.51]);
    await waitFor(() => expect(cards()).toHaveLength(3));
    expect(cards()[2]).toHaveTextContent('已撤回');
    await waitFor(() => expect(screen.getByRole('button', { name: '重算得分 2 处' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: '恢复：撤回 2 处（“重算得分 2 处”）' }));
    await waitFor(() => expect(held()).toEqual([95.13, 9.51, 98.51]));
    await waitFor(() => expect(cards()[3]).not.toHaveTextContent('已撤回'));
  });

  it('之后改过的单元格：一处也不写，点名，可只撤回其余或保持不变', async () => {
    const { user, host, held, container } = await opened();
    await host.apply({ edits: [edit(0, 95.13, 88)] });
    await user.click(screen.getByRole('button', { name: '撤回：重算得分 2 处' }));
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent('有 1 处在写入之后又改过，没有撤回任何内容');
    expect(told).toHaveTextContent('写入 95.13，现为 88');
    expect(within(told).getByRole('row', { name: 'A2 9.51 9.6' })).toBeVisible();
    expect(held()).toEqual([88, 9.51, 98.51]);
    expect(await violations(container)).toEqual([]);

    await user.click(within(told).getByRole('button', { name: '保持不变' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: '撤回：重算得分 2 处' }));
    await user.click(await screen.findByRole('button', { name: '只撤回其余 1 处' }));
    await waitFor(() => expect(held()).toEqual([88, 9.6, 98.51]));
    await waitFor(() => expect(cards()[2]).toHaveTextContent('部分撤回，尚有 1/2'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('功能区的撤销遇到改过的单元格，转到这里说明', async () => {
    const { host, controller, store } = await opened();
    await host.apply({ edits: [edit(2, 98.51, 77)] });
    await controller.view('findings');
    await controller.undo();
    expect(store.get().view).toBe('history');
    expect(await screen.findByRole('alert')).toHaveTextContent('写入 98.51，现为 77');
    expect(await screen.findByText('没有其余内容可以撤回。')).toBeVisible();
  });

  it('清空记录先问一句，单元格不变', async () => {
    const { user, host, held } = await opened();
    await user.click(screen.getByRole('button', { name: '清空记录' }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    await user.click(screen.getByRole('button', { name: '清空记录' }));
    await user.click(screen.getByRole('button', { name: '确定清空' }));
    expect(await screen.findByText('还没有改动')).toBeVisible();
    expect(await host.load(JOURNAL)).toEqual({ ok: true, value: '' });
    expect(held()).toEqual([95.13, 9.51, 98.51]);
  });

  it('损坏的记录照实说明', async () => {
    const host = memoryHost([gridOf(SHEET, [[1]])]);
    await host.save(JOURNAL, '{damaged');
    const { user } = openPane(host);
    await openPage(user, '改动记录');
    expect(await screen.findByText(/部分改动记录已损坏/)).toBeVisible();
  });

  it('speaks English where Office does', async () => {
    const host = memoryHost([gridOf(SHEET, [[96.13]])]);
    await applyEdits(host, [edit(0, 96.13, 95.13)], { kind: 'recompute' });
    const { user } = openPane(host, 'en');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'Changes made' }));
    await user.click(await screen.findByRole('button', { name: 'Take back: Recomputed 1 cell' }));
    expect(await screen.findByRole('button', { name: 'Took back 1 cell (“Recomputed 1 cell”)' })).toBeVisible();
  });
});
