// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { recogniseAll, templates, writeTemplate } from '../../src/engine/index';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { openPage, openPane } from './open-pane';

/** 生成下年表 over the memory host and the real engine: two self-evaluations and a sheet that is no form. */

const grids = ['2024-tech-finance', '2024-vehicle-purchase', 'instructions'].map((name, n) => ({
  ...corpusCase(name).grid,
  sheet: `表${n + 1}`,
}));

async function opened() {
  const host = memoryHost(grids);
  const { user, container, store } = openPane(host);
  await openPage(user, '生成下年表');
  await waitFor(() => expect(screen.getByRole('textbox', { name: '预算年度' })).toHaveAttribute('value', '2025'));
  return { host, user, container, store };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const names = (host: MemoryHost) => host.grids().map(({ sheet }) => sheet);
const cards = () => screen.getAllByRole('listitem', { name: /^第 \d+ 项/ });
const declarationIn = (host: MemoryHost) =>
  recogniseAll(host.grids()).found.find(({ form }) => form.kind === 'declaration')?.form;
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};

/** From the form that is offered first to its indicators. */
async function toIndicators({ user }: Awaited<ReturnType<typeof opened>>) {
  await user.click(screen.getByRole('radio', { name: '本工作簿里的某张表' }));
  await user.click(button('下一步'));
  await screen.findByRole('textbox', { name: '项目名称' });
  await user.click(button('下一步'));
  await screen.findByText(/^共 \d+ 项指标$/);
}

afterEach(cleanup);

describe('由一张表生成下年申报表', () => {
  it('来源 → 资金 → 改、删、移、撤销 → 预览 → 生成 → 撤销', async () => {
    const pane = await opened();
    const { host, user } = pane;
    await user.click(screen.getByRole('radio', { name: '本工作簿里的某张表' }));
    await user.click(button('下一步'));
    const current = await screen.findByRole('textbox', { name: '当年财政拨款' });
    expect(screen.getAllByText(/^\d+ 元 = [\d.]+ 万元；原表 [\d.]+万元（表1!/)[0]!).toBeVisible();
    await user.clear(current);
    await user.type(current, '12,3456');
    expect(screen.getByText(/^123456 元 = 12.3456 万元/)).toBeVisible();
    await user.click(button('下一步'));
    await screen.findByText(/^共 \d+ 项指标$/);

    const count = cards().length;
    const [first, second] = cards().map(card => card.getAttribute('aria-label')!.replace(/^第 \d+ 项 /, ''));
    expect(within(cards()[0]!).getByText(/来自 表1!/)).toBeVisible();
    await user.click(button(`下移：${first}`));
    expect(cards()[0]!.getAttribute('aria-label')).toBe(`第 1 项 ${second}`);
    expect(button(`下移：${first}`)).toHaveFocus();
    await user.click(button(`删除：${second}`));
    expect(cards()).toHaveLength(count - 1);
    expect(button('撤销上一步修改')).toHaveFocus();
    await user.click(button('撤销上一步修改'));
    await user.click(button('撤销上一步修改'));
    expect(cards().map(card => card.getAttribute('aria-label'))[0]).toBe(`第 1 项 ${first}`);

    await user.click(button(`删除：${second}`));
    const figure = within(cards()[0]!).getByRole('textbox', { name: '指标值' });
    await user.clear(figure);
    await user.type(figure, '777');
    expect(within(cards()[0]!).getByText(/已改，原建议/)).toBeVisible();
    await user.click(button('添加指标'));
    expect(cards()).toHaveLength(count);
    expect(within(cards().at(-1)!).getByRole('textbox', { name: '三级指标' })).toHaveFocus();
    await user.keyboard('走访企业数');

    await user.click(button('预览'));
    expect(await screen.findByText(/^工作表“/)).toBeVisible();
    expect(screen.getByText(`绩效目标申报表，${count} 项指标`)).toBeVisible();
    expect(names(host)).toEqual(['表1', '表2', '表3']);
    await user.click(button('生成'));
    await screen.findByText(/^已生成 1 张新表：/);
    expect(button('生成')).toHaveAttribute('aria-disabled', 'true');

    expect(names(host)).toHaveLength(4);
    const made = declarationIn(host)!;
    expect(made.fiscalYear).toBe(2025);
    const rows = made.indicators.map(row => `${row.name.shown} ${row.target.shown}`);
    expect(rows).toHaveLength(count);
    expect(rows[0]).toContain('777.00');
    expect(rows.at(-1)).toContain('走访企业数');
    expect(rows.some(row => row.startsWith(`${second} `))).toBe(false);

    await user.click(button('撤销'));
    await waitFor(() => expect(names(host)).toEqual(['表1', '表2', '表3']));
    expect(screen.getByRole('status')).toHaveTextContent('已撤销，刚生成的 1 张表已删除。');
    expect(host.grids()).toEqual(grids);
  });

  it('检查新表：列出新表的问题，回来仍可撤销', async () => {
    const pane = await opened();
    await toIndicators(pane);
    await pane.user.click(button('预览'));
    await screen.findByText(/^工作表“/);
    await pane.user.click(button('生成'));
    await pane.user.click(await screen.findByRole('button', { name: '检查新表' }));
    await screen.findByRole('tree', { name: '检查结果' });
    const { result, list, view } = pane.store.get();
    const sheet = list.where.kind === 'sheet' ? list.where.sheet : null;
    expect(view).toBe('findings');
    expect(sheet).toBe(declarationIn(pane.host)!.sheet);
    expect(result?.review.forms).toHaveLength(3);
    await openPage(pane.user, '生成下年表');
    await pane.user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(names(pane.host)).toHaveLength(3));
  });

  it('新表生成后被人改过：撤销不删除任何表，说明是哪一格', async () => {
    const pane = await opened();
    await toIndicators(pane);
    await pane.user.click(button('预览'));
    await screen.findByText(/^工作表“/);
    await pane.user.click(button('生成'));
    await screen.findByText(/^已生成 1 张新表：/);
    const { sheet } = declarationIn(pane.host)!;
    const title = pane.host.grids().find(grid => grid.sheet === sheet)!.cells[0]![0]!;
    const words = { zh: '', en: '' };
    await pane.host.apply({
      edits: [
        {
          ...{ at: { sheet, row: 0, col: 0 }, was: title.value, becomes: '改过', wasShown: title.shown },
          ...{ becomesShown: '改过', kind: 'arithmetic', why: words },
        },
      ],
    });
    await pane.user.click(button('撤销'));
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent('有 1 张新表在生成之后又改过，没有删除任何表');
    expect(within(told).getByRole('button', { name: 'A1' })).toBeVisible();
    expect(told).toHaveTextContent(sheet);
    expect(names(pane.host)).toHaveLength(4);
  });
});

