// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory';
import type { Grid } from '../../src/engine/sheet/grid';
import { corpusCase } from '../corpus/cases';
import './dom-matchers';
import { openPane } from './open-pane';

/** 得分 over the memory host and the real engine. */

const sheet = (name: string, as: string): Grid => ({ ...corpusCase(name).grid, sheet: as });

async function checked(grids: readonly Grid[], activeSheet = grids[0]!.sheet) {
  const pane = openPane(memoryHost(grids, { activeSheet }));
  await pane.user.click(screen.getByRole('button', { name: '检查全部工作表' }));
  await screen.findByText(/刚刚|检查$/);
  await pane.user.click(screen.getByRole('tab', { name: '得分' }));
  return pane;
}
const violations = async (container: HTMLElement) => {
  const { violations: found } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
};

afterEach(cleanup);

describe('得分', () => {
  it('先看当前表，上一份、下一份换表，到头再从头', async () => {
    const { user, container } = await checked(
      [sheet('2024-tech-finance', '甲'), sheet('2024-vehicle-purchase', '乙'), sheet('2026-competition', '丙')],
      '乙',
    );
    const chosen = () => screen.getByRole('combobox', { name: /^查看哪份表/ });
    expect(await screen.findByRole('region', { name: '交通工具购置及更新' })).toBeVisible();
    expect(chosen()).toHaveTextContent(/2\/3/);
    await user.click(screen.getByRole('button', { name: '下一份' }));
    expect(screen.getByText('目标申报类表格不计分，只检查目标和指标。')).toBeVisible();
    expect(screen.getByText('本表没有分值栏。')).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '下一份' }));
    expect(screen.getByRole('region', { name: '开展科技金融工作及服务' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '上一份' }));
    await user.click(screen.getByRole('button', { name: '上一份' }));
    expect(screen.getByRole('region', { name: '交通工具购置及更新' })).toBeVisible();
  });

  it('按一级指标的得分与分值成表，每一级可问为什么', async () => {
    const { user, container } = await checked([sheet('2024-tech-finance', '甲')]);
    const levels = await screen.findByRole('table', { name: /按一级指标$/ });
    const rows = within(levels).getAllByRole('row', { name: /指标|执行率/ });
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(within(levels).getByRole('row', { name: /^预算执行率 [\d.]+ 10\.00/ })).toBeVisible();
    await user.click(within(levels).getByRole('button', { name: '为什么：产出指标' }));
    expect(within(levels).getByText(/项指标得分合计/)).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it('算错的总分：表中与计算并列，说相差多少、离哪个等级多远、依据何在', async () => {
    await checked([sheet('2024-arithmetic-mistakes', '甲')]);
    const card = (await screen.findAllByRole('region')).find(one => one.querySelector('h2'))!;
    expect(card).toHaveTextContent(/计算总分 ?[\d.]+/);
    expect(card).toHaveTextContent(/表中(多|少) [\d.]+ 分|与计算一致|等级不一致/);
    expect(card).toHaveTextContent(/距“.”还差 [\d.]+ 分|已是最高等级/);
    expect(card).toHaveTextContent('财预〔2020〕10号');
  });

  it('执行率低：说有的地方封顶多少、等级至多是什么、出处，且只供参考', async () => {
    await checked([sheet('2024-building-maintenance', '甲')]);
    const told = await screen.findByText(/^执行率 [\d.]+%。有的地方规定执行率 \d+%–\d+% 的，总分不超过 \d+ 分/);
    expect(told).toHaveTextContent('计算总分高于此数，上报前请了解当地要求');
    expect(told).toHaveTextContent('仅供参考，不影响本表得分。 其他地区公开的自评要求（仅供参照，未核对原文）');
  });

  it('总分无法确定：说缺哪一格，并可跳到那一格', async () => {
    const grid = sheet('2024-tech-finance', '甲');
    const cells = grid.cells.map((row, at) =>
      at === 13 ? row.map((cell, col) => (col === 7 ? { value: '#REF!', shown: '#REF!' } : cell)) : row,
    );
    const { container } = await checked([{ ...grid, cells }]);
    const told = (await screen.findByText('总分和等级无法确定：')).parentElement!;
    expect(told).toHaveTextContent('H14 得分无法识别（#REF!）');
    expect(within(told).getByRole('button', { name: 'H14' })).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });
});
