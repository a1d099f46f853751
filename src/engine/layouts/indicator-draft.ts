import type { Address } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import type { RawCell } from '../sheet/grid';
import { normalise, readPoints, readText } from '../sheet/reading';
import { readActual, readTarget } from '../sheet/target-reading';
import type { ColumnTerm } from '../sheet/terms';
import { isFilled, joined, type Piece } from './cells';
import type { LevelLabel } from './levels';
import type { Paper } from './paper';
import { has, measure, type Measure, type Row } from './table-rows';

/** A row of the indicator table on its way to becoming an indicator; tails of long texts are still being added. */
export interface Draft {
  readonly row: Row;
  readonly level1: LevelLabel | undefined;
  readonly level2: LevelLabel | undefined;
  /** Texts with their tails, by column. */
  readonly grown: Map<ColumnTerm, RawCell>;
}

const TEXTS = ['name', 'target', 'actual', 'reason', 'evidence'] as const;

/** Adds what stands in `tail` to the texts of `draft`. */
export function appendTail(draft: Draft, tail: Row): void {
  for (const term of TEXTS) {
    const piece = tail.piece(term);
    if (!isFilled(piece) || piece.raw === null) continue;
    const head = draft.grown.get(term) ?? draft.row.piece(term)?.raw ?? null;
    if (head === null) continue;
    if (typeof head.value === 'string' && head.formula === undefined) draft.grown.set(term, joined(head, piece.raw));
  }
}

/** The text so far ends inside a bracket. */
export function endsOpen(draft: Draft, term: ColumnTerm): boolean {
  const text = normalise(draft.grown.get(term)?.shown ?? draft.row.piece(term)?.raw?.shown ?? '');
  return (text.match(/[(《“]/g)?.length ?? 0) > (text.match(/[)》”]/g)?.length ?? 0);
}

export function toIndicator(paper: Paper, draft: Draft, ordinal: number): Indicator {
  const { row } = draft;
  const name = row.piece('name') ?? row.piece('level2')!;
  const nameRaw = draft.grown.get('name') ?? name.raw;
  const nameText = nameRaw?.shown ?? '';
  const target = measure(paper, row, 'target', nameText);
  const actual = measure(paper, row, 'actual', nameText);
  const weight = pointsUnder(paper, row, 'weight');
  const score = pointsUnder(paper, row, 'score');
  const reviewScore = pointsUnder(paper, row, 'reviewScore');
  const reason = textUnder(paper, draft, 'reason');
  const evidence = textUnder(paper, draft, 'evidence');
  return {
    ordinal,
    row: row.row,
    level1: levelCell(draft.level1, row.piece('level1') ?? name),
    level2: levelCell(draft.level2, row.piece('level2') ?? name),
    name: readText(nameRaw, name.at),
    target: target
      ? readTarget(...rawAndPlace(paper, draft, 'target', target), target.hints)
      : { kind: 'blank', at: name.at, shown: '' },
    ...(actual && { actual: readActual(...rawAndPlace(paper, draft, 'actual', actual), actual.hints) }),
    ...(weight && { weight }),
    ...(score && { score }),
    ...(reviewScore && { reviewScore }),
    ...(reason && { reason }),
    ...(evidence && { evidence }),
  };
}

function levelCell(label: LevelLabel | undefined, piece: Piece): Cell<string> {
  if (label) return readText(label.raw, label.piece.at);
  return { kind: 'blank', at: piece.at, shown: '' };
}

function rawAndPlace(paper: Paper, draft: Draft, term: 'target' | 'actual', found: Measure): [RawCell | null, Address] {
  if (found.piece.foreign) return [null, ownPlace(paper, draft.row, term)];
  return [draft.grown.get(term) ?? found.piece.raw, found.piece.at];
}

/** One figure merged over several rows belongs to the first of them. */
function pointsUnder(paper: Paper, row: Row, term: 'weight' | 'score' | 'reviewScore'): Indicator['weight'] {
  const piece = row.piece(term);
  if (!piece || (!piece.own && piece.raw !== null && !piece.foreign)) return undefined;
  return piece.foreign ? readPoints(null, ownPlace(paper, row, term)) : readPoints(piece.raw, piece.at);
}

function textUnder(paper: Paper, draft: Draft, term: 'reason' | 'evidence'): Cell<string> | undefined {
  const piece = draft.row.piece(term);
  if (!piece) return undefined;
  if (piece.foreign) return readText(null, ownPlace(paper, draft.row, term));
  return readText(draft.grown.get(term) ?? piece.raw, piece.at);
}

/** The cell a column would have in this row if no neighbour reached into it. */
function ownPlace(paper: Paper, row: Row, term: ColumnTerm): Address {
  const place = row.heading.columns.find(one => one.term === term);
  return { sheet: paper.sheet, row: row.row, col: place?.left ?? row.heading.left };
}

/** Whether any figure or value column of the row is filled. */
export const isMeasured = (row: Row): boolean =>
  has(row, 'target') || has(row, 'actual') || has(row, 'weight') || has(row, 'score');
