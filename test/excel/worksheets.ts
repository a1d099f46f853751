import { charts } from './charts';
import type { Entity, Json, Session } from './entity';
import { expectType, method } from './entity';
import { ExcelError, itemNotFound } from './excel-error';
import { freezePanes, pageLayout } from './page-layout';
import { mayChange } from './permission';
import { parseAddress, range } from './range';
import { rangeAreasAt } from './range-areas';
import type { Sheet } from './workbook';
import { newSheet, notify, refusedName, usedRect } from './workbook';

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
    [
      ...['DataChanged', 'SelectionChanged', 'Activated', 'Deactivated', 'Added', 'Deleted'].map(name => [
        name,
        `${name}Event`,
      ]),
      ['NameChanged', 'EventNameChanged'],
    ].flatMap(([name = '', wire]) => [
      [`_Register${wire}`, method([], () => void registrations.add(name))],
      [`_Unregister${wire}`, method([], () => void registrations.delete(name))],
    ]),
  );
  return {
    type: 'WorksheetCollection',
    items: () => all().map(sheet => worksheet(session, sheet)),
    item,
    make: {
      GetItem: method(['string'], item),
      GetItemOrNullObject: method(['string'], key => (find(key) ? item(key) : null)),
      // a new sheet goes last and stays behind
      Add: method(['string?'], name => {
        mayChange(workbook, 'WorksheetCollection.add');
        const refused = refusedName(workbook, name ?? `Sheet${workbook.sheets.length + 1}`);
        if (refused) throw new ExcelError(refused, 'WorksheetCollection.add');
        const sheet = newSheet(workbook, name ?? `Sheet${workbook.sheets.length + 1}`);
        notify(workbook, { kind: 'added', sheet });
        return worksheet(session, sheet);
      }),
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
      Name: value => {
        mayChange(workbook, 'Worksheet.name');
        const name = expectType(value, 'string', 'Worksheet.name');
        const refused = refusedName(workbook, name, sheet);
        if (refused) throw new ExcelError(refused, 'Worksheet.name');
        const before = sheet.name;
        sheet.name = name;
        if (name !== before) notify(workbook, { kind: 'renamed', sheet, before });
      },
      Position: value => {
        mayChange(workbook, 'Worksheet.position');
        const to = expectType(value, 'number', 'Worksheet.position');
        if (to < 0 || to >= workbook.sheets.length) throw new ExcelError('InvalidArgument', 'Worksheet.position');
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(to, 0, sheet);
      },
      // so the client calls showGridlines on the wire
      Gridlines: value => {
        mayChange(workbook, 'Worksheet.showGridlines');
        sheet.showGridlines = expectType(value, 'boolean', 'Worksheet.showGridlines');
      },
      Visibility: value => {
        mayChange(workbook, 'Worksheet.visibility');
        const wanted = expectType(value, 'string', 'Worksheet.visibility');
        const entry = Object.entries(VISIBILITY).find(([, name]) => name === wanted);
        if (!entry) throw new ExcelError('InvalidArgument', 'Worksheet.visibility');
        sheet.visibility = entry[0] as Sheet['visibility'];
      },
    },
    open: {
      Protection: () => protection(session, sheet),
      Charts: () => charts(session, sheet),
      PageLayout: () => pageLayout(session, sheet),
      FreezePanes: () => freezePanes(session, sheet),
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
      // without asking the user
      Delete: method([], () => {
        mayChange(workbook, 'Worksheet.delete');
        const others = workbook.sheets.filter(each => each !== sheet);
        if (!others.some(each => each.visibility === 'visible'))
          throw new ExcelError('InvalidOperation', 'Worksheet.delete');
        const next = others[Math.min(workbook.sheets.indexOf(sheet), others.length - 1)]!;
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        const wasActive = workbook.activeSheet === sheet;
        if (wasActive)
          workbook.activeSheet =
            next.visibility === 'visible' ? next : others.find(each => each.visibility === 'visible')!;
        if (workbook.selection.sheet === sheet)
          workbook.selection = { sheet: workbook.activeSheet, rect: { top: 0, left: 0, bottom: 0, right: 0 } };
        notify(workbook, { kind: 'deleted', sheet });
        if (wasActive) notify(workbook, { kind: 'activated', sheet: workbook.activeSheet });
      }),
      Activate: method([], () => {
        if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation', 'Worksheet.activate');
        workbook.activeSheet = sheet;
        notify(workbook, { kind: 'activated', sheet });
      }),
    },
  };
}

function protection({ workbook }: Session, sheet: Sheet): Entity {
  const options = (): Json =>
    sheet.protection.on
      ? Object.fromEntries(
          (['allowFormatCells', 'allowEditObjects', 'allowInsertRows', 'allowDeleteRows'] as const).map(name => [
            name,
            sheet.protection.options[name] ?? false,
          ]),
        )
      : null;
  return {
    type: 'WorksheetProtection',
    get: { Protected: () => sheet.protection.on, Options: options },
    call: {
      // a sheet that is protected already refuses; passwords are not played
      Protect: method(['object?', 'string?'], options => {
        mayChange(workbook, 'WorksheetProtection.protect');
        if (sheet.protection.on) throw new ExcelError('InvalidOperation', 'WorksheetProtection.protect');
        sheet.protection = { on: true, options: { ...options } };
        notify(workbook, { kind: 'formatted', sheet });
      }),
    },
  };
}
