// @vitest-environment jsdom
import './dom-matchers';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory';
import { openPane } from './open-pane';

const opener = () => screen.getByRole('button', { name: '更多' });

afterEach(cleanup);

describe('更多', () => {
  it('键盘打开、上下移动、Esc 关闭并回到按钮，Enter 打开页面', async () => {
    const { user } = openPane(memoryHost([]));
    opener().focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('menuitem', { name: '生成下年表' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    const last = screen.getAllByRole('menuitem').pop()!;
    expect(last).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(opener()).toHaveFocus();
    await user.keyboard('{Enter}');
    const name = screen.getAllByRole('menuitem')[1]!.textContent;
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('region', { name })).toBeVisible();
    expect(opener()).toHaveFocus();
  });

  it('焦点离开就关闭', async () => {
    const { user } = openPane(memoryHost([]));
    await user.click(opener());
    act(() => screen.getByRole('button', { name: '检查本表' }).focus());
    expect(await screen.findByRole('tab', { name: '问题' })).toBeVisible();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
