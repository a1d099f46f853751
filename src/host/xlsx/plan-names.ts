import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { blockReference, quotedSheet } from '../../engine/sheet/reference';
import { escapeXml } from './xml';

/** The defined names that carry print area and repeated rows; `position` counts all sheets of the workbook from zero. */
export function printNames({ print }: SheetPlan, sheet: string, position: number, prefix = ''): string {
  const { area, repeatedRows } = print;
  const name = (builtIn: string, refersTo: string): string =>
    `<${prefix}definedName name="_xlnm.${builtIn}" localSheetId="${position}">${escapeXml(refersTo)}</${prefix}definedName>`;
  const titles =
    repeatedRows === undefined
      ? ''
      : name('Print_Titles', `${quotedSheet(sheet)}!$${repeatedRows.top + 1}:$${repeatedRows.bottom + 1}`);
  return name('Print_Area', blockReference(sheet, area)) + titles;
}
