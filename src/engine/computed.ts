import type { FormReview } from './review';
import { names } from './scoring/cannot';
import { isDetermined, type Outcome } from './scoring/derived';
import { printed2 } from './scoring/rounding';
import { score } from './scoring/score';
import type { ScoreCard } from './scoring/score-card';
import { addressKey, sameAddress, type Address } from './sheet/address';
import { shownOf, type Cell } from './sheet/cell';
import type { SelfEvaluation } from './sheet/form';
import { Decimal } from './sheet/units';
import { text, type Text } from './text';

/** One cell whose value follows from others: what it holds, what it should hold, and how that comes about. */
export interface Computed {
  readonly at: Address;
  readonly name: Text;
  /** What a person reads in the cell; '' when it is blank. */
  readonly shown: string;
  readonly outcome: Outcome<unknown>;
  /** The value as the form would print it; null where it cannot be determined. */
  readonly due: string | null;
  /** `figure` – there is one right value; `limit` – a person scores, up to `due`; `band` – between the two ends of `due`. */
  readonly binds: 'figure' | 'limit' | 'band';
  /** The cells it was computed from, in the order of the computation. */
  readonly inputs: readonly Input[];
}

export interface Input {
  readonly at: Address;
  /** The column's name; in a sum, the indicator's. */
  readonly name: Text;
  readonly shown: string;
}

/**
 * What is computed for the cell; undefined for a cell that a person fills in. Sums are those of the scores as printed, as the
 * rules see them; where one is blank, with the scores proposed for it.
 */
export function computedAt({ form, policy, scoreCard: proposing }: FormReview, at: Address): Computed | undefined {
  if (form.kind !== 'self-evaluation' || !proposing) return undefined;
  const printing = proposing.mode === 'formula' ? score(form, policy, 'arithmetic', proposing) : proposing;
  const scoreCard = isDetermined(printing.total) ? printing : proposing;
  for (const { cell, name, outcome, binds = 'figure', due = printed(outcome), isSum } of computedCells(
    form,
    scoreCard,
  )) {
    if (!cell || !outcome || !sameAddress(cell.at, at)) continue;
    return { at, name, shown: shownOf(cell), outcome, due, binds, inputs: inputsOf(form, outcome, isSum === true) };
  }
  return undefined;
}

interface Line {
  readonly cell: Cell<unknown> | undefined;
  readonly name: Text;
  readonly outcome: Outcome<unknown> | undefined;
  readonly binds?: Computed['binds'];
  readonly due?: string | null;
  readonly isSum?: boolean;
}

function computedCells(form: SelfEvaluation, card: ScoreCard): readonly Line[] {
  return [
    ...card.funds.flatMap(({ row, rate, score }): readonly Line[] => [
      { cell: row.rate, name: computedNames.rate, outcome: rate },
      { cell: row.score, name: computedNames.rateScore, outcome: score },
    ]),
    ...card.indicators.map(indicatorLine),
    ...card.subtotals.map(({ subtotal, score }): Line => {
      return { cell: subtotal.score, name: computedNames.subtotal, outcome: score, isSum: true };
    }),
    { cell: form.totalWeight, name: computedNames.weightSum, outcome: card.weightSum, isSum: true },
    { cell: form.totalScore, name: computedNames.total, outcome: card.total, isSum: true },
    { cell: form.grade, name: computedNames.grade, outcome: card.grade, isSum: true },
  ];
}

/** A person may score below the formula with a reason, so it is a limit; a qualitative score lies in the band of its word. */
function indicatorLine({ indicator, formula, ceiling, band }: ScoreCard['indicators'][number]): Line {
  const base = { cell: indicator.score, name: computedNames.indicatorScore };
  if (formula) {
    const most = isDetermined(formula) ? printed2(ceiling ?? formula.value) : null;
    return { ...base, outcome: formula, binds: 'limit', due: most };
  }
  if (!band) return { ...base, outcome: undefined };
  const [low, high] = [printed2(band.low), printed2(band.high)];
  const says = text(
    `完成情况“${shownOf(indicator.actual)}”对应的得分区间为 ${low}–${high}${band.openTop ? `（不含 ${high}）` : ''}`,
    `“${shownOf(indicator.actual)}” stands for a score of ${low}–${high}${band.openTop ? ` (below ${high})` : ''}`,
  );
  const from = [indicator.actual, indicator.weight].flatMap(cell => (cell ? [cell.at] : []));
  return { ...base, outcome: { value: band, because: [{ says }], from }, binds: 'band', due: `${low}–${high}` };
}

function printed(outcome: Outcome<unknown> | undefined): string | null {
  if (!isDetermined(outcome)) return null;
  return outcome.value instanceof Decimal ? printed2(outcome.value) : String(outcome.value);
}

/** The form's name for each cell that a computation starts from. */
export function inputsOf(form: SelfEvaluation, outcome: Outcome<unknown>, isSum: boolean): readonly Input[] {
  const known = new Map<string, Input>();
  const add = (cell: Cell<unknown> | undefined, name: Text): void => {
    if (cell) known.set(addressKey(cell.at), { at: cell.at, name, shown: shownOf(cell) });
  };
  for (const row of form.funds) {
    add(row.annualBudget, names.budget);
    add(row.executed, names.executed);
    add(row.weight, names.executionWeight);
    add(row.score, computedNames.rateScore);
  }
  for (const { name, target, actual, weight, score } of form.indicators) {
    const own = text(shownOf(name), shownOf(name));
    add(target, names.target);
    add(actual, names.actual);
    add(weight, isSum ? own : names.weight);
    add(score, isSum ? own : names.score);
  }
  return outcome.from.map(at => known.get(addressKey(at)) ?? { at, name: text('', ''), shown: '' });
}

export const computedNames = {
  rate: text('执行率', 'Execution rate'),
  rateScore: text('执行率得分', 'Score of the rate'),
  indicatorScore: text('指标得分', 'Indicator score'),
  subtotal: text('小计', 'Subtotal'),
  weightSum: text('分值合计', 'Sum of weights'),
  total: text('总分', 'Total'),
  grade: text('等级', 'Grade'),
} as const;
