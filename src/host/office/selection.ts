import type { Outcome } from '../../app/ports';
import { ok } from '../../app/ports';
import type { Address } from '../../engine/sheet/address';
import { converse } from './errors';

export interface Selection {
  selectedCell(): Promise<Outcome<Address>>;
}

/** The cell the person is in; of a merged area its anchor. One request. */
export function selectedCell(): Promise<Outcome<Address>> {
  return converse(async context => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return ok({ sheet: cell.worksheet.name, row: cell.rowIndex, col: cell.columnIndex });
  });
}
