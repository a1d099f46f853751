// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Grid } from '../../src/engine/sheet/grid';
import { memoryHost, type MemoryHost, type MemoryHostOptions } from '../../src/host/memory';
import type { Shelf } from '../../src/taskpane/shelf';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { at } from './fixture-review';
import { openPage, openPane } from './open-pane';

/** What a reviewer does with the findings of a real sheet: sets them aside, explains them, and chooses what is asked. */

const { grid } = corpusCase('2024-arithmetic-mistakes');
const NAME = grid.sheet;

async function checked(sheet: Grid = grid, options: MemoryHostOptions & { shelf?: Shelf } = {}) {
  const { shelf, ...own } = options;
  return checkedIn(memoryHost([sheet], own), shelf);
}

async function checkedIn(host: MemoryHost, shelf?: Shelf) {
  const opened = openPane(host, 'zh', shelf);
  await opened.user.click(screen.getByRole('button', { name: '检查本表' }));
  await screen.findByRole('tree', { name: '检查结果' });
  return { host, ...opened };
}

const shown = (host: MemoryHost, cell: string): string => {
  const { row, col } = at(NAME, cell);
  return host.grids()[0]?.cells[row]?.[col]?.shown ?? '';
};
const announced = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rateRow = (): HTMLElement | null => screen.queryByRole('treeitem', { name: /H6 · 执行率/ });
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};

afterEach(cleanup);

describe('不作为问题', () => {
  async function setRateAside(opened: Awaited<ReturnType<typeof checked>>) {
    const { user } = opened;
    await user.click(button(/^为什么：.*96\.13/));
    await user.click(button('不作为问题'));
    expect(button('确定')).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByRole('textbox', { name: /^理由/ }), '按批复口径计算');
    await user.click(button('确定'));
    await announced('已列入“不作为问题”');
    expect(rateRow()).toBeNull();
  }

  it('写明理由后单列，不标记；可恢复', async () => {
    const opened = await checked();
    const { host, user, container } = opened;
    await setRateAside(opened);
    await user.click(button('不作为问题（1）'));
    expect(screen.getByText('理由：按批复口径计算（2026-11-21）')).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(button('标记到表格'));
    await announced(/^已标记/);
    expect(host.marks().some(mark => mark.note.includes('SE30'))).toBe(false);
    await user.click(button(/^恢复为问题/));
    await announced('已恢复为问题');
    expect(rateRow()).toBeVisible();
  });

  it('存在工作簿里：重开窗格仍然单列；单元格改动后重新列出', async () => {
    const opened = await checked();
    await setRateAside(opened);
    cleanup();
    const { host, user } = await checkedIn(opened.host);
    expect(rateRow()).toBeNull();
    expect(button('不作为问题（1）')).toBeVisible();
    const { value } = host.grids()[0]!.cells[5]![7]!;
    await host.apply({
      edits: [
        {
          at: at(NAME, 'H6'),
          was: value,
          becomes: '97.13',
          wasShown: '96.13',
          becomesShown: '97.13',
          kind: 'text',
          why: { zh: '', en: '' },
        },
      ],
    });
    await user.click(button('检查本表'));
    await waitFor(() => expect(rateRow()).toBeVisible());
  });

  it('记录损坏时说明，问题照常列出', async () => {
    const host = memoryHost([grid]);
    await host.save('set-aside', '{');
    await checkedIn(host);
    expect(screen.getByText(/“不作为问题”的记录已损坏/)).toBeVisible();
    expect(rateRow()).toBeVisible();
  });

  it('只读的工作簿不能记录', async () => {
    const { user } = await checked(grid, { readOnly: true });
    await user.click(button(/^为什么：.*96\.13/));
    await user.click(button('不作为问题'));
    await user.type(screen.getByRole('textbox', { name: /^理由/ }), '按批复口径计算');
    expect(button('确定')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('起草说明', () => {
  const openDraft = async (opened: Awaited<ReturnType<typeof checked>>): Promise<HTMLElement> => {
    await opened.user.click(button(/^为什么：.*未填写偏差原因/));
    await opened.user.click(button('起草说明'));
    return screen.getByRole('textbox', { name: '说明' });
  };

  it('按原因起草，改好后先预览再写入空白的原因格，可撤销', async () => {
    const opened = await checked();
    const { host, user, container } = opened;
    const box = await openDraft(opened);
    await user.selectOptions(screen.getByRole('combobox', { name: '原因' }), '采购流程');
    expect((box as HTMLTextAreaElement).value).toMatch(/采购流程延长至【】/);
    expect(await violations(container)).toEqual([]);
    fireEvent.change(box, { target: { value: '因设备采购流程延长，下一步提前启动。' } });
    await user.click(button('写入偏差原因格…'));
    expect(screen.getByText(`将写入 ${NAME}!I18（现为空）：`)).toBeVisible();
    expect(shown(host, 'I18')).toBe('');
    await user.click(button('确认写入'));
    await announced('已写入 1 项');
    expect(shown(host, 'I18')).toBe('因设备采购流程延长，下一步提前启动。');
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /未填写偏差原因/ })).toBeNull());
    await user.click(button('撤销'));
    await announced(/^已撤销/);
    expect(shown(host, 'I18')).toBe('');
  });

  it('留有【】时提醒', async () => {
    const opened = await checked();
    await openDraft(opened);
    await opened.user.click(button('写入偏差原因格…'));
    expect(screen.getByText('还有【】没有填写。')).toBeVisible();
  });

  it('算术错误不起草说明', async () => {
    const { user } = await checked();
    await user.click(button(/^为什么：.*96\.13/));
    expect(screen.queryByRole('button', { name: '起草说明' })).toBeNull();
  });
});

