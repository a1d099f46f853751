import type { Rect } from '../../src/engine/sheet/address';
import { a1Rect, contains, parseA1Rect } from '../../src/engine/sheet/address';
import { shownText } from '../../src/host/shown';
import { enter } from './cell-entry';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import type { Entity, Json, Session } from './entity';
import { expectType, method } from './entity';
import { ExcelError, invalidArgument, itemNotFound } from './excel-error';
import { mayFormat, mayWrite } from './permission';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import type { Cell, Sheet } from './workbook';
import { cellAt, cellKey, colOf, coveringMerge, LAST_COL, LAST_ROW, newId, notify, rowOf, settle } from './workbook';
import { worksheet } from './worksheets';

const WHOLE: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COL };

/** “A1:C3”, “$A$1”, “A:C”, “3:5”, with or without the sheet's name before “!”; anything else is InvalidArgument. */
export function parseAddress(sheet: Sheet, address: string, location: string): Rect {
  const bang = address.lastIndexOf('!');
  const named = address
    .slice(0, Math.max(bang, 0))
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  if (bang >= 0 && named !== sheet.name) throw invalidArgument(location, `${address} is not on ${sheet.name}`);
  const text = address.slice(bang + 1);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  const full = columns ? `${columns[1]!}1:${columns[2]!}${LAST_ROW + 1}` : rows ? `A${rows[1]!}:XFD${rows[2]!}` : text;
  const rect = full.split(':').length > 2 ? undefined : parseA1Rect(full);
  if (!rect || rect.bottom > LAST_ROW || rect.right > LAST_COL)
    throw invalidArgument(location, `not an address: ${address}`);
  return rect;
}

