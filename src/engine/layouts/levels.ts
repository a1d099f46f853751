import type { RawCell } from '../sheet/grid';
import { normalise } from '../sheet/reading';
import { beginsLevelWord, isLevelWord } from '../sheet/row-terms';
import { joined, type Piece } from './cells';
import type { Block } from './paper';

/** One printed level label; a label split over two rows grows while the table is read. */
export interface LevelLabel {
  readonly piece: Piece;
  raw: RawCell;
}

export interface LevelStep {
  /** What holds for this row; undefined when no label has been seen. */
  readonly label: LevelLabel | undefined;
  /** A label (or its tail) is printed in this very row. */
  readonly begins: boolean;
  /** It is another one than before. */
  readonly changed: boolean;
}

/** Follows one level column downwards: labels carry down until the next one. */
export function nextLevel(current: LevelLabel | undefined, piece: Piece | undefined): LevelStep {
  if (!piece || piece.raw === null || piece.block.text === '' || (current && sameBlock(current.piece, piece)))
    return { label: current, begins: false, changed: false };
  if (current && continues(normalise(current.raw.shown), piece.block.text)) {
    current.raw = joined(current.raw, piece.raw);
    return { label: current, begins: false, changed: false };
  }
  const repeated = current !== undefined && normalise(current.raw.shown) === piece.block.text;
  return { label: { piece, raw: piece.raw }, begins: true, changed: !repeated };
}

/** “满意度指” above “标”, but not “产出指标” above “效益指标”. */
function continues(text: string, tail: string): boolean {
  if (isLevelWord(tail)) return false;
  return beginsLevelWord(text + tail) && (isLevelWord(text + tail) || !isLevelWord(text));
}

function sameBlock(a: Piece, b: Piece): boolean {
  return a.block.row === b.block.row && a.block.col === b.block.col;
}

/** A row that is only a level's name across the table: “（一）产出指标”. */
export function isSectionName(text: string): boolean {
  return isLevelWord(text.replace(/^[(]?[一二三四五六七八九十\d]+[)、.]+/, ''));
}

export function sectionLabel(sheet: string, block: Block): LevelLabel | undefined {
  if (block.raw === null) return undefined;
  const at = { sheet, row: block.row, col: block.col };
  return { piece: { at, raw: block.raw, block, own: true, foreign: false }, raw: block.raw };
}
