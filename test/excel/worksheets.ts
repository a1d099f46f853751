import type { Entity, Json, Session } from './entity';
import { expectType, method } from './entity';
import { ExcelError, itemNotFound } from './excel-error';
import { mayChange } from './permission';
import { parseAddress, range } from './range';
import { rangeAreasAt } from './range-areas';
import type { Sheet } from './workbook';
import { notify, usedRect } from './workbook';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** `workbook.worksheets`: worksheets only, a chart sheet is none. */
export function worksheets(session: Session): Entity {
  const { workbook, registrations } = session;
  const all = () => workbook.sheets.filter(sheet => sheet.kind === 'worksheet');
  // by id or by name, names without regard to case
  const find = (key: unknown) =>
    all().find(sheet => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase());
  const item = (key: unknown) => {
    const sheet = find(key);
    if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
    return worksheet(session, sheet);
  };
  const registering = Object.fromEntries(
    ['DataChanged', 'SelectionChanged', 'Activated', 'Deactivated', 'Added', 'Deleted'].flatMap(name => [
      [`_Register${name}Event`, method([], () => void registrations.add(name))],
      [`_Unregister${name}Event`, method([], () => void registrations.delete(name))],
    ]),
  );
  return {
    type: 'WorksheetCollection',
    items: () => all().map(sheet => worksheet(session, sheet)),
    item,
    make: {
      GetItem: method(['string'], item),
      GetItemOrNullObject: method(['string'], key => (find(key) ? item(key) : null)),
      GetActiveWorksheet: method([], () => {
        if (workbook.activeSheet.kind === 'chart')
          throw new ExcelError('UnsupportedSheet', 'WorksheetCollection.getActiveWorksheet');
        return worksheet(session, workbook.activeSheet);
      }),
    },
    call: { GetCount: method(['boolean?'], () => all().length), ...registering },
  };
}

export function worksheet(session: Session, sheet: Sheet): Entity {
  const { workbook } = session;
  const used = () => usedRect(sheet);
  return {
    type: 'Worksheet',
    identity: { _Id: sheet.id },
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => workbook.sheets.indexOf(sheet),
      Visibility: () => VISIBILITY[sheet.visibility],
    },
    set: {
      Visibility: value => {
        mayChange(workbook, 'Worksheet.visibility');
        const wanted = expectType(value, 'string', 'Worksheet.visibility');
        const entry = Object.entries(VISIBILITY).find(([, name]) => name === wanted);
        if (!entry) throw new ExcelError('InvalidArgument', 'Worksheet.visibility');
        sheet.visibility = entry[0] as Sheet['visibility'];
      },
    },
    open: {
      Protection: () => protection(sheet),
      AutoFilter: () => ({
        type: 'AutoFilter',
        get: { Enabled: () => sheet.filter !== null, IsDataFiltered: () => sheet.filter?.isDataFiltered ?? false },
      }),
    },
    make: {
      GetRange: method(['string?'], address =>
        range(session, sheet, address === undefined ? undefined : parseAddress(sheet, address, 'Worksheet.getRange')),
      ),
      GetRanges: method(['string'], address => rangeAreasAt(session, sheet, address)),
      // the stand-in's used range is that of values; formats alone do not widen it
      GetUsedRange: method(['boolean?'], () =>
        range(session, sheet, used() ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
      GetUsedRangeOrNullObject: method(['boolean?'], () => {
        const rect = used();
        return rect ? range(session, sheet, rect) : null;
      }),
    },
    call: {
      Activate: method([], () => {
        if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation', 'Worksheet.activate');
        workbook.activeSheet = sheet;
        notify(workbook, { kind: 'activated', sheet });
      }),
    },
  };
}

function protection(sheet: Sheet): Entity {
  const options = (): Json =>
    sheet.protection.on
      ? Object.fromEntries(
          (['allowFormatCells', 'allowEditObjects', 'allowInsertRows', 'allowDeleteRows'] as const).map(name => [
            name,
            sheet.protection.options[name] ?? false,
          ]),
        )
      : null;
  return { type: 'WorksheetProtection', get: { Protected: () => sheet.protection.on, Options: options } };
}