export const qualified = (sheet: Sheet, rect: Rect) =>
  `${/^[\p{L}_][\p{L}\d_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`}!${a1Rect(rect)}`;

const rowsOf = (rect: Rect) => rect.bottom - rect.top + 1;
const colsOf = (rect: Rect) => rect.right - rect.left + 1;
export const cellCount = (rect: Rect) => rowsOf(rect) * colsOf(rect);

/** A block of one sheet. `rect` undefined means the whole sheet. */
export function range(session: Session, sheet: Sheet, rect: Rect = WHOLE): Entity {
  const { workbook } = session;
  const reference = newId(workbook, 'R');
  const again = (other: Rect) => range(session, sheet, other);
  const block = (argument: string | Entity, location: string) => {
    if (typeof argument === 'string') return parseAddress(sheet, argument, location);
    if (argument.block?.sheet !== sheet) throw invalidArgument(location, 'the ranges are on different sheets');
    return argument.block.rect;
  };
  const intersect = (argument: string | Entity, location: string): Rect | undefined => {
    const other = block(argument, location);
    const both = {
      top: Math.max(rect.top, other.top),
      left: Math.max(rect.left, other.left),
      bottom: Math.min(rect.bottom, other.bottom),
      right: Math.min(rect.right, other.right),
    };
    return both.top > both.bottom || both.left > both.right ? undefined : both;
  };
  const calculated = (read: (cell: Cell | undefined) => Json) => {
    if (holdsFormula(sheet, rect)) settle(workbook);
    return matrix(sheet, rect, read);
  };
  const hide = (hidden: Set<number>, from: number, to: number, value: unknown, location: string) => {
    mayFormat(workbook, sheet, location);
    const isHidden = expectType(value, 'boolean', location);
    for (let i = from; i <= to; i++) {
      if (isHidden) hidden.add(i);
      else hidden.delete(i);
    }
    notify(workbook, { kind: 'formatted', sheet });
  };
  const merged = () => sheet.merges.filter(merge => contains(rect, { row: merge.top, col: merge.left }));

  const entity: Entity = {
    type: 'Range',
    identity: { _ReferenceId: reference },
    block: { sheet, rect },
    get: {
      Address: () => qualified(sheet, rect),
      RowIndex: () => rect.top,
      ColumnIndex: () => rect.left,
      RowCount: () => rowsOf(rect),
      ColumnCount: () => colsOf(rect),
      CellCount: () => (cellCount(rect) > 2_147_483_647 ? -1 : cellCount(rect)),
      Values: () => calculated(cell => cell?.value ?? ''),
      Formulas: () => matrix(sheet, rect, cell => cell?.formula ?? cell?.value ?? ''),
      Text: () => calculated(cell => (cell ? shownText(cell.value, cell.format) : '')),
      NumberFormat: () => matrix(sheet, rect, cell => cell?.format ?? 'General'),
      RowHidden: () => agreed(rect.top, rect.bottom, row => sheet.hiddenRows.has(row)),
      ColumnHidden: () => agreed(rect.left, rect.right, col => sheet.hiddenCols.has(col)),
    },
    set: {
      Values: value => write(session, sheet, rect, value, 'Range.values'),
      Formulas: value => write(session, sheet, rect, value, 'Range.formulas'),
      Hyperlink: value => link(session, sheet, rect, value),
      NumberFormat: value => {
        mayFormat(workbook, sheet, 'Range.numberFormat');
        eachOf(rect, value, 'Range.numberFormat', (row, col, format) => {
          if (format !== null) cellAt(sheet, row, col).format = expectType(format, 'string', 'Range.numberFormat');
        });
        notify(workbook, { kind: 'formatted', sheet });
      },
      RowHidden: value => hide(sheet.hiddenRows, rect.top, rect.bottom, value, 'Range.rowHidden'),
      ColumnHidden: value => hide(sheet.hiddenCols, rect.left, rect.right, value, 'Range.columnHidden'),
    },
    open: {
      Worksheet: () => worksheet(session, sheet),
      ConditionalFormats: () => conditionalFormats(session, sheet, [rect]),
      Format: () => rangeFormat(session, sheet, [rect]),
      DataValidation: () => dataValidation(session, sheet, rect),
    },
    make: {
      GetBoundingRect: method(['range'], argument => {
        const other = block(argument, 'Range.getBoundingRect');
        return again({
          top: Math.min(rect.top, other.top),
          left: Math.min(rect.left, other.left),
          bottom: Math.max(rect.bottom, other.bottom),
          right: Math.max(rect.right, other.right),
        });
      }),
      GetIntersection: method(['range'], argument => {
        const both = intersect(argument, 'Range.getIntersection');
        if (!both) throw itemNotFound('Range.getIntersection');
        return again(both);
      }),
      GetIntersectionOrNullObject: method(['range'], argument => {
        const both = intersect(argument, 'Range.getIntersectionOrNullObject');
        return both ? again(both) : null;
      }),
      GetCell: method(['number', 'number'], (row, col) =>
        again({ top: rect.top + row, left: rect.left + col, bottom: rect.top + row, right: rect.left + col }),
      ),
      // only merges whose top-left cell is inside (OfficeDev/office-js #3611)
      GetMergedAreasOrNullObject: method([], () => (merged().length > 0 ? rangeAreas(session, sheet, merged()) : null)),
    },
    call: {
      _KeepReference: method([], () => void session.references.set(reference, entity)),
      Select: method([], () => {
        if (workbook.activeSheet !== sheet) throw new ExcelError('InvalidSelection', 'Range.select');
        workbook.selection = { sheet, rect };
        notify(workbook, { kind: 'selected', sheet, rect });
      }),
      // what stands beside the anchor is lost, without a question
      Merge: method(['boolean?'], across => {
        mayFormat(workbook, sheet, 'Range.merge');
        if (across) throw invalidArgument('Range.merge', 'the stand-in merges no row by row');
        const meets = (one: Rect) =>
          one.top <= rect.bottom && rect.top <= one.bottom && one.left <= rect.right && rect.left <= one.right;
        if (sheet.merges.some(meets)) throw invalidArgument('Range.merge', 'it meets another merged area');
        if (cellCount(rect) === 1) return;
        sheet.merges.push(rect);
        for (const [key, cell] of sheet.cells)
          if (coveringMerge(sheet, rowOf(key), colOf(key)) === rect) {
            cell.value = null;
            delete cell.formula;
          }
        notify(workbook, { kind: 'changed', sheet, rect, by: 'addin' });
      }),
      GetRowProperties: method(['object'], wanted => {
        only(wanted, ['rowHidden'], 'Range.getRowProperties');
        return list(rect.top, rect.bottom, row => ({ rowHidden: sheet.hiddenRows.has(row) }));
      }),
      GetColumnProperties: method(['object'], wanted => {
        only(wanted, ['columnHidden'], 'Range.getColumnProperties');
        return list(rect.left, rect.right, col => ({ columnHidden: sheet.hiddenCols.has(col) }));
      }),
    },
  };
  return entity;
}

function holdsFormula(sheet: Sheet, rect: Rect): boolean {
  for (const [key, { formula }] of sheet.cells)
    if (formula !== undefined && contains(rect, { row: rowOf(key), col: colOf(key) })) return true;
  return false;
}

/**
 * The top left cell becomes a link: blue and underlined in the workbook's default font, and where it was blank and no text is
 * given, it shows where the link leads. What is written or dressed afterwards leaves the link in place.
 */
function link(session: Session, sheet: Sheet, rect: Rect, value: unknown): void {
  const location = 'Range.hyperlink';
  const { workbook } = session;
  const corner = { top: rect.top, left: rect.left, bottom: rect.top, right: rect.left };
  mayWrite(workbook, sheet, corner, location);
  mayFormat(workbook, sheet, location);
  const known = ['address', 'documentReference', 'screenTip', 'textToDisplay'];
  const isText = (each: unknown) => each === undefined || typeof each === 'string';
  if (typeof value !== 'object' || value === null) throw invalidArgument(location, 'should be an object');
  const given = value as Readonly<Record<string, string | undefined>>;
  if (!Object.entries(given).every(([name, each]) => known.includes(name) && isText(each)))
    throw invalidArgument(location, 'should be strings');
  const { textToDisplay, ...target } = given;
  const leadsTo = target['documentReference'] ?? target['address'];
  if (!leadsTo) throw invalidArgument(location, 'it leads nowhere');
  const cell = cellAt(sheet, rect.top, rect.left);
  const shown = textToDisplay ?? (cell.value === null ? leadsTo : undefined);
  if (shown !== undefined) enter(cell, shown.startsWith("'") ? `'${shown}` : shown, location);
  cell.link = target;
  cell.fontColor = '#0563C1';
  cell.look = { ...cell.look, font: 'Calibri', size: 11, bold: false, underline: 'Single' };
  notify(workbook, { kind: 'changed', sheet, rect: corner, by: 'addin' });
}

