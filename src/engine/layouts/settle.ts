import { valueOf } from '../sheet/cell';
import type { Indicator, Subtotal } from '../sheet/form';
import { readPoints } from '../sheet/reading';
import { Decimal } from '../sheet/units';
import { isFilled } from './cells';
import { appendTail, endsOpen, toIndicator, type Draft } from './indicator-draft';
import type { LevelLabel } from './levels';
import type { Paper } from './paper';
import { isWeighed, readSum, type Sum } from './sums';
import { has, type Row } from './table-rows';

interface Levels {
  readonly level1: LevelLabel | undefined;
  readonly level2: LevelLabel | undefined;
}

/** One row of a table after the first look. */
export type Line =
  | ({ readonly kind: 'row'; readonly row: Row; readonly labelled: boolean; readonly afterPage: boolean } & Levels)
  | { readonly kind: 'total' | 'subtotal'; readonly row: Row; readonly sum: Sum }
  | ({ readonly kind: 'bare'; readonly row: Row; readonly sum: Sum } & Levels);

type RowLine = Line & { kind: 'row' };

export interface Settled {
  readonly indicators: readonly Indicator[];
  readonly subtotals: readonly Subtotal[];
  readonly total?: Sum;
}

/**
 * Decides what only the whole table can tell: which sum is the total, whether a row without weight is an indicator that lacks
 * one or the tail of the text above (it is a tail when the weights add up without it), which level rows are sums.
 */
export function settle(paper: Paper, lines: readonly Line[], executionWeight: Decimal | undefined): Settled {
  const rows = lines.filter((line): line is RowLine => line.kind === 'row');
  const weighted = rows.some(({ row }) => weightOf(row) !== undefined);
  const sumRows = new Set(weighted ? rows.filter(line => isLevelSum(line, rows)) : []);
  const sure = rows.filter(line => !sumRows.has(line) && (weighted ? isWeighed(line.row) : has(line.row, 'name')));
  const lastRow = Math.max(-1, ...sure.map(({ row }) => row.row));
  const total = totalOf(lines, lastRow);
  const complete = addsUp(sure, total?.sum, executionWeight);

  const drafts: Draft[] = [];
  const sums: { readonly sum: Sum; readonly line: Line }[] = [];
  for (const line of lines) {
    const previous = drafts[drafts.length - 1];
    if (line === total) continue;
    if (line.kind !== 'row') {
      if (line.kind !== 'bare' || isSumOf(drafts, sums, line)) sums.push({ sum: line.sum, line });
      else drafts.push(draftOf(line));
    } else if (sumRows.has(line)) {
      const label = line.row.blocks[0];
      sums.push({ sum: readSum(paper, line.row, label), line });
    } else {
      const part = partOf(line, previous, weighted, complete);
      if (part === 'indicator') drafts.push(draftOf(line));
      else if (part === 'tail' && previous) appendTail(previous, line.row);
    }
  }
  return {
    indicators: drafts.map((draft, n) => toIndicator(paper, draft, n + 1)),
    subtotals: sums.map(({ sum, line }) => ({ ...sum, rows: rowsUnder(line, sum, drafts, sums) })),
    ...(total && { total: total.sum }),
  };
}

const draftOf = (line: { readonly row: Row } & Levels): Draft => ({
  row: line.row,
  level1: line.level1,
  level2: line.level2,
  grown: new Map(),
});

function weightOf(row: Row): Decimal | undefined {
  const piece = row.piece('weight');
  return isFilled(piece) ? valueOf(readPoints(piece.raw, piece.at)) : undefined;
}

function sumOfWeights(rows: readonly Row[]): Decimal {
  return rows.reduce((sum, row) => sum.plus(weightOf(row) ?? 0), new Decimal(0));
}

type SumLine = Line & { readonly sum: Sum };

/** The last sum below the last indicator; one with a label before one without. */
function totalOf(lines: readonly Line[], lastRow: number): SumLine | undefined {
  const below = lines.filter((line): line is SumLine => line.kind !== 'row' && line.row.row > lastRow);
  const labelled = below.filter(line => line.kind === 'total');
  const bare = below.filter(line => line.kind === 'bare');
  return labelled[labelled.length - 1] ?? bare[bare.length - 1];
}

