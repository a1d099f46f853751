import type { Rect } from '../../src/engine/sheet/address';
import { contains } from '../../src/engine/sheet/address';
import type { CellValue } from '../../src/host/xlsx/cell-text';
import type { FormulaBook } from '../../src/host/xlsx/recalculate';
import { recalculate } from '../../src/host/xlsx/recalculate';
import type { Sheet, Workbook } from './workbook';
import { cellKey, colOf, rowOf, usedRect } from './workbook';

/** Calculates what depends on the changed cells; gives the sheets with new values. What cannot be calculated keeps its value, as in a manual workbook. */
export function recalculateAfter(
  workbook: Workbook,
  changed: readonly { readonly sheet: Sheet; readonly rect: Rect }[],
): ReadonlySet<Sheet> {
  if (!workbook.sheets.some(sheet => [...sheet.cells.values()].some(cell => cell.formula !== undefined)))
    return new Set();
  const places = changed.flatMap(({ sheet, rect }) =>
    [...sheet.cells.keys()]
      .map(key => ({ sheet: sheet.name, row: rowOf(key), col: colOf(key) }))
      .filter(at => contains(rect, at)),
  );
  const byName = new Map(workbook.sheets.map(each => [each.name, each]));
  const cell = (name: string, row: number, col: number) => byName.get(name)?.cells.get(cellKey(row, col));
  const { values } = recalculate(bookOf(workbook, byName), places);
  for (const { at, value } of values) {
    const target = cell(at.sheet, at.row, at.col);
    if (target) target.value = plain(value);
  }
  return new Set(values.flatMap(({ at }) => byName.get(at.sheet) ?? []));
}

/** An error is its name: “#DIV/0!”. */
const plain = (value: CellValue) => (typeof value === 'object' && value !== null ? value.error : value);

function bookOf(workbook: Workbook, byName: ReadonlyMap<string, Sheet>): FormulaBook {
  const formulas = workbook.sheets.flatMap(sheet =>
    [...sheet.cells].flatMap(([key, { formula }]) =>
      formula === undefined ? [] : [{ at: { sheet: sheet.name, row: rowOf(key), col: colOf(key) }, formula }],
    ),
  );
  return {
    formulas,
    value: (name, row, col) => {
      const sheet = byName.get(name);
      return sheet ? (sheet.cells.get(cellKey(row, col))?.value ?? null) : undefined;
    },
    extent: name => {
      const sheet = byName.get(name);
      const used = sheet && usedRect(sheet);
      return { rows: used ? used.bottom + 1 : 0, cols: used ? used.right + 1 : 0 };
    },
    name: () => undefined,
  };
}
