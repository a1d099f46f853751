// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/app/ports';
import type { reviewWorkbook as realReviewWorkbook } from '../../src/app/review-workbook';
import type { Review } from '../../src/engine/review';
import { text } from '../../src/engine/text';
import './dom-matchers';
import { at, finding, reviewed, selfEvaluation, twoForms } from './fixture-review';
import { openPane, scriptedHost } from './open-pane';

const { reviewWorkbook } = vi.hoisted(() => ({ reviewWorkbook: vi.fn<typeof realReviewWorkbook>() }));
vi.mock('../../src/app/review-workbook', () => ({ reviewWorkbook }));

async function check(review: Review = twoForms(), button = '检查全部工作表') {
  const activated: ((sheet: string) => void)[] = [];
  const host = { ...scriptedHost(), onSheetActivated: (tell: (sheet: string) => void) => activated.push(tell) };
  reviewWorkbook.mockImplementation(async (_host, scope) => {
    const forms = scope === 'workbook' ? review.forms : review.forms.slice(0, 1);
    return Promise.resolve(ok(reviewed({ ...review, forms })));
  });
  const opened = openPane(host);
  await opened.user.click(screen.getByRole('button', { name: button }));
  await screen.findByRole('tree', { name: '检查结果' });
  return { ...opened, host, turnTo: (sheet: string) => act(() => activated.forEach(tell => tell(sheet))) };
}

const rows = () => screen.queryAllByRole('treeitem').map(row => row.textContent);
const findings = () => rows().filter(row => row?.includes(' · '));
const announced = (words: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));

afterEach(() => {
  cleanup();
  reviewWorkbook.mockReset();
});

describe('范围', () => {
  it('查过全部工作表：本表只列当前表，换表跟着换；非绩效表如实说明', async () => {
    const { user, turnTo } = await check();
    await user.click(screen.getByRole('button', { name: '本表' }));
    expect(findings()).toHaveLength(3);
    expect(screen.getByRole('button', { name: '错误 1' })).toBeVisible();
    turnTo('会展补贴');
    expect(findings()).toHaveLength(1);
    turnTo('说明');
    expect(screen.getByText('本表“说明”不是绩效表，没有可检查的内容。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '整个工作簿' }));
    expect(findings()).toHaveLength(4);
    expect(reviewWorkbook).toHaveBeenCalledTimes(1);
  });

  it('只查过一张表：换到整个工作簿即检查全部', async () => {
    const { user } = await check(twoForms(), '检查本表');
    expect(screen.getByRole('button', { name: '本表' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '整个工作簿' }));
    await waitFor(() => expect(findings()).toHaveLength(4));
    expect(reviewWorkbook.mock.calls.map(call => call[1])).toEqual(['active-sheet', 'workbook']);
  });
});

describe('筛选与分组', () => {
  it('按类别，再按一次恢复；清除筛选', async () => {
    const { user } = await check();
    await user.click(screen.getByRole('button', { name: '指标值合理性 1' }));
    expect(findings()).toHaveLength(1);
    await announced('显示 1 条，共 4 条');
    await user.click(screen.getByRole('button', { name: '指标值合理性 1' }));
    await user.click(screen.getByRole('button', { name: '算术 3' }));
    expect(findings()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(findings()).toHaveLength(4);
  });

  it('按工作表、按规则分组，记住偏好；问题仍按所选的一条定位', async () => {
    const { user, store } = await check();
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), 'rule');
    expect(rows()[0]).toBe('SE30 执行率计算有误 2');
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), '按工作表');
    expect(rows()[0]).toBe('科技金融 3');
    expect(store.get().preferences.groupBy).toBe('sheet');
  });

  it('搜索：标出找到之处，不只靠颜色；Esc 清除，回车逐条定位，向下进入列表', async () => {
    const { user, host } = await check();
    const box = screen.getByRole('searchbox', { name: '搜索问题' });
    await user.type(box, 'H6');
    expect(findings()).toHaveLength(1);
    await announced('显示 1 条，共 4 条');
    expect(document.querySelector('mark')).toHaveTextContent('H6');
    await user.keyboard('{Enter}');
    expect(host.asked.selected).toEqual([at('科技金融', 'H6')]);
    expect(box).toHaveFocus();
    await announced('第 1 条，共 1 条：执行率填写 96.13%，按 49.30÷51.82 应为 95.13%，科技金融!H6');
    await user.keyboard('{Escape}');
    expect(findings()).toHaveLength(4);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('treeitem', { name: /^执行率填写/ })).toHaveFocus();
  });

  it('项目名称不在行中显示，找到时另行写明', async () => {
    const { user } = await check();
    await user.type(screen.getByRole('searchbox', { name: '搜索问题' }), '国际会展');
    expect(findings()[0]).toContain('项目：国际会展专项补贴');
  });

  it('拼音未选定时不搜索', async () => {
    await check();
    const box = screen.getByRole('searchbox', { name: '搜索问题' });
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: "zong'fen" } });
    expect(findings()).toHaveLength(4);
    fireEvent.change(box, { target: { value: '总分' } });
    fireEvent.compositionEnd(box);
    expect(findings()).toHaveLength(1);
  });
});

