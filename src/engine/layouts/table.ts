import type { Cell } from '../sheet/cell';
import type { Indicator, Subtotal } from '../sheet/form';
import { readFiscalYear } from '../sheet/reading';
import { isSubtotalLabel } from '../sheet/row-terms';
import { isNote, isPageFooter, isSignature, titleKind } from '../sheet/surrounding-terms';
import type { Decimal, Points } from '../sheet/units';
import { column, type TableHeading } from './headings';
import { isSectionName, nextLevel, sectionLabel, type LevelLabel } from './levels';
import { filledBetween, type Paper } from './paper';
import { settle, type Line } from './settle';
import { gradeLabel, inCell, readGrade, readSum, sumLabel } from './sums';
import { has, isBareSum, isData, rowThrough, type Row } from './table-rows';

/** Everything that stands from the table's heading to the form's last row. */
export interface TableRead {
  readonly indicators: readonly Indicator[];
  readonly subtotals: readonly Subtotal[];
  readonly totalWeight?: Cell<Points>;
  readonly totalScore?: Cell<Points>;
  readonly grade?: Cell<string>;
  /** As printed; empty when the total row has no label; absent without a total row. */
  readonly totalLabel?: string;
  /** The last row that belongs to the form. */
  readonly bottom: number;
}

/** More blank rows than this end a table. */
const GAP = 3;
/** A grade may stand this many rows below the total. */
const AFTER_TOTAL = 4;

interface Walk {
  readonly lines: Line[];
  level1: LevelLabel | undefined;
  level2: LevelLabel | undefined;
  grade: Cell<string> | undefined;
  /** Row of the last labelled total. */
  total: number | undefined;
  /** A note or a signature was passed. */
  closed: boolean;
  bottom: number;
  last: number;
}

/**
 * Reads the rows below a heading. `pages` are the heading and its repetitions after page breaks, `limit` is the last row
 * that can belong to the form, `executionWeight` the weight of the fund block (it tells a forgotten weight from the tail of a
 * text). The end is found by shape: a cell that holds the word 总分 among the data ends nothing.
 */
export function readTable(
  paper: Paper,
  pages: readonly TableHeading[],
  limit: number,
  executionWeight: Decimal | undefined,
): TableRead {
  const start = pages[0]!.bottom;
  const walk: Walk = {
    lines: [],
    level1: undefined,
    level2: undefined,
    grade: undefined,
    total: undefined,
    closed: false,
    bottom: start,
    last: start,
  };
  let page = 0;
  for (const at of filledBetween(paper, start + 1, limit)) {
    while (page + 1 < pages.length && at >= pages[page + 1]!.top) page += 1;
    const heading = pages[page]!;
    const row = rowThrough(paper, at, heading);
    if (at <= heading.bottom || row.blocks.length === 0) continue;
    if (isOver(walk, row, page + 1 < pages.length)) break;
    readRow(paper, walk, row, { follows: page + 1 < pages.length, begins: page > 0 && walk.last < heading.top });
    walk.last = at;
  }
  const { total, ...settled } = settle(paper, walk.lines, executionWeight);
  return {
    ...settled,
    ...(total?.weight && { totalWeight: total.weight }),
    ...(total?.score && { totalScore: total.score }),
    ...(walk.grade && { grade: walk.grade }),
    ...(total && { totalLabel: total.label.shown }),
    bottom: Math.min(walk.bottom, limit),
  };
}

/** Name, value and weight (where the table has weights): nothing but a line of this table. */
function isComplete(row: Row): boolean {
  return isData(row) && (column(row.heading, 'weight') === undefined || has(row, 'weight'));
}

function isOver(walk: Walk, row: Row, pageFollows: boolean): boolean {
  if (isComplete(row)) return false;
  if (walk.total !== undefined && row.row > walk.total + AFTER_TOTAL) return true;
  if (pageFollows) return false;
  return walk.closed || row.row - Math.max(walk.last, walk.bottom) > GAP;
}

function readRow(paper: Paper, walk: Walk, row: Row, page: { follows: boolean; begins: boolean }): void {
  const first = row.blocks[0]!;
  const nameLeft = (column(row.heading, 'name') ?? column(row.heading, 'level2'))?.left ?? 0;
  if (!isData(row) && readClosing(paper, walk, row)) return;
  if (isPageFooter(first.text) && row.blocks.length < 3) return;
  if (isAround(row, nameLeft)) {
    walk.closed = !page.follows;
    return;
  }
  if ((walk.total !== undefined || walk.grade) && !isComplete(row)) return;
  walk.bottom = Math.max(walk.bottom, ...row.blocks.map(block => block.rect.bottom));
  if (row.blocks.length === 1 && first.col < nameLeft && first.rect.right >= nameLeft && isSectionName(first.text)) {
    walk.level1 = sectionLabel(paper.sheet, first);
    walk.level2 = undefined;
    return;
  }
  const level1 = nextLevel(walk.level1, row.piece('level1'));
  const level2 = nextLevel(level1.changed ? undefined : walk.level2, row.piece('level2'));
  walk.level1 = level1.label;
  walk.level2 = level2.label;
  walk.lines.push({
    kind: 'row',
    row,
    level1: level1.label,
    level2: level2.label,
    labelled: level1.begins || level2.begins,
    afterPage: page.begins,
  });
}

/** Titles and years repeated on every page, notes, signatures. */
function isAround(row: Row, nameLeft: number): boolean {
  const first = row.blocks[0]!;
  const alone = row.blocks.length === 1;
  if (
    alone &&
    (titleKind(first.text) !== undefined || (first.text.length < 14 && readFiscalYear(first.text) !== undefined))
  )
    return true;
  return (alone || first.col < nameLeft) && (isSignature(first.text) || (!isData(row) && isNote(first.text)));
}

/** 总分, 小计, 评分等级; false when the row is none of them. */
function readClosing(paper: Paper, walk: Walk, row: Row): boolean {
  const label = sumLabel(row);
  const grade = gradeLabel(row);
  if (grade && (grade === row.blocks[0] || label)) walk.grade = readGrade(paper, row, grade);
  else if (!label && !isBareSum(row)) return false;
  walk.bottom = Math.max(walk.bottom, ...row.blocks.map(block => block.rect.bottom));
  const levels = { level1: walk.level1, level2: walk.level2 };
  if (label && isSubtotalLabel(inCell(label)?.value ? (inCell(label)?.key ?? '') : label.key))
    walk.lines.push({ kind: 'subtotal', row, sum: readSum(paper, row, label) });
  else if (label) {
    walk.lines.push({ kind: 'total', row, sum: readSum(paper, row, label) });
    walk.total = row.row;
  } else if (!grade) walk.lines.push({ kind: 'bare', row, ...levels, sum: readSum(paper, row, undefined) });
  return true;
}