describe('设置', () => {
  const shelfOf = (text: string | null, works = true) => {
    const kept = { text };
    const shelf: Shelf = {
      load: () => kept.text,
      save: next => {
        if (works) kept.text = next;
        return works;
      },
    };
    return { kept, shelf };
  };
  const openSettings = async (user: Awaited<ReturnType<typeof checked>>['user']) => {
    await openPage(user, '设置');
    await screen.findByRole('combobox', { name: '口径' });
  };

  it('关闭一条规则：即时保存，提示重新检查，重新检查后不再提出', async () => {
    const { kept, shelf } = shelfOf(null);
    const { user } = await checked(grid, { shelf });
    await openSettings(user);
    const group = button('规则');
    await user.click(group);
    // By label: roles of some hundred options take a busy machine too long.
    await user.selectOptions(screen.getByLabelText(/^SE30 /), 'off');
    await waitFor(() => expect(kept.text).toContain('"SE30": "off"'));
    expect(group).toHaveTextContent('规则（已改 1）');
    await user.click(group);
    expect(screen.getByText('设置已改动，结果按原设置得出。')).toBeVisible();
    await user.click(button('重新检查'));
    await user.click(screen.getByRole('tab', { name: /^问题/ }));
    await waitFor(() => expect(rateRow()).toBeNull());
    expect(screen.queryByText('设置已改动，结果按原设置得出。')).toBeNull();
  });

  it('门槛：越界的不收并说明；可恢复默认', async () => {
    const { kept, shelf } = shelfOf(null);
    const { user } = await checked(grid, { shelf });
    await openSettings(user);
    await user.click(button('资金'));
    const rate = () => screen.getByRole('textbox', { name: '应说明原因的预算执行率：低于' });
    await user.clear(rate());
    await user.type(rate(), '120{Enter}');
    expect(await screen.findByText(/应是 0 至 100 之间/)).toBeVisible();
    expect(kept.text).toBeNull();
    await user.clear(rate());
    await user.type(rate(), '85{Enter}');
    await waitFor(() => expect(kept.text).toContain('"executionLow": "85"'));
    await user.click(button('恢复默认：应说明原因的预算执行率：低于'));
    await waitFor(() => expect(kept.text).not.toContain('executionLow'));
  });

  it('宽严、反向指标、“=”指标都可选', async () => {
    const { kept, shelf } = shelfOf(null);
    const { user, container } = await checked(grid, { shelf });
    await openSettings(user);
    await user.selectOptions(screen.getByRole('combobox', { name: '宽严' }), '从严');
    await user.click(button('方法'));
    await user.selectOptions(screen.getByRole('combobox', { name: /^反向指标/ }), 'linear');
    await user.selectOptions(screen.getByRole('combobox', { name: '“=”指标' }), '恰好等于才为完成');
    await waitFor(() =>
      expect(JSON.parse(kept.text ?? '{}')).toMatchObject({
        preset: 'strict',
        methods: { reverse: 'linear', equals: 'exact' },
      }),
    );
    expect(await violations(container)).toEqual([]);
  });

  it('上次保存的设置用于检查；不能用的说明并按默认', async () => {
    const { shelf } = shelfOf('{"policy":"shanghai","scores":"formula","rules":{"SE30":"off"}}');
    await checked(grid, { shelf });
    expect(rateRow()).toBeNull();
    cleanup();
    const { user } = await checked(grid, { shelf: shelfOf('{"policy":"nowhere"}').shelf });
    expect(screen.getByText(/上次保存的设置有 1 处不能使用/)).toBeVisible();
    expect(rateRow()).toBeVisible();
    await openSettings(user);
    expect(screen.getByText(/policy 只能是/)).toBeVisible();
  });

  it('不能保存时说明本次有效', async () => {
    const { user } = await checked(grid, { shelf: shelfOf(null, false).shelf });
    await openSettings(user);
    await user.selectOptions(screen.getByRole('combobox', { name: '宽严' }), '从宽');
    expect((await screen.findAllByText(/设置本次有效，但未能保存/))[0]).toBeVisible();
  });

  it('导出的文件可导入；不对的文件逐条说明，原设置不变', async () => {
    const { user, store, container } = await checked();
    await openSettings(user);
    await user.click(button('导入、导出'));
    const exported = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '设置文件内容' }).value;
    expect(JSON.parse(exported)).toEqual({ schema: 'jixiao/settings@1', policy: 'shanghai', scores: 'formula' });
    expect(screen.getByRole('link', { name: '另存为文件' })).toHaveAttribute('download');
    const paste = (content: string) => {
      fireEvent.change(screen.getByRole('textbox', { name: /^或在此粘贴/ }), { target: { value: content } });
      return user.click(button('导入'));
    };
    await paste('{"policy":"nowhere","colour":"red"}');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/未导入：.*colour.*policy 只能是/);
    expect(store.get().settings.policy).toBe('shanghai');
    await paste(exported.replace('shanghai', 'sichuan'));
    expect(await screen.findByText('已导入。')).toBeVisible();
    expect(store.get().settings.policy).toBe('sichuan');
    const file = new File(['{"policy":"guangxi"}'], '设置.json', { type: 'application/json' });
    await user.upload(screen.getByLabelText('选择设置文件'), file);
    await waitFor(() => expect(store.get().settings.policy).toBe('guangxi'));
    expect(await violations(container)).toEqual([]);
  });
});

