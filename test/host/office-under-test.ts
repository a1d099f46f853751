import type { Edit } from '../../src/engine/edits';
import type { Severity } from '../../src/engine/rules/finding';
import type { Address } from '../../src/engine/sheet/address';
import { contains, parseA1Rect } from '../../src/engine/sheet/address';
import type { Grid, RawCell, Scalar } from '../../src/engine/sheet/grid';
import { officeHost } from '../../src/host/office/excel-host';
import { shownText } from '../../src/host/shown';
import type { Interpreter } from '../excel/interpreter';
import { interpreter } from '../excel/interpreter';
import type { ConnectOptions } from '../excel/node-client';
import { connect } from '../excel/node-client';
import type { Workbook } from '../excel/workbook';
import { cellKey, sheetNamed, workbookFromGrids } from '../excel/workbook';

/** The Excel host over Microsoft's client over a workbook of the stand-in. */
export interface OfficeUnderTest {
  readonly host: ReturnType<typeof officeHost>;
  readonly workbook: Workbook;
  readonly excel: Interpreter;
}

export function openInExcel(grids: readonly Grid[], options: ConnectOptions = {}): OfficeUnderTest {
  return openAgain(workbookFromGrids(grids), options);
}

/** The same workbook in a fresh Excel: what a closed and reopened file looks like. */
export function openAgain(workbook: Workbook, options: ConnectOptions = {}): OfficeUnderTest {
  const excel = interpreter(workbook, Number(options.excelApi?.split('.')[1] ?? 14));
  connect(excel, options);
  return { host: officeHost(), workbook, excel };
}

/** The cell as the model holds it, past the host. */
export function cellIn(workbook: Workbook, at: Address): RawCell | null {
  const cell = sheetNamed(workbook, at.sheet).cells.get(cellKey(at.row, at.col));
  if (!cell || (cell.value === null && cell.formula === undefined)) return null;
  const format = cell.format === 'General' ? undefined : cell.format;
  return {
    value: cell.value,
    shown: shownText(cell.value, format),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(format === undefined ? {} : { format }),
  };
}

const SEVERITY: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'hint' };

export function marksIn(workbook: Workbook): readonly { readonly at: Address; readonly severity: Severity }[] {
  return workbook.sheets.flatMap(sheet =>
    sheet.conditionalFormats.flatMap(rule => {
      const severity = SEVERITY[/"PSE:([EWI]):/.exec(rule.formula)?.[1] ?? ''];
      if (!severity) return [];
      return rule.areas.flatMap(area => {
        const places: { at: Address; severity: Severity }[] = [];
        for (let row = area.top; row <= area.bottom; row++)
          for (let col = area.left; col <= area.right; col++)
            places.push({ at: { sheet: sheet.name, row, col }, severity });
        return places;
      });
    }),
  );
}

/** Everything about looks that is not ours. */
export const looksIn = (workbook: Workbook): unknown =>
  workbook.sheets.map(sheet => ({
    cells: [...sheet.cells]
      .map(([key, { format, locked, fill, fontColor }]) => ({ key, format, locked, fill, fontColor }))
      .filter(({ format, locked, fill, fontColor }) => format !== 'General' || !locked || fill || fontColor),
    rules: sheet.conditionalFormats.filter(rule => !rule.formula.includes('"PSE:')).map(rule => ({ ...rule })),
  }));

/** A test of the action that writes a run over the cell. */
export const writesOver =
  (at: Address) =>
  (action: { readonly ActionType: number }, member: string, address: string): boolean => {
    const rect = parseA1Rect(address);
    return (
      action.ActionType === 4 &&
      (member === 'Values' || member === 'Formulas') &&
      rect !== undefined &&
      contains(rect, at)
    );
  };

export const cell = (value: Scalar, more: Partial<RawCell> = {}): RawCell => ({
  value,
  shown: String(value ?? ''),
  ...more,
});

export const gridOf = (
  sheet: string,
  cells: readonly (readonly (RawCell | Scalar)[])[],
  more: Partial<Grid> = {},
): Grid => ({
  sheet,
  cells: cells.map(row => row.map(each => (each === null || typeof each === 'object' ? each : cell(each)))),
  merges: [],
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
  ...more,
});

export const edit = (at: Address, was: Scalar, becomes: Scalar, more: Partial<Edit> = {}): Edit => ({
  at,
  was,
  becomes,
  wasShown: String(was ?? ''),
  becomesShown: String(becomes ?? ''),
  kind: 'arithmetic',
  why: { zh: '试', en: 'trial' },
  ...more,
});
