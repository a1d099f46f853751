// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type Change, type Outcome, type Problem, type Scan } from '../../src/app/ports';
import type { reviewWorkbook as realReviewWorkbook, WorkbookReview } from '../../src/app/review-workbook';
import type { Review } from '../../src/engine/review';
import './dom-matchers';
import { at, finding, grid, reviewed, selfEvaluation, twoForms } from './fixture-review';
import { openPane, scriptedHost, type Script } from './open-pane';

type ReviewWorkbook = typeof realReviewWorkbook;
const { reviewWorkbook } = vi.hoisted(() => ({ reviewWorkbook: vi.fn<ReviewWorkbook>() }));
vi.mock('../../src/app/review-workbook', () => ({ reviewWorkbook }));

/** Each check finds the next of these reviews, the last one for ever. */
function finds(first: Review, ...later: readonly Review[]): void {
  findsWith({}, first, ...later);
}

function findsWith(scan: Partial<Scan>, ...reviews: readonly Review[]): void {
  let checks = 0;
  reviewWorkbook.mockImplementation(async (host, scope) => {
    const read = await host.read(scope);
    if (!read.ok) return read;
    return ok(reviewed(reviews[Math.min(checks++, reviews.length - 1)]!, scan));
  });
}

async function check(script: Script = {}, button: RegExp = /检查全部工作表/) {
  const host = scriptedHost(script);
  const opened = openPane(host);
  await opened.user.click(screen.getByRole('button', { name: button }));
  return { ...opened, host };
}

