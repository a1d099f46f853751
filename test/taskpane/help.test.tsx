// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import packageFile from '../../package.json';
import shortcuts from '../../assets/shortcuts.json';
import { excelKeys } from '../../src/taskpane/help/keys';
import { news } from '../../src/taskpane/help/news';
import { version } from '../../src/taskpane/help/version';
import { memoryHost } from '../../src/host/memory';
import { gridOf } from '../host/office-under-test';
import './dom-matchers';
import { openPage, openPane } from './open-pane';

const host = () => memoryHost([gridOf('甲', [[1]])]);
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};

afterEach(cleanup);

describe('第一次打开', () => {
  it('一句话、一个该做的事、一张示例；可以不再显示', async () => {
    const { user, container } = openPane(host());
    expect(await screen.findByRole('button', { name: '检查当前工作表' })).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '不再显示' }));
    expect(screen.queryByRole('button', { name: '检查当前工作表' })).toBeNull();
  });

  it('插入示例：另建新表并检查，可删除', async () => {
    const workbook = host();
    const { user } = openPane(workbook);
    await user.click(await screen.findByRole('button', { name: '插入示例工作表' }));
    const remove = await screen.findByRole('button', { name: '删除示例' });
    expect(workbook.grids().map(grid => grid.sheet)).toEqual(['甲', '示例 科普宣传与培训']);
    await user.click(remove);
    await waitFor(() => expect(workbook.grids().map(grid => grid.sheet)).toEqual(['甲']));
  });
});

describe('帮助', () => {
  it('有步骤、快捷键、规则、自检、新功能和关于，没有无障碍问题', async () => {
    const { user, container } = openPane(host());
    await openPage(user, '帮助');
    for (const name of ['怎么用', '快捷键', '检查规则', '自检', '新功能', '关于']) {
      const heading = await screen.findByRole('button', { name });
      if (heading.getAttribute('aria-expanded') === 'false') await user.click(heading);
    }
    expect(screen.getByRole('table', { name: '在表格中' })).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^查看全部 \d+ 条检查规则$/ }));
    expect(await screen.findByRole('region', { name: '检查规则' })).toBeVisible();
  });

  it('查找步骤、按键和规则', async () => {
    const { user } = openPane(host());
    await openPage(user, '帮助');
    const box = await screen.findByRole('searchbox', { name: '查找帮助和规则' });
    await user.type(box, '偏差原因');
    const rule = await screen.findByRole('button', { name: /^SE03 / });
    await user.click(rule);
    expect(screen.getByText('改法')).toBeVisible();
    await user.clear(box);
    await user.type(box, '没有这个词');
    expect(screen.getByText('没有找到。换个词试试。')).toBeVisible();
  });

  it('新功能看过就不再提示', async () => {
    const { user, store } = openPane(host());
    const more = screen.getByRole('button', { name: '更多' });
    const described = (): string | null | undefined =>
      document.getElementById(more.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(described()).toBe('有新功能');
    await openPage(user, '帮助');
    await screen.findByRole('button', { name: '新功能' });
    await waitFor(() => expect(store.get().preferences.newsRead).toBe(version));
    expect(more).not.toHaveAttribute('aria-describedby');
  });

  it('自检先问再做；这里没有 Excel，就什么也不做', async () => {
    const { user } = openPane(host());
    await openPage(user, '帮助');
    await user.click(await screen.findByRole('button', { name: '自检' }));
    await user.click(screen.getByRole('button', { name: '开始自检' }));
    expect(
      screen.getByText(/会新建几张临时工作表，完成后删除；不改动现有内容；此操作会清空 Excel 的撤销记录/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: '知道了，开始' })).toHaveFocus();
    await user.click(within(screen.getByRole('group', { name: '开始自检' })).getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: '开始自检' })).toBeVisible();
  });
});

describe('帮助里写的', () => {
  it('版本与 package.json 和新功能一致', () => {
    expect([version, news[0]?.version]).toEqual([packageFile.version, packageFile.version]);
    const dates = news.map(({ on }) => on);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('快捷键与 assets/shortcuts.json 一致', () => {
    const names = shortcuts.resources.default as Readonly<Record<string, { readonly value: string }>>;
    expect(excelKeys.map(({ keys, does }) => [keys, does.zh])).toEqual(
      shortcuts.shortcuts.map(({ action, key }) => [key.default, names[action]?.value]),
    );
  });
});
