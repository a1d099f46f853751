import { parseA1Rect, type Rect } from '../../engine/sheet/address';
import type { Grid, RawCell, Scalar } from '../../engine/sheet/grid';
import { shownText } from '../shown';
import { isSentinel } from './conditional-formats';
import { shiftFormula } from './formula-references';
import type { Limits } from './limits';
import { scanSheet, type ScannedCell } from './sheet-scan';
import type { CellStyle } from './styles';
import type { SheetEntry } from './workbook-part';
import { fromXstring, isTrue, type Attributes } from './xml';

/** What the sheets of one workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** One worksheet, read. */
export interface SheetReading {
  readonly grid: Grid;
  /** Blocks of array formulas and data tables: Excel lets nobody change a part of them. */
  readonly arrays: readonly Rect[];
  /** The sheet carries marks of ours. */
  readonly marked: boolean;
}

type Row = (RawCell | null)[];
const NO_CELLS: Row = [];

/** Reads one worksheet part; throws on malformed text. */
export function readSheet(xml: string, entry: SheetEntry, shared: Shared, limits: Limits): SheetReading {
  const cells: Row[] = [];
  const merges: Rect[] = [];
  const arrays: Rect[] = [];
  const hiddenRows: number[] = [];
  const hiddenCols: number[] = [];
  const sharedFormulas = new Map<string, { text: string; row: number; col: number }>();
  let isProtected = false;
  let truncated = false;

  const formulaOf = (cell: ScannedCell): string | undefined => {
    const formula = cell.formula;
    if (!formula) return undefined;
    const block = formula.kind === 'array' || formula.kind === 'dataTable' ? formula.ref : undefined;
    const rect = block === undefined ? undefined : parseA1Rect(block);
    if (rect) arrays.push(rect);
    // A data table has no formula of its own; its cells show values.
    if (formula.kind === 'dataTable') return undefined;
    if (formula.kind !== 'shared' || formula.shared === undefined) return `=${fromXstring(formula.text)}`;
    if (formula.text !== '') {
      sharedFormulas.set(formula.shared, { text: formula.text, row: cell.row, col: cell.col });
      return `=${formula.text}`;
    }
    const master = sharedFormulas.get(formula.shared);
    return master && `=${shiftFormula(master.text, cell.row - master.row, cell.col - master.col)}`;
  };

  scanSheet(
    xml,
    {
      element: (name, attributes) => {
        if (name === 'col') readColumn(attributes, hiddenCols, limits.cols);
        else if (name === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
        else if (name === 'mergeCell') {
          const rect = parseA1Rect(attributes['ref'] ?? '');
          if (rect) merges.push(rect);
        }
      },
      rowOpen: ({ row, attributes }) => {
        if (row < limits.rows && (isTrue(attributes['hidden']) || Number(attributes['ht'] ?? NaN) === 0))
          hiddenRows.push(row);
      },
      cell: cell => {
        const formula = formulaOf(cell);
        const raw = rawCell(cell, formula, shared);
        if (!raw) return;
        if (cell.row >= limits.rows || cell.col >= limits.cols) {
          truncated = true;
          return;
        }
        while (cells.length < cell.row) cells.push(NO_CELLS);
        let row = cells[cell.row];
        if (!row || row === NO_CELLS) cells[cell.row] = row = [];
        while (row.length < cell.col) row.push(null);
        row[cell.col] = raw;
      },
    },
    'contents',
  );
  const grid: Grid = {
    sheet: entry.name,
    cells,
    merges,
    hiddenRows,
    hiddenCols,
    visibility: entry.visibility,
    isProtected,
    ...(truncated ? { truncatedAt: { rows: limits.rows, cols: limits.cols } } : {}),
  };
  return { grid, arrays, marked: xml.includes('PSE:') && carriesMarks(xml) };
}

/** Sentinel formulas as a writer may have escaped them; a cell that merely holds such a text does not count. */
function carriesMarks(xml: string): boolean {
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?formula>([^<]*)</g))
    if (isSentinel(unescaped(match[1]!))) return true;
  return false;
}

function unescaped(text: string): string {
  return text.replace(/&quot;|&#34;/g, '"').replace(/&gt;|&#62;/g, '>');
}

function readColumn(attributes: Attributes, hidden: number[], limit: number): void {
  const from = Number(attributes['min']) - 1;
  const to = Math.min(Number(attributes['max']) - 1, limit - 1);
  if (isTrue(attributes['hidden']) || Number(attributes['width'] ?? NaN) === 0)
    for (let col = from; col <= to; col++) hidden.push(col);
}

function rawCell(cell: ScannedCell, formula: string | undefined, shared: Shared): RawCell | null {
  const value = scalarOf(cell, shared);
  if (formula === undefined && (value === null || value === '')) return null;
  const format = shared.styles[cell.style ?? 0]?.format;
  const shown = cell.type === 'e' ? String(value) : shownText(value, format, shared.date1904);
  if (formula === undefined) return format === undefined ? { value, shown } : { value, shown, format };
  return format === undefined ? { value, shown, formula } : { value, shown, formula, format };
}

/** The value behind `v` or `is` by the type of the cell (ST_CellType, ECMA-376-1 §18.18.11). Errors come as their text. */
function scalarOf(cell: ScannedCell, shared: Shared): Scalar {
  const text = cell.value;
  if (text === undefined) return null;
  switch (cell.type) {
    case 's':
      return shared.strings[Number(text)] ?? '';
    case 'inlineStr':
      return text;
    case 'str':
      return fromXstring(text);
    case 'b':
      return isTrue(text.trim());
    case 'e':
      return text;
    case 'd':
      return serialOf(text, shared.date1904) ?? text;
    default: {
      if (text.trim() === '') return null;
      const number = Number(text);
      return Number.isNaN(number) ? text : number;
    }
  }
}

/** “2024-03-01T12:00:00” (strict files) → days since the epoch of the workbook. */
function serialOf(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  // 1970-01-01 is day 25,569 of the 1900 system and day 24,107 of the 1904 system.
  return days + time + (date1904 ? 24_107 : 25_569);
}
