import type { DraftFundRow, FormDraft } from '../layouts/draft';
import type { Layout } from '../layouts/layout';
import type { FundPlaces } from '../layouts/look';
import type { CellContent } from '../layouts/sheet-plan';
import type { Policy } from '../policy/policy';
import { budgetRate, rateScore } from '../scoring/methods/budget-rate';
import { a1, type Rect } from '../sheet/address';
import type { AmountKey, FundKind, MoneyUnit } from '../sheet/form';
import type { FundColumn } from '../sheet/terms';
import { Decimal, money, percent, points, type Points } from '../sheet/units';
import { calculated, decimalOf, figureContent, formatFor, placesOf } from './figures';
import { rateFormula, rateScoreFormula, sumFormula } from './formulas';
import { addRow, place, styled, text, type Page } from './page';
import { charactersAcross, linesOf, rowHeight } from './text-lines';

/** What the table below the funds needs to know of them. */
export interface FundsPlaced {
  /** Cells that a person fills in with money. */
  readonly amounts: readonly Rect[];
  /** Cells that keep a formula. */
  readonly formulas: readonly Rect[];
  /** 分数 and 得分 of 执行率, when the block scores it. */
  readonly execution?: {
    readonly weight: Points;
    readonly weightAt: Rect;
    readonly scoreAt: string;
    readonly score?: Decimal;
  };
}

/** “项目资金(万元)” in the unit of the draft. */
export const inUnit = (label: string, unit: MoneyUnit): string =>
  label.replace(/([(（])万?元([)）])/, (_, open: string, close: string) => `${open}${unit}${close}`);

export function placeFunds(page: Page, layout: Layout, draft: FormDraft, policy: Policy): FundsPlaced {
  const { funds } = page.look;
  return funds.kind === 'table'
    ? placeTable(page, layout, draft, policy, funds)
    : placeAmounts(page, layout, draft, funds);
}

const PARTS: readonly FundKind[] = ['current', 'carryover', 'other'];
const MONEY = ['initialBudget', 'annualBudget', 'executed'] as const;

function placeTable(
  page: Page,
  layout: Layout,
  draft: FormDraft,
  policy: Policy,
  places: FundPlaces & { readonly kind: 'table' },
): FundsPlaced {
  const { look } = page;
  const block = 'rows' in layout.funds ? layout.funds : { label: '', columns: [], rows: [] };
  const headings = addRow(page, rowHeight(2, 0));
  for (const { column, heading } of block.columns)
    place(page, [headings, headings], one(places.columns[column]), styled(look), text(heading));
  const amounts: Rect[] = [];
  const formulas: Rect[] = [];
  const weight = executionWeight(draft, policy);
  let execution: FundsPlaced['execution'];
  const first = headings + 1;
  block.rows.forEach(({ key, label }, n) => {
    const row = addRow(page, rowHeight(linesOf(label, charactersAcross(look.widths, places.row)), 0));
    const isTotal = key === 'total';
    place(page, [row, row], places.row, styled(look, { horizontal: isTotal ? 'left' : 'right' }), text(label));
    const given: DraftFundRow = draft.funds?.[key] ?? {};
    const at = (column: FundColumn): string => a1({ row, col: places.columns[column] });
    const put = (column: FundColumn, format: string, content: CellContent | undefined): Rect =>
      place(page, [row, row], one(places.columns[column]), styled(look, { format }), content);
    const figures = MONEY.map(column => {
      const sum = isTotal ? sumOfParts(draft, column) : undefined;
      const parts = `${a1({ row: first + 1, col: places.columns[column] })}:${a1({ row: first + block.rows.length - 1, col: places.columns[column] })}`;
      const figure = sum ? sum.value : decimalOf(given[column]);
      const content = sum ? calculated(sumFormula(parts, sum.places), sum.value) : figureContent(given[column]);
      const rect = put(column, formatFor(look.money, figure), content);
      (sum ? formulas : amounts).push(rect);
      return figure;
    });
    const [, budget, executed] = figures;
    const places2 = placesOf(figures);
    const rate = rateOf(budget, executed, policy);
    const rateContent = calculated(
      rateFormula(at('annualBudget'), at('executed'), places2, policy.rateRounding.value),
      rate,
    );
    formulas.push(put('rate', look.rate ?? '0.00', rateContent));
    if (!isTotal || n > 0 || weight === undefined) {
      put('weight', '@', text('-'));
      put('score', '@', text('-'));
      return;
    }
    const weightAt = put('weight', formatFor('0.00', weight), { kind: 'number', number: weight.toString() });
    const score = rate && budget && !budget.isZero() ? rateScore(percent(rate), weight, policy).score : undefined;
    const scoreFormula = rateScoreFormula(
      { budget: at('annualBudget'), rate: at('rate'), weight: at('weight') },
      { money: places2, rate: policy.rateRounding.value.places, weight: placesOf([weight]) },
      policy.scoreRounding.value,
    );
    formulas.push(put('score', '0.00', calculated(scoreFormula, score)));
    execution = { weight, weightAt, scoreAt: at('score'), ...(score && { score }) };
  });
  const label = inUnit(block.label, draft.unit);
  place(page, [headings, page.heights.length - 1], places.label, styled(look), text(label));
  return { amounts, formulas, ...(execution && { execution }) };
}