describe('键盘', () => {
  it('F8、Shift+F8 在窗格任何位置都可用，自动展开；F9 重新检查', async () => {
    const { user, host, container } = await check();
    await user.click(screen.getByRole('treeitem', { name: '错误 2' }));
    expect(screen.getByRole('treeitem', { name: '错误 2' })).toHaveAttribute('aria-expanded', 'false');
    await user.click(screen.getByRole('tab', { name: '得分' }));
    await user.keyboard('{F8}');
    expect(await screen.findByRole('treeitem', { name: /^执行率填写/ })).toHaveAttribute('aria-current', 'true');
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(host.asked.selected).toEqual([at('科技金融', 'H6'), at('科技金融', 'E18')]);
    await user.keyboard('{F9}');
    await waitFor(() => expect(reviewWorkbook).toHaveBeenCalledTimes(2));
    expect(await screen.findByText('4/4')).toBeVisible();
    await user.keyboard('{Control>}f{/Control}');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('快捷键写在窗格里', async () => {
    const { user } = await check();
    expect(screen.getByText('F9')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '更多 快捷键' }));
    expect(screen.getByText('展开（再按收起）同级各项')).toBeVisible();
  });

  it('每行报出所在层次和位置', async () => {
    await check();
    const row = screen.getByRole('treeitem', { name: /^总分 98.50/ });
    expect(['level', 'posinset', 'setsize'].map(name => row.getAttribute(`aria-${name}`))).toEqual(['3', '1', '1']);
  });
});

describe('很多问题', () => {
  const many = Array.from({ length: 3000 }, (_, n) => finding('甲', `H${n + 1}`, 'error', `第${n + 1}处有误`));
  const review: Review = { forms: [selfEvaluation('甲', '项目', { findings: many })], unrecognised: [] };

  it('页面里只有眼前的几行；键盘走到末尾照样可达', async () => {
    const { user } = await check(review);
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
    screen.getByRole('treeitem', { name: /^第1处/ }).focus();
    await user.keyboard('{End}');
    const last = screen.getByRole('treeitem', { name: /^第3000处/ });
    expect(last).toHaveFocus();
    expect(last).toHaveAttribute('aria-posinset', '3000');
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
  });
});

it('无法判断：按单元格合并，可展开逐条规则的原因', async () => {
  const why = (rule: 'SE05' | 'SE06') => ({ rule, at: at('甲', 'F20'), why: text(`${rule}读不懂`, `${rule}?`) });
  const form = selfEvaluation('甲', '项目', {
    findings: [finding('甲', 'H6', 'error', '有误')],
    undetermined: [why('SE05'), why('SE06')],
  });
  const { user } = await check({ forms: [form], unrecognised: [] });
  await user.click(screen.getByRole('button', { name: '无法判断（1）' }));
  const cell = screen.getByRole('listitem');
  expect(within(cell).getByText('SE05读不懂')).toBeVisible();
  await user.click(within(cell).getByRole('button', { name: '2 条规则不能判断' }));
  expect(within(cell).getByText('SE06读不懂')).toBeVisible();
});
