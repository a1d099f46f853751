import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeWeights } from '../../../src/engine/declare/weights';
import { policies } from '../../../src/engine/policy/index';
import { policyUnder } from '../../../src/engine/settings/resolve';
import { Decimal } from '../../../src/engine/sheet/units';

const under = (policy: string) => policyUnder({ policy, scores: 'formula' }, 2026).policy;
const rows = (cost: number, output: number, benefit: number, satisfaction: number): readonly string[] => [
  ...Array<string>(cost).fill('成本指标'),
  ...Array<string>(output).fill('产出指标'),
  ...Array<string>(benefit).fill('效益指标'),
  ...Array<string>(satisfaction).fill('满意度指标'),
];

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['shanghai', rows(0, 3, 2, 1), ['17', '16.5', '16.5', '15', '15', '10']],
  ['shanghai', rows(0, 7, 1, 1), ['7.5', '7.5', '7', '7', '7', '7', '7', '30', '10']],
  // 本地口径不设成本指标：有成本行的，按产出分配。
  ['shanghai', rows(1, 1, 1, 1), ['25', '25', '30', '10']],
  ['national-2021', rows(2, 2, 2, 1), ['10', '10', '20', '20', '10', '10', '10']],
  ['national-2021', rows(0, 2, 2, 0), ['25', '25', '20', '20']],
  ['national-2021', rows(1, 2, 1, 0), ['20', '20', '20', '30']],
])('%s', (policy, levels, weights) => expect(proposeWeights(levels, under(policy)).weights).toEqual(weights));

test('whatever the rows and the policy: each has a weight, and with the execution rate they are the full marks', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('成本指标', '产出指标', '效益指标', '满意度指标', '履职指标'), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.constantFrom(...policies),
      (levels, policy) => {
        const { weights } = proposeWeights(levels, policy);
        const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
        expect(sum.plus(policy.weights.value.execution).eq(policy.fullMarks.value)).toBe(true);
        expect(weights.every(weight => new Decimal(weight).gt(0))).toBe(true);
      },
    ),
  ));