function matrix(sheet: Sheet, rect: Rect, read: (cell: Cell | undefined) => Json): Json {
  // "values may be null" past five million cells (concepts/resource-limits)
  if (cellCount(rect) > 5_000_000) return null;
  if (cellCount(rect) > 1_000_000) throw new ExcelError('ResponsePayloadSizeLimitExceeded', 'Range');
  return list(rect.top, rect.bottom, row =>
    list(rect.left, rect.right, col => read(sheet.cells.get(cellKey(row, col)))),
  );
}

const list = (from: number, to: number, make: (i: number) => Json): readonly Json[] =>
  Array.from({ length: to - from + 1 }, (_, i) => make(from + i));

/** The common answer, or null when the rows differ: Excel's way of saying “mixed”. */
function agreed(from: number, to: number, ask: (i: number) => Json): Json {
  const first = ask(from);
  for (let i = from + 1; i <= Math.min(to, from + 100_000); i++) if (ask(i) !== first) return null;
  return first;
}

function only(wanted: Readonly<Record<string, unknown>>, known: readonly string[], location: string): void {
  for (const key of Object.keys(wanted))
    if (!known.includes(key)) throw new ExcelError('ApiNotFound', location, `the stand-in does not know ${key}`);
}

function eachOf(rect: Rect, value: unknown, location: string, put: (row: number, col: number, value: unknown) => void) {
  const single = !Array.isArray(value);
  const rows = value as readonly (readonly unknown[])[];
  const fits =
    single || (rows.length === rowsOf(rect) && rows.every(row => Array.isArray(row) && row.length === colsOf(rect)));
  if (!fits) throw invalidArgument(location, 'the array and the range differ in size');
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let col = rect.left; col <= rect.right; col++)
      put(row, col, single ? value : rows[row - rect.top]![col - rect.left]);
}

function write(session: Session, sheet: Sheet, rect: Rect, value: unknown, location: string): void {
  mayWrite(session.workbook, sheet, rect, location);
  if (cellCount(rect) > 1_000_000) throw new ExcelError('RangeExceedsLimit', location);
  refuseAcrossFilter(sheet, rect, location);
  const entered: [Cell, Cell][] = [];
  eachOf(rect, value, location, (row, col, input) => {
    // Excel drops what is written beside the anchor of a merged area, without an error
    if (coveringMerge(sheet, row, col)) return;
    const cell = cellAt(sheet, row, col);
    const next = { ...cell };
    enter(next, input, location);
    entered.push([cell, next]);
  });
  for (const [cell, next] of entered) {
    if (next.formula === undefined) delete cell.formula;
    Object.assign(cell, next);
  }
  notify(session.workbook, { kind: 'changed', sheet, rect, by: 'addin' });
}

/** Excel may misplace such a block without saying so (OfficeDev/office-js #224); here it is an error, so that no test passes by luck. */
function refuseAcrossFilter(sheet: Sheet, rect: Rect, location: string): void {
  if (rect.top === rect.bottom) return;
  for (let row = rect.top; row <= rect.bottom; row++)
    if (sheet.hiddenRows.has(row)) throw new ExcelError('FilteredRangeConflict', location);
}
