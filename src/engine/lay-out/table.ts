import type { DraftIndicator, FormDraft } from '../layouts/draft';
import type { Layout } from '../layouts/layout';
import type { Columns } from '../layouts/look';
import type { CellContent } from '../layouts/sheet-plan';
import type { Policy } from '../policy/policy';
import { gradeOf } from '../scoring/grade';
import { a1, a1Rect, type Rect } from '../sheet/address';
import { Decimal } from '../sheet/units';
import type { ColumnTerm } from '../sheet/terms';
import { calculated, decimalOf, figureContent, formatFor, placesOf } from './figures';
import { completeSumFormula, gradeFormula } from './formulas';
import type { FundsPlaced } from './funds';
import { addRow, place, styled, text, type Page } from './page';
import { charactersAcross, linesOf, rowHeight } from './text-lines';

/** Least height of a row of the indicator table. */
const LEAST = 22;

export interface TablePlaced {
  /** Row of the headings. */
  readonly heading: number;
  readonly first: number;
  readonly last: number;
  /** Cells that keep a formula. */
  readonly formulas: readonly Rect[];
}

/** One indicator that says nothing, so that a form without any can be filled in. */
const NONE: DraftIndicator = { level1: '', level2: '', name: '', target: '' };

export function placeTable(page: Page, layout: Layout, draft: FormDraft): Omit<TablePlaced, 'formulas'> {
  const { look } = page;
  if (look.tableTitle) {
    const row = addRow(page, LEAST);
    const style = styled(look, { bold: true, format: '@' });
    place(page, [row, row], [0, look.widths.length - 1], style, text(look.tableTitle(draft.fiscalYear)));
  }
  const heading = addRow(page, 0);
  const captions = look.table.map(([term, columns]) => {
    const caption = layout.columns.find(one => one.column === term)?.heading ?? '';
    place(page, [heading, heading], columns, styled(look), text(caption));
    return linesOf(caption, charactersAcross(look.widths, columns));
  });
  page.heights[heading] = rowHeight(Math.max(...captions), 0);
  const indicators = draft.indicators.length > 0 ? draft.indicators : [NONE];
  for (const indicator of indicators) placeIndicator(page, indicator);
  const [first, last] = [heading + 1, heading + indicators.length];
  for (const term of ['level1', 'level2'] as const) placeLevels(page, indicators, first, term);
  if (look.tableSide) place(page, [heading, last], look.tableSide.columns, styled(look), text(look.tableSide.text));
  return { heading, first, last };
}

const LEVELS: ReadonlySet<ColumnTerm> = new Set<ColumnTerm>(['level1', 'level2']);

function placeIndicator(page: Page, indicator: DraftIndicator): void {
  const { look } = page;
  const row = addRow(page, LEAST);
  for (const [term, columns] of look.table) {
    if (LEVELS.has(term)) continue;
    const words = valueOf(indicator, term);
    const isFigure = term === 'weight' || term === 'score';
    const style = styled(look, {
      format: isFigure ? formatFor('0.00', decimalOf(words)) : term === 'name' || term === 'reason' ? 'General' : '@',
      ...(term === 'reason' && { horizontal: 'left' }),
    });
    const content = isFigure ? figureContent(words) : words === '' ? undefined : text(words);
    place(page, [row, row], columns, style, content);
    const lines = linesOf(words, charactersAcross(look.widths, columns));
    page.heights[row] = Math.min(400, Math.max(page.heights[row]!, rowHeight(lines, LEAST)));
  }
}

function valueOf(indicator: DraftIndicator, term: ColumnTerm): string {
  switch (term) {
    case 'level1':
    case 'level2':
    case 'name':
    case 'target':
    case 'actual':
    case 'weight':
    case 'score':
    case 'reason':
      return indicator[term] ?? '';
    default:
      return '';
  }
}

/** Neighbours of one level share a merged cell, the second level only within one first level. */
function placeLevels(
  page: Page,
  indicators: readonly DraftIndicator[],
  first: number,
  term: 'level1' | 'level2',
): void {
  const columns = page.look.table.find(([one]) => one === term)?.[1];
  if (!columns) return;
  const joins = (one: DraftIndicator, next: DraftIndicator | undefined): boolean =>
    next !== undefined && next[term] === one[term] && next.level1 === one.level1 && one[term] !== '';
  for (let from = 0; from < indicators.length;) {
    let to = from;
    while (joins(indicators[to]!, indicators[to + 1])) to += 1;
    const words = indicators[from]![term];
    const content: CellContent | undefined = words === '' ? undefined : text(words);
    place(page, [first + from, first + to], columns, styled(page.look), content);
    makeRoom(
      page,
      [first + from, first + to],
      rowHeight(linesOf(words, charactersAcross(page.look.widths, columns)), 0),
    );
    from = to + 1;
  }
}

/** A long level word over few rows raises the first of them. */
function makeRoom(page: Page, [top, bottom]: Columns, needed: number): void {
  const there = page.heights.slice(top, bottom + 1).reduce((sum, height) => sum + height, 0);
  if (there < needed) page.heights[top] = page.heights[top]! + needed - there;
}

/** 总分 and 评分等级 below the table. */
export function placeClosing(
  page: Page,
  layout: Layout,
  draft: FormDraft,
  table: Omit<TablePlaced, 'formulas'>,
  { execution }: FundsPlaced,
  policy: Policy,
): readonly Rect[] {
  const { look } = page;
  if (!look.total || layout.totalLabel === undefined) return [];
  const row = addRow(page, LEAST);
  place(
    page,
    [row, row],
    look.total.label,
    styled(look),
    layout.totalLabel === '' ? undefined : text(layout.totalLabel),
  );
  const count = draft.indicators.length + (execution ? 1 : 0);
  const sum = (term: 'weight' | 'score', extra: string | undefined, more: Decimal | undefined) => {
    const [col] = look.table.find(([one]) => one === term)![1];
    const figures = draft.indicators.map(indicator => decimalOf(indicator[term]));
    const all = execution ? [...figures, more] : figures;
    const value =
      all.length === 0 || all.some(figure => figure === undefined)
        ? undefined
        : all.reduce<Decimal>((total, figure) => total.plus(figure ?? 0), new Decimal(0));
    const cells = `${a1Rect({ top: table.first, left: col, bottom: table.last, right: col })}${extra ? `,${extra}` : ''}`;
    const content = calculated(completeSumFormula(cells, Math.max(1, count), placesOf(all)), value);
    const style = styled(look, { format: formatFor('0.00', value) });
    return { rect: place(page, [row, row], [col, col], style, content), value, at: a1({ row, col }) };
  };
  const weights = sum('weight', execution && a1Rect(execution.weightAt), execution?.weight);
  const total = sum('score', execution?.scoreAt, execution?.score);
  if (!look.grade || layout.gradeLabel === undefined) return [weights.rect, total.rect];
  const last = addRow(page, LEAST);
  place(page, [last, last], look.grade.label, styled(look), text(layout.gradeLabel));
  const grade = calculated(gradeFormula(total.at, policy.grades.value), total.value && gradeOf(total.value, policy));
  return [weights.rect, total.rect, place(page, [last, last], look.grade.value, styled(look), grade)];
}
