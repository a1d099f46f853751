// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Grid } from '../../src/engine/sheet/grid';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { at } from './fixture-review';
import { openPane } from './open-pane';

/** The pane over the memory host and the real engine: a sheet with every usual arithmetic mistake. */

const { grid } = corpusCase('2024-arithmetic-mistakes');
const NAME = grid.sheet;

async function checked(over: Partial<Grid> = {}) {
  const host = memoryHost([{ ...grid, ...over }]);
  const { user } = openPane(host);
  await user.click(screen.getByRole('button', { name: '检查本表' }));
  await screen.findByRole('tree', { name: '检查结果' });
  return { host, user };
}

const shown = (host: MemoryHost, cell: string): string => {
  const { row, col } = at(NAME, cell);
  return host.grids()[0]?.cells[row]?.[col]?.shown ?? '';
};
const announced = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));

afterEach(cleanup);

describe('算错的自评表', () => {
  it('报告问题，点一条跳到执行率', async () => {
    const { host, user } = await checked();
    await announced(/发现 \d+ 个错误/);
    await user.click(screen.getAllByRole('treeitem', { name: /H6 · 执行率/ })[0]!);
    expect(host.selected()).toEqual(at(NAME, 'H6'));
  });

  it('标记只叠加在有问题的单元格上，可全部清除', async () => {
    const { host, user } = await checked();
    await user.click(screen.getByRole('button', { name: '标记到表格' }));
    await announced(/^已标记 \d+ 个单元格。$/);
    expect(host.marks()).toContainEqual(expect.objectContaining({ at: at(NAME, 'H6'), severity: 'error' }));
    await user.click(screen.getAllByRole('button', { name: '清除标记' })[0]!);
    await announced('已清除标记');
    expect(host.marks()).toEqual([]);
  });

  it('重算：留下一项不写，其余写入；撤销后恢复原样', async () => {
    const { host, user } = await checked();
    await user.click(screen.getByRole('tab', { name: /^重算得分/ }));
    const table = screen.getByRole('table', { name: '创新服务券' });
    expect(within(table).getByRole('row', { name: /H6 执行率 96.13 95.13/ })).toBeVisible();
    await user.click(within(table).getByRole('checkbox', { name: /^写入 I6/ }));
    await user.click(screen.getByRole('button', { name: /^应用 \d+ 项$/ }));
    await announced(/^已写入 \d+ 项。$/);
    expect([shown(host, 'H6'), shown(host, 'I6')]).toEqual(['95.13', '9.61']);
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await announced(/^已撤销/);
    expect([shown(host, 'H6'), shown(host, 'H21'), shown(host, 'C22')]).toEqual(['96.13', '93.61', '良']);
  });

  it('检查之后单元格被改动：一项也不写，说出是哪一格', async () => {
    const { host, user } = await checked();
    await host.apply({
      edits: [
        {
          at: at(NAME, 'H6'),
          was: host.grids()[0]!.cells[5]![7]!.value,
          becomes: '97',
          wasShown: '96.13',
          becomesShown: '97',
          kind: 'arithmetic',
          why: { zh: '', en: '' },
        },
      ],
    });
    await user.click(screen.getByRole('tab', { name: /^重算得分/ }));
    await user.click(screen.getByRole('button', { name: /^应用 \d+ 项$/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(`${NAME}!H6`);
    expect(shown(host, 'H21')).toBe('93.61');
  });

  it('受保护的表：检查照做，写入说明原因', async () => {
    const { host, user } = await checked({ isProtected: true });
    expect(screen.getByText(/受保护，只能检查/)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: /^重算得分/ }));
    await user.click(screen.getByRole('button', { name: /^应用 \d+ 项$/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(`工作表“${NAME}”受保护`);
    expect(shown(host, 'H6')).toBe('96.13');
  });
});
