import { columnLike, columnNamed, type ColumnTerm } from '../sheet/terms';
import { labelKey } from '../sheet/reading';
import { blocksIn, type Block, type Paper } from './paper';

/** The cells of one column of the indicator table. */
export interface Column {
  readonly term: ColumnTerm;
  readonly rank: number;
  readonly left: number;
  readonly right: number;
  /** The heading as printed, both lines of it when it stands in two rows. */
  readonly text: string;
}

/** A heading row of an indicator table (one or two rows high). */
export interface TableHeading {
  readonly top: number;
  readonly bottom: number;
  /** Bounds of the whole heading row, unused columns included. */
  readonly left: number;
  readonly right: number;
  /** By term, the most specific first; a form may print several of one term. */
  readonly columns: readonly Column[];
}

export function column(heading: TableHeading, term: ColumnTerm): Column | undefined {
  return heading.columns.find(one => one.term === term);
}

/** Every heading of an indicator table on the sheet, top to bottom, left to right. */
export function findHeadings(paper: Paper): readonly TableHeading[] {
  const found: TableHeading[] = [];
  let below = -1;
  for (const row of paper.filledRows) {
    if (row <= below || named(paper, row) < 2) continue;
    const one = headingsOf(paper, row, row);
    const two = isSecondLine(paper, row) ? headingsOf(paper, row, row + 1) : [];
    const best = two.length > 0 && two.length >= one.length ? two : one;
    for (const heading of best) below = Math.max(below, heading.bottom);
    found.push(...best);
  }
  return found;
}

function named(paper: Paper, row: number): number {
  return (paper.rows.get(row) ?? []).filter(block => columnNamed(block.key) !== undefined).length;
}

/** The row below belongs to the heading when everything in it reads as one and continues a heading above it. */
function isSecondLine(paper: Paper, row: number): boolean {
  const blocks = paper.rows.get(row + 1) ?? [];
  if (blocks.length === 0 || headingsOf(paper, row + 1, row + 1).some(heading => heading.columns.length > 5))
    return false;
  const upper = paper.rows.get(row) ?? [];
  const tall = upper.some(block => block.rect.bottom > row);
  return blocks.every(block => {
    const above = paper.blockAt(row, block.col);
    if (above.raw === null) return tall && columnNamed(block.key) !== undefined;
    const wide = above.rect.right > above.rect.left || tall;
    if (columnNamed(labelKey(above.text + block.text)) !== undefined) return true;
    return wide && (columnLike(block.key) !== undefined || /^(数值|数量|内容|值)$/.test(block.key));
  });
}

function headingsOf(paper: Paper, top: number, bottom: number): readonly TableHeading[] {
  const cells = headingCells(paper, top, bottom);
  const segments = split(cells);
  return segments.filter(isTable).map(segment => toHeading(segment, cells, top, bottom));
}

interface HeadingCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly term?: ColumnTerm;
  readonly rank: number;
}

