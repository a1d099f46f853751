import type { Rect } from '../../src/engine/sheet/address';
import { conditionalFormats } from './conditional-formats';
import type { Entity, Session } from './entity';
import { method } from './entity';
import { invalidArgument } from './excel-error';
import { cellCount, parseAddress, qualified, range } from './range';
import { rangeFormat } from './range-format';
import type { Sheet } from './workbook';
import { newId } from './workbook';

/** “A1,C3:D4” as one object; longer than 8,192 characters is refused (OfficeDev/office-js #5198). */
export function rangeAreasAt(session: Session, sheet: Sheet, address: string): Entity {
  const location = 'Worksheet.getRanges';
  if (address.length > 8192) throw invalidArgument(location, 'the address is longer than 8,192 characters');
  return rangeAreas(
    session,
    sheet,
    address.split(',').map(part => parseAddress(sheet, part.trim(), location)),
  );
}

export function rangeAreas(session: Session, sheet: Sheet, rects: readonly Rect[]): Entity {
  const reference = newId(session.workbook, 'A');
  const entity: Entity = {
    type: 'RangeAreas',
    identity: { _ReferenceId: reference },
    get: {
      Address: () => rects.map(rect => qualified(sheet, rect)).join(','),
      AreaCount: () => rects.length,
      CellCount: () => rects.reduce((sum, rect) => sum + cellCount(rect), 0),
    },
    open: {
      Areas: () => ({
        type: 'RangeCollection',
        items: () => rects.map(rect => range(session, sheet, rect)),
      }),
      ConditionalFormats: () => conditionalFormats(session, sheet, rects),
      Format: () => rangeFormat(session, sheet, rects),
    },
    call: { _KeepReference: method([], () => void session.references.set(reference, entity)) },
  };
  return entity;
}
