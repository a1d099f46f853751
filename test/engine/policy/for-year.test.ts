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
  [2025, 'sichuan', 'sichuan'],
  [2024, 'sichuan', '?sichuan 2024'],
  [2026, 'sichuan', '?sichuan 2026'],
  // 出处没有注明年度的，凡有年度的表都要问。
  [2024, 'guangxi', '?guangxi 2024'],
  [null, 'guangxi', 'guangxi'],
  [2024, 'chengdu-pidu', '?chengdu-pidu 2024'],
  [2024, 'atlantis', 'national-2020、national-2021、shanghai、guangxi、sichuan、chengdu-pidu'],
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

test.each([
  [
    2031,
    'shanghai',
    '没有核对过2031年度的口径，暂按最接近的“上海市口径”（适用年度：2018年至2027年）检查，是否适用请确认。',
  ],
  [
    2019,
    'national-2021',
    '没有核对过2019年度的口径，暂按最接近的“全国口径（2020年办法）”（适用年度：2020年起）检查，是否适用请确认。',
  ],
  [
    2024,
    'sichuan',
    '没有核对过2024年度的口径，暂按最接近的“四川省口径（2025年）”（适用年度：2025年）检查，是否适用请确认。',
  ],
  [2024, 'guangxi', '没有核对过2024年度的口径，暂按最接近的“广西口径”（适用年度：未注明年度）检查，是否适用请确认。'],
  [2024, 'atlantis', '没有名为“atlantis”的口径，暂按“上海市口径”检查，请在设置中另选。'],
])('%s 年度，%s：问一句', (year, id, expected) => {
  const found = policyFor(year, id);
  expect(found.kind === 'policy' ? '' : found.question.zh).toBe(expected);
});
