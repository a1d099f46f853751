import type { Cell } from '../sheet/cell';
import { labelKey, readPoints, readText } from '../sheet/reading';
import { isGradeLabel, isSubtotalLabel, isTotalLabel } from '../sheet/row-terms';
import type { Points } from '../sheet/units';
import { isFilled, type Piece } from './cells';
import { column } from './headings';
import { addressOf, type Block, type Paper } from './paper';
import { has, isFigure, type Row } from './table-rows';

/** A row that adds up: 总分, 合计, 小计, or two figures without a label. */
export interface Sum {
  readonly label: Cell<string>;
  readonly weight?: Cell<Points>;
  readonly score?: Cell<Points>;
}

/** The label in front of a colon and what follows it in the same cell: “总分：98.5”. */
export function inCell(block: Block): { readonly key: string; readonly value: string } | undefined {
  const shown = block.raw?.shown ?? '';
  const at = shown.search(/[:：]/);
  if (at < 1 || at > 40) return undefined;
  return { key: labelKey(shown.slice(0, at)), value: shown.slice(at + 1).trim() };
}

/** The block that names the row a total or a subtotal; a name among the data is none. */
export function sumLabel(row: Row): Block | undefined {
  const before = Math.min(...(['weight', 'score'] as const).map(term => column(row.heading, term)?.left ?? Infinity));
  const named = row.blocks.find(
    block => block.col < before && (isSumKey(block.key) || isSumKey(inCell(block)?.key ?? '')),
  );
  if (!named) return undefined;
  const alone = named === row.blocks[0] || !has(row, 'name') || row.piece('name')?.block === named;
  return alone ? named : undefined;
}

const isSumKey = (key: string): boolean => isTotalLabel(key) || isSubtotalLabel(key);

/** The figures of a sum row, under their headings; where cells are merged otherwise, in the order 分值, 得分. */
export function readSum(paper: Paper, row: Row, label: Block | undefined): Sum {
  const labelCell: Cell<string> = label
    ? readText(label.raw, addressOf(paper, label))
    : { kind: 'blank', at: { sheet: paper.sheet, row: row.row, col: row.heading.left }, shown: '' };
  const weight = row.piece('weight');
  const score = row.piece('score');
  const together = weight !== undefined && score !== undefined && weight.block === score.block;
  if (!together && (isFigure(weight) || isFigure(score)))
    return { label: labelCell, ...pointsOf('weight', weight), ...pointsOf('score', score) };
  const figures = row.blocks.filter(
    block => block.col > (label?.rect.right ?? -1) && isFigure(pieceOf(paper, row, block)),
  );
  const [first, second] = figures.map(block => readPoints(block.raw, addressOf(paper, block)));
  if (first && second) return { label: labelCell, weight: first, score: second };
  if (first) return { label: labelCell, score: first };
  const written = label && inCell(label)?.value;
  if (label && written) {
    const score = readPoints({ value: written, shown: written }, addressOf(paper, label));
    return { label: labelCell, score };
  }
  return { label: labelCell, ...pointsOf('weight', weight), ...pointsOf('score', score) };
}

function pieceOf(paper: Paper, row: Row, block: Block): Piece {
  return { at: addressOf(paper, block), raw: block.raw, block, own: block.row === row.row, foreign: false };
}

function pointsOf(term: 'weight' | 'score', piece: Piece | undefined): Partial<Sum> {
  if (!piece || piece.foreign) return {};
  return { [term]: readPoints(piece.raw, piece.at) };
}

/** 评分等级 in its own row, or behind the total. */
export function gradeLabel(row: Row): Block | undefined {
  return row.blocks.find(block => isGradeLabel(block.key) || isGradeLabel(inCell(block)?.key ?? ''));
}

export function readGrade(paper: Paper, row: Row, label: Block): Cell<string> {
  const written = isGradeLabel(label.key) ? '' : (inCell(label)?.value ?? '');
  if (written !== '') return readText({ value: written, shown: written }, addressOf(paper, label));
  const next = row.blocks.find(block => block.col > label.rect.right);
  const value = next ?? paper.blockAt(row.row, label.rect.right + 1);
  return readText(value.raw, addressOf(paper, value));
}

/** Whether a piece under 分值 or 得分 says anything at all, a dash included. */
export const isWeighed = (row: Row): boolean => isFilled(row.piece('weight')) || isFilled(row.piece('score'));