/** One entry per printed column, from left to right. */
function headingCells(paper: Paper, top: number, bottom: number): readonly HeadingCell[] {
  const cells: HeadingCell[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (let row = top; row <= bottom; row += 1)
    for (const block of paper.rows.get(row) ?? []) {
      first = Math.min(first, block.col);
      last = Math.max(last, block.rect.right);
    }
  for (let col = first; col <= last;) {
    const stack = stackAt(paper, top, bottom, col);
    let right = Infinity;
    for (let row = top; row <= bottom; row += 1) right = Math.min(right, paper.blockAt(row, col).rect.right);
    if (stack.length > 0) cells.push(headingCell(stack, bottom, col, right));
    col = right + 1;
  }
  return cells;
}

function stackAt(paper: Paper, top: number, bottom: number, col: number): readonly Block[] {
  const stack: Block[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const block = paper.blockAt(row, col);
    if (block.text === '' || stack.some(one => one.row === block.row && one.col === block.col)) continue;
    // A label that runs down beside the whole table (绩效指标) is no column of it.
    if (runsDown(block, bottom) && block.col < col) continue;
    stack.push(block);
  }
  return stack;
}

const runsDown = (block: Block, bottom: number): boolean => block.rect.bottom > bottom + 1;

/** The lower line decides, then both lines read together, then the upper one. */
function headingCell(stack: readonly Block[], bottom: number, left: number, right: number): HeadingCell {
  const text = stack.map(block => block.text).join('');
  const lower = stack[stack.length - 1]!;
  const joint = columnNamed(labelKey(text));
  if (runsDown(lower, bottom)) return { left, right, text, rank: 0 };
  const found = joint ?? columnLike(lower.key) ?? columnLike(labelKey(text)) ?? columnLike(stack[0]!.key);
  return { left, right, text, rank: found?.rank ?? 0, ...(found && { term: found.term }) };
}

/** Two tables side by side begin each with its own 一级指标. */
function split(cells: readonly HeadingCell[]): readonly (readonly HeadingCell[])[] {
  const segments: HeadingCell[][] = [];
  let current: HeadingCell[] = [];
  for (const cell of cells) {
    const previous = current[current.length - 1];
    const repeated =
      cell.term === 'level1' && current.some(one => one.term === 'level1') && previous?.text !== cell.text;
    const apart = previous !== undefined && cell.left - previous.right > 2 && isTable(current);
    if (repeated || apart) {
      segments.push(current);
      current = [];
    }
    current.push(cell);
  }
  return [...segments, current];
}

/** Enough headings to be the indicator table: what is measured, against what. */
function isTable(cells: readonly HeadingCell[]): boolean {
  const terms = new Set(cells.map(cell => cell.term));
  const measured = terms.has('name') || (terms.has('level1') && terms.has('level2'));
  const against = terms.has('target') || terms.has('actual');
  const strong = terms.has('level1') || terms.has('level2');
  const used = [...terms].filter(term => term !== undefined && term !== 'ignored').length;
  return measured && against && used >= (strong ? 3 : 4);
}

function toHeading(
  segment: readonly HeadingCell[],
  all: readonly HeadingCell[],
  top: number,
  bottom: number,
): TableHeading {
  const halves = annualHalf(segment);
  const columns = halves.filter((cell): cell is HeadingCell & { term: ColumnTerm } => cell.term !== undefined);
  const sorted = columns.map((cell, n) => ({ cell, n })).sort((a, b) => a.cell.rank - b.cell.rank || a.n - b.n);
  const next = all.find(cell => cell.left > segment[segment.length - 1]!.right);
  return {
    top,
    bottom,
    left: segment[0]!.left,
    right: segment[segment.length - 1]!.right,
    columns: sorted.map(({ cell }) => ({
      term: cell.term,
      rank: cell.rank,
      left: cell.left,
      right: rightOf(cell, all, next),
      text: cell.text,
    })),
  };
}

/** A heading also stands over the blank columns to its right. */
function rightOf(cell: HeadingCell, all: readonly HeadingCell[], end: HeadingCell | undefined): number {
  const next = all.find(one => one.left > cell.right) ?? end;
  return next ? Math.max(cell.right, Math.min(next.left - 1, cell.right + 3)) : cell.right;
}

/** Central declarations print 实施期 and 年度 side by side, the second without 一级指标: the year is what counts. */
function annualHalf(segment: readonly HeadingCell[]): readonly HeadingCell[] {
  const names = segment.filter(cell => cell.term === 'name' && cell.rank < 4);
  const targets = segment.filter(cell => cell.term === 'target');
  if (names.length < 2 || targets.length < 2 || names[0]!.text === segment[segment.indexOf(names[0]!) + 1]?.text)
    return segment;
  const from = segment.findIndex(cell => cell.left > targets[0]!.right);
  return [...segment.slice(0, from).filter(cell => cell.term === 'level1'), ...segment.slice(from)];
}

/**
 * A later heading that repeats the first one after a page break: the same words in the same places. A level column may be
 * hidden there, when its cells are merged across the break.
 */
export function repeats(first: TableHeading, later: TableHeading): boolean {
  const same = first.columns.filter(one => later.columns.some(two => two.left === one.left && two.text === one.text));
  if (same.length * 5 >= first.columns.length * 3) return true;
  const terms = new Set(later.columns.map(one => one.term));
  const wanted = [...new Set(first.columns.map(one => one.term))];
  const levels = (['level1', 'level2'] as const).filter(term => wanted.includes(term));
  return (
    levels.every(term => terms.has(term)) && wanted.filter(term => terms.has(term)).length * 5 >= wanted.length * 3
  );
}

/** A repeated heading with the bounds and the columns that were hidden there. */
export function completed(first: TableHeading, later: TableHeading): TableHeading {
  const terms = new Set(later.columns.map(one => one.term));
  return {
    ...later,
    left: Math.min(first.left, later.left),
    right: Math.max(first.right, later.right),
    columns: [...later.columns, ...first.columns.filter(one => !terms.has(one.term))],
  };
}

/** Whether the band of a table meets the band of another. */
export function overlaps(a: TableHeading, b: TableHeading): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** The filled blocks of a heading row, for its addresses and its width. */
export function headingBlocks(paper: Paper, heading: TableHeading): readonly Block[] {
  return blocksIn(paper, heading.top, heading.left, heading.right);
}
