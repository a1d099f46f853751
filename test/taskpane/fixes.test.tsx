// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { at } from './fixture-review';
import { openPane } from './open-pane';

/** What a person does with one finding: reads why, puts it right after a preview, or no longer asks. */

const { grid } = corpusCase('2024-arithmetic-mistakes');
const NAME = grid.sheet;

async function checked() {
  const host = memoryHost([grid]);
  const opened = openPane(host);
  await opened.user.click(screen.getByRole('button', { name: '检查本表' }));
  await announced(/发现 \d+ 个错误/);
  await opened.user.click(await screen.findByRole('button', { name: /^为什么：.*96\.13/ }));
  return { host, ...opened };
}

const cell = (host: MemoryHost, name: string): string => {
  const { row, col } = at(NAME, name);
  return host.grids()[0]?.cells[row]?.[col]?.shown ?? '';
};
const announced = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};
const apply = (user: UserEvent) => user.click(button(/^应用 \d+ 项$/));

afterEach(cleanup);

describe('一条问题的详情', () => {
  it('应为与实为并列，逐步说明怎么算，依据注明出处', async () => {
    const { user, host, container } = await checked();
    const detail = screen.getByText('应为').closest('dl')!;
    expect(detail).toHaveTextContent('应为95.13实为96.13');
    expect(button('执行率怎么算')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/49\.30 ÷ 51\.82 × 100 = 95\.1370/)).toBeVisible();
    expect(screen.getAllByText(/条文规定/)[0]).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'F6' })[0]!);
    expect(host.selected()).toEqual(at(NAME, 'F6'));
    expect(await violations(container)).toEqual([]);
    await user.click(button('执行率怎么算'));
    expect(screen.queryByText(/49\.30 ÷ 51\.82/)).toBeNull();
  });
});

describe('改正', () => {
  it('先预览，应用后问题消失，可以撤销', async () => {
    const { user, host, container } = await checked();
    await user.click(button('改正这一处…'));
    expect(cell(host, 'H6')).toBe('96.13');
    expect(document.activeElement).toHaveTextContent(/^改正：/);
    expect(screen.getByRole('row', { name: /H6.*96\.13.*95\.13/ })).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await apply(user);
    await announced('已写入 1 项');
    expect(cell(host, 'H6')).toBe('95.13');
    expect(screen.queryByRole('button', { name: /^为什么：.*96\.13/ })).toBeNull();
    await user.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
    await announced('已撤销');
    expect(cell(host, 'H6')).toBe('96.13');
  });

  it('按 Esc 或“返回问题列表”，什么也不写', async () => {
    const { user, host } = await checked();
    await user.click(button('改正这一处…'));
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('tree', { name: '检查结果' })).toBeVisible();
    await waitFor(() => expect(document.activeElement?.closest('[aria-label=检查结果]')).not.toBeNull());
    expect(cell(host, 'H6')).toBe('96.13');
  });

  it('改正本规则的全部：一处不勾，合计只按勾选的得分算', async () => {
    const { user, host } = await checked();
    await user.click(button(/^为什么：指标值≥200/));
    await user.click(button(/^改正本规则的全部/));
    const boxes = screen.getAllByRole('checkbox', { name: /^写入/ });
    const left = boxes[0]!.getAttribute('aria-label')!.split(' ')[1]!;
    const kept = cell(host, left);
    await user.click(boxes[0]!);
    await apply(user);
    await announced(/^已写入 \d+ 项/);
    expect(cell(host, left)).toBe(kept);
  });
});

describe('忽略本规则', () => {
  it('停用后不再列出，当场可以恢复；也可在列表下方恢复', async () => {
    const { user, container } = await checked();
    await user.click(button('忽略本规则'));
    await announced('已停用规则 SE30');
    expect(screen.queryByRole('button', { name: /^为什么：.*96\.13/ })).toBeNull();
    await user.click(button('已停用的规则（1）'));
    expect(await violations(container)).toEqual([]);
    const list = button('已停用的规则（1）').closest('section')!;
    await user.click(within(list).getByRole('button', { name: /^恢复规则：/ }));
    await announced('已恢复规则 SE30');
    expect(await screen.findByRole('button', { name: /^为什么：.*96\.13/ })).toBeVisible();
  });
});
