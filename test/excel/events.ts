import type { Interpreter } from './interpreter';
import { qualified } from './range';
import type { Sheet, WorkbookEvent } from './workbook';

/** office.js' own numbers. */
const EVENT = {
  ...{ changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, renamed: 25 },
} as const;

type Told = readonly [registration: string, type: number, args: unknown];

/** Tells the client of the events it has registered for; gives the way to stop. */
export function tellEvents(excel: Interpreter, deliver: (type: number, args: unknown) => void): () => void {
  const { workbook } = excel;
  let active = workbook.activeSheet;
  const tell = (event: WorkbookEvent) => {
    for (const [name, type, args] of eventsOf(event, active))
      // after the answer to the request that caused it, as in Excel
      if (excel.registrations.has(name)) setTimeout(() => deliver(type, args));
    active = workbook.activeSheet;
  };
  workbook.listeners.add(tell);
  return () => void workbook.listeners.delete(tell);
}

function eventsOf(event: WorkbookEvent, before: Sheet): readonly Told[] {
  const { sheet } = event;
  const source = 'Local';
  const worksheetId = sheet.id;
  switch (event.kind) {
    case 'changed': {
      const address = qualified(sheet, event.rect).split('!').pop();
      const triggerSource = event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown';
      return [
        ['DataChanged', EVENT.changed, { address, worksheetId, changeType: 'RangeEdited', source, triggerSource }],
      ];
    }
    case 'selected':
      return [
        ['SelectionChanged', EVENT.selected, { address: qualified(sheet, event.rect).split('!').pop(), worksheetId }],
      ];
    case 'activated':
      return sheet === before
        ? []
        : [
            ['Deactivated', EVENT.deactivated, { worksheetId: before.id }],
            ['Activated', EVENT.activated, { worksheetId }],
          ];
    // who did it is not said: neither has a `triggerSource`
    case 'added':
      return [['Added', EVENT.added, { source, worksheetId }]];
    case 'deleted':
      return [['Deleted', EVENT.deleted, { source, worksheetId }]];
    case 'renamed':
      return [['NameChanged', EVENT.renamed, { nameBefore: event.before, nameAfter: sheet.name, source, worksheetId }]];
    case 'formatted':
    case 'calculated':
      return [];
  }
}
