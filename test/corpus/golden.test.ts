import { describe, expect, test } from 'vitest';
import { review, type FormReview } from '../../src/engine/review';
import { rules } from '../../src/engine/rules/index';
import { isDetermined, type Outcome } from '../../src/engine/scoring/derived';
import { printed2 } from '../../src/engine/scoring/rounding';
import type { ScoreCard } from '../../src/engine/scoring/score-card';
import { defaultSettings } from '../../src/engine/settings';
import { a1, a1Rect } from '../../src/engine/sheet/address';
import type { Decimal } from '../../src/engine/sheet/units';
import { corpusCases, RULES_READ, type Computed } from './cases';
import { asText } from './sheet-table';

/** Every case in both encodings. Rules that no reader has gone through yet are left out on both sides. */
const judged = new Set(rules.map(rule => rule.id).filter(id => RULES_READ.includes(id)));

const shown = (outcome: Outcome<Decimal>): string => (isDetermined(outcome) ? printed2(outcome.value) : '无法判断');

function computedOf(card: ScoreCard): Computed {
  return {
    rate: shown(card.rate),
    rateScore: shown(card.rateScore),
    weightSum: shown(card.weightSum),
    total: shown(card.total),
    grade: isDetermined(card.grade) ? card.grade.value : '无法判断',
  };
}

const findingsOf = (forms: readonly FormReview[]): readonly string[] =>
  forms
    .flatMap(form => form.findings)
    .filter(({ rule }) => judged.has(rule))
    .map(({ rule, severity, at }) => `${rule} ${severity} ${a1(at)}`)
    .sort();

describe.each(corpusCases())('$name', ({ grid, expected }) => {
  describe.each([
    ['figures as numbers', grid],
    ['figures as text', asText(grid)],
  ])('%s', (_, sheet) => {
    const { forms, unrecognised } = review([sheet], defaultSettings);

    test('the forms and where they stand', () => {
      expect(forms.map(({ form }) => ({ layout: form.layout, range: a1Rect(form.range) }))).toEqual(expected.forms);
      expect(unrecognised.map(one => one.sheet)).toEqual(expected.forms.length === 0 ? [sheet.sheet] : []);
    });

    test('what is computed', () => {
      expect(forms.flatMap(({ scoreCard }) => scoreCard ?? []).map(computedOf)).toEqual(expected.computed);
    });

    test('what is found', () => {
      expect(findingsOf(forms)).toEqual(
        expected.findings
          .filter(({ rule }) => judged.has(rule))
          .map(({ rule, severity, at }) => `${rule} ${severity} ${at}`)
          .sort(),
      );
    });
  });
});
