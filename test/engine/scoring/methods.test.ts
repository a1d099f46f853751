import { describe, expect, test } from 'vitest';
import { shanghai } from '../../../src/engine/policy/profiles/shanghai';
import { national2020 } from '../../../src/engine/policy/editions/national-2020';
import { sources } from '../../../src/engine/policy/sources';
import { atLeast } from '../../../src/engine/scoring/methods/at-least';
import { atMostLinearly } from '../../../src/engine/scoring/methods/at-most-linear';
import { atMostByRatio } from '../../../src/engine/scoring/methods/at-most-ratio';
import { budgetRate, rateOfNothing, rateScore } from '../../../src/engine/scoring/methods/budget-rate';
import type { Award, Measured } from '../../../src/engine/scoring/methods/method';
import { withinRange } from '../../../src/engine/scoring/methods/range';
import { bandOf, becauseOfBand } from '../../../src/engine/scoring/methods/tiers';
import { zeroTarget } from '../../../src/engine/scoring/methods/zero-target';
import { printed2 } from '../../../src/engine/scoring/rounding';
import { Decimal, money, percent, points } from '../../../src/engine/sheet/units';

function row(target: string, actual: string, weight: string, isStrict = false): Measured {
  const rounding = shanghai.scoreRounding.value;
  return { target: new Decimal(target), actual: new Decimal(actual), weight: points(weight), isStrict, rounding };
}

/** “5.50 未达成”; “– 未达成” where no score can be formed. */
function shown(award: Award): string {
  return `${award.score ? printed2(award.score) : '–'} ${award.isMet ? '达成' : '未达成'}`;
}

describe('≥：完成值 ÷ 指标值 × 分值', () => {
  test.each([
    ['200', '200', '7', '7.00 达成'],
    ['200', '400', '7', '7.00 达成'],
    ['200', '157', '7', '5.50 未达成'],
    ['10', '0', '7', '0.00 未达成'],
    ['200', '3', '5', '0.08 未达成'],
    ['10', '97.95', '1', '1.00 达成'],
    ['100', '97.95', '10', '9.80 未达成'],
    ['3', '2', '10', '6.67 未达成'],
    ['0', '0', '5', '5.00 达成'],
    ['-5', '-6', '5', '– 未达成'],
  ])('指标值 %s 完成值 %s 分值 %s → %s', (target, actual, weight, expected) =>
    expect(shown(atLeast(row(target, actual, weight)))).toBe(expected),
  );

  test('a score that rounds up never passes the weight', () => {
    expect(shown(atLeast(row('1000000', '999999', '9.996')))).toBe('10.00 未达成');
    expect(atLeast(row('1000000', '999999', '9.996')).score?.eq('9.996')).toBe(true);
  });

  test('the steps can be read', () => {
    const { says, law } = atLeast(row('200', '157', '7')).because;
    expect(says.zh).toBe('完成值 ÷ 指标值 × 分值：157 ÷ 200 × 7 = 5.495，四舍五入保留2位小数 → 5.50');
    expect(law?.source).toBe('mof-2020-10');
  });
});

describe('＞：等于指标值不算达成，比例得分仍为分值', () => {
  test.each([
    ['3', '3.01', '5', '5.00 达成'],
    ['3', '3', '5', '5.00 未达成'],
    ['3', '2', '5', '3.33 未达成'],
    ['0', '0', '5', '– 未达成'],
  ])('指标值 %s 完成值 %s 分值 %s → %s', (target, actual, weight, expected) =>
    expect(shown(atLeast(row(target, actual, weight, true)))).toBe(expected),
  );
});

describe('≤：比例法、线性法', () => {
  test.each([
    ['10', '10', '10', '10.00 达成', '10.00 达成'],
    ['10', '0', '10', '10.00 达成', '10.00 达成'],
    ['10', '15', '10', '6.67 未达成', '5.00 未达成'],
    ['10', '19.99', '10', '5.00 未达成', '0.01 未达成'],
    ['10', '20', '10', '5.00 未达成', '0.00 未达成'],
    ['10', '50', '10', '2.00 未达成', '0.00 未达成'],
    ['-1', '1', '10', '– 未达成', '– 未达成'],
  ])('指标值 %s 完成值 %s 分值 %s → %s / %s', (target, actual, weight, ratio, linear) => {
    expect(shown(atMostByRatio(row(target, actual, weight)))).toBe(ratio);
    expect(shown(atMostLinearly(row(target, actual, weight)))).toBe(linear);
  });

  test('＜ at the target', () => {
    expect(shown(atMostByRatio(row('10', '10', '10', true)))).toBe('10.00 未达成');
    expect(shown(atMostLinearly(row('10', '10', '10', true)))).toBe('10.00 未达成');
  });

  test('each explanation names its variant', () => {
    expect(atMostByRatio(row('10', '15', '10')).because.says.zh).toContain('比例法');
    expect(atMostLinearly(row('10', '15', '10')).because.says.zh).toContain('线性法');
  });
});