/** 分数 of 执行率: the draft's, else the policy's; none when the indicators already make up the full marks. */
function executionWeight(draft: FormDraft, policy: Policy): Points | undefined {
  const given = decimalOf(draft.funds?.total?.weight);
  if (given) return points(given);
  const weights = draft.indicators.map(({ weight }) => decimalOf(weight));
  const sum = weights.every(weight => weight !== undefined)
    ? weights.reduce<Decimal>((total, weight) => total.plus(weight ?? 0), new Decimal(0))
    : undefined;
  return sum?.eq(policy.fullMarks.value) ? undefined : policy.weights.value.execution;
}

function rateOf(budget: Decimal | undefined, executed: Decimal | undefined, policy: Policy): Decimal | undefined {
  if (!budget) return undefined;
  if (budget.isZero()) return new Decimal(0);
  return executed && budget.gt(0) ? budgetRate(money(budget), money(executed), policy).rate : undefined;
}

interface Sum {
  readonly value: Decimal | undefined;
  readonly places: number;
}

/** The total row adds up its parts, unless the draft says another total: then that figure stands, and stays. */
function sumOfParts(draft: FormDraft, column: (typeof MONEY)[number]): Sum | undefined {
  const total = draft.funds?.total?.[column];
  return sumInstead(
    total,
    PARTS.map(key => draft.funds?.[key]?.[column]),
  );
}

function sumInstead(total: string | undefined, given: readonly (string | undefined)[]): Sum | undefined {
  const parts = given.map(decimalOf);
  if (parts.some((part, n) => part === undefined && (given[n] ?? '') !== '')) return undefined;
  const known = parts.filter(part => part !== undefined);
  const value = known.length === 0 ? undefined : known.reduce<Decimal>((sum, part) => sum.plus(part), new Decimal(0));
  const stated = decimalOf(total);
  const agrees = total === undefined || total === '' || (stated !== undefined && value?.eq(stated) === true);
  return agrees ? { value, places: placesOf(parts) } : undefined;
}

/** Amounts that add up others of the same block. */
const SUMS: Readonly<Partial<Record<AmountKey, readonly AmountKey[]>>> = {
  projectTotal: ['projectFiscal', 'projectOther'],
  annualTotal: ['annualCurrent', 'annualCarryover', 'annualOther'],
};

function placeAmounts(
  page: Page,
  layout: Layout,
  draft: FormDraft,
  places: FundPlaces & { readonly kind: 'amounts' },
): FundsPlaced {
  const { look } = page;
  const labels = 'amounts' in layout.funds ? layout.funds.amounts : [];
  const words = inUnit(layout.funds.label, draft.unit);
  const above = places.label.place === 'above';
  if (above) {
    const row = addRow(page, 22);
    place(page, [row, row], places.label.columns, styled(look, { bold: true }), text(words));
  }
  const first = page.heights.length;
  const rowsOf = new Map<AmountKey, string>();
  places.lines.forEach((line, n) =>
    line.forEach(({ key, value }) => rowsOf.set(key, a1({ row: first + n, col: value[0] }))),
  );
  const amounts: Rect[] = [];
  const formulas: Rect[] = [];
  for (const line of places.lines) {
    const row = addRow(page, 0);
    const heights = line.map(({ key, label, value }) => {
      const caption = inUnit(labels.find(one => one.key === key)?.label ?? '', draft.unit);
      place(page, [row, row], label, styled(look), text(caption));
      const given = draft.amounts?.[key];
      const parts = SUMS[key];
      const sum =
        parts &&
        sumInstead(
          given,
          parts.map(part => draft.amounts?.[part]),
        );
      const figure = sum ? sum.value : decimalOf(given);
      const cells = (parts ?? []).map(part => rowsOf.get(part) ?? '').join(',');
      const content = sum ? calculated(sumFormula(cells, sum.places), sum.value) : figureContent(given);
      const rect = place(page, [row, row], value, styled(look, { format: formatFor(look.money, figure) }), content);
      (sum ? formulas : amounts).push(rect);
      return linesOf(caption, charactersAcross(look.widths, label));
    });
    page.heights[row] = rowHeight(Math.max(1, ...heights), above ? 22 : 0);
  }
  if (!above) place(page, [first, page.heights.length - 1], places.label.columns, styled(look), text(words));
  return { amounts, formulas };
}

const one = (column: number): readonly [number, number] => [column, column];
