import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeTemplate } from '../../src/engine/declare/templates/read-template';
import { templates, templateWithId } from '../../src/engine/declare/templates/index';
import { recogniseAll } from '../../src/engine/review';
import type { Form } from '../../src/engine/sheet/form';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { corpusFile, emptyFolder, jixiao } from './run-cli';

let folder = '';
beforeAll(() => {
  folder = emptyFolder();
});
const at = (name: string): string => join(folder, name);

async function formsIn(path: string): Promise<readonly Form[]> {
  const host = xlsxHost(readFileSync(path));
  if (!host.ok) throw new Error(host.problem.kind);
  const scan = await host.value.read('workbook');
  if (!scan.ok) throw new Error(scan.problem.kind);
  return recogniseAll(scan.value.grids).found.map(({ form }) => form);
}

const sample = corpusFile('sample.xlsx');
const making = (out: string, ...more: string[]): string[] => [
  ...['new', '--kind', 'declaration', '--year', '2027'],
  ...['--out', at(out), ...more],
];

test('from a template: one sheet that is read back, without error', async () => {
  const { status, out } = await jixiao(...making('template.xlsx', '--template', 'meetings'));
  expect(status).toBe(0);
  expect(out).toContain('指标取自“会议与合作交流”模板');
  const [form, ...more] = await formsIn(at('template.xlsx'));
  expect(more).toEqual([]);
  expect(form).toMatchObject({ kind: 'declaration', fiscalYear: 2027, layout: 'shanghai-declaration-2026' });
  expect(form?.indicators[0]?.name.shown).toBe('举办会议场次');
});

test('from a file: a declaration for every self-evaluation in it', async () => {
  const sources = (await formsIn(sample)).filter(({ kind }) => kind === 'self-evaluation');
  expect(sources.length).toBeGreaterThan(1);
  const before = readFileSync(sample);
  const { status, out } = await jixiao(...making('all.xlsx', '--from', sample));
  expect(status).toBe(0);
  const made = await formsIn(at('all.xlsx'));
  expect(made.map(form => form.fields.projectName?.shown)).toEqual(sources.map(form => form.fields.projectName?.shown));
  expect(made.every(form => form.kind === 'declaration' && form.fiscalYear === 2027)).toBe(true);
  expect(out).toContain(`已写入 ${at('all.xlsx')}（${sources.length}份表）`);
  expect(readFileSync(sample).equals(before)).toBe(true);
});

test('from one sheet; the declaration then becomes its self-evaluation', async () => {
  const [source] = await formsIn(sample);
  await jixiao(...making('one.xlsx', '--from', sample, '--sheet', source!.sheet));
  expect(await formsIn(at('one.xlsx'))).toHaveLength(1);
  const { status, out } = await jixiao(
    ...['new', '--kind', 'self-evaluation', '--year', '2027', '--from', at('one.xlsx'), '--out', at('own.xlsx')],
  );
  const [form] = await formsIn(at('own.xlsx'));
  expect(form).toMatchObject({ kind: 'self-evaluation', fiscalYear: 2027, unit: '万元' });
  expect(form?.indicators.every(row => row.weight?.kind === 'value' && row.actual?.kind === 'blank')).toBe(true);
  expect(out).toContain('分值按');
  expect(status).toBe(0);
});

test('a blank form', async () => {
  expect((await jixiao(...making('blank.xlsx'))).status).toBe(0);
  expect((await formsIn(at('blank.xlsx')))[0]?.kind).toBe('declaration');
});

test("a unit's own template from a JSON file", async () => {
  writeFileSync(at('own.json'), writeTemplate(templateWithId('training')!));
  expect((await jixiao(...making('own-template.xlsx', '--template', at('own.json')))).status).toBe(0);
  writeFileSync(at('bad.json'), '{"schema":"jixiao/template@1","id":"Bad","name":"甲","indicators":[{}]}');
  const { status, err } = await jixiao(...making('bad.xlsx', '--template', at('bad.json')));
  expect(status).toBe(2);
  expect(err).toContain('id 应由小写字母、数字和连字符组成');
  expect(existsSync(at('bad.xlsx'))).toBe(false);
});

test('in English', async () => {
  const { out } = await jixiao(...making('english.xlsx', '--template', 'training', '--lang', 'en'));
  expect(out).toContain('Indicators from the template “Training”');
});

describe('what is not done, in one sentence', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no kind', ['new', '--year', '2027', '--out', 'x.xlsx'], '请用 --kind declaration'],
    ['no year', ['new', '--kind', 'declaration', '--out', 'x.xlsx'], '请用 --year 指明预算年度'],
    ['a year in words', ['new', '--kind', 'declaration', '--year', '明年', '--out', 'x.xlsx'], '请用 --year'],
    ['no output', ['new', '--kind', 'declaration', '--year', '2027'], '请用 --out'],
    [
      'an output that is no workbook',
      ['new', '--kind', 'declaration', '--year', '2027', '--out', 'x.pdf'],
      '应为 .xlsx',
    ],
    [
      'both a template and a file',
      [
        'new',
        '--kind',
        'declaration',
        '--year',
        '2027',
        '--out',
        'x.xlsx',
        '--template',
        'training',
        '--from',
        'a.xlsx',
      ],
      '用法：',
    ],
    [
      'a sheet without a file',
      ['new', '--kind', 'declaration', '--year', '2027', '--out', 'x.xlsx', '--sheet', '甲'],
      '用法：',
    ],
  ])('%s', async (_, argv, sentence) => {
    const said = await jixiao(...argv.map(word => (/^x\./.test(word) ? at(word) : word)));
    expect({ status: said.status, err: said.err.includes(sentence) }).toEqual({ status: 2, err: true });
  });

  test('an unknown template names those there are', async () => {
    const { status, err } = await jixiao(...making('x.xlsx', '--template', 'nothing'));
    expect(status).toBe(2);
    for (const { id } of templates) expect(err).toContain(id);
  });

  test('an unknown layout, sheet or file', async () => {
    expect((await jixiao(...making('x.xlsx', '--layout', 'paper'))).err).toContain('shanghai-declaration-2026');
    expect((await jixiao(...making('x.xlsx', '--from', sample, '--sheet', '没有'))).err).toContain('没有工作表“没有”');
    expect((await jixiao(...making('x.xlsx', '--from', at('nowhere.xlsx')))).err).toContain('找不到文件');
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });

  test('a workbook without forms', async () => {
    const { status, err } = await jixiao(...making('x.xlsx', '--from', corpusFile('workbooks/empty.xlsx')));
    expect(status).toBe(2);
    expect(err).toContain('没有可用来生成的');
  });

  test('an existing file is not replaced unless forced, and never the input', async () => {
    writeFileSync(at('there.xlsx'), 'mine');
    expect((await jixiao(...making('there.xlsx', '--template', 'training'))).status).toBe(2);
    expect(readFileSync(at('there.xlsx'), 'utf8')).toBe('mine');
    expect((await jixiao(...making('there.xlsx', '--template', 'training', '--force'))).status).toBe(0);
    const { err } = await jixiao(...making('there.xlsx', '--from', at('there.xlsx'), '--force'));
    expect(err).toContain('不能就是输入文件');
  });
});
