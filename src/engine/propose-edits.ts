import type { Edit } from './edits';
import type { Policy } from './policy/policy';
import { gradeOf } from './scoring/grade';
import { isDetermined, type Outcome, type Reason } from './scoring/derived';
import { printed2, round } from './scoring/rounding';
import type { ScoreCard } from './scoring/score-card';
import { rateWithinTolerance } from './scoring/tolerance';
import type { Cell } from './sheet/cell';
import type { FundRow, SelfEvaluation } from './sheet/form';
import { rawCell, type Grid, type RawCell, type Scalar } from './sheet/grid';
import { readDecimal, readPercent, readPoints } from './sheet/reading';
import { Decimal, percent } from './sheet/units';
import { text, type Text } from './text';

/**
 * What recomputing writes into a self-evaluation: rates, the rate score, subtotals, total and grade where they differ
 * (`arithmetic`), and scores of quantitative indicators where they are blank or above the formula (`formula`).
 * Nothing that a person judged is touched: no qualitative score, no score below the formula, no weight, no amount.
 * A formula that gives the right value, or will once its inputs are corrected, stays.
 */
export function proposeEdits(form: SelfEvaluation, grid: Grid, card: ScoreCard, policy: Policy): readonly Edit[] {
  const held = heldValues(form);
  const edits: (Edit | undefined)[] = [];

  for (const line of card.funds) {
    const isRight = isRateOf(line.row);
    edits.push(
      numberEdit(grid, line.row.rate, line.rate, 'arithmetic', {
        alike: line.row.annualBudget,
        isPercent: true,
        isRight,
      }),
    );
    const follows = rateScoreOf(line.row.rate, line.row.weight, policy);
    edits.push(numberEdit(grid, line.row.score, line.score, 'arithmetic', { alike: line.row.weight, follows }));
  }
  for (const line of card.mode === 'formula' ? card.indicators : []) {
    if (!line.proposed || !line.formula || !isDetermined(line.formula)) continue;
    const due = { ...line.formula, value: line.proposed };
    edits.push(numberEdit(grid, line.indicator.score, due, 'formula', { alike: line.indicator.weight }));
  }
  for (const line of card.subtotals) {
    const follows = held.sumOf(line.subtotal.rows);
    edits.push(
      numberEdit(grid, line.subtotal.score, line.score, 'arithmetic', { alike: line.subtotal.weight, follows }),
    );
  }
  if (form.totalWeight && (form.totalWeight.kind === 'blank' || form.totalWeight.formula !== undefined))
    edits.push(numberEdit(grid, form.totalWeight, card.weightSum, 'arithmetic', { alike: form.totalScore }));
  edits.push(
    numberEdit(grid, form.totalScore, card.total, 'arithmetic', { alike: form.totalWeight, follows: held.total }),
  );
  edits.push(gradeEdit(grid, form.grade, card, held.total, policy));
  return edits.filter((edit): edit is Edit => edit !== undefined);
}

interface Manner {
  /** A cell of the same row: a blank cell is filled as number or text, as this one is. */
  readonly alike?: Cell<unknown> | undefined;
  /** The value that a formula gives as long as its inputs are uncorrected; it will follow them by itself. */
  readonly follows?: Decimal | undefined;
  readonly isPercent?: boolean;
  /** Whether what a formula gives is right however it rounds. */
  readonly isRight?: (given: Decimal) => boolean;
}

function numberEdit<T extends Decimal>(
  grid: Grid,
  cell: Cell<T> | undefined,
  due: Outcome<T> | undefined,
  kind: Edit['kind'],
  manner: Manner,
): Edit | undefined {
  if (!cell || !isDetermined(due)) return undefined;
  if (cell.kind === 'blank' && cell.shown !== '') return undefined; // “-” in a part row: left as the form prints it
  const raw = rawCell(grid, cell.at.row, cell.at.col);
  if (cell.kind === 'value') {
    if (cell.value.eq(due.value) || shownValue(cell, manner)?.eq(due.value)) return undefined;
    if (cell.formula !== undefined && manner.isRight?.(cell.value) === true) return undefined;
    if (cell.formula !== undefined && manner.follows && rounded(cell.value).eq(rounded(manner.follows)))
      return undefined;
  }
  const asText =
    typeof raw?.value === 'string' && raw.formula === undefined ? true : !raw && isTextCell(grid, manner.alike);
  const printed = printed2(due.value);
  const percentFormat = manner.isPercent === true && (raw?.format ?? '').includes('%');
  const number = percentFormat ? due.value.div(100).toNumber() : due.value.toNumber();
  const becomesText =
    cell.kind === 'value' && typeof raw?.value === 'string' ? replaceNumber(raw.value, printed) : printed;
  return {
    at: cell.at,
    ...before(raw),
    becomes: asText ? becomesText : number,
    becomesShown: percentFormat ? `${printed}%` : asText ? becomesText : printed,
    kind,
    why: explain(due.because, raw),
  };
}