test.each([
  ['0', '5', '5.00 达成'],
  ['1', '5', '0.00 未达成'],
])('指标值 0：完成值 %s 分值 %s → %s', (actual, weight, expected) =>
  expect(shown(zeroTarget(row('0', actual, weight)))).toBe(expected),
);

test.each([
  ['4', '4.00 未达成', '按下限计分'],
  ['5', '5.00 达成', '按下限计分'],
  ['10', '5.00 达成', '按下限计分'],
  ['13', '5.00 达成', '高于上限'],
])('指标值 5–10：完成值 %s → %s', (actual, expected, word) => {
  const award = withinRange(row('5', actual, '5'), new Decimal(10));
  expect(shown(award)).toBe(expected);
  expect(award.because.says.zh).toContain(word);
});

test.each([
  ['full', '5', '4.00–5.00'],
  ['partial', '5', '3.00–4.00（不含）'],
  ['unmet', '5', '0.00–3.00（不含）'],
  ['full', '7.33', '5.86–7.33'],
  ['partial', '7.33', '4.40–5.86（不含）'],
] as const)('定性 %s，分值 %s → %s', (level, weight, expected) => {
  const { low, high, openTop } = bandOf(level, points(weight), shanghai);
  expect(`${printed2(low)}–${printed2(high)}${openTop ? '（不含）' : ''}`).toBe(expected);
});

test('the bands of a row join without a gap and name their norm', () => {
  const [full, partial, unmet] = (['full', 'partial', 'unmet'] as const).map(level =>
    bandOf(level, points('7.33'), shanghai),
  );
  expect(unmet!.high.eq(partial!.low)).toBe(true);
  expect(partial!.high.eq(full!.low)).toBe(true);
  expect(becauseOfBand('partial', partial!, shanghai)).toEqual({
    says: {
      zh: '“部分达成年度指标并具有一定效果”对应 4.40–5.86 分（不含 5.86）',
      en: '“partly reached” admits 4.40–5.86 points (below 5.86)',
    },
    law: shanghai.tiers.law,
  });
});

describe('执行率：上海样表截取，全国口径四舍五入', () => {
  test.each([
    ['49.30', '51.82', '95.13', '95.14', '9.51'],
    ['146.63', '147.00', '99.74', '99.75', '9.97'],
    ['2676.61', '3148.75', '85.00', '85.01', '8.50'],
    ['29.86', '502.00', '5.94', '5.95', '0.59'],
    ['37.12', '150.00', '24.74', '24.75', '2.47'],
    ['49.30', '80.00', '61.62', '61.63', '6.16'],
    ['0', '150.00', '0.00', '0.00', '0.00'],
    ['120', '100', '120.00', '120.00', '10.00'],
    ['-5', '100', '-5.00', '-5.00', '0.00'],
  ])('B %s ÷ A %s → %s / %s，得分 %s', (executed, budget, cut, up, due) => {
    const { rate } = budgetRate(money(budget), money(executed), shanghai);
    expect(printed2(rate)).toBe(cut);
    expect(printed2(budgetRate(money(budget), money(executed), national2020).rate)).toBe(up);
    expect(printed2(rateScore(rate, points(10), shanghai).score)).toBe(due);
  });

  test('from an unrounded rate two real scores would be a hundredth off', () => {
    expect(printed2(rateScore(percent('99.75'), points(10), shanghai).score)).toBe('9.98');
    expect(printed2(rateScore(percent('24.75'), points(10), shanghai).score)).toBe('2.48');
  });

  test('the steps can be read, each with its own source', () => {
    const { because } = budgetRate(money('51.82'), money('49.30'), shanghai);
    expect(because.map(reason => reason.says.zh)).toEqual([
      '执行率 = 全年执行数 ÷ 全年预算数：49.30 ÷ 51.82 × 100 = 95.1370…',
      '截取2位小数 → 95.13%',
    ]);
    expect(because.map(reason => reason.law?.basis)).toEqual(['stated', 'practice']);
    expect(rateOfNothing(shanghai).law?.source).toBe('shanghai-practice');
  });
});

test('every method cites a known source', () => {
  const awards = [
    atLeast(row('10', '5', '5')),
    atLeast(row('10', '10', '5')),
    atMostByRatio(row('10', '15', '5')),
    atMostLinearly(row('10', '15', '5')),
    atMostLinearly(row('10', '25', '5')),
    zeroTarget(row('0', '1', '5')),
    withinRange(row('5', '6', '5'), new Decimal(10)),
  ];
  for (const { because } of awards) {
    expect(Object.keys(sources)).toContain(because.law?.source);
    expect(because.says.zh).not.toBe('');
    expect(because.says.en).not.toBe('');
  }
});
