import type { Rect } from '../sheet/address';
import type { Columns, Look } from '../layouts/look';
import type { CellContent, CellStyle, PlannedCell } from '../layouts/sheet-plan';

/** A piece of the form: one cell or a merged area. */
export interface Piece {
  readonly rect: Rect;
  readonly style: CellStyle;
  readonly content?: CellContent;
}

/** What a page is made of: the font of its text and the widths of its columns, in characters. */
export type Paper = Pick<Look, 'font' | 'widths'>;

/** A sheet as it is being laid out, from the top down. */
export interface Page<L extends Paper = Look> {
  readonly look: L;
  readonly pieces: Piece[];
  /** In points, one for each row so far. */
  readonly heights: number[];
}

export const newPage = <L extends Paper>(look: L): Page<L> => ({ look, pieces: [], heights: [] });

/** Begins a new row and gives its number. */
export function addRow(page: Page<Paper>, height: number): number {
  page.heights.push(height);
  return page.heights.length - 1;
}

export function place(
  page: Page<Paper>,
  rows: Columns,
  columns: Columns,
  style: CellStyle,
  content?: CellContent,
): Rect {
  const rect = { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
  page.pieces.push({ rect, style, ...(content && { content }) });
  return rect;
}

export const text = (words: string): CellContent => ({ kind: 'text', text: words.replace(/\r\n?/g, '\n') });

type Changes = Partial<Omit<CellStyle, 'font' | 'size'>>;

/** The usual cell: framed, centred, wrapped, 10.5 points. */
export function styled(look: Paper, changes: Changes = {}): CellStyle {
  const usual = { bold: false, horizontal: 'center', vertical: 'center', wrap: true, border: true } as const;
  return { font: look.font, size: 10.5, ...usual, format: 'General', ...changes };
}

/** Cells and styles of the page; framed cells fill whatever no piece covers from `framedFrom` on. */
export function finished(
  page: Page<Paper>,
  framedFrom = Infinity,
): { readonly cells: readonly PlannedCell[]; readonly styles: readonly CellStyle[]; readonly merges: readonly Rect[] } {
  const styles = new Map<string, { readonly id: number; readonly style: CellStyle }>();
  const idOf = (style: CellStyle): number => {
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? { id: styles.size, style };
    styles.set(key, known);
    return known.id;
  };
  const byPlace = new Map<string, PlannedCell>();
  for (const { rect, style, content } of page.pieces)
    for (let row = rect.top; row <= rect.bottom; row += 1)
      for (let col = rect.left; col <= rect.right; col += 1) {
        const isAnchor = row === rect.top && col === rect.left;
        byPlace.set(`${row}:${col}`, { row, col, style: idOf(style), ...(isAnchor && content && { content }) });
      }
  const cells: PlannedCell[] = [];
  page.heights.forEach((_, row) =>
    page.look.widths.forEach((__, col) => {
      const cell = byPlace.get(`${row}:${col}`);
      if (cell) cells.push(cell);
      else if (row >= framedFrom) cells.push({ row, col, style: idOf(styled(page.look)) });
    }),
  );
  const merges = page.pieces
    .map(({ rect }) => rect)
    .filter(rect => rect.top !== rect.bottom || rect.left !== rect.right);
  return { cells, styles: [...styles.values()].map(({ style }) => style), merges };
}