/** What a screen reader is told. */
const announced = (words: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
const rowOf = (says: RegExp) => screen.findByRole('treeitem', { name: says });
const firstError = /^执行率填写 96.13%/;
const tab = (name: RegExp) => screen.getByRole('tab', { name });

beforeEach(() => finds(twoForms()));
afterEach(() => {
  cleanup();
  reviewWorkbook.mockReset();
});

describe('打开窗格', () => {
  it('先说明用途，不自行读取工作簿', async () => {
    const host = scriptedHost();
    openPane(host);
    expect(await screen.findByRole('heading', { name: '先检查，再上报' })).toBeVisible();
    expect(host.asked.read).toEqual([]);
  });

  it('speaks English where Office does', async () => {
    const { user } = openPane(scriptedHost(), 'en');
    await user.click(screen.getByRole('button', { name: 'Check all' }));
    expect(await screen.findByRole('treeitem', { name: 'Errors 2' })).toBeVisible();
    await announced('2 errors, 1 warnings, 1 hints');
  });
});

describe('检查', () => {
  it('检查本表只问当前表', async () => {
    const { host } = await check({}, /检查本表/);
    await rowOf(firstError);
    expect(reviewWorkbook.mock.calls[0]?.[1]).toBe('active-sheet');
    expect(host.asked.applied).toEqual([]);
  });

  it('按严重程度、再按工作表列出，并向读屏软件报告数量', async () => {
    await check();
    await rowOf(firstError);
    await announced('发现 2 个错误，1 个警告，1 个提示');
    const rows = within(screen.getByRole('tree', { name: '检查结果' })).getAllByRole('treeitem');
    const atLevel = (level: string) =>
      rows.filter(row => row.getAttribute('aria-level') === level).map(row => row.textContent);
    expect(atLevel('1')).toEqual(['错误 2', '警告 1', '提示 1']);
    expect(atLevel('2')).toEqual(['科技金融 1', '会展补贴 1', '科技金融 1', '科技金融 1']);
    expect(atLevel('3')).toHaveLength(4);
    expect(screen.getByText(/2 份表/)).toBeVisible();
  });

  it('进行中显示进度，按钮不能重复按', async () => {
    let finish: (outcome: Outcome<WorkbookReview>) => void = () => undefined;
    reviewWorkbook.mockImplementation((_host, _scope, _settings, pace) => {
      pace?.onProgress?.(3, 14);
      return new Promise(resolve => (finish = resolve));
    });
    const { user } = await check();
    const bar = await screen.findByRole('progressbar', { name: '正在检查 3/14 份表' });
    expect(bar).toHaveAttribute('aria-valuenow', '3');
    expect(bar).toHaveAttribute('aria-valuemax', '14');
    await user.click(screen.getByRole('button', { name: '检查本表' }));
    expect(reviewWorkbook).toHaveBeenCalledTimes(1);
    finish(ok(reviewed(twoForms())));
    await rowOf(firstError);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('读取未开始计数时，提示先完成正在编辑的单元格', async () => {
    reviewWorkbook.mockReturnValue(new Promise(() => undefined));
    await check();
    expect(screen.getByRole('progressbar', { name: '正在读取表格…' })).not.toHaveAttribute('aria-valuenow');
    expect(screen.getByText(/请先按 Enter 完成输入/)).toBeInTheDocument();
  });

  it('改动表格后结果标为过期，可重新检查', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    act(() => host.edit());
    expect(screen.getByText('表格已改动，结果可能过期。')).toBeVisible();
    expect(screen.getByText('已过期')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    expect(screen.queryByText('已过期')).toBeNull();
    expect(reviewWorkbook.mock.calls[1]?.[1]).toBe('workbook');
  });
});

describe('问题', () => {
  it('点一条问题，表格跳到该单元格，焦点留在列表', async () => {
    const { user, host } = await check();
    const row = await rowOf(firstError);
    await user.click(row);
    expect(host.asked.selected).toEqual([at('科技金融', 'H6')]);
    expect(row).toHaveFocus();
    expect(row).toHaveAttribute('aria-current', 'true');
  });

  it('键盘：上下移动，回车定位，右键展开依据与改法', async () => {
    const { user, host } = await check();
    (await rowOf(firstError)).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(host.asked.selected).toEqual([at('会展补贴', 'H34')]);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(screen.getByText('改法')).toBeVisible();
    expect(screen.getByText(/条文规定/)).toBeVisible();
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByText('改法')).toBeNull();
    await user.keyboard('{End}');
    expect(await rowOf(/^指标值“有效促进”/)).toHaveFocus();
  });

  it('为什么：改法、依据性质和可点的相关单元格', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    await user.click(screen.getByRole('button', { name: /^为什么：执行率填写/ }));
    expect(screen.getByText('核对预算数和执行数，把执行率改为计算值。')).toBeVisible();
    expect(screen.getByText(/由条文或表内勾稽推出/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'E6' }));
    expect(host.asked.selected).toEqual([at('科技金融', 'E6')]);
  });

  it('上一条、下一条依次定位，首尾相接', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    const next = screen.getByRole('button', { name: '下一条' });
    await user.click(next);
    await user.click(next);
    await user.click(screen.getByRole('button', { name: '上一条' }));
    await user.click(screen.getByRole('button', { name: '上一条' }));
    expect(host.asked.selected).toEqual([
      at('科技金融', 'H6'),
      at('会展补贴', 'H34'),
      at('科技金融', 'H6'),
      at('科技金融', 'E18'),
    ]);
    expect(screen.getByText('4/4')).toBeVisible();
  });

  it('按严重程度和工作表筛选', async () => {
    const { user } = await check();
    await rowOf(firstError);
    await user.click(screen.getByRole('button', { name: /^错误/ }));
    expect(screen.queryByRole('treeitem', { name: firstError })).toBeNull();
    expect(screen.getByRole('treeitem', { name: /警告 1/ })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: '工作表' }), '会展补贴');
    expect(screen.getByText('当前筛选下没有问题。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^错误/ }));
    expect(screen.getByRole('treeitem', { name: /^总分 98.50/ })).toBeVisible();
  });

  it('无法判断的单列，不算通过', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    await user.click(screen.getByRole('button', { name: '无法判断（1）' }));
    expect(screen.getByText('实际完成值为空，无法核对得分')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '科技金融!F20' }));
    expect(host.asked.selected).toEqual([at('科技金融', 'F20')]);
  });

  it('没有问题时如实说明；另有无法判断的，不说通过', async () => {
    const { undetermined } = twoForms().forms[0]!;
    finds({ forms: [selfEvaluation('科技金融', '平台运行', { undetermined })], unrecognised: [] });
    await check();
    expect(await screen.findByText('未发现问题')).toBeVisible();
    expect(screen.getByText('另有 1 处资料不全，无法判断，请人工核对。')).toBeVisible();
  });

  it('找不到单元格所在的表时说明原因，结果仍在', async () => {
    const { user } = await check({
      select: () => Promise.resolve(failed({ kind: 'sheet-missing', sheet: '科技金融' })),
    });
    await user.click(await rowOf(firstError));
    expect(await screen.findByRole('alert')).toHaveTextContent('找不到工作表“科技金融”');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    expect(await rowOf(firstError)).toBeVisible();
  });
});

