import type { Rect } from '../../src/engine/sheet/address';
import type { Entity, Json, Session } from './entity';
import { expectType, method } from './entity';
import { invalidArgument } from './excel-error';
import { mayFormat } from './permission';
import type { Cell, CellLook, Sheet } from './workbook';
import { cellAt, cellKey, LAST_COL, LAST_ROW, notify } from './workbook';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify'];
const VERTICAL = ['Top', 'Center', 'Bottom'];
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

/** `range.format` and `rangeAreas.format`: what the areas have in common, and setting it for all of them. */
export function rangeFormat(session: Session, sheet: Sheet, rects: readonly Rect[]): Entity {
  const { workbook } = session;
  const looks = (key: keyof CellLook, usual: Json): Json => {
    let common: Json | undefined;
    let isMixed = false;
    everyCell(rects, (row, col) => {
      const look = sheet.cells.get(cellKey(row, col))?.look?.[key] ?? usual;
      common ??= look;
      isMixed ||= look !== common;
    });
    return isMixed ? null : (common ?? usual);
  };
  const changed = (location: string, change: () => void) => {
    mayFormat(workbook, sheet, location);
    change();
    notify(workbook, { kind: 'formatted', sheet });
  };
  const put = (location: string, look: CellLook) =>
    changed(location, () =>
      everyCell(rects, (row, col) => {
        const cell = cellAt(sheet, row, col);
        cell.look = { ...cell.look, ...look };
      }),
    );
  const oneOf = (known: readonly string[], location: string, make: (value: string) => CellLook) => (value: unknown) => {
    const wanted = expectType(value, 'string', location);
    if (!known.includes(wanted)) throw invalidArgument(location, wanted);
    put(location, make(wanted));
  };
  const color = (location: string, keep: (cell: Cell, value: string) => void) => (value: unknown) => {
    const wanted = expectType(value, 'string', location);
    if (!/^#[0-9a-f]{6}$/i.test(wanted)) throw invalidArgument(location, `not a colour: ${wanted}`);
    changed(location, () => everyCell(rects, (row, col) => keep(cellAt(sheet, row, col), wanted.toUpperCase())));
  };
  const size =
    (most: number, location: string, sizes: Map<number, number>, from: 'top' | 'left', to: 'bottom' | 'right') =>
    (value: unknown) => {
      const wanted = expectType(value, 'number', location);
      if (!(wanted >= 0 && wanted <= most)) throw invalidArgument(location, `not between 0 and ${most}: ${wanted}`);
      changed(location, () => {
        for (const rect of rects) for (let i = rect[from]; i <= rect[to]; i++) sizes.set(i, wanted);
      });
    };
  return {
    type: 'RangeFormat',
    get: {
      HorizontalAlignment: () => looks('horizontal', 'General'),
      VerticalAlignment: () => looks('vertical', 'Bottom'),
      WrapText: () => looks('wrap', false),
    },
    set: {
      HorizontalAlignment: oneOf(HORIZONTAL, 'RangeFormat.horizontalAlignment', horizontal => ({ horizontal })),
      VerticalAlignment: oneOf(VERTICAL, 'RangeFormat.verticalAlignment', vertical => ({ vertical })),
      WrapText: value => put('RangeFormat.wrapText', { wrap: expectType(value, 'boolean', 'RangeFormat.wrapText') }),
      // points; Excel's widest column is 255 characters, its highest row 409.5 points
      ColumnWidth: size(1342.5, 'RangeFormat.columnWidth', sheet.columnWidths, 'left', 'right'),
      RowHeight: size(409.5, 'RangeFormat.rowHeight', sheet.rowHeights, 'top', 'bottom'),
    },
    open: {
      Protection: () => ({ type: 'FormatProtection', get: { Locked: () => lockedIn(sheet, rects) } }),
      // a cell without fill reads as white (OfficeDev/office-js #6218)
      Fill: () => ({
        type: 'RangeFill',
        get: { Color: () => fillOf(sheet, rects) },
        set: { Color: color('RangeFill.color', (cell, value) => (cell.fill = value)) },
        call: {
          Clear: method([], () =>
            changed('RangeFill.clear', () =>
              everyCell(rects, (row, col) => {
                delete cellAt(sheet, row, col).fill;
              }),
            ),
          ),
        },
      }),
      Font: () => ({
        type: 'RangeFont',
        get: { Name: () => looks('font', 'Calibri'), Size: () => looks('size', 11), Bold: () => looks('bold', false) },
        set: {
          Name: value => put('RangeFont.name', { font: expectType(value, 'string', 'RangeFont.name') }),
          Size: value => {
            const wanted = expectType(value, 'number', 'RangeFont.size');
            if (wanted < 1 || wanted > 409) throw invalidArgument('RangeFont.size', String(wanted));
            put('RangeFont.size', { size: wanted });
          },
          Bold: value => put('RangeFont.bold', { bold: expectType(value, 'boolean', 'RangeFont.bold') }),
          Color: color('RangeFont.color', (cell, value) => (cell.fontColor = value)),
          Underline: oneOf(UNDERLINES, 'RangeFont.underline', underline => ({ underline })),
        },
      }),
      Borders: () => borders(rects, put),
    },
  };
}

function borders(rects: readonly Rect[], put: (location: string, look: CellLook) => void): Entity {
  const border = (side: unknown): Entity => {
    if (typeof side !== 'string' || !SIDES.includes(side))
      throw invalidArgument('RangeBorderCollection.getItem', 'no such side');
    const exact = (known: RegExp, location: string, done?: () => void) => (value: unknown) => {
      if (!known.test(expectType(value, 'string', location))) throw invalidArgument(location, String(value));
      done?.();
    };
    const framed = () => put('RangeBorder.style', { [side]: true });
    return {
      type: 'RangeBorder',
      identity: { _Id: side },
      set: {
        Style: exact(/^(Continuous|None|Dot|Dash|Double)$/, 'RangeBorder.style', framed),
        Weight: exact(/^(Hairline|Thin|Medium|Thick)$/, 'RangeBorder.weight'),
        Color: exact(/^#[0-9a-f]{6}$/i, 'RangeBorder.color'),
      },
    };
  };
  return {
    type: 'RangeBorderCollection',
    item: border,
    make: { GetItem: method(['string'], border) },
    call: { GetCount: method([], () => rects.length * SIDES.length) },
  };
}

/** Whole rows and columns are sizes only: nobody formats a million cells here. */
function everyCell(rects: readonly Rect[], visit: (row: number, col: number) => void): void {
  for (const rect of rects) {
    const isWhole = (rect.top === 0 && rect.bottom === LAST_ROW) || (rect.left === 0 && rect.right === LAST_COL);
    if (isWhole) throw invalidArgument('RangeFormat', 'the stand-in formats no whole rows or columns');
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let col = rect.left; col <= rect.right; col++) visit(row, col);
  }
}

function common<T extends Json>(rects: readonly Rect[], read: (key: number) => T): T | null {
  let first: T | undefined;
  for (const rect of rects)
    for (let row = rect.top; row <= Math.min(rect.bottom, rect.top + 100_000); row++)
      for (let col = rect.left; col <= rect.right; col++) {
        const value = read(cellKey(row, col));
        first ??= value;
        if (value !== first) return null;
      }
  return first ?? null;
}

const lockedIn = (sheet: Sheet, rects: readonly Rect[]) => common(rects, key => sheet.cells.get(key)?.locked ?? true);
const fillOf = (sheet: Sheet, rects: readonly Rect[]) => common(rects, key => sheet.cells.get(key)?.fill ?? '#FFFFFF');
