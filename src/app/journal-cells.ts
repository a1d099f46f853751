import type { Edit } from '../engine/index';

/**
 * The cells of one step as the journal keeps them. It travels in the user's file and is written with every change, so what
 * repeats is said once: names of sheets apart, each cell a row of values.
 */
export interface KeptCells {
  readonly sheets: readonly string[];
  readonly cells: readonly KeptCell[];
}

/** Sheet (index into `sheets`), row, column, was, becomes, both as shown, and the first letter of the kind, “w” and “b” for formulas. */
type KeptCell = readonly [number, number, number, Edit['was'], Edit['becomes'], string, string, string];

/** Why a cell was changed is not kept: the sentence would be most of the file. */
export function keptCells(edits: readonly Edit[]): KeptCells {
  const sheets = [...new Set(edits.map(({ at }) => at.sheet))];
  const cells = edits.map(({ at, was, becomes, wasShown, becomesShown, ...edit }): KeptCell => {
    const flags = `${edit.wasFormula ? 'w' : ''}${edit.becomesFormula ? 'b' : ''}`;
    return [
      sheets.indexOf(at.sheet),
      at.row,
      at.col,
      was,
      becomes,
      wasShown,
      becomesShown,
      edit.kind.charAt(0) + flags,
    ];
  });
  return { sheets, cells };
}

const KINDS: readonly Edit['kind'][] = ['arithmetic', 'formula', 'text'];

/** Strict: what stands here is written into cells one day. undefined for anything else. */
export function editsOfCells(sheets: unknown, cells: unknown): readonly Edit[] | undefined {
  if (!Array.isArray(sheets) || !Array.isArray(cells)) return undefined;
  const edits = cells.flatMap((kept: unknown) => editOf(sheets, kept) ?? []);
  return edits.length === cells.length ? edits : undefined;
}

function editOf(sheets: readonly unknown[], kept: unknown): Edit | undefined {
  if (!Array.isArray(kept)) return undefined;
  const [index, row, col, was, becomes, wasShown, becomesShown, marks] = kept as readonly unknown[];
  const sheet = typeof index === 'number' ? sheets[index] : undefined;
  const kind = KINDS.find(one => typeof marks === 'string' && marks.startsWith(one.charAt(0)));
  if (typeof sheet !== 'string' || !isIndex(row) || !isIndex(col) || !isScalar(was) || !isScalar(becomes))
    return undefined;
  if (typeof wasShown !== 'string' || typeof becomesShown !== 'string' || !kind) return undefined;
  const flags = String(marks).slice(1);
  return {
    at: { sheet, row, col },
    was,
    becomes,
    ...(flags.includes('w') && { wasFormula: true }),
    ...(flags.includes('b') && { becomesFormula: true }),
    wasShown,
    becomesShown,
    kind,
    why: { zh: '', en: '' },
  };
}

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isScalar = (value: unknown): value is Edit['was'] =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
