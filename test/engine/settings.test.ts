import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies } from '../../src/engine/policy/index';
import { rules } from '../../src/engine/rules/index';
import { defaultSettings, settingsSchema, type Settings } from '../../src/engine/settings';
import { adjustables, isAcceptable } from '../../src/engine/settings/adjustable';
import { contradictions } from '../../src/engine/settings/consistency';
import { describeSettings } from '../../src/engine/settings/describe';
import { presets } from '../../src/engine/settings/presets';
import { readSettings } from '../../src/engine/settings/read';
import { adjust, resolvePolicy } from '../../src/engine/settings/resolve';
import { changeSetting, writeSettings } from '../../src/engine/settings/write';

const full: Settings = {
  schema: settingsSchema,
  policy: 'national-2021',
  scores: 'arithmetic',
  preset: 'strict',
  thresholds: { 'overFulfilment.hint': '1.25', deviationEitherWay: 'off', executionLow: '85' },
  gradeBands: { 中: '70' },
  methods: { reverse: 'linear', equals: 'exact' },
  rules: { SE07: 'off', SE36: 'warning' },
  source: { title: '某市科学技术局2026年自评口径' },
};

const parsed = (settings: Settings): unknown => JSON.parse(writeSettings(settings));

function accepted(json: unknown): Settings {
  const read = readSettings(json);
  expect(read.ok ? [] : read.problems.map(one => one.zh)).toEqual([]);
  return read.ok ? read.settings : defaultSettings;
}

describe('one file', () => {
  test('out and in again', () => {
    expect(accepted(parsed(full))).toEqual(full);
    expect(writeSettings(accepted(parsed(full)))).toBe(writeSettings(full));
  });

  test('the usual settings are short', () => {
    expect(parsed(defaultSettings)).toEqual({ schema: settingsSchema, policy: 'shanghai', scores: 'formula' });
  });

  test('what is left out is as usual', () => {
    expect(accepted({})).toEqual(defaultSettings);
    expect(accepted({ policy: 'sichuan' })).toEqual({ policy: 'sichuan', scores: 'formula' });
  });

  test('the same file gives the same policy', () => {
    expect(resolvePolicy(accepted(parsed(full)), 2024)).toEqual(resolvePolicy(full, 2024));
  });

  test('any JSON gets an answer and never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        const read = readSettings(json);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('policy', 'thresholds', 'rules', 'source', '__proto__'), fc.jsonValue()),
        json => {
          const read = readSettings(json);
          if (read.ok) resolvePolicy(read.settings, 2024);
        },
      ),
    );
  });
});

describe.each(adjustables.map(one => [one.key, one] as const))('%s', (_, one) => {
  test('every policy has it, in range, with a source', () => {
    for (const policy of policies) {
      expect(isAcceptable(one, one.read(policy)), policy.id).toBe(true);
      expect(one.lawOf(policy).title).not.toBe('');
    }
  });

  test('what is written is read, with its own source, and nothing else moves', () => {
    const policy = policies[1]!;
    const value = one.shape.kind === 'choice' ? one.shape.options.at(-1)!.value : one.shape.max;
    const law = { source: 'user-settings', title: '某局', clause: '', basis: 'practice' } as const;
    const written = one.write(policy, value, law);
    expect(one.read(written)).toBe(value);
    expect(one.lawOf(written)).toEqual(law);
    for (const other of adjustables.filter(another => another !== one)) {
      expect(other.read(written), other.key).toBe(other.read(policy));
      expect(other.lawOf(written), other.key).toEqual(other.lawOf(policy));
    }
  });

  test('both languages', () => {
    expect(one.shape.label.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(one.shape.label.en).toMatch(/[a-z]/i);
  });
});

test('no policy and no preset on it contradicts itself', () => {
  for (const policy of policies)
    for (const { id } of presets)
      expect(contradictions(adjust(policy, { ...defaultSettings, preset: id })), `${policy.id} ${id}`).toEqual([]);
});

test('presets name nothing that is not there, and no severity that a rule may not have', () => {
  for (const { changes } of presets) {
    const known = Object.entries(changes.rules ?? {}).filter(([id]) => rules.some(rule => rule.id === id));
    accepted({ ...changes, rules: Object.fromEntries(known) });
  }
});

test('a value that repeats the policy leaves it as the source', () => {
  const policy = resolvePolicy({ ...defaultSettings, thresholds: { executionLow: '90.00' } }, 2024);
  expect(policy.executionLow.law.source).toBe('review-practice');
  expect(policy.title).toBe('上海市口径');
});

test('values that no one has checked are left out, not believed', () => {
  const policy = resolvePolicy({ ...defaultSettings, thresholds: { executionLow: 'ninety' } }, 2024);
  expect(policy.executionLow.value.toString()).toBe('90');
});

describe('the screen', () => {
  const one = (key: string, settings: Settings = defaultSettings) =>
    describeSettings(settings).find(row => row.key === key);

  test('lists every choice, value and rule once', () => {
    const keys = describeSettings().map(row => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(3 + adjustables.length + rules.length);
  });

  test('a number says its unit, range, default and source', () => {
    expect(one('thresholds.executionLow')).toEqual({
      kind: 'number',
      key: 'thresholds.executionLow',
      group: '资金',
      label: { zh: '应说明原因的预算执行率：低于', en: 'Execution that needs a reason: below' },
      unit: '%',
      min: '0',
      max: '100',
      places: 2,
      mayBeOff: false,
      default: '90',
      value: '90',
      isSet: false,
      law: [expect.objectContaining({ source: 'review-practice' })],
    });
  });

  test('what the user set is told from what the preset set', () => {
    const settings: Settings = { ...defaultSettings, preset: 'strict', thresholds: { executionLow: '85' } };
    expect(one('thresholds.executionLow', settings)).toMatchObject({ default: '90', value: '85', isSet: true });
    expect(one('thresholds.overFulfilment.hint', settings)).toMatchObject({
      default: '1.2',
      value: '1.2',
      isSet: false,
      law: [{ title: '使用者选用的“从严”设置' }],
    });
  });

  test('a rule offers only what its basis allows', () => {
    expect(one('rules.SE36')).toMatchObject({ kind: 'switch', value: 'on', severities: ['error', 'warning', 'hint'] });
    expect(one('rules.SE07', full)).toMatchObject({ value: 'off', isSet: true, severities: ['warning', 'hint'] });
  });

  test('changing by key, and back', () => {
    let settings = changeSetting(defaultSettings, 'thresholds.executionLow', '85');
    settings = changeSetting(settings, 'gradeBands.中', '70');
    settings = changeSetting(settings, 'methods.equals', 'exact');
    settings = changeSetting(settings, 'rules.SE07', 'off');
    settings = changeSetting(settings, 'preset', 'strict');
    settings = changeSetting(settings, 'policy', 'national-2021');
    settings = changeSetting(settings, 'source.title', '某局');
    expect(accepted(settings)).toEqual({
      policy: 'national-2021',
      scores: 'formula',
      preset: 'strict',
      thresholds: { executionLow: '85' },
      gradeBands: { 中: '70' },
      methods: { equals: 'exact' },
      rules: { SE07: 'off' },
      source: { title: '某局' },
    });
    const keys = [
      'thresholds.executionLow',
      'gradeBands.中',
      'methods.equals',
      'rules.SE07',
      'preset',
      'policy',
      'source.title',
    ];
    expect(keys.reduce((now, key) => changeSetting(now, key, null), settings)).toEqual(defaultSettings);
    expect(changeSetting(settings, 'nonsense', '1')).toBe(settings);
  });
});
