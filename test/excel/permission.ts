import type { Rect } from '../../src/engine/sheet/address';
import { accessDenied } from './excel-error';
import type { ProtectionOption, Sheet, Workbook } from './workbook';
import { cellKey } from './workbook';

/** Every change goes through here first: a workbook opened for viewing takes none. */
export function mayChange(workbook: Workbook, location: string): void {
  if (workbook.readOnly) throw accessDenied(location, 'the workbook is read-only');
}

/** A protected sheet takes values only in unlocked cells; one locked cell refuses the whole block. */
export function mayWrite(workbook: Workbook, sheet: Sheet, rect: Rect, location: string): void {
  mayChange(workbook, location);
  if (!sheet.protection.on) return;
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let col = rect.left; col <= rect.right; col++)
      if (sheet.cells.get(cellKey(row, col))?.locked ?? true)
        throw accessDenied(location, `${sheet.name} is protected`);
}

/** Charts and shapes are objects: a protected sheet has a permission of its own for them. */
export function mayDraw(workbook: Workbook, sheet: Sheet, location: string): void {
  mayChange(workbook, location);
  if (sheet.protection.on && !sheet.protection.options.allowEditObjects)
    throw accessDenied(location, `${sheet.name} is protected`);
}

export function mayFormat(workbook: Workbook, sheet: Sheet, location: string): void {
  mayChange(workbook, location);
  const option: ProtectionOption = 'allowFormatCells';
  if (sheet.protection.on && !sheet.protection.options[option])
    throw accessDenied(location, `${sheet.name} is protected`);
}
