import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { columnLetters } from '../../engine/sheet/address';
import { escapeXml } from './xml';

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** The defined names that carry print area and repeated rows; `position` counts all sheets of the workbook from zero. */
export function printNames({ print }: SheetPlan, sheet: string, position: number, prefix = ''): string {
  const { area, repeatedRows } = print;
  const from = `$${columnLetters(area.left)}$${area.top + 1}`;
  const to = `$${columnLetters(area.right)}$${area.bottom + 1}`;
  const name = (builtIn: string, refersTo: string): string =>
    `<${prefix}definedName name="_xlnm.${builtIn}" localSheetId="${position}">${escapeXml(refersTo)}</${prefix}definedName>`;
  const titles =
    repeatedRows === undefined
      ? ''
      : name('Print_Titles', `${quoted(sheet)}!$${repeatedRows.top + 1}:$${repeatedRows.bottom + 1}`);
  return name('Print_Area', `${quoted(sheet)}!${from}:${to}`) + titles;
}
