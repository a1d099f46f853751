import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/args';
import { run } from '../../src/cli/run';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-settings-'));
});

function fileOf(content: unknown): string {
  const path = join(folder, 'settings.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function read(content: unknown, ...options: string[]) {
  const answer = await readArguments(['check', 'a.xlsx', '--settings', fileOf(content), ...options]);
  return answer.ok ? answer.value.settings : answer.why.zh.replace(folder, '…');
}

test('the same file as in the pane', async () => {
  const settings = {
    schema: 'jixiao/settings@1',
    policy: 'national-2021',
    scores: 'arithmetic',
    preset: 'strict',
    thresholds: { executionLow: '85' },
    rules: { SE07: 'off' },
  };
  expect(await read(settings)).toEqual(settings);
});

test('short files as before, saved by Notepad or not', async () => {
  expect(await read({ policy: 'national-2020' })).toEqual({ policy: 'national-2020', scores: 'formula' });
  expect(await read('\uFEFF{"scores": "arithmetic"}')).toEqual({ policy: 'shanghai', scores: 'arithmetic' });
});

test('the command line lies on top of the file', async () => {
  const file = { policy: 'national-2020', thresholds: { executionLow: '85' } };
  expect(await read(file, '--policy', 'sichuan', '--scores', 'arithmetic')).toEqual({
    policy: 'sichuan',
    scores: 'arithmetic',
    thresholds: { executionLow: '85' },
  });
});

test.each<readonly [unknown, string]>([
  ['policy: shanghai', '设置文件 …/settings.json 不是 JSON，应如 {"policy":"shanghai"}。'],
  [
    { colour: 'red' },
    '设置文件 …/settings.json 有 1 处不对：\n  有不认识的项 "colour"，可用：schema、policy、scores、preset、thresholds、gradeBands、methods、rules、source。',
  ],
  [
    { rules: { SE07: 'error' } },
    '设置文件 …/settings.json 有 1 处不对：\n  rules.SE07 不能设为 "error"：该规则依据惯例，只能是 "off"、"on"、"warning"、"hint"。',
  ],
])('%j is refused', async (content, expected) => expect(await read(content)).toBe(expected));

test('a missing file is one sentence and status 2', async () => {
  const said: string[] = [];
  const terminal = {
    out: (line: string) => said.push(line),
    err: (line: string) => said.push(line),
    isTerminal: false,
  };
  expect(await run(['check', 'a.xlsx', '--settings', join(folder, 'nowhere.json')], terminal)).toBe(2);
  expect(said.join('')).toBe(`设置文件无法读取：${join(folder, 'nowhere.json')}\n`);
});

test('the settings reach the check', async () => {
  const sample = join(import.meta.dirname, '../corpus/sample.xlsx');
  const findings = async (settings: unknown): Promise<number> => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => lines.push(line), err: () => undefined, isTerminal: false };
    await run(['check', sample, '--json', '--settings', fileOf(settings)], terminal);
    const { forms } = JSON.parse(lines.join('')) as { forms: { findings: { rule: string }[] }[] };
    return forms.flatMap(form => form.findings).filter(one => one.rule === 'SE01').length;
  };
  expect(await findings({})).toBeGreaterThan(0);
  expect(await findings({ rules: { SE01: 'off' } })).toBe(0);
});
