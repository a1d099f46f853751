import { expect, test } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '../../../src/engine/settings';
import type { RuleSwitch } from '../../../src/engine/rules/switches';
import { describeSettings } from '../../../src/engine/settings/describe';
import { presets } from '../../../src/engine/settings/presets';
import { resolvePolicy } from '../../../src/engine/settings/resolve';
import { writeSettings } from '../../../src/engine/settings/write';
import { page } from '../policy/page';

/** Pages for someone who reads law and not code: what the usual policy becomes under each preset, and under a department's file. */

test.each(presets.filter(({ id }) => id !== 'standard').map(({ id }) => id))('%s', async preset => {
  await expect(page(resolvePolicy({ ...defaultSettings, preset }, null))).toMatchFileSnapshot(
    `./shanghai-${preset}.resolved.md`,
  );
});

test('the standard preset changes nothing', () => {
  expect(page(resolvePolicy({ ...defaultSettings, preset: 'standard' }, null))).toBe(
    page(resolvePolicy(defaultSettings, null)),
  );
});

/** Rules that do not speak as their card says. */
function switches(settings: Settings): string {
  const set = describeSettings(settings).filter(row => row.kind === 'switch' && row.value !== 'on');
  const lines = set.map(row => `- ${row.label.zh}：${switchWords[row.value as RuleSwitch]}`);
  return ['## 规则开关', '', ...lines, ''].join('\n');
}

const switchWords: Readonly<Record<RuleSwitch, string>> = {
  off: '不检查',
  on: '检查',
  error: '按差错提出',
  warning: '至多按提醒提出',
  hint: '按提示提出',
};

/** A department hands its reading of the rules to its units. */
const department: Settings = {
  schema: settingsSchema,
  policy: 'shanghai',
  scores: 'formula',
  preset: 'strict',
  thresholds: { executionLow: '95', budgetAdjustment: '10', 'reasonLength.longest': '100' },
  methods: { equals: 'exact' },
  rules: { SE07: 'off', SE36: 'warning' },
  source: { title: '某市科学技术局2026年自评口径' },
};

test('a department', async () => {
  await expect(writeSettings(department)).toMatchFileSnapshot('./department.settings.json');
  await expect(`${page(resolvePolicy(department, 2024))}\n${switches(department)}`).toMatchFileSnapshot(
    './department.resolved.md',
  );
});

test('what can be set', async () => {
  const rows = describeSettings().filter(row => row.kind !== 'switch');
  const range = (row: (typeof rows)[number]): string =>
    row.kind === 'number'
      ? `${row.min}–${row.max}${row.mayBeOff ? ' 或 off' : ''}`
      : row.options.map(option => option.value).join('、');
  const table = rows.map(
    row =>
      `| ${row.group} | ${row.label.zh} | \`${row.key}\` | ${range(row)} | ${row.kind === 'number' ? row.unit : ''} | ${row.value} |`,
  );
  const sheet = [
    '# 设置文件可写的项',
    '',
    '缺省值为上海市口径。数字写在引号内。规则开关写在 rules 中，如 `"rules": {"SE07": "off"}`。',
    '',
    '| 组 | 事项 | 键 | 可取 | 单位 | 缺省 |',
    '|---|---|---|---|---|---|',
    ...table,
    '',
  ].join('\n');
  await expect(sheet).toMatchFileSnapshot('./settings.md');
});
