import { ok, type Outcome } from '../../app/ports';
import { addressKey, type Address } from '../../engine/sheet/address';
import { rawCell, type Grid, type Scalar } from '../../engine/sheet/grid';
import { errorIn, type CellValue } from './cell-text';
import { recalculate, type Calculation, type FormulaCell } from './recalculate';
import type { OpenedBook } from './opened-book';
import type { CellChange } from './patch';

export interface CalculationAfter extends Calculation {
  /** The workbook holds formulas, so Excel should calculate when it opens the file. */
  readonly hasFormulas: boolean;
}

/** What the formulas of a workbook show once the cells have changed; addresses are those of anchors. */
export function calculationAfter(book: OpenedBook, cells: readonly CellChange[]): Outcome<CalculationAfter> {
  const grids = book.grids();
  if (!grids.ok) return grids;
  const changed = new Map(cells.map(cell => [addressKey(cell.at), cell]));
  const formulas = formulasOf(book, grids.value).filter(({ at }) => !changed.has(addressKey(at)));
  for (const { at, value, isFormula } of cells)
    if (isFormula && typeof value === 'string') formulas.push({ at, formula: value });
  if (formulas.length === 0) return ok({ values: [], unknown: [], hasFormulas: false });
  const byName = new Map(grids.value.map(grid => [grid.sheet.toLowerCase(), grid]));
  const calculation = recalculate(
    {
      formulas,
      value: (sheet, row, col) => {
        const grid = byName.get(sheet.toLowerCase());
        if (!grid) return undefined;
        const change = changed.get(addressKey({ sheet: grid.sheet, row, col }));
        if (change) return change.isFormula ? undefined : asCellValue(change.value);
        if (grid.truncatedAt && (row >= grid.truncatedAt.rows || col >= grid.truncatedAt.cols)) return undefined;
        return asCellValue(rawCell(grid, row, col)?.value ?? null);
      },
      extent: sheet => extentOf(byName.get(sheet.toLowerCase()), cells),
      name: (name, sheet) => nameOf(book, name, sheet),
    },
    cells.map(({ at }) => at),
  );
  return ok({ ...calculation, hasFormulas: true });
}

function formulasOf(book: OpenedBook, grids: readonly Grid[]): FormulaCell[] {
  const formulas: FormulaCell[] = [];
  for (const grid of grids) {
    const reading = book.sheet(grid.sheet);
    const arrays = reading.ok ? reading.value.arrays : [];
    const at = (row: number, col: number): Address => ({ sheet: grid.sheet, row, col });
    grid.cells.forEach((cells, row) =>
      cells.forEach((cell, col) => {
        if (cell?.formula === undefined) return;
        const block = arrays.find(({ top, left }) => top === row && left === col);
        formulas.push({ at: at(row, col), formula: cell.formula, ...(block ? { block } : {}) });
      }),
    );
  }
  return formulas;
}

function asCellValue(value: Scalar): CellValue {
  const error = typeof value === 'string' ? errorIn(value) : undefined;
  return error === undefined ? value : { error };
}

function extentOf(grid: Grid | undefined, cells: readonly CellChange[]): { rows: number; cols: number } {
  let rows = grid?.truncatedAt ? grid.truncatedAt.rows + 1 : (grid?.cells.length ?? 0);
  let cols = grid?.truncatedAt ? grid.truncatedAt.cols + 1 : Math.max(0, ...(grid?.cells ?? []).map(row => row.length));
  for (const { at } of cells) {
    if (at.sheet !== grid?.sheet) continue;
    rows = Math.max(rows, at.row + 1);
    cols = Math.max(cols, at.col + 1);
  }
  return { rows, cols };
}

/** A name of the sheet goes before one of the workbook (ECMA-376-1 §18.2.5). */
function nameOf(book: OpenedBook, name: string, sheet: string): string | undefined {
  const position = book.sheets.find(entry => entry.name.toLowerCase() === sheet.toLowerCase())?.position;
  const named = book.workbook.names.filter(candidate => candidate.name.toLowerCase() === name.toLowerCase());
  const found =
    named.find(candidate => candidate.position === position && position !== undefined) ??
    named.find(candidate => candidate.position === undefined);
  return found?.refersTo;
}
