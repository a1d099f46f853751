import { amountNamed, fieldNamed } from '../sheet/field-terms';
import { isGradeLabel } from '../sheet/row-terms';
import { remembered } from '../sheet/remembered';
import { fundColumnNamed, isFundBlockLabel, isFundPartLabel } from '../sheet/terms';
import { filledBetween, type Block, type Paper } from './paper';

/** The part of a sheet above an indicator table in which a form's labels stand. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Last column of the form. */
  readonly right: number;
}

type Rows = readonly (readonly Block[])[];

const MOST_REGIONS = 8;
/** Every reading of a form's head asks for the same few regions. */
const known = new WeakMap<Paper, { readonly region: Region; readonly rows: Rows }[]>();

/** Filled blocks of a region, row by row. */
export function blocksOf(paper: Paper, region: Region): Rows {
  let regions = known.get(paper);
  if (!regions) known.set(paper, (regions = []));
  const same = regions.find(one => isSame(one.region, region));
  if (same) return same.rows;
  const rows = readBlocks(paper, region);
  regions.push({ region, rows });
  // A sheet of many forms is read form by form.
  if (regions.length > MOST_REGIONS) regions.shift();
  return rows;
}

const isSame = (a: Region, b: Region): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

function readBlocks(paper: Paper, region: Region): Rows {
  const rows: (readonly Block[])[] = [];
  for (const row of filledBetween(paper, region.top, region.bottom)) {
    const blocks = paper.rows.get(row)!.filter(block => block.col >= region.left && block.col <= region.right);
    if (blocks.length > 0) rows.push(blocks);
  }
  return rows;
}

/** Reads like a label of some form; a value may read so too, and its place decides. */
export const isLabel = (block: Block): boolean => isLabelKey(block.key);

const isLabelKey = remembered((key: string): boolean => {
  if (key === '' || key.length > 30) return false;
  return (
    fieldNamed(key) !== undefined ||
    fundColumnNamed(key) !== undefined ||
    amountNamed(key) !== undefined ||
    isFundBlockLabel(key) ||
    isGradeLabel(key) ||
    isFundPartLabel(key)
  );
});

/** The block right of a label, filled or blank; undefined at the form's edge. Blank fillers are stepped over. */
export function beside(paper: Paper, label: Block, right: number): Block | undefined {
  const from = label.rect.right + 1;
  let first: Block | undefined;
  for (let col = from; col <= right;) {
    const block = paper.blockAt(label.row, col);
    if (block.row === label.row || block.text === '') first ??= block;
    if (block.text !== '') return first?.text === '' && isLabel(block) ? first : block;
    col = block.rect.right + 1;
  }
  return first;
}

/** The block under a label. */
export function below(paper: Paper, label: Block): Block {
  return paper.blockAt(label.rect.bottom + 1, label.col);
}

/**
 * The value of a label in its own row. A neighbour that reads like a label is a value only when it stands where a value must:
 * at the end of the row, or directly before the next label.
 */
export function valueBeside(paper: Paper, label: Block, region: Region): Block | undefined {
  const value = beside(paper, label, region.right);
  if (!value || value.text === '' || !isLabel(value)) return value;
  const after = beside(paper, value, region.right);
  return after === undefined || (after.text !== '' && isLabel(after)) ? value : undefined;
}
