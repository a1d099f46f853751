import { expect, test } from 'vitest';
import { policyFor } from '../../../src/engine/policy/for-year';
import { defaultPolicy, policyIds } from '../../../src/engine/policy/index';
import { national2021 } from '../../../src/engine/policy/editions/national-2021';
import { shanghai } from '../../../src/engine/policy/profiles/shanghai';
import { usualWeights } from '../../../src/engine/policy/usual-weights';

/** “shanghai” where it applies, “?shanghai” where a person has to agree. */
function answer(year: number | null, id: string): string {
  const found = policyFor(year, id);
  switch (found.kind) {
    case 'policy':
      return found.policy.id;
    case 'no-policy':
      return `?${found.nearest.id} ${found.year}`;
    case 'unknown-policy':
      return found.known.join('、');
  }
}

test.each([
  [2024, 'shanghai', 'shanghai'],
  [2018, 'shanghai', 'shanghai'],
  [2027, 'shanghai', 'shanghai'],
  [null, 'shanghai', 'shanghai'],
  [2017, 'shanghai', '?shanghai 2017'],
  [2031, 'shanghai', '?shanghai 2031'],
  [2020, 'national-2020', 'national-2020'],
  [2024, 'national-2020', 'national-2020'],
  [2019, 'national-2020', '?national-2020 2019'],
  [2021, 'national-2021', 'national-2021'],
  [2020, 'national-2021', '?national-2020 2020'],
  [2015, 'national-2021', '?national-2020 2015'],
  [null, 'national-2021', 'national-2021'],
  [2024, 'sichuan', 'national-2020、national-2021、shanghai'],
])('%s 年度，%s → %s', (year, id, expected) => expect(answer(year, id)).toBe(expected));

test('the default is one of the list', () => expect(policyIds).toContain(defaultPolicy.id));

test.each([
  [true, true, '20/40/20/10'],
  [false, true, '0/50/30/10'],
  [true, false, '20/40/30/0'],
  [false, false, '0/50/40/0'],
])('2021年指引：有成本指标 %s，有满意度指标 %s → %s', (cost, satisfaction, expected) => {
  const { value } = usualWeights(national2021, { cost, satisfaction });
  expect([value.cost, value.output, value.benefit, value.satisfaction].join('/')).toBe(expected);
});

test('where no scheme is stated for a form, the main one stays', () => {
  expect(usualWeights(shanghai, { cost: true, satisfaction: false })).toBe(shanghai.weights);
});
