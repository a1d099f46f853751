import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manySheets, xlsxOf } from '../bench/workbook';
import { cellAt, openBrowser, openWorkbench, workbenchAddress } from './workbench';

const SHEET = '算错的表';
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

it('reads why, puts one right after a preview, takes it back; the pane opened again shows the result, and an edited cell makes it stale', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress());
  await page.getByRole('tab', { name: SHEET }).click();
  await pane.getByRole('button', { name: '检查本表', exact: true }).click();
  await pane.getByRole('button', { name: /^为什么：.*96\.13/ }).click();
  await pane.getByText('应为', { exact: true }).waitFor();
  await pane.getByText(/49\.30 ÷ 51\.82 × 100 = 95\.1370/).waitFor();

  await pane.getByRole('button', { name: '改正这一处…' }).click();
  expect(await cellAt(page, `${SHEET}!H6`).innerText()).toBe('96.13');
  await pane.getByRole('button', { name: '应用 1 项' }).click();
  await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('95.13');
  await pane.getByRole('button', { name: '撤销', exact: true }).first().click();
  await eventually(() => cellAt(page, `${SHEET}!H6`).innerText()).toBe('96.13');
  await pane.getByRole('button', { name: /^为什么：.*96\.13/ }).waitFor();

  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.evaluate(() => location.reload());
  await pane.getByText(/^上次检查 /).waitFor();
  await eventually(() => pane.getByText('正在核对表格有无改动…').count()).toBe(0);
  expect(await pane.getByText('已过期').count()).toBe(0);

  await cellAt(page, `${SHEET}!H6`).dblclick();
  await page.getByLabel('编辑单元格').fill('88');
  await page.getByLabel('编辑单元格').press('Enter');
  await pane.getByText('已过期').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

const shownAt = async (page: Page, cells: readonly string[]): Promise<readonly string[]> =>
  Promise.all(cells.map(cell => cellAt(page, `${SHEET}!${cell}`).innerText()));

it('puts all of a rule right but the line left out; the total follows what is ticked, and one undo takes all of it back', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), '?pane=320');
  await page.getByRole('tab', { name: SHEET }).click();
  await pane.getByRole('button', { name: '检查本表', exact: true }).click();
  await pane.getByRole('button', { name: /^为什么：.*按公式应为9\.30分/ }).click();
  await pane.getByRole('button', { name: '改正本规则的全部 2 处…' }).click();
  await pane.getByRole('heading', { name: /^改正 2 处：/ }).waitFor();
  await pane.getByText('另有 1 处要由人判断，不在此列。').waitFor();
  await pane.getByRole('row', { name: /H21.*93\.61.*90\.48/ }).waitFor();

  await pane.getByRole('checkbox', { name: '写入 H15 有效投诉件数' }).uncheck();
  await pane.getByRole('row', { name: /H21.*93\.61.*93\.81/ }).waitFor();
  const cells = ['H13', 'H15', 'I6', 'H21', 'C22'];
  const before = ['10.00', '10.00', '9.61', '93.61', '良'];
  expect(await shownAt(page, cells)).toEqual(before);
  await pane.getByRole('button', { name: '应用 4 项' }).click();
  await eventually(() => shownAt(page, cells)).toEqual(['9.30', '10.00', '9.51', '93.81', '优']);
  await pane.getByRole('button', { name: /^为什么：.*按公式应为6\.67分/ }).waitFor();

  await pane.getByRole('button', { name: '撤销', exact: true }).first().click();
  await eventually(() => shownAt(page, cells)).toEqual(before);
  await pane.getByRole('button', { name: /^为什么：.*按公式应为9\.30分/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('sets a finding aside only with a reason, keeps it to read with that reason, and brings it back', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress(), '?pane=320');
  await page.getByRole('tab', { name: SHEET }).click();
  await pane.getByRole('button', { name: '检查本表', exact: true }).click();
  const why = pane.getByRole('button', { name: /^为什么：.*得分12\.00大于分值10\.00/ });
  await why.click();
  await pane.getByRole('button', { name: '不作为问题', exact: true }).click();
  const confirm = pane.getByRole('button', { name: '确定', exact: true });
  expect(await confirm.getAttribute('aria-disabled')).toBe('true');
  await pane.getByRole('textbox', { name: '理由（必填，随工作簿保存）' }).fill('含批复同意的加分');
  await confirm.click();
  await eventually(() => why.count()).toBe(0);

  await pane.getByText('不作为问题（1）').click();
  await pane.getByText(/^理由：含批复同意的加分（/).waitFor();
  await pane.getByRole('button', { name: /^恢复为问题：得分12\.00大于分值10\.00/ }).click();
  await why.waitFor();
  await eventually(() => pane.getByText('不作为问题（1）').count()).toBe(0);
  expect(await cellAt(page, `${SHEET}!H14`).innerText()).toBe('12.00');
  expect(complaints).toEqual([]);
  await page.close();
});

it('a long check is given up with Escape: the former result stands, and a later check runs to its end', async () => {
  const { page, pane, complaints } = await openWorkbench(browser, workbenchAddress());
  const name = '汇总上报.xlsx';
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const buffer = Buffer.from(await xlsxOf(manySheets(60, 30)));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await cellAt(page, '01 项目!A1').waitFor();
  await pane.getByRole('button', { name: '检查本表', exact: true }).click();
  const place = pane.getByText(/^\d+\/\d+$/);
  await place.waitFor();
  const former = await place.innerText();

  await pane.getByRole('button', { name: '检查全部工作表' }).click();
  await pane.getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  await pane.getByText('已取消检查，仍显示上次的结果。').first().waitFor();
  expect(await pane.getByRole('progressbar').count()).toBe(0);
  expect(await place.innerText()).toBe(former);

  await pane.getByRole('button', { name: '检查全部工作表' }).click();
  const found = async (): Promise<number> => Number((await place.innerText()).split('/')[1]);
  await expect.poll(found, { timeout: 120_000 }).toBeGreaterThan(Number(former.split('/')[1]) * 10);
  expect(complaints).toEqual([]);
  await page.close();
}, 240_000);