describe('一次生成全部', () => {
  it('直接到预览；可以留下一个项目；另建新表，不改动已有的表', async () => {
    const { host, user } = await opened();
    await user.click(button('为全部自评表生成2025年度申报表'));
    const takes = await screen.findAllByRole('checkbox', { name: /^生成 .* 2025年度申报表$/ });
    expect(takes).toHaveLength(2);
    await user.click(takes[1]!);
    await user.click(button('生成 1 张表'));
    await screen.findByText(/^已生成 1 张新表：/);
    expect(names(host)).toHaveLength(4);
    expect(host.grids().filter(({ sheet }) => /^表\d$/.test(sheet))).toEqual(grids);
    await user.click(button('撤销'));
    await waitFor(() => expect(host.grids()).toEqual(grids));
  });

  it('其中一个可以先修改', async () => {
    const { user } = await opened();
    await user.click(button('为全部自评表生成2025年度申报表'));
    await user.click(await screen.findByRole('button', { name: /^开展科技金融/ }));
    await user.click(button(/^先修改再生成/));
    expect(await screen.findByRole('textbox', { name: '项目名称' })).toHaveAttribute('value', '开展科技金融工作及服务');
  });
});

describe('模板', () => {
  it('由项目模板生成，只读工作簿说明原因', async () => {
    const { user } = openPane(memoryHost([], { readOnly: true }));
    await openPage(user, '生成下年表');
    await waitFor(() => expect(screen.getByRole('textbox', { name: '预算年度' })).toHaveAttribute('value', '2027'));
    expect(screen.getByText('工作簿中没有可用作来源的绩效表。')).toBeVisible();
    fireEvent.click(screen.getByRole('radio', { name: '项目模板' }));
    fireEvent.click(button('下一步'));
    await screen.findByRole('textbox', { name: '项目名称' });
    fireEvent.click(button('下一步'));
    expect(cards().length).toBeGreaterThan(5);
    fireEvent.click(button('预览'));
    await screen.findByText(/^工作表“/);
    fireEvent.click(button('生成'));
    expect(await screen.findByRole('alert')).toHaveTextContent('只读');
  });

  it('导入的模板文件：不对的逐条说明，对的可用', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('radio', { name: '导入模板文件' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    fireEvent.change(input, { target: { files: [new File(['{'], 'a.json')] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('文件不是有效的 JSON');
    expect(button('下一步')).toHaveAttribute('aria-disabled', 'true');
    fireEvent.change(input, { target: { files: [new File([writeTemplate(templates[0]!)], 'b.json')] } });
    expect(await screen.findByText(/^已读入“/)).toBeVisible();
    await user.click(button('下一步'));
    expect(await screen.findByRole('textbox', { name: '项目名称' })).toBeVisible();
  });
});

describe('无障碍', () => {
  it('四个步骤都没有问题', async () => {
    const pane = await opened();
    expect(await violations(pane.container)).toEqual([]);
    await pane.user.click(screen.getByRole('radio', { name: '本工作簿里的某张表' }));
    await pane.user.click(button('下一步'));
    await screen.findByRole('textbox', { name: '项目名称' });
    expect(screen.getByRole('heading', { name: '项目与资金' })).toHaveFocus();
    expect(await violations(pane.container)).toEqual([]);
    await pane.user.click(button('下一步'));
    expect(await violations(pane.container)).toEqual([]);
    await pane.user.click(button('预览'));
    await screen.findByText(/^工作表“/);
    expect(await violations(pane.container)).toEqual([]);
  });
});