describe('没有核对过口径的年度', () => {
  const early: Grid = {
    ...grid,
    cells: grid.cells.map(row =>
      row.map(cell =>
        cell && typeof cell.value === 'string' && cell.value.includes('2024')
          ? { ...cell, value: cell.value.replace(/2024/g, '2012'), shown: cell.shown.replace(/2024/g, '2012') }
          : cell,
      ),
    ),
  };

  it('问用哪个口径：选定一个即答复，改选另一个则改设置', async () => {
    const { user, store, container } = await checked(early);
    const choices = screen.getByRole('group', { name: '请选择口径' });
    expect(screen.getByText(/没有核对过2012年度的口径/)).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(within(choices).getAllByRole('button')[0]!);
    expect(screen.queryByRole('group', { name: '请选择口径' })).toBeNull();
    expect(store.get().settings.policy).toBe('shanghai');
    cleanup();
    const again = await checked(early);
    await again.user.click(within(screen.getByRole('group', { name: '请选择口径' })).getAllByRole('button')[1]!);
    expect(again.store.get().settings.policy).not.toBe('shanghai');
    expect(screen.getByText('设置已改动，结果按原设置得出。')).toBeVisible();
  });
});

describe('检查规则', () => {
  it('不检查也能看；可查找，展开看依据、改法和例表', async () => {
    const { user, container } = openPane(memoryHost([grid]));
    await openPage(user, '检查规则');
    await user.type(await screen.findByRole('searchbox', { name: '查找规则' }), 'SE37');
    await user.click(screen.getByRole('button', { name: /^SE37 / }));
    expect(screen.getByText('改法')).toBeVisible();
    const example = screen.getByRole('group', { name: 'SE37 会提出 1' });
    expect(within(example).getAllByRole('cell', { name: /^⟦.*⟧$/ }).length).toBeGreaterThan(0);
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('tab', { name: '问题' }));
    expect(await screen.findByRole('heading', { name: '先检查，再上报' })).toBeVisible();
  });
});
