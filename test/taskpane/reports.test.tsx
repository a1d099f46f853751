// @vitest-environment jsdom
import './dom-matchers';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { paper } from '../engine/report/made';
import { edit } from '../host/office-under-test';
import { openPane } from './open-pane';

afterEach(cleanup);

const PAPERS = [paper('2024-arithmetic-mistakes', '科技'), paper('2024-incubator-construction', '孵化')];
const names = (host: MemoryHost): readonly string[] => host.grids().map(({ sheet }) => sheet);

async function open(host: MemoryHost, language: 'zh' | 'en' = 'zh') {
  const pane = openPane(host, language);
  await pane.controller.view('reports');
  await screen.findByRole('heading', { name: language === 'zh' ? '汇总表' : 'Summary' });
  return pane;
}

describe('汇总表和检查报告', () => {
  it('检查全部工作表后生成，说明写在哪里，能跳过去，能撤销', async () => {
    const host = memoryHost(PAPERS);
    const { user } = await open(host);
    expect(screen.getByText('将先检查全部工作表，再生成。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '生成汇总表' }));
    expect((await screen.findAllByText('已生成汇总表（工作表“汇总表”），原有工作表未改动。')).length).toBeGreaterThan(
      0,
    );
    expect(names(host)).toEqual(['科技', '汇总表', '孵化']);
    expect(host.selected()).toEqual({ sheet: '汇总表', row: 0, col: 0 });
    expect(screen.getByText(/^按 .* 对全部工作表的检查结果生成。$/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: '生成检查报告' }));
    await screen.findAllByText(/^已生成检查报告/);
    const card = screen.getByRole('region', { name: '汇总表' });
    await user.click(within(card).getByRole('button', { name: '汇总表' }));
    expect(host.selected()).toEqual({ sheet: '汇总表', row: 0, col: 0 });

    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findAllByText(/已撤销/);
    expect(names(host)).toEqual(['科技', '汇总表', '孵化']);
  });

  it('再次生成更新原来那张；有人填写过的保留，并说明', async () => {
    const host = memoryHost(PAPERS);
    const { user } = await open(host);
    await user.click(screen.getByRole('button', { name: '生成检查报告' }));
    await user.click(await screen.findByRole('button', { name: '更新检查报告' }));
    await screen.findAllByText('已更新检查报告（工作表“检查报告”）。');
    expect(names(host)).toEqual(['科技', '检查报告', '孵化']);
    await host.apply({ edits: [edit({ sheet: '检查报告', row: 400, col: 1 }, null, '同意')] });
    await user.click(screen.getByRole('button', { name: '更新检查报告' }));
    await screen.findAllByText('原来的“检查报告”有人填写过，保留未动；新的检查报告在工作表“检查报告(2)”。');
    expect(names(host)).toContain('检查报告(2)');
  });

  it('没有绩效表时不生成，并说明', async () => {
    const host = memoryHost([paper('instructions', '说明')]);
    const { user } = await open(host);
    await user.click(screen.getByRole('button', { name: '生成汇总表' }));
    expect((await screen.findAllByText(/^没有找到绩效表，未生成/)).length).toBeGreaterThan(0);
    expect(names(host)).toEqual(['说明']);
  });

  it('只读的工作簿说明原因，什么也没有生成', async () => {
    const host = memoryHost(PAPERS, { readOnly: true });
    const { user } = await open(host);
    await user.click(screen.getByRole('button', { name: '生成汇总表' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('只读');
    expect(names(host)).toEqual(['科技', '孵化']);
  });

  it('in English, sheets included', async () => {
    const host = memoryHost(PAPERS);
    const { user } = await open(host, 'en');
    await user.click(screen.getByRole('button', { name: 'Make the summary' }));
    await screen.findAllByText('Summary made (sheet “Summary”); no other sheet was changed.');
    expect(names(host)).toContain('Summary');
  });
});