function gradeEdit(
  grid: Grid,
  cell: Cell<string> | undefined,
  card: ScoreCard,
  heldTotal: Decimal | undefined,
  policy: Policy,
): Edit | undefined {
  if (!cell || !isDetermined(card.grade)) return undefined;
  const written = cell.shown.replace(/\s/g, '');
  if (written === card.grade.value) return undefined;
  const raw = rawCell(grid, cell.at.row, cell.at.col);
  if (cell.formula !== undefined && heldTotal && written === gradeOf(heldTotal, policy)) return undefined;
  return {
    at: cell.at,
    ...before(raw),
    becomes: card.grade.value,
    becomesShown: card.grade.value,
    kind: 'arithmetic',
    why: explain(card.grade.because, raw),
  };
}

function before(raw: RawCell | null): { was: Scalar; wasShown: string; wasFormula?: true } {
  if (raw?.formula !== undefined) return { was: raw.formula, wasShown: raw.shown, wasFormula: true };
  return { was: raw?.value ?? null, wasShown: raw?.shown ?? '' };
}

function explain(because: readonly Reason[], raw: RawCell | null): Text {
  const zh = because.map(reason => reason.says.zh).join('；');
  const en = because.map(reason => reason.says.en).join('; ');
  if (raw?.formula === undefined) return text(zh, en);
  return text(
    `${zh}（此格原为公式 ${raw.formula}，结果不符）`,
    `${en} (replaces the formula ${raw.formula}, which gives another value)`,
  );
}

/** “96.13%” keeps its sign, “98.00分” its word: only the figure changes. */
function replaceNumber(old: string, figure: string): string {
  const pattern = /[-−]?[\d０-９][\d０-９,，.．]*/;
  return pattern.test(old) ? old.replace(pattern, figure) : figure;
}

function shownValue(cell: Cell<unknown>, manner: Manner): Decimal | undefined {
  const raw: RawCell = { value: cell.shown, shown: cell.shown };
  const read = manner.isPercent === true ? readPercent(raw, cell.at) : readPoints(raw, cell.at);
  return read.kind === 'value' ? read.value : undefined;
}

function isTextCell(grid: Grid, cell: Cell<unknown> | undefined): boolean {
  const raw = cell?.kind === 'value' ? rawCell(grid, cell.at.row, cell.at.col)?.value : undefined;
  // 名称里带出来的分值（培训人数（10分））说明不了这一列填数还是填字。
  return typeof raw === 'string' && readDecimal(raw) !== undefined;
}

/** A formula that cuts and one that rounds half up are both right: neither is replaced by a typed figure. */
function isRateOf({ annualBudget, executed }: FundRow): (given: Decimal) => boolean {
  return given =>
    annualBudget?.kind === 'value' &&
    executed?.kind === 'value' &&
    rateWithinTolerance(percent(round(given, { mode: 'half-up', places: 2 })), annualBudget.value, executed.value);
}

const rounded = (value: Decimal): Decimal => round(value, { mode: 'half-up', places: 2 });

function rateScoreOf(
  rate: Cell<Decimal> | undefined,
  weight: Cell<Decimal> | undefined,
  policy: Policy,
): Decimal | undefined {
  if (rate?.kind !== 'value' || weight?.kind !== 'value') return undefined;
  return round(rate.value.times(weight.value).div(100), policy.scoreRounding.value);
}

/** What sums over the sheet give at this moment, blanks counting for nothing as they do in SUM. */
function heldValues(form: SelfEvaluation): { total: Decimal; sumOf: (rows: readonly number[]) => Decimal } {
  const add = (total: Decimal, cell: Cell<Decimal> | undefined): Decimal =>
    cell?.kind === 'value' ? total.plus(cell.value) : total;
  const scores = (rows?: readonly number[]): Decimal =>
    form.indicators
      .filter(indicator => !rows || rows.includes(indicator.row))
      .reduce<Decimal>((total, indicator) => add(total, indicator.score), new Decimal(0));
  return { total: form.funds.reduce((total, row) => add(total, row.score), scores()), sumOf: scores };
}
