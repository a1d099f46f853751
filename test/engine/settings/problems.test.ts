import { expect, test } from 'vitest';
import { readSettings } from '../../../src/engine/settings/read';

/** What a person is told about a file that cannot be used: which key, what is allowed, what stands there. */

const told = (json: unknown): readonly string[] => {
  const read = readSettings(json);
  return read.ok ? [] : read.problems.map(one => one.zh);
};

const policyIds = '"national-2020"、"national-2021"、"shanghai"、"guangxi"、"sichuan"、"chengdu-pidu"';

test.each<readonly [unknown, string]>([
  [[], '设置文件应是一个 JSON 对象，如 {"policy":"shanghai","scores":"formula"}。'],
  ['shanghai', '设置文件应是一个 JSON 对象，如 {"policy":"shanghai","scores":"formula"}。'],
  [
    { schema: 'jixiao/settings@2' },
    'schema 应为 "jixiao/settings@1"，文件中为 "jixiao/settings@2"；可能由其他程序或更新的版本导出。',
  ],
  [
    { threshold: {} },
    '有不认识的项 "threshold"，可用：schema、policy、scores、preset、thresholds、gradeBands、methods、rules、source。',
  ],
  [{ policy: 'beijing' }, `policy 只能是 ${policyIds}，不能是 "beijing"。`],
  [{ policy: null }, `policy 只能是 ${policyIds}，不能是 null。`],
  [{ scores: 'all' }, 'scores 只能是 "arithmetic"、"formula"，不能是 "all"。'],
  [{ preset: 'harsh' }, 'preset 只能是 "standard"、"strict"、"lenient"，不能是 "harsh"。'],
  [{ thresholds: [] }, 'thresholds 应是一组“名称: 值”（写在花括号内），文件中为 []。'],
  [
    { thresholds: { executionLow: '190' } },
    'thresholds.executionLow（应说明原因的预算执行率：低于，单位：%）应是 0 至 100 之间的最多两位小数的数，写在引号内；文件中为 "190"。',
  ],
  [
    { thresholds: { executionLow: 85 } },
    'thresholds.executionLow（应说明原因的预算执行率：低于，单位：%）应是 0 至 100 之间的最多两位小数的数，写在引号内；文件中为 85。',
  ],
  [
    { thresholds: { deviationEitherWay: '百分之二十' } },
    'thresholds.deviationEitherWay（偏离指标值（无论高低）达到，单位：%）应是 1 至 1000 之间的最多两位小数的数，写在引号内，或 "off"（不设）；文件中为 "百分之二十"。',
  ],
  [
    { thresholds: { 'indicatorCount.most': '12.5' } },
    'thresholds.indicatorCount.most（指标个数多于，单位：个）应是 1 至 500 之间的整数，写在引号内；文件中为 "12.5"。',
  ],
  [{ gradeBands: { 差: '0' } }, 'gradeBands 中有不认识的项 "差"，可用：优、良、中。'],
  [
    { gradeBands: { 优: '101' } },
    'gradeBands.优（评分等级：“优”的下限（含），单位：分）应是 0 至 100 之间的最多两位小数的数，写在引号内；文件中为 "101"。',
  ],
  [
    { methods: { reverse: 'quadratic' } },
    'methods.reverse（反向指标（≤）未达成时） 只能是 "ratio"、"linear"，不能是 "quadratic"。',
  ],
  [{ rules: 'off' }, 'rules 应是一组“名称: 值”（写在花括号内），文件中为 "off"。'],
  [{ rules: { SE36: 'fatal' } }, 'rules.SE36 只能是 "off"、"on"、"error"、"warning"、"hint"，不能是 "fatal"。'],
  [
    { rules: { SE07: 'error' } },
    'rules.SE07 不能设为 "error"：该规则依据惯例，只能是 "off"、"on"、"warning"、"hint"。',
  ],
  [{ source: '某局' }, 'source 应是一组“名称: 值”（写在花括号内），文件中为 "某局"。'],
  [{ source: {} }, 'source.title 应是1至100个字的一行名称，文件中为 空。'],
  [{ source: { title: '某局', year: 2026 } }, 'source 中有不认识的项 "year"，可用：title。'],
  [
    { thresholds: { 'overFulfilment.hint': '2.50' } },
    'thresholds.overFulfilment.hint（超额完成：达到指标值几倍起提示）为 2.5，不能大于 thresholds.overFulfilment.warning（超额完成：达到指标值几倍起提醒）的 2。',
  ],
  [
    { gradeBands: { 良: '95' } },
    'gradeBands.良（评分等级：“良”的下限（含））为 95，不能大于 gradeBands.优（评分等级：“优”的下限（含））的 90。',
  ],
  [{ thresholds: { 'weights.output': '40' } }, 'thresholds.weights 各项通行分值合计应为 100，现为 90。'],
])('%j', (json, expected) => expect(told(json)).toEqual([expected]));

test('an unknown threshold or rule lists the known ones', () => {
  expect(told({ thresholds: { overfulfilment: '1.2' } })[0]).toMatch(
    /^thresholds 中有不认识的项 "overfulfilment"，可用：overFulfilment\.hint、.+、weights\.satisfaction。$/,
  );
  expect(told({ rules: { SE99: 'off' } })[0]).toMatch(/^rules 中有不认识的项 "SE99"，可用：SE01、SE02、/);
});

test('everything wrong is told at once', () => {
  expect(told({ policy: 'beijing', scores: 1, rules: { SE07: 'error', SE99: 'on' }, colour: 'red' })).toHaveLength(5);
});

test('a key that the language itself uses is no key', () => {
  expect(told(JSON.parse('{"__proto__": {"policy": "beijing"}}'))).toHaveLength(1);
  expect(told({ thresholds: { constructor: '1' } })).toHaveLength(1);
});

test('a long value is quoted short', () => {
  expect(told({ policy: 'x'.repeat(5000) })[0]!.length).toBeLessThan(250);
});
