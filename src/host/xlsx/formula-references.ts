import { columnLetters, parseA1, type Rect } from '../../engine/sheet/address';

/** Bounds of a worksheet (Excel specifications and limits). */
export const LAST_ROW = 1_048_575;
export const LAST_COL = 16_383;

interface Token {
  readonly kind: 'text' | 'string' | 'sheet' | 'word' | 'number' | 'bracket';
  readonly text: string;
}

/**
 * Formula text in tokens that join to the same text again. `sheet` is a sheet name with its “!”; `word` a cell, a column, a
 * function or a name; `bracket` a structured or external reference.
 */
function tokens(formula: string): Token[] {
  const pattern =
    /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*)!)|(\[(?:[^[\]]|\[[^\]]*\])*\])|([\p{L}_\\$][\p{L}\p{N}_.$\\?]*)|(\$?\d[\d.]*(?:[eE][+-]?\d+)?)/gu;
  const found: Token[] = [];
  let from = 0;
  for (const match of formula.matchAll(pattern)) {
    if (match.index > from) found.push({ kind: 'text', text: formula.slice(from, match.index) });
    const kind = match[1] ? 'string' : match[2] ? 'sheet' : match[3] ? 'bracket' : match[4] ? 'word' : 'number';
    found.push({ kind, text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < formula.length) found.push({ kind: 'text', text: formula.slice(from) });
  return found;
}

const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?\d{1,7}$/;

/** Whether token `i` is one end of a reference such as A:C or 3:5: both sides of a colon have the same shape. */
function isHalf(list: readonly Token[], i: number, shape: RegExp): boolean {
  const token = list[i]!;
  if (!shape.test(token.text)) return false;
  const other = list[i + 1]?.text === ':' ? list[i + 2] : list[i - 1]?.text === ':' ? list[i - 2] : undefined;
  return other !== undefined && shape.test(other.text);
}

function isCell(list: readonly Token[], i: number): boolean {
  return parseA1(list[i]!.text) !== undefined && !(list[i + 1]?.text.startsWith('(') ?? false);
}

/** A formula as it reads `rows` further down and `cols` further right: relative references move, others stay. */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  const list = tokens(formula);
  return list
    .map((token, i) => {
      if (token.kind === 'word' && isCell(list, i)) return shiftCell(token.text, rows, cols);
      if (token.kind === 'word' && isHalf(list, i, COLUMN)) return shiftColumn(token.text, cols);
      if ((token.kind === 'number' || token.kind === 'word') && isHalf(list, i, ROW)) return shiftRow(token.text, rows);
      return token.text;
    })
    .join('');
}

function shiftCell(text: string, rows: number, cols: number): string {
  const [, column, row] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text)!;
  const moved = shiftColumn(column!, cols) + shiftRow(row!, rows);
  return moved.includes('#') ? '#REF!' : moved;
}

function shiftColumn(text: string, cols: number): string {
  if (text.startsWith('$')) return text;
  const col = parseA1(`${text}1`)!.col + cols;
  return col < 0 || col > LAST_COL ? '#REF!' : columnLetters(col);
}

function shiftRow(text: string, rows: number): string {
  if (text.startsWith('$')) return text;
  const row = Number(text) - 1 + rows;
  return row < 0 || row > LAST_ROW ? '#REF!' : String(row + 1);
}

/** The formula with defined names replaced by what they refer to; `refersTo` gives undefined for words to be left alone. */
export function withoutNames(formula: string, refersTo: (name: string) => string | undefined): string {
  const list = tokens(formula);
  return list
    .map((token, i) => (token.kind === 'word' && !isOther(list, i) ? (refersTo(token.text) ?? token.text) : token.text))
    .join('');
}

/** A cell, half of a reference to rows or columns, or a function. */
function isOther(list: readonly Token[], i: number): boolean {
  return isCell(list, i) || isHalf(list, i, COLUMN) || (list[i + 1]?.text.startsWith('(') ?? false);
}

export interface Reference {
  /** Absent for the sheet of the formula. */
  readonly sheet?: string;
  readonly rect: Rect;
}

export interface Dependencies {
  readonly references: readonly Reference[];
  /** Words that are neither cells nor functions: perhaps defined names. */
  readonly names: readonly string[];
  /** Function names, upper case, without `_xlfn.`. */
  readonly functions: readonly string[];
  /** Reaches cells that its text does not name: INDIRECT, OFFSET, structured and three-dimensional references. */
  readonly dynamic: boolean;
}

/** What a formula (without “=”) looks at. */
export function dependenciesOf(formula: string): Dependencies {
  const list = tokens(formula).filter(token => token.kind !== 'text' || token.text.trim() !== '');
  const references: Reference[] = [];
  const names: string[] = [];
  const functions: string[] = [];
  let dynamic = false;
  let sheet: string | undefined;
  for (let i = 0; i < list.length; i++) {
    const token = list[i]!;
    if (token.kind === 'sheet') {
      sheet = sheetName(token.text);
      // “一月:三月!A1” spans sheets.
      if (list[i - 1]?.text === ':' || sheet.includes(':')) dynamic = true;
      continue;
    }
    if (token.kind === 'bracket') dynamic = true;
    const rect = rectAt(list, i);
    if (rect) {
      if (!(sheet?.startsWith('[') ?? false)) references.push({ rect, ...(sheet === undefined ? {} : { sheet }) });
      if (list[i + 1]?.text === ':') i += 2;
    } else if (token.kind === 'word') {
      if (list[i + 1]?.text.startsWith('(') ?? false)
        functions.push(token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''));
      else if (!/^(TRUE|FALSE)$/i.test(token.text)) names.push(token.text);
    }
    sheet = undefined;
  }
  if (functions.some(name => name === 'INDIRECT' || name === 'OFFSET')) dynamic = true;
  return { references, names, functions, dynamic };
}

function rectAt(list: readonly Token[], i: number): Rect | undefined {
  const from = list[i]!;
  if (from.kind !== 'word' && from.kind !== 'number') return undefined;
  const to = list[i + 1]?.text === ':' ? list[i + 2] : undefined;
  if (from.kind === 'word' && isCell(list, i)) {
    const a = parseA1(from.text)!;
    const b = to && parseA1(to.text) ? parseA1(to.text)! : a;
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.col, b.col),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.col, b.col),
    };
  }
  if (!to) return undefined;
  if (COLUMN.test(from.text) && COLUMN.test(to.text)) {
    const ends = [parseA1(`${from.text}1`.replace(/\$/g, ''))!.col, parseA1(`${to.text}1`.replace(/\$/g, ''))!.col];
    return { top: 0, left: Math.min(...ends), bottom: LAST_ROW, right: Math.max(...ends) };
  }
  if (ROW.test(from.text) && ROW.test(to.text)) {
    const ends = [Number(from.text.replace('$', '')) - 1, Number(to.text.replace('$', '')) - 1];
    return { top: Math.min(...ends), left: 0, bottom: Math.max(...ends), right: LAST_COL };
  }
  return undefined;
}

/** “'表 一'!” → 表 一. */
function sheetName(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