/** The weights of the rows that have one make up the whole, with or without the weight of 预算执行率. */
function addsUp(rows: readonly RowLine[], total: Sum | undefined, executionWeight: Decimal | undefined): boolean {
  const sum = sumOfWeights(rows.map(line => line.row));
  const whole = valueOf(total?.weight) ?? new Decimal(100);
  return sum.eq(whole) || sum.plus(executionWeight ?? 10).eq(whole);
}

/** A level's own row that carries the sum of the rows below it: 产出指标 | | | | 50. */
function isLevelSum(line: RowLine, rows: readonly RowLine[]): boolean {
  const { row } = line;
  const named = has(row, 'name') || has(row, 'target') || has(row, 'actual');
  const weight = weightOf(row);
  if (!line.labelled || named || weight === undefined) return false;
  const under = rows.filter(one => one !== line && one.row.row > row.row && sameLevel(line, one) && isWeighed(one.row));
  return under.length > 0 && sumOfWeights(under.map(one => one.row).filter(one => has(one, 'name'))).eq(weight);
}

/** Under the same 一级 label; under the same 二级 label too when the row prints one. */
function sameLevel(sum: RowLine, line: RowLine): boolean {
  if (sum.level1 !== line.level1) return false;
  const second = sum.row.piece('level2');
  return !isFilled(second) || sum.level2 === line.level2;
}

type Part = 'indicator' | 'tail' | 'nothing';

function partOf(line: RowLine, previous: Draft | undefined, weighted: boolean, complete: boolean): Part {
  const { row } = line;
  const name = has(row, 'name');
  const value = has(row, 'target') || has(row, 'actual');
  if (weighted && isWeighed(row)) return 'indicator';
  const open =
    previous !== undefined &&
    (['name', 'target', 'actual'] as const).some(term => has(row, term) && endsOpen(previous, term));
  const torn = previous !== undefined && !line.labelled && (open || line.afterPage);
  if (name && value) return torn && weighted && complete ? 'tail' : 'indicator';
  if (name) return (weighted ? complete && previous !== undefined && !line.labelled : torn) ? 'tail' : 'indicator';
  if (!value) return previous && (has(row, 'reason') || has(row, 'evidence')) ? 'tail' : 'nothing';
  if (weighted) return previous ? 'tail' : 'nothing';
  return torn ? 'tail' : 'indicator';
}

/** Two bare figures inside the table are a subtotal when they add up what stands above, else a row that lost its texts. */
function isSumOf(
  drafts: readonly Draft[],
  sums: readonly { readonly line: Line }[],
  line: Line & { sum: Sum },
): boolean {
  const weight = valueOf(line.sum.weight);
  const since = Math.max(-1, ...sums.map(one => one.line.row.row));
  return weight !== undefined && sumOfWeights(drafts.map(draft => draft.row).filter(row => row.row > since)).eq(weight);
}

/** The rows a sum adds up: the block above it (or below, for a level's own row), whichever its weight agrees with. */
function rowsUnder(
  line: Line,
  sum: Sum,
  drafts: readonly Draft[],
  sums: readonly { readonly line: Line }[],
): readonly number[] {
  const numbers = (some: readonly Draft[]): number[] => some.map(draft => draft.row.row);
  if (line.kind === 'row') {
    const second = isFilled(line.row.piece('level2'));
    const under = drafts.filter(one => one.level1 === line.level1 && (!second || one.level2 === line.level2));
    return numbers(under.filter(draft => draft.row.row > line.row.row));
  }
  const above = drafts.filter(draft => draft.row.row < line.row.row);
  const since = Math.max(-1, ...sums.filter(one => one.line.row.row < line.row.row).map(one => one.line.row.row));
  const block = above.filter(draft => draft.row.row > since);
  const last = above[above.length - 1];
  const sameFirst = above.filter(draft => draft.level1 === last?.level1);
  const weight = valueOf(sum.weight);
  const fits = [block, sameFirst, above].find(some => weight && sumOfWeights(some.map(one => one.row)).eq(weight));
  return numbers(fits ?? (block.length > 0 ? block : sameFirst));
}
