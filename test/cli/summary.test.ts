import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { corpusFile, emptyFolder, jixiao } from './run-cli';
import { workbookOfGrids } from '../host/fixtures';
import { paper } from '../engine/report/made';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(at('申报材料'));
  write('申报材料/甲.xlsx', '2024-incubator-construction', '2024-cooperation-exchange');
  write('申报材料/乙.xlsx', '2024-arithmetic-mistakes');
  write('丙.xlsx', '2026-cooperation-exchange', 'instructions');
});

const write = (name: string, ...papers: readonly string[]): void =>
  writeFileSync(at(name), workbookOfGrids(papers.map(one => paper(one))));

async function sheetOf(name: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(at(name));
  expect(book.worksheets.map(sheet => sheet.name)).toEqual(['汇总表']);
  return book.worksheets[0]!;
}

test('one workbook of several: a row for each form with its file, totals, a chart', async () => {
  const { status, out, err } = await jixiao('summary', at('申报材料'), at('丙.xlsx'), '--out', at('汇总.xlsx'));
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(out).toBe(`已写入 ${at('汇总.xlsx')}（3个文件，4份表）`);
  const sheet = await sheetOf('汇总.xlsx');
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) =>
      ['B', 'C', 'G', 'K'].map(col => sheet.getCell(`${col}${from + n}`).text),
    );
  expect(sheet.getCell('C3').text).toBe('文件');
  expect(rows(6, 8)).toEqual([
    ['创新服务券', '乙.xlsx', '51.82', '88.48'],
    ['孵化基地建设及运行保障', '甲.xlsx', '51.82', '99.51'],
    ['科技合作交流', '甲.xlsx', '147', '99.97'],
  ]);
  expect(sheet.getCell('G9').formula).toBe('IF(COUNT(G6:G8)=0,"",ROUND(SUM(G6:G8),2))');
  expect(sheet.getCell('A10').text).toContain('2026年度绩效目标申报表（1份）');
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
  expect(sheet.getCell('P6').hyperlink).toBeUndefined();
});

test('a check of the summary finds nothing to check and no stranger', async () => {
  await jixiao('summary', at('申报材料'), '--out', at('汇总.xlsx'));
  const { status, out } = await jixiao('check', at('汇总.xlsx'));
  expect(status).toBe(0);
  expect(out).toContain('没有找到自评表或申报表');
  expect(out).toContain('□ 汇总表  由检查结果生成，不作检查');
  const json = JSON.parse((await jixiao('check', '--json', at('汇总.xlsx'))).out) as object;
  expect(json).toMatchObject({ forms: [], unrecognised: [] });
});

test('made again in the folder it sums up, it does not sum up itself', async () => {
  const inside = at('申报材料', '汇总.xlsx');
  await jixiao('summary', at('申报材料'), '--out', inside);
  expect((await jixiao('summary', at('申报材料'), '--out', inside)).err).toContain('已存在，未覆盖');
  const { out } = await jixiao('summary', at('申报材料'), '--out', inside, '--force');
  expect(out).toBe(`已写入 ${inside}（2个文件，3份表）`);
});

test('an input is never replaced, whatever it is called by', async () => {
  const before = readFileSync(at('申报材料', '甲.xlsx'));
  const said = await jixiao('summary', at('申报材料'), '--out', at('申报材料', '甲.xlsx'), '--force');
  expect(said).toMatchObject({ status: 2, out: '' });
  expect(said.err).toContain('输出文件不能就是输入文件');
  expect(readFileSync(at('申报材料', '甲.xlsx')).equals(before)).toBe(true);
});

test('what cannot be read is told, and the others are done', async () => {
  writeFileSync(at('申报材料', '坏.xlsx'), 'PK nothing');
  const { status, err } = await jixiao('summary', at('申报材料'), '--out', at('汇总.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('坏.xlsx：');
  const sheet = await sheetOf('汇总.xlsx');
  const notes = sheet.getColumn(1).values.map(String);
  expect(notes.some(note => note.includes('未能读取，未列入：坏.xlsx'))).toBe(true);
});

test('files of one name are told apart by their folders', async () => {
  mkdirSync(at('另'));
  copyFileSync(at('申报材料', '甲.xlsx'), at('另', '甲.xlsx'));
  await jixiao('summary', at('申报材料', '甲.xlsx'), at('另', '甲.xlsx'), '--out', at('汇总.xlsx'));
  const sheet = await sheetOf('汇总.xlsx');
  expect([6, 8].map(row => sheet.getCell(`C${row}`).text)).toEqual([at('申报材料', '甲.xlsx'), at('另', '甲.xlsx')]);
});

test('in English, and by another policy', async () => {
  const { out } = await jixiao(
    ...['summary', at('丙.xlsx'), at('申报材料'), '--out', at('s.xlsx'), '--lang', 'en', '--policy', 'national-2020'],
  );
  expect(out).toBe(`Written to ${at('s.xlsx')} (3 files, 4 forms)`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(at('s.xlsx'));
  expect(book.worksheets[0]!.name).toBe('Summary');
  expect(book.worksheets[0]!.getCell('A2').text).toContain('Policy: 全国口径（2020年办法）');
});

describe('what is not done, in one sentence', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no file', ['--out', '汇总.xlsx'], '用法：jixiao summary'],
    ['no output', ['丙.xlsx'], '用法：jixiao summary'],
    ['an output that is no workbook', ['丙.xlsx', '--out', '汇总.pdf'], '应为 .xlsx'],
    ['no folder for the output', ['丙.xlsx', '--out', '没有/汇总.xlsx'], '输出文件夹不存在'],
    ['no such file', ['没有.xlsx', '--out', '汇总.xlsx'], '没有找到绩效表'],
  ])('%s', async (_, words, sentence) => {
    const argv = words.map(word => (word.startsWith('--') ? word : at(word)));
    const { status, err } = await jixiao('summary', ...argv);
    expect({ status, err: err.includes(sentence) ? sentence : err }).toEqual({ status: 2, err: sentence });
    expect(existsSync(at('汇总.xlsx'))).toBe(false);
  });

  test('no form in any of them', async () => {
    const { status, err } = await jixiao('summary', corpusFile('workbooks/empty.xlsx'), '--out', at('汇总.xlsx'));
    expect({ status, err }).toEqual({ status: 2, err: '没有找到绩效表，未写入。\n' });
    expect(existsSync(at('汇总.xlsx'))).toBe(false);
  });
});
