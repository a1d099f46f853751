import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shanghai } from '../../../src/engine/policy/profiles/shanghai';
import { isDetermined, type Outcome } from '../../../src/engine/scoring/derived';
import { printed2 } from '../../../src/engine/scoring/rounding';
import { score } from '../../../src/engine/scoring/score';
import type { FundKey } from '../../../src/engine/sheet/form';
import { Decimal } from '../../../src/engine/sheet/units';
import { sheetOf } from './sheet-of';

/** Real printed sheets, kept beside the repository; this suite runs only where they are. */
const CORPUS = '../shared/corpus/documents.json';
const hasCorpus = existsSync(CORPUS);

interface PrintedSheet {
  readonly id: string;
  readonly kind: string;
  readonly grade: string;
  readonly total: { readonly weight: string; readonly score: string };
  readonly funds: readonly PrintedFund[];
  readonly indicators: readonly PrintedIndicator[];
}
interface PrintedFund {
  readonly key: FundKey;
  readonly initialBudget: string;
  readonly annualBudget: string;
  readonly executed: string;
  readonly points: string;
  readonly rate: string;
  readonly score: string;
}
interface PrintedIndicator {
  readonly level1: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
}

function printedSheets(): readonly PrintedSheet[] {
  if (!hasCorpus) return [];
  const { documents } = JSON.parse(readFileSync(CORPUS, 'utf8')) as { documents: readonly PrintedSheet[] };
  return documents.filter(one => one.kind === 'self-evaluation');
}

const due = (outcome: Outcome<unknown> | undefined): string => {
  if (!isDetermined(outcome)) return '？';
  return outcome.value instanceof Decimal ? printed2(outcome.value) : String(outcome.value);
};

const cardOf = (sheet: PrintedSheet) => {
  const funds = sheet.funds.map(row => ({
    ...row,
    initial: row.initialBudget,
    budget: row.annualBudget,
    weight: row.points,
  }));
  const indicators = sheet.indicators.map(row => ({ ...row, name: row.level3 }));
  return score(sheetOf({ funds, indicators, total: sheet.total.score, grade: sheet.grade }), shanghai, 'arithmetic');
};

describe.runIf(hasCorpus)('every printed self-evaluation (only where ../shared/corpus is present)', () => {
  test('there are some', () => expect(printedSheets().length).toBeGreaterThan(10));

  test.each(printedSheets().map(sheet => [sheet.id, sheet] as const))('%s: computed = printed', (_id, sheet) => {
    const card = cardOf(sheet);
    expect(card.funds.map(row => due(row.rate))).toEqual(sheet.funds.map(row => row.rate.replace(/,/g, '')));
    expect(due(card.rateScore)).toBe(sheet.funds.find(row => row.key === 'total')!.score);
    expect(due(card.weightSum)).toBe(sheet.total.weight);
    expect(due(card.total)).toBe(sheet.total.score);
    expect(due(card.grade)).toBe(sheet.grade);
  });

  test.each(printedSheets().map(sheet => [sheet.id, sheet] as const))('%s: every row can be judged', (_id, sheet) => {
    for (const line of cardOf(sheet).indicators) {
      const { indicator, attainment, band } = line;
      const printed = indicator.score?.kind === 'value' ? indicator.score.value : undefined;
      expect([indicator.name.shown, attainment]).not.toEqual([indicator.name.shown, 'unknown']);
      if (band && printed) expect(printed.gte(band.low) && printed.lte(band.high)).toBe(true);
    }
  });
});
