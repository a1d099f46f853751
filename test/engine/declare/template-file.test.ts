import { describe, expect, test } from 'vitest';
import { templates } from '../../../src/engine/declare/templates/index';
import { readTemplate, writeTemplate } from '../../../src/engine/declare/templates/read-template';
import { templateFrom } from '../../../src/engine/declare/templates/template-from';
import type { Template } from '../../../src/engine/declare/templates/template';
import { level1Of } from '../../../src/engine/rules/taxonomy';
import { policyUnder } from '../../../src/engine/settings/resolve';
import { head, indicators } from '../../../src/engine/rules/example';
import { contextOf } from '../rules/example-sheet';

const parsed = (text: string): unknown => JSON.parse(text);

describe('the library', () => {
  test('thirteen types of project, each id once', () => {
    expect(templates).toHaveLength(13);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(13);
  });

  test.each(templates.map(one => [one.id, one] as const))(
    '%s: every level, every indicator evidenced, no name twice',
    (_, one) => {
      const levels = new Set(one.indicators.map(({ level1 }) => level1Of(level1)));
      expect([...levels].sort()).toEqual(['benefit', 'cost', 'output', 'satisfaction']);
      expect(one.indicators.every(({ evidence }) => evidence !== '')).toBe(true);
      expect(new Set(one.indicators.map(({ name }) => name)).size).toBe(one.indicators.length);
    },
  );
});

describe('a template as a file', () => {
  test.each(templates.map(one => [one.id, one] as const))('%s is written and read back', (_, one) => {
    const read = readTemplate(parsed(writeTemplate(one)));
    expect(read).toEqual({ ok: true, template: { ...one, name: { zh: one.name.zh, en: one.name.zh } } });
  });

  const good = parsed(writeTemplate(templates[0]!)) as Record<string, unknown>;
  const row = (good.indicators as Record<string, unknown>[])[0]!;
  const withRow = (change: Record<string, unknown>) => ({ ...good, indicators: [{ ...row, ...change }] });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['no object', [], ['模板文件应是一个 JSON 对象，schema 为 "jixiao/template@1"。']],
    [
      'another schema',
      { ...good, schema: 'jixiao/settings@1' },
      ['schema 应为 "jixiao/template@1"，文件中为 "jixiao/settings@1"。'],
    ],
    ['an unknown key', { ...good, colour: 'red' }, ['模板中有不认识的项 "colour"，可用：']],
    ['no rows', { ...good, indicators: [] }, ['indicators 应是1至200个指标的列表。']],
    ['a level of no form', withRow({ level1: '履职指标' }), ['第1个指标的 level1、level2 应是表样上的一级、二级指标']],
    [
      'a level in the wrong place',
      withRow({ level2: '社会效益指标' }),
      ['第1个指标的“社会效益指标”不属于“产出指标”。'],
    ],
    ['no name', withRow({ name: ' ' }), ['第1个指标的 name（三级指标）应是1至200个字的文字']],
    [
      'a figure that is no figure',
      withRow({ target: { operator: '≥', value: '若干', unit: '人' } }),
      ['第1个指标的 target（指标值）应如'],
    ],
    [
      'an operator of its own',
      withRow({ target: { operator: '>=', value: '5', unit: '人' } }),
      ['第1个指标的 target（指标值）应如'],
    ],
    ['another method', withRow({ method: '估计' }), ['第1个指标的 method（取值方式）只能是直接证明、']],
    ['everything at once', withRow({ name: 1, method: 2, target: 3 }), ['name', 'target', 'method']],
  ])('%s', (_, json, sentences) => {
    const read = readTemplate(json);
    expect(read.ok).toBe(false);
    const said = read.ok ? [] : read.problems.map(({ zh }) => zh);
    expect(said).toHaveLength(sentences.length);
    sentences.forEach((sentence, n) => expect(said[n]).toContain(sentence));
  });
});

test('a unit’s own template from a filled form', () => {
  const policy = policyUnder({ policy: 'shanghai', scores: 'formula' }, 2026).policy;
  const { form } = contextOf(
    [
      head`
        | 项目名称     | 科技服务站运行         |
        | 年度总体目标 | 全年服务企业300家次。 |`,
      indicators`
        | 一级       | 二级         | 三级指标   | 指标值       | 佐证     |
        | 产出指标   | 数量指标     | 服务企业   | ≥300.00(家次) | 服务台账 |
        | 产出指标   | 时效指标     | 完成时间   | 11月底前     |          |
        | 效益指标   | 社会效益指标 | 未定的指标 |              |          |`,
    ],
    'declaration',
    policy,
  ).context;
  const template: Template = templateFrom(form, 'service-station');
  expect(template.indicators).toEqual([
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '服务企业',
      target: { operator: '≥', value: '300', unit: '家次' },
      method: '情况统计',
      evidence: '服务台账',
    },
    {
      level1: '产出指标',
      level2: '时效指标',
      name: '完成时间',
      target: { words: '11月底前' },
      method: '情况统计',
      evidence: '',
    },
  ]);
  expect(readTemplate(parsed(writeTemplate(template))).ok).toBe(true);
});
