import { fromXstring, scanXml, type Attributes, type Span } from './xml';

/** The `f` of a cell. `text` is without “=”; children of a shared formula have none. */
export interface ScannedFormula {
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  readonly shared: string | undefined;
  readonly ref: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** One `c` of a sheet. The object is filled anew for every cell: copy what must last. */
export interface ScannedCell {
  row: number;
  col: number;
  /** Index in `cellXfs`; undefined when the cell names none. */
  style: number | undefined;
  type: string;
  /** Text of `v`, or of `is` for an inline string, where `_xHHHH_` is already undone. */
  value: string | undefined;
  formula: ScannedFormula | undefined;
  start: number;
  /** After the “>” of the opening tag. */
  openEnd: number;
  end: number;
}

/** A `row`. */
export interface ScannedRow {
  row: number;
  attributes: Attributes;
  start: number;
  openEnd: number;
  selfClosing: boolean;
}

export interface SheetHandlers {
  /** An element directly under the root, or under `cols`, `mergeCells`; `depth` 2 or 3. Not `row` and `c`. */
  element?(name: string, attributes: Attributes, span: Span): void;
  rowOpen?(row: ScannedRow): void;
  rowClose?(row: ScannedRow, closeStart: number): void;
  cell?(cell: ScannedCell): void;
  /** `selfClosing`: `<sheetData/>`, whose only tag spans start to end. */
  sheetDataClose?(start: number, end: number, selfClosing: boolean): void;
}

/** “BC12” → row 11, col 54, without a regular expression: it runs once per cell. */
function reference(text: string): { row: number; col: number } | undefined {
  let col = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    col = col * 26 + code - 64;
  }
  const row = Number(text.slice(at));
  return at > 0 && row > 0 && Number.isInteger(row) ? { row: row - 1, col: col - 1 } : undefined;
}

const FORMULA_KINDS: Readonly<Record<string, ScannedFormula['kind']>> = {
  shared: 'shared',
  array: 'array',
  dataTable: 'dataTable',
};

/**
 * Runs through a worksheet part once; throws on malformed text. Rows and cells without `r` follow the one before. A reader that
 * does not need to know where cells, rows and formulas begin says so: looking back for every “<” costs a tenth of the time.
 */
export function scanSheet(xml: string, handlers: SheetHandlers, needs: 'places' | 'contents' = 'places'): void {
  const startOf = (span: Span): number => (needs === 'places' ? span.start() : 0);
  const cell: ScannedCell = {
    row: 0,
    col: -1,
    style: undefined,
    type: '',
    value: undefined,
    formula: undefined,
    start: 0,
    openEnd: 0,
    end: 0,
  };
  const row: ScannedRow = { row: -1, attributes: {}, start: 0, openEnd: 0, selfClosing: false };
  let depth = 0;
  let inSheetData = false;
  let collecting = false;
  let text = '';
  let reading = 0;
  let formula: { attributes: Attributes; start: number } | undefined;
  let sheetDataSelfClosing = false;

  const openCell = (attributes: Attributes, span: Span): void => {
    const place = attributes['r'] === undefined ? undefined : reference(attributes['r']);
    cell.row = row.row;
    cell.col = place ? place.col : cell.col + 1;
    cell.style = attributes['s'] === undefined ? undefined : Number(attributes['s']);
    cell.type = attributes['t'] ?? 'n';
    cell.value = undefined;
    cell.formula = undefined;
    cell.start = startOf(span);
    cell.openEnd = span.end();
  };
  const openRow = (attributes: Attributes, span: Span, selfClosing: boolean): void => {
    const given = Number(attributes['r'] ?? NaN);
    row.row = given > 0 ? given - 1 : row.row + 1;
    row.attributes = attributes;
    row.start = startOf(span);
    row.openEnd = span.end();
    row.selfClosing = selfClosing;
    cell.col = -1;
    handlers.rowOpen?.(row);
  };
  const closeFormula = (span: Span): void => {
    const attributes = formula!.attributes;
    cell.formula = {
      text,
      kind: FORMULA_KINDS[attributes['t'] ?? ''] ?? 'normal',
      shared: attributes['si'],
      ref: attributes['ref'],
      start: formula!.start,
      end: span.end(),
    };
    formula = undefined;
  };

  scanXml(xml, {
    open: (name, attributes, span, selfClosing) => {
      depth++;
      if (!inSheetData) {
        if (depth > 3) return;
        handlers.element?.(name, attributes, span);
        inSheetData = depth === 2 && name === 'sheetData';
        sheetDataSelfClosing = selfClosing;
      } else if (depth === 4 && name === 'c') openCell(attributes, span);
      else if (depth === 3 && name === 'row') openRow(attributes, span, selfClosing);
      else if (depth < 5) return;
      else if (name === 'v' || (name === 't' && reading === 0)) {
        collecting = true;
        text = '';
      } else if (name === 'f') {
        collecting = true;
        text = '';
        formula = { attributes, start: startOf(span) };
      } else if (name === 'rPh') reading++;
    },
    text: piece => {
      if (collecting) text += piece;
    },
    close: (name, span) => {
      depth--;
      if (!inSheetData) return;
      if (depth === 1) {
        inSheetData = false;
        handlers.sheetDataClose?.(span.start(), span.end(), sheetDataSelfClosing);
      } else if (depth === 2) handlers.rowClose?.(row, startOf(span));
      else if (depth === 3) {
        cell.end = span.end();
        if (name === 'c') handlers.cell?.(cell);
      } else if (name === 'rPh') reading--;
      else if (collecting) {
        collecting = false;
        if (name === 'v') cell.value = text;
        else if (name === 't') cell.value = (cell.value ?? '') + fromXstring(text);
        else if (formula) closeFormula(span);
      }
    },
  });
}
