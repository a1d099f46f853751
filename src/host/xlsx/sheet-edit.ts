import { a1 } from '../../engine/sheet/address';
import { cellText, withoutAttributes, type Content } from './cell-text';
import { shiftFormula } from './formula-references';
import { scanSheet, type ScannedCell, type ScannedRow } from './sheet-scan';
import { escapeXml, isTrue, rootPrefix, spliced, type Splice } from './xml';

/** New contents by row and column, counted from zero. */
export type Contents = ReadonlyMap<number, ReadonlyMap<number, Content>>;

/**
 * The worksheet part with new contents; everything else, styles included, stays as it was, byte for byte. Cells and rows that
 * do not exist yet are added with the style of their row or column. Throws on malformed text.
 */
export function editSheet(xml: string, contents: Contents): string {
  const prefix = rootPrefix(xml);
  const splices: Splice[] = [];
  const replace = (start: number, end: number, text: string): void => {
    if (start < end || text !== '') splices.push({ start, end, text });
  };
  const rows = ascending(contents);
  const columns: ColumnStyle[] = [];
  const orphans = orphanedFormulas(prefix);
  let cols: readonly number[] = [];
  let rowStyle: string | undefined;

  const newCells = (row: number, some: readonly number[]): string =>
    some
      .map(col => newCell(prefix, { row, col }, contents.get(row)!.get(col)!, rowStyle ?? styleOf(columns, col)))
      .join('');
  const newRow = (row: number): string => {
    rowStyle = undefined;
    const cells = newCells(row, ascending(contents.get(row)));
    return cells === '' ? '' : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
  };
  const before = (list: readonly number[], limit: number): readonly number[] => list.filter(place => place < limit);

  scanSheet(xml, {
    element: (name, { min, max, style }) => {
      if (name === 'col' && style !== undefined) columns.push({ from: Number(min) - 1, to: Number(max) - 1, style });
    },
    rowOpen: row => {
      while (rows.length > 0 && rows[0]! < row.row) replace(row.start, row.start, newRow(rows.shift()!));
      if (rows[0] === row.row) rows.shift();
      cols = ascending(contents.get(row.row));
      rowStyle = isTrue(row.attributes['customFormat']) ? row.attributes['s'] : undefined;
    },
    cell: cell => {
      const content = contents.get(cell.row)?.get(cell.col);
      if (cols.length > 0) {
        replace(cell.start, cell.start, newCells(cell.row, before(cols, cell.col)));
        cols = cols.filter(col => col > cell.col);
      }
      const rescued = orphans.rescued(cell);
      if (content) {
        if (content.kind !== 'cached') orphans.orphan(cell);
        replace(cell.start, cell.end, changedCell(xml, prefix, cell, content, rescued));
      } else if (rescued !== undefined) replace(cell.formula!.start, cell.formula!.end, rescued);
    },
    rowClose: (row, closeStart) => {
      const cells = newCells(row.row, cols);
      cols = [];
      if (cells === '') return;
      if (row.selfClosing) replace(row.start, row.openEnd, expanded(xml, row, cells));
      else replace(closeStart, closeStart, cells);
    },
    sheetDataClose: (start, end, selfClosing) => {
      const added = rows.map(newRow).join('');
      if (added === '') return;
      if (selfClosing) replace(start, end, expanded(xml, { start, openEnd: end }, added));
      else replace(start, start, added);
    },
  });
  return spliced(xml, splices);
}

function ascending(places: ReadonlyMap<number, unknown> | undefined): number[] {
  return places ? [...places.keys()].sort((a, b) => a - b) : [];
}

interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

function styleOf(columns: readonly ColumnStyle[], col: number): string | undefined {
  return columns.find(({ from, to }) => col >= from && col <= to)?.style;
}

/** `<row r="3"/>` → `<row r="3">…</row>`. */
function expanded(xml: string, tag: Pick<ScannedRow, 'start' | 'openEnd'>, inside: string): string {
  const opening = xml.slice(tag.start, tag.openEnd).replace(/\s*\/>$/, '>');
  return `${opening}${inside}</${/^<([^\s>]+)/.exec(opening)![1]!}>`;
}

function newCell(
  prefix: string,
  at: { row: number; col: number },
  content: Content,
  style: string | undefined,
): string {
  if (content.kind === 'cached' || (content.kind === 'value' && content.value === null)) return '';
  const tag = `<${prefix}c r="${a1(at)}"${style === undefined ? '' : ` s="${style}"`}>`;
  return cellText(prefix, tag, content, '');
}

function changedCell(
  xml: string,
  prefix: string,
  cell: ScannedCell,
  content: Content,
  rescued: string | undefined,
): string {
  const tag = xml.slice(cell.start, cell.openEnd).replace(/\s*\/?>$/, '>');
  const formula = rescued ?? (cell.formula ? xml.slice(cell.formula.start, cell.formula.end) : '');
  // `vm` points at a rich value, `cm` at a dynamic array: both go with what stood there; a renewed value keeps its formula.
  const bare = withoutAttributes(tag, content.kind === 'cached' ? ['t', 'vm'] : ['t', 'vm', 'cm']);
  return cellText(prefix, bare, content, formula);
}

interface Orphans {
  /** The cell loses its formula: if others shared it, they must be written out. */
  orphan(cell: ScannedCell): void;
  /** The `f` of a cell whose shared formula lost its first cell. */
  rescued(cell: ScannedCell): string | undefined;
}

function orphanedFormulas(prefix: string): Orphans {
  const masters = new Map<string, { text: string; row: number; col: number }>();
  return {
    orphan: ({ formula, row, col }) => {
      if (formula?.kind === 'shared' && formula.text !== '')
        masters.set(formula.shared ?? '', { text: formula.text, row, col });
    },
    rescued: ({ formula, row, col }) => {
      if (formula?.kind !== 'shared' || formula.text !== '') return undefined;
      const master = masters.get(formula.shared ?? '');
      if (!master) return undefined;
      return `<${prefix}f>${escapeXml(shiftFormula(master.text, row - master.row, col - master.col))}</${prefix}f>`;
    },
  };
}
