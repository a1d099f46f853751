import { describe, expect, test } from 'vitest';
import { lawsOf, type Cited } from '../../../src/engine/policy/cited';
import { policies, policyIds } from '../../../src/engine/policy/index';
import type { Policy } from '../../../src/engine/policy/policy';
import { byTheForm, cite, practice, sources } from '../../../src/engine/policy/sources';

const citedValues = (policy: Policy): readonly (readonly [string, Cited<unknown>])[] =>
  Object.entries(policy).flatMap(([name, value]: [string, unknown]) => {
    if (Array.isArray(value)) return (value as Cited<unknown>[]).map(one => [name, one] as const);
    return typeof value === 'object' && value !== null && 'law' in value
      ? [[name, value as Cited<unknown>] as const]
      : [];
  });

test('a citation carries the title; the clause stays empty until someone has read it', () => {
  expect(cite('mof-2020-10', 'stated')).toEqual({
    source: 'mof-2020-10',
    title: '财预〔2020〕10号《项目支出绩效评价管理办法》',
    clause: '',
    basis: 'stated',
  });
  expect(practice().basis).toBe('practice');
  expect(byTheForm.title).toBe('表内勾稽关系');
  // @ts-expect-error: a document nobody listed does not compile
  expect(() => cite('mof-2018-34', 'stated')).toThrow();
});

test('中发〔2018〕34号 is no 财预 document', () => {
  expect(
    Object.values(sources)
      .map(one => one.title)
      .join(),
  ).not.toContain('财预〔2018〕34号');
  expect(sources['zf-2018-34'].issuer).toBe('中共中央、国务院');
});

test('no title mentions an article, every number stands in its title', () => {
  for (const { title, number } of Object.values(sources)) {
    expect(title).not.toMatch(/第.+条/);
    if (number !== null) expect(title.startsWith(number)).toBe(true);
  }
});

test('ids are unique and the default comes from the list', () => {
  expect(new Set(policyIds).size).toBe(policyIds.length);
});

describe.each(policies.map(policy => [policy.id, policy] as const))('%s', (_id, policy) => {
  test('every value names a known source, no article, and an honest basis', () => {
    const values = citedValues(policy);
    expect(values.length).toBeGreaterThanOrEqual(35);
    for (const law of values.flatMap(([, value]) => lawsOf(value))) {
      expect(Object.keys(sources)).toContain(law.source);
      expect(law.clause).toBe('');
      if (/惯例|参照|转引/.test(law.title)) expect(law.basis).toBe('practice');
    }
  });

  test('the weights of every scheme add up to full marks', () => {
    for (const { value } of [policy.weights, ...(policy.otherWeights ?? [])]) {
      const { execution, management, cost, output, benefit, satisfaction } = value;
      const total = [cost, output, benefit, satisfaction].reduce(
        (sum, part) => sum.plus(part),
        execution.plus(management ?? 0),
      );
      expect(total.eq(policy.fullMarks.value)).toBe(true);
    }
  });

  test('grades fall to zero, thresholds rise', () => {
    const bounds = policy.grades.value.map(band => band.from.toNumber());
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    expect(bounds[bounds.length - 1]).toBe(0);
    const { hint, warning, magnitude } = policy.overFulfilment.value;
    expect(hint.lte(warning) && warning.lt(magnitude)).toBe(true);
  });

  test('someone has checked it', () => expect(policy.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/));
});
