import { operatorNamed } from '../sheet/operators';
import { readDecimal } from '../sheet/reading';
import type { RawCell } from '../sheet/grid';
import type { TargetHints } from '../sheet/signed-figure';
import type { ColumnTerm } from '../sheet/terms';
import { isFilled, pieceAt, piecesAt, type Piece } from './cells';
import { column, type Column, type TableHeading } from './headings';
import type { Block, Paper } from './paper';

/** One sheet row seen through the columns of the table. */
export interface Row {
  readonly row: number;
  /** Filled blocks that begin in this row, within the table's width. */
  readonly blocks: readonly Block[];
  readonly heading: TableHeading;
  piece(term: ColumnTerm): Piece | undefined;
}

export function rowThrough(paper: Paper, row: number, heading: TableHeading): Row {
  const pieces = new Map<ColumnTerm, Piece>();
  return {
    row,
    heading,
    blocks: (paper.rows.get(row) ?? []).filter(block => block.col >= heading.left && block.col <= heading.right),
    piece: term => {
      const known = pieces.get(term);
      const place = column(heading, term);
      if (known || !place) return known;
      const piece = pieceAt(paper, row, place.left, place.right);
      pieces.set(term, piece);
      return piece;
    },
  };
}

export const has = (row: Row, term: ColumnTerm): boolean => isFilled(row.piece(term));

/** Name and value both stand in the row: whatever words they are, this is a line of data. */
export function isData(row: Row): boolean {
  return has(row, 'name') && (has(row, 'target') || has(row, 'actual'));
}

/** A figure of its own under 分值 or 得分. */
export function hasFigure(row: Row): boolean {
  return isFigure(row.piece('weight')) || isFigure(row.piece('score'));
}

export function isFigure(piece: Piece | undefined): boolean {
  return isFilled(piece) && (typeof piece.raw?.value === 'number' || readDecimal(piece.block.text) !== undefined);
}

/** Nothing but figures under 分值 and 得分 (and remarks): a total whose label was left out. */
export function isBareSum(row: Row): boolean {
  const silent = (['level1', 'level2', 'name', 'target', 'actual'] as const).every(term => !has(row, term));
  return silent && hasFigure(row) && row.blocks.every(block => block.col >= figuresFrom(row.heading));
}

function figuresFrom(heading: TableHeading): number {
  return Math.min(...(['weight', 'score'] as const).map(term => column(heading, term)?.left ?? Infinity));
}

/** The cell with the value, and what the cells around it say about sign and unit. */
export interface Measure {
  readonly piece: Piece;
  readonly hints: TargetHints;
}

/** 指标值 (or 完成值), whether it stands in one cell or in three: ≥ | 200 | 人. */
export function measure(paper: Paper, row: Row, term: 'target' | 'actual', name: string): Measure | undefined {
  const place = column(row.heading, term);
  const piece = row.piece(term);
  if (!place || !piece) return undefined;
  const parts = piecesAt(paper, row.row, place.left, place.right);
  const signs = parts.filter(part => operatorNamed(part.block.text) !== undefined);
  const rest = parts.filter(part => !signs.includes(part));
  const value = rest[0] ?? piece;
  const within = parts.length > 1 && isFigure(value) ? rest[1]?.block.text : undefined;
  const operator = signs[0]?.block.text ?? (term === 'target' ? textUnder(row, 'operator') : undefined);
  const unit = within ?? unitBeside(paper, row, place);
  return {
    piece: value,
    hints: {
      ...(name !== '' && { name }),
      ...(operator !== undefined && { operator }),
      ...(unit !== undefined && { unit }),
    },
  };
}

function textUnder(row: Row, term: ColumnTerm): string | undefined {
  const piece = row.piece(term);
  return piece && !piece.foreign && piece.block.text !== '' ? piece.block.text : undefined;
}

/** The unit column of a value: the first one to its right, else the only one there is. */
function unitBeside(paper: Paper, row: Row, place: Column): string | undefined {
  const units = row.heading.columns.filter(one => one.term === 'unit').sort((a, b) => a.left - b.left);
  const unit = units.find(one => one.left > place.left) ?? units[0];
  if (!unit) return undefined;
  const piece = pieceAt(paper, row.row, unit.left, unit.right);
  return piece.foreign || piece.block.text === '' ? undefined : piece.block.text;
}

/** What a piece holds on its own account: a block reaching in from another column leaves the cell blank. */
export function rawOf(piece: Piece): RawCell | null {
  return piece.foreign ? null : piece.raw;
}
