import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/engine/policy/index';
import { shanghai } from '../../../src/engine/policy/profiles/shanghai';
import { isDetermined } from '../../../src/engine/scoring/derived';
import { gradeOf } from '../../../src/engine/scoring/grade';
import { score } from '../../../src/engine/scoring/score';
import { rateWithinTolerance } from '../../../src/engine/scoring/tolerance';
import { Decimal, money } from '../../../src/engine/sheet/units';
import { sheetOf, type IndicatorSpec } from './sheet-of';

const hundredths = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map(n => new Decimal(n).div(100).toString());
const policy = fc.constantFrom(...policies);
const weight = hundredths(1, 5000);
const amountOf = hundredths(0, 1_000_000);
const sign = fc.constantFrom('≥', '>', '=', '≤', '<', '');
const name = fc.constantFrom('培训人数', '办结时间', '投诉起数', '满意度');
const shownScore = fc.oneof(hundredths(0, 6000), fc.constantFrom('', '-', '#REF!'));

const numeric = fc
  .record({ name, sign, target: amountOf, actual: amountOf, weight, score: shownScore })
  .map(({ sign: op, target, actual, ...rest }): IndicatorSpec => ({
    ...rest,
    target: `${op}${target}(人)`,
    actual: `${actual}(人)`,
  }));
const worded = fc.record({
  name,
  target: fc.constantFrom('有效促进', '2024年底前完成', '≥5(场)'),
  actual: fc.constantFrom('达成指标', '部分达成', '未达成', '基本完成', '不适用', '', '很好'),
  weight,
  score: shownScore,
});
const anyRow = fc.oneof({ weight: 3, arbitrary: numeric }, worded);
const fund = fc.record({
  budget: fc.oneof(hundredths(1, 10_000_000), fc.constantFrom('0.00', '')),
  executed: hundredths(0, 10_000_000),
});
const sheet = fc.record({ funds: fund.map(one => [one]), indicators: fc.array(anyRow, { maxLength: 12 }) });

const formulaOf = (row: IndicatorSpec): Decimal | undefined => {
  const due = score(sheetOf({ funds: [], indicators: [row] }), shanghai, 'formula').indicators[0]!.formula;
  return isDetermined(due) ? due.value : undefined;
};

describe('for any sheet', () => {
  test('no computed score exceeds its weight or falls below zero; limits keep their order', () => {
    fc.assert(
      fc.property(sheet, policy, (spec, chosen) => {
        const card = score(sheetOf(spec), chosen, 'formula');
        card.indicators.forEach((line, index) => {
          const w = new Decimal(spec.indicators[index]!.weight);
          for (const value of [
            isDetermined(line.formula) ? line.formula.value : undefined,
            line.ceiling,
            line.floor,
            line.proposed,
          ])
            if (value) expect(value.gte(0) && value.lte(w)).toBe(true);
          if (line.ceiling && line.floor) expect(line.ceiling.gte(line.floor)).toBe(true);
          if (line.band) expect(line.band.low.gte(0) && line.band.high.lte(w)).toBe(true);
        });
        if (isDetermined(card.rateScore))
          expect(card.rateScore.value.gte(0) && card.rateScore.value.lte(10)).toBe(true);
      }),
    );
  });

  test('the total is the sum of its parts, or unknown with the cells that stand in the way', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom('arithmetic' as const, 'formula' as const), (spec, mode) => {
        const card = score(sheetOf(spec), shanghai, mode);
        const isWithdrawn = spec.indicators.some(row => row.actual === '不适用');
        if (!isDetermined(card.total)) {
          expect(card.total.undetermined.zh).not.toBe('');
          expect(isDetermined(card.grade)).toBe(false);
        } else if (!isWithdrawn) {
          const parts = card.indicators.map((line, index) =>
            mode === 'formula' && line.proposed ? line.proposed : new Decimal(spec.indicators[index]!.score),
          );
          const rate = isDetermined(card.rateScore) ? card.rateScore.value : new Decimal(0);
          expect(card.total.value.eq(parts.reduce((sum, part) => sum.plus(part), rate))).toBe(true);
        }
      }),
    );
  });

  test('every determined figure explains itself and points at cells', () => {
    fc.assert(
      fc.property(sheet, policy, (spec, chosen) => {
        const card = score(sheetOf(spec), chosen, 'formula');
        const all = [
          card.rate,
          card.rateScore,
          card.total,
          card.grade,
          card.weightSum,
          ...card.indicators.map(line => line.formula),
        ];
        for (const outcome of all)
          if (isDetermined<unknown>(outcome)) {
            expect(outcome.because.length).toBeGreaterThan(0);
            expect(outcome.from.length).toBeGreaterThan(0);
          }
      }),
    );
  });

  test('the printed rate is always within its own tolerance', () => {
    fc.assert(
      fc.property(hundredths(1, 10_000_000), hundredths(0, 10_000_000), policy, (budget, executed, chosen) => {
        const { rate } = score(sheetOf({ funds: [{ budget, executed }], indicators: [] }), chosen, 'arithmetic');
        expect(isDetermined(rate) && rateWithinTolerance(rate.value, money(budget), money(executed))).toBe(true);
      }),
    );
  });

  test('the same sheet gives the same card, and the sheet is not touched', () => {
    fc.assert(
      fc.property(sheet, spec => {
        const form = sheetOf(spec);
        const before = JSON.stringify(form);
        expect(JSON.stringify(score(form, shanghai, 'formula'))).toBe(JSON.stringify(score(form, shanghai, 'formula')));
        expect(JSON.stringify(form)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});

test('a better actual never lowers an at-least score, nor a lower one an at-most score', () => {
  fc.assert(
    fc.property(amountOf, amountOf, amountOf, weight, (target, one, other, w) => {
      const [low, high] = new Decimal(one).lte(other) ? [one, other] : [other, one];
      const row = (op: string, actual: string): IndicatorSpec => ({
        name: '培训人数',
        target: `${op}${target}(人)`,
        actual: `${actual}(人)`,
        weight: w,
        score: '',
      });
      const [worse, better] = [formulaOf(row('≥', low)), formulaOf(row('≥', high))];
      expect(worse!.lte(better!)).toBe(true);
      const [few, many] = [formulaOf(row('≤', low)), formulaOf(row('≤', high))];
      expect(few!.gte(many!)).toBe(true);
    }),
  );
});

test('grades are monotone', () => {
  const rank = { 优: 3, 良: 2, 中: 1, 差: 0 };
  fc.assert(
    fc.property(hundredths(0, 11_000), hundredths(0, 11_000), policy, (a, b, chosen) => {
      const [low, high] = new Decimal(a).lte(b) ? [a, b] : [b, a];
      expect(rank[gradeOf(new Decimal(low), chosen)]).toBeLessThanOrEqual(rank[gradeOf(new Decimal(high), chosen)]);
    }),
  );
});
