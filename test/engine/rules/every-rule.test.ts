import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/engine/policy/index';
import { sources } from '../../../src/engine/policy/sources';
import { tablesOf, type Example } from '../../../src/engine/rules/example';
import { contextOf } from './example-sheet';
import { rules } from '../../../src/engine/rules/index';
import type { Rule } from '../../../src/engine/rules/rule';
import { a1 } from '../../../src/engine/sheet/address';
import type { FormKind } from '../../../src/engine/sheet/form';

const folder = join(import.meta.dirname, '../../../src/engine/rules');
const files = ['self-evaluation', 'declaration'].flatMap(kind =>
  readdirSync(join(folder, kind)).map(file => ({ kind, id: basename(file).slice(0, 4), file })),
);

const kindOf = (rule: Rule): FormKind => (rule.id.startsWith('SE') ? 'self-evaluation' : 'declaration');

/** Freezes the whole input, so that a rule that writes into it fails. */
function frozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner, seen);
  }
  return value;
}

function run(rule: Rule, example: Example) {
  const { context, circled } = contextOf(example, kindOf(rule), defaultPolicy);
  const { findings, undetermined, verdict } = rule.judge(frozen(context));
  return {
    marked: [...new Set(findings.map(({ at }) => a1(at)))].sort(),
    circled: circled.map(a1).sort(),
    findings,
    undetermined,
    verdict,
  };
}

describe('the list', () => {
  it('holds every file once, in id order', () => {
    expect(rules.map(rule => rule.id)).toEqual(files.map(({ id }) => id).sort());
  });

  it('files SE rules under self-evaluation and TD rules under declaration', () => {
    for (const { kind, id } of files) expect(kind).toBe(id.startsWith('SE') ? 'self-evaluation' : 'declaration');
  });
});

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it('complies: nothing is said', () => {
    const { findings, circled } = run(rule, rule.complies);
    expect(findings).toEqual([]);
    expect(circled).toEqual([]);
  });

  it('violates: exactly the circled cells are marked', () => {
    const { marked, circled, verdict } = run(rule, rule.violates);
    expect(circled.length).toBeGreaterThan(0);
    expect(marked).toEqual(circled);
    expect(verdict).toBe('violated');
  });

  it('says what it found and what to do, in both languages', () => {
    for (const { says, remedy, because } of run(rule, rule.violates).findings) {
      expect(says.zh).toMatch(/[\u4e00-\u9fff].*[。！]$/s);
      expect(says.en).toMatch(/[a-z]/);
      expect(remedy.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(remedy.en).toMatch(/[a-z]/);
      expect(`${says.zh}${says.en}${remedy.zh}${remedy.en}`).not.toMatch(/undefined|NaN|\[object/);
      expect(because.every(at => at.row >= 0)).toBe(true);
    }
  });

  it('cites known sources, and is an error only where more than custom says so', () => {
    expect(rule.law.length).toBeGreaterThan(0);
    for (const { source, title } of rule.law) {
      expect(Object.keys(sources)).toContain(source);
      expect(title).not.toBe('');
    }
    if (rule.severity === 'error') expect(rule.law.some(({ basis }) => basis !== 'practice')).toBe(true);
  });

  it('never goes beyond its ceiling', () => {
    const rank = { error: 0, warning: 1, hint: 2 };
    for (const { severity } of run(rule, rule.violates).findings)
      expect(rank[severity]).toBeGreaterThanOrEqual(rank[rule.severity]);
  });

  it('has nothing to say about the other kind of form', () => {
    const other: FormKind = rule.id.startsWith('SE') ? 'target-table' : 'self-evaluation';
    const { context } = contextOf(rule.violates, other, defaultPolicy);
    expect(rule.judge(context).verdict).toBe('not-applicable');
  });

  it('draws its tables evenly', () => {
    for (const table of [...tablesOf(rule.complies), ...tablesOf(rule.violates)])
      for (const row of table.rows) expect(row.length).toBe(table.headings.length);
  });
});
