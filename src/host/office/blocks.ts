import type { Edit } from '../../engine/edits';
import type { Address, Rect } from '../../engine/sheet/address';
import { a1Rect, addressKey, contains } from '../../engine/sheet/address';
import type { Content } from './cell-content';
import { content } from './cell-content';
import { boundingRect, rectOf, rowRuns } from './rectangles';

/** The parts of the sheets that edits speak of, read together. */

export interface CellBefore {
  readonly content: Content;
  readonly format: string;
}

export interface Block {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Cells of one block; scattered edits on a very long sheet are read in several. */
const BLOCK_CELLS = 20_000;

const area = (rect: Rect) => (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);

/** The blocks that hold the edited cells: one per sheet as a rule. */
export function blocksOf(edits: readonly Edit[]): readonly Block[] {
  return [...new Set(edits.map(edit => edit.at.sheet))].flatMap(sheet => {
    const blocks: Rect[] = [];
    for (const run of rowRuns(edits.filter(edit => edit.at.sheet === sheet).map(edit => edit.at))) {
      const last = blocks[blocks.length - 1];
      const grown = last && boundingRect([last, run].flatMap(cornersOf));
      if (grown && area(grown) <= BLOCK_CELLS) blocks[blocks.length - 1] = grown;
      else blocks.push(run);
    }
    return blocks.map(rect => ({ sheet, rect }));
  });
}

const cornersOf = (rect: Rect) => [
  { row: rect.top, col: rect.left },
  { row: rect.bottom, col: rect.right },
];

/** Queues the reading of a block, with the merges that reach into it: they are reported by their top-left cell. */
export function askBlock(sheet: Excel.Worksheet, block: Block) {
  const range = sheet.getRange(a1Rect(block.rect));
  range.load('values,formulas,numberFormat,rowHidden');
  const fromA1 = sheet.getRange(a1Rect({ ...block.rect, top: 0, left: 0 }));
  const merged = fromA1.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  for (const each of [range, fromA1]) each.untrack();
  merged.untrack();
  return { block, range, merged };
}

/** A block as it was found. */
export interface BlockRead {
  /** The cells by address; a cell that is covered by another's merge holds nothing. */
  readonly cells: ReadonlyMap<string, CellBefore>;
  readonly sheet: string;
  readonly hidesRows: boolean;
  readonly merges: readonly Rect[];
}

export function readBlock({ block, range, merged }: ReturnType<typeof askBlock>): BlockRead {
  const { sheet, rect } = block;
  const merges = merged.isNullObject ? [] : merged.areas.items.map(rectOf);
  const values = range.values as readonly (readonly unknown[])[];
  const formulas = range.formulas as readonly (readonly unknown[])[];
  const formats = range.numberFormat as readonly (readonly unknown[])[];
  const cells = new Map<string, CellBefore>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const at: Address = { sheet, row: rect.top + r, col: rect.left + c };
      if (anchorIn(merges, at) !== at) return;
      const format = formats[r]?.[c];
      cells.set(addressKey(at), {
        content: content(value, formulas[r]?.[c]),
        format: typeof format === 'string' ? format : 'General',
      });
    }),
  );
  // null where rows differ
  return { cells, sheet, merges, hidesRows: range.rowHidden !== false };
}

/** The cell that speaks for a place: the top left of the merged area it lies in, or the place itself. */
export function anchorIn(merges: readonly Rect[], at: Address): Address {
  const merge = merges.find(each => contains(each, at));
  return merge && (merge.top !== at.row || merge.left !== at.col) ? { ...at, row: merge.top, col: merge.left } : at;
}
