import type { Address } from '../sheet/address';
import type { RawCell } from '../sheet/grid';
import type { Block, Paper } from './paper';

/** What one column of a table holds in one row. */
export interface Piece {
  readonly at: Address;
  readonly raw: RawCell | null;
  readonly block: Block;
  /** The block begins in this row; a merged area continued from above does not. */
  readonly own: boolean;
  /** The block belongs to another column and only reaches into this one. */
  readonly foreign: boolean;
}

/** The first filled block of a column in a row; the blank cell itself when there is none. */
export function pieceAt(paper: Paper, row: number, left: number, right: number): Piece {
  let found: Block | undefined;
  for (let col = left; col <= right && found === undefined;) {
    const block = paper.blockAt(row, col);
    if (block.text !== '') found = block;
    col = block.rect.right + 1;
  }
  const block = found ?? paper.blockAt(row, left);
  const foreign = block.col < left && block.rect.right > block.rect.left && block.text !== '';
  return {
    at: { sheet: paper.sheet, row: block.row, col: block.col },
    raw: block.raw,
    block,
    own: block.row === row,
    foreign,
  };
}

/** Every filled block of a column in a row: an operator, a figure and a unit may stand in three cells under one heading. */
export function piecesAt(paper: Paper, row: number, left: number, right: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let col = left; col <= right;) {
    const piece = pieceAt(paper, row, col, paper.blockAt(row, col).rect.right);
    if (piece.block.text !== '' && !piece.foreign) pieces.push(piece);
    col = piece.block.rect.right + 1;
  }
  return pieces;
}

/** Something of its own stands in this column of this row. */
export function isFilled(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && piece.own && !piece.foreign && piece.block.text !== '';
}

/** A text whose tail was printed in the next row (or on the next page) as one. */
export function joined(head: RawCell, tail: RawCell): RawCell {
  return { ...head, value: textOf(head) + textOf(tail), shown: head.shown + tail.shown };
}

function textOf(raw: RawCell): string {
  return typeof raw.value === 'string' ? raw.value : raw.shown;
}