describe('标记', () => {
  it('标记到表格，再清除', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    expect(screen.getByRole('button', { name: '清除标记' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: '标记到表格' }));
    await announced('已标记 4 个单元格。');
    expect(host.asked.marked[0]?.map(mark => mark.severity)).toEqual(['error', 'warning', 'hint', 'error']);
    await user.click(screen.getAllByRole('button', { name: '清除标记' })[0]!);
    expect(host.asked.marked[1]).toEqual([]);
    await announced('已清除标记，原有底色未改动。');
  });

  it('受保护的表拒绝标记时说明原因', async () => {
    const problem: Problem = { kind: 'sheet-protected', sheet: '科技金融', cells: [] };
    const { user } = await check({ mark: () => Promise.resolve(failed(problem)) });
    await rowOf(firstError);
    await user.click(screen.getByRole('button', { name: '标记到表格' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('工作表“科技金融”受保护');
  });
});

describe('得分', () => {
  it('逐项对照表中与计算，并可问为什么', async () => {
    const { user, host } = await check();
    await rowOf(firstError);
    await user.click(tab(/^得分/));
    const table = screen.getByRole('table', { name: '科技金融服务平台运行经费' });
    const rate = within(table).getByRole('row', { name: /^执行率 96.13/ });
    expect(rate).toHaveTextContent('不一致 95.13');
    expect(within(table).getByRole('row', { name: /^执行率得分/ })).not.toHaveTextContent('不一致');
    expect(within(table).getByRole('row', { name: /^等级/ })).toHaveTextContent('优优');
    await user.click(within(rate).getByRole('button', { name: '为什么：执行率' }));
    expect(await screen.findByText(/截取两位 → 95.13/)).toBeInTheDocument();
    await user.click(within(rate).getByRole('button', { name: '96.13', hidden: true }));
    expect(host.asked.selected).toEqual([at('科技金融', 'H6')]);
  });

  it('列出未识别的工作表、最接近的表样和所缺', async () => {
    const { user } = await check();
    await rowOf(firstError);
    await user.click(tab(/^得分/));
    await user.click(screen.getByRole('button', { name: '未识别的工作表（1）' }));
    expect(screen.getByText(/缺“三级指标”、“偏差原因分析及改进措施”/)).toBeVisible();
  });
});

describe('重算得分', () => {
  const afterwards: Review = { forms: [selfEvaluation('科技金融', '科技金融服务平台运行经费')], unrecognised: [] };

  async function preview(script: Script = {}) {
    finds(twoForms(), afterwards);
    const opened = await check(script);
    await rowOf(firstError);
    await opened.user.click(tab(/^重算得分/));
    return opened;
  }

  it('列出每处的原值、新值、理由，并标明将替换公式', async () => {
    await preview();
    const table = screen.getByRole('table', { name: '科技金融服务平台运行经费' });
    expect(within(table).getByRole('row', { name: /H6 执行率 96.13 95.13/ })).toBeVisible();
    expect(within(table).getByRole('row', { name: /H14 参会人数 空 7.00/ })).toBeVisible();
    expect(within(table).getByText('将以数值替换公式')).toBeVisible();
    expect(within(table).getByText('=SUM(H14:H33)')).toBeVisible();
  });

  it('取消一项，只写其余各项', async () => {
    const { user, host } = await preview();
    await user.click(screen.getByRole('checkbox', { name: '写入 H14 参会人数' }));
    expect(screen.getByText(/合计按全部建议计算/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^全选 \d/ })).toBePartiallyChecked();
    await user.click(screen.getByRole('button', { name: '应用 3 项' }));
    expect(await screen.findByText('没有需要改的数')).toBeVisible();
    expect(host.asked.applied[0]?.edits.map(edit => edit.at)).toEqual([
      at('科技金融', 'H6'),
      at('科技金融', 'H34'),
      at('会展补贴', 'H34'),
    ]);
  });

  it('全不选则不能应用', async () => {
    const { user, host } = await preview();
    await user.click(screen.getByRole('checkbox', { name: /^全选 \d/ }));
    await user.click(screen.getByRole('button', { name: '应用 0 项' }));
    expect(host.asked.applied).toEqual([]);
  });

  it('应用后可撤销，公式按公式放回', async () => {
    const { user, host } = await preview();
    await user.click(screen.getByRole('button', { name: '应用 4 项' }));
    await announced('已写入 4 项。');
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await announced('已撤销，恢复 4 项。');
    expect(host.asked.applied[1]?.edits).toContainEqual(
      expect.objectContaining({ at: at('科技金融', 'H34'), becomes: '=SUM(H14:H33)', becomesFormula: true }),
    );
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  it.each<[string, Problem, RegExp]>([
    [
      '受保护',
      { kind: 'sheet-protected', sheet: '科技金融', cells: [at('科技金融', 'H6')] },
      /“科技金融”受保护，H6未写入/,
    ],
    [
      '单元格已改动',
      { kind: 'moved', cells: [{ at: at('科技金融', 'H6'), expected: '96.13', found: '97' }] },
      /科技金融!H6（原为“96.13”，现为“97”）/,
    ],
    ['只读', { kind: 'read-only' }, /以只读方式打开/],
  ])('写入被拒（%s）时说明原因，不报成功', async (_name, problem, sentence) => {
    const { user } = await preview({ apply: () => Promise.resolve(failed(problem)) });
    await user.click(screen.getByRole('button', { name: '应用 4 项' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.queryByText(/已写入/)).toBeNull();
  });

  it('两张表中一张受保护：另一张照写，说出留下的是哪张', async () => {
    const locked: Problem = { kind: 'sheet-protected', sheet: '会展补贴', cells: [at('会展补贴', 'H34')] };
    const touches = (change: Change): boolean => change.edits.some(edit => edit.at.sheet === '会展补贴');
    const { user, host } = await preview({
      apply: change => Promise.resolve(touches(change) ? failed(locked) : ok({ undo: [] as const })),
    });
    await user.click(screen.getByRole('button', { name: '应用 4 项' }));
    await announced('已写入 3 项。');
    expect(screen.getByText(/工作表“会展补贴”受保护，H34未写入/)).toBeVisible();
    expect(host.asked.applied.at(-1)?.edits.map(edit => edit.at.sheet)).toEqual(['科技金融', '科技金融', '科技金融']);
  });

  it('单元格正在编辑：说明，重试后写入', async () => {
    let isEditing = true;
    const { user, host } = await preview({
      apply: () => {
        const outcome = isEditing ? failed({ kind: 'cell-being-edited' }) : ok({ undo: [] as const });
        isEditing = false;
        return Promise.resolve(outcome);
      },
    });
    await user.click(screen.getByRole('button', { name: '应用 4 项' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请先按 Enter 完成输入');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(host.asked.applied).toHaveLength(2);
    await announced('已写入 4 项。');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('宿主出错也有一句话，窗格照常可用', async () => {
    const { user } = await preview({ apply: () => Promise.reject(new TypeError('undefined is not a function')) });
    await user.click(screen.getByRole('button', { name: '应用 4 项' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Excel 未能完成操作（TypeError）');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: '应用 4 项' })).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('不同的工作簿', () => {
  it('空工作簿', async () => {
    finds({ forms: [], unrecognised: [{ sheet: 'Sheet1', nearest: null, missing: [], blank: true }] });
    await check();
    expect(await screen.findByRole('heading', { name: '表格是空的' })).toBeVisible();
    await announced('表格是空的');
  });

  it('没有绩效表：说出最接近的表样', async () => {
    finds({ forms: [], unrecognised: twoForms().unrecognised });
    await check();
    expect(await screen.findByRole('heading', { name: '没有找到绩效表' })).toBeVisible();
    expect(screen.getByText(/缺“三级指标”/)).toBeVisible();
  });

  it('受保护的表：检查照做，事先说明', async () => {
    findsWith({ grids: [grid('科技金融', { isProtected: true }), grid('会展补贴')] }, twoForms());
    await check();
    await rowOf(firstError);
    expect(screen.getByText(/受保护，只能检查，不能写入：科技金融/)).toBeVisible();
  });

  it('只读：不能应用、不能标记', async () => {
    findsWith({ readOnly: true }, twoForms());
    const { user } = await check();
    await rowOf(firstError);
    expect(screen.getByText(/工作簿为只读/)).toBeVisible();
    expect(screen.getByRole('button', { name: '标记到表格' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(tab(/^重算得分/));
    expect(screen.getByRole('button', { name: '应用 4 项' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('读取失败：一句话，可重试', async () => {
    reviewWorkbook.mockResolvedValueOnce(failed({ kind: 'dialog-open' }));
    const { user } = await check();
    expect(await screen.findByRole('alert')).toHaveTextContent('请先关闭它，再重试');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await rowOf(firstError)).toBeVisible();
  });
});

describe('无障碍（axe）', () => {
  const violations = async (container: HTMLElement) => {
    // Colours cannot be measured without a browser; the tokens carry their own contrast.
    const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
  };

  it('起始页', async () => {
    const { container } = openPane(scriptedHost());
    await screen.findByRole('heading', { name: '先检查，再上报' });
    expect(await violations(container)).toEqual([]);
  });

  it.each([/^问题/, /^得分/, /^重算得分/])('%s', async name => {
    const { user, container } = await check();
    await rowOf(firstError);
    await user.click(screen.getByRole('button', { name: /^为什么：执行率填写/ }));
    await user.click(tab(name));
    expect(await violations(container)).toEqual([]);
  });
});

it('同一单元格的问题并作一条，可展开；逐条定位时自动展开', async () => {
  const twice = [finding('甲', 'H6', 'error', '执行率有误'), finding('甲', 'H6', 'warning', '执行率偏低')];
  finds({ forms: [selfEvaluation('甲', '项目', { findings: twice })], unrecognised: [] });
  const { user } = await check();
  await rowOf(/^执行率有误/);
  await announced('发现 1 个错误，1 个警告，0 个提示');
  expect(screen.queryByRole('treeitem', { name: /^执行率偏低/ })).toBeNull();
  const more = screen.getByRole('treeitem', { name: '同源问题 1 条：执行率有误' });
  await user.click(more);
  expect(await rowOf(/^执行率偏低/)).toBeVisible();
  await user.click(more);
  expect(screen.queryByRole('treeitem', { name: /^执行率偏低/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '下一条' }));
  await user.click(screen.getByRole('button', { name: '下一条' }));
  expect(await rowOf(/^执行率偏低/)).toHaveAttribute('aria-current', 'true');
  await user.click(more);
  expect(screen.queryByRole('treeitem', { name: /^执行率偏低/ })).toBeNull();
});
