import type { Outcome, Scan, Scope } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Rect } from '../../engine/sheet/address';
import { a1Rect, columnLetters } from '../../engine/sheet/address';
import type { Grid, RawCell, Visibility } from '../../engine/sheet/grid';
import { rawCellOf } from './cell-content';
import { codeOf } from './errors';
import { signOf } from './marks';
import { askNotebook, pageOf } from './notebook';
import { rectOf } from './rectangles';

/**
 * Reading: two requests for any number of sheets, names first, then everything else. A third only where a sheet is larger
 * than any form, so that a forgotten cell in row 1,048,576 does not pull the whole column through the 5 MB that Excel on the
 * web allows in one answer.
 */

/** What the second request reads of each sheet. The largest published form is well inside. */
export const FIRST_ROWS = 300;
export const FIRST_COLS = 40;
/** What is read of a large sheet at most; the rest is reported as truncated. */
const MOST_ROWS = 2_000;
const MOST_COLS = 100;
/** Cells of one further request: values, formulas and formats of as many stay below 5 MB. */
const CELLS_PER_REQUEST = 40_000;

/** The worksheets as Excel lists them. */
export interface Listed {
  readonly sheets: readonly Excel.Worksheet[];
  readonly activeSheet: string;
  readonly readOnly: boolean;
}

/** The first request. */
export async function listSheets(
  context: Excel.RequestContext,
  queueMore: () => void = () => undefined,
): Promise<Listed> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  workbook.load('readOnly');
  queueMore();
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  let activeSheet = '';
  try {
    await context.sync();
    activeSheet = active.name;
  } catch (error) {
    // a chart sheet is in front; it was asked for last, so the rest has arrived
    if (codeOf(error) !== 'UnsupportedSheet') throw error;
  }
  return { sheets: worksheets.items, activeSheet, readOnly: workbook.readOnly };
}

/** Which of the listed sheets a scope means, or the name of one that is not there. */
function inScope(listed: Listed, scope: Scope): Outcome<readonly Excel.Worksheet[]> {
  if (scope === 'workbook') return ok(listed.sheets);
  const wanted = scope === 'active-sheet' ? [listed.activeSheet].filter(name => name !== '') : scope.sheets;
  const missing = wanted.find(name => !listed.sheets.some(sheet => sheet.name === name));
  if (missing !== undefined) return failed({ kind: 'sheet-missing', sheet: missing });
  return ok(listed.sheets.filter(sheet => wanted.includes(sheet.name)));
}

/** A rule of ours as a scan saw it. */
export interface OwnRule {
  readonly id: string;
  readonly sign: string;
  /** No rule of another's is above it. */
  readonly isOnTop: boolean;
}

/** The rules of conditional formats on the sheets that were read, for a marking that follows. */
export interface RulesRead {
  /** Ours, by sheet. */
  readonly ours: ReadonlyMap<string, readonly OwnRule[]>;
  /** The ids of every rule. */
  readonly all: ReadonlySet<string>;
}

export async function readSheets(
  context: Excel.RequestContext,
  scope: Scope,
  onRules: (rules: RulesRead) => void = () => undefined,
): Promise<Outcome<Scan>> {
  let notebook: ReturnType<typeof askNotebook> | undefined;
  const listed = await listSheets(context, () => (notebook = askNotebook(context)));
  const sheets = inScope(listed, scope);
  if (!sheets.ok) return sheets;
  const read = await readTogether(context, sheets.value);
  const grids: Grid[] = [];
  for (const each of read) grids.push(each.isLarge ? await readLarge(context, each) : each.grid);
  const ours = new Map(read.map(({ grid, rules }) => [grid.sheet, ownRules(rules)]));
  onRules({
    ours,
    all: new Set(read.flatMap(({ rules }) => rules.map(({ id }) => id))),
  });
  return ok({
    grids,
    activeSheet: listed.activeSheet,
    readOnly: listed.readOnly,
    marked: [...ours].filter(([, rules]) => rules.length > 0).map(([sheet]) => sheet),
    notes: notebook ? (await pageOf(context, notebook)).notes : new Map(),
  });
}

function ownRules(rules: readonly Excel.ConditionalFormat[]): readonly OwnRule[] {
  let isOnTop = true;
  return rules.flatMap(rule => {
    const sign = signOf(rule);
    isOnTop &&= sign !== undefined;
    return sign === undefined ? [] : [{ id: rule.id, sign, isOnTop }];
  });
}

interface SheetRead {
  readonly sheet: Excel.Worksheet;
  readonly grid: Grid;
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly isLarge: boolean;
  readonly rows: number;
  readonly cols: number;
}

/** The second request. Where the answer would be too large for Excel on the web, in two halves. */
async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetRead[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map(ask);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || sheets.length === 1) throw error;
    const half = Math.ceil(sheets.length / 2);
    const first = await readTogether(context, sheets.slice(0, half));
    return [...first, ...(await readTogether(context, sheets.slice(half)))];
  }
  return asked.map(answered);
}

export const FIRST_BLOCK = `A1:${columnLetters(FIRST_COLS - 1)}${FIRST_ROWS}`;
const FIRST_ROW = `A1:${columnLetters(FIRST_COLS - 1)}1`;

/**
 * Ranges are not kept for later requests (`untrack`): it halves the request. The block reaches from A1, because only merges
 * whose top-left cell is inside are reported (OfficeDev/office-js #3611).
 */
function ask(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRange(true);
  const whole = used.getBoundingRect('A1');
  whole.load('rowCount,columnCount');
  const block = whole.getIntersection(FIRST_BLOCK);
  block.load('values,formulas,numberFormat');
  const merged = block.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const rows = block.getRowProperties({ rowHidden: true });
  // a column beside the last value may be hidden too
  const firstRow = sheet.getRange(FIRST_ROW);
  const cols = firstRow.getColumnProperties({ columnHidden: true });
  const everything = sheet.getRange();
  const rules = everything.conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  for (const range of [used, whole, block, firstRow, everything]) range.untrack();
  merged.untrack();
  return { sheet, whole, block, merged, rows, cols, rules };
}

function answered({ sheet, whole, block, merged, rows, cols, rules }: ReturnType<typeof ask>): SheetRead {
  const grid: Grid = {
    sheet: sheet.name,
    cells: cellsOf(block),
    merges: merged.isNullObject ? [] : merged.areas.items.map(rectOf),
    hiddenRows: rows.value.flatMap((row, i) => (row.rowHidden ? [i] : [])),
    hiddenCols: cols.value.flatMap((col, i) => (col.columnHidden ? [i] : [])),
    visibility: visibilityOf(sheet.visibility),
    isProtected: sheet.protection.protected,
  };
  const { rowCount, columnCount } = whole;
  return {
    sheet,
    grid,
    rules: rules.items,
    isLarge: rowCount > FIRST_ROWS || columnCount > FIRST_COLS,
    rows: rowCount,
    cols: columnCount,
  };
}

/** The cells of a range whose values, formulas and formats have been loaded. */
export function cellsOf(range: Excel.Range): readonly (readonly (RawCell | null)[])[] {
  // properties are `any` in the type declarations; past five million cells they are null
  const values = range.values as readonly (readonly unknown[])[];
  const formulas = range.formulas as readonly (readonly unknown[])[];
  const formats = range.numberFormat as readonly (readonly unknown[])[];
  return values.map((row, r) => row.map((value, c) => rawCellOf(value, formulas[r]?.[c], formats[r]?.[c])));
}

function visibilityOf(visibility: string): Visibility {
  return visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'very-hidden';
}

/** Reads a sheet that is larger than a form in bands of rows, as far as `MOST_ROWS` and `MOST_COLS`. */
async function readLarge(context: Excel.RequestContext, { sheet, grid, rows, cols }: SheetRead): Promise<Grid> {
  const bottom = Math.min(rows, MOST_ROWS) - 1;
  const right = Math.min(cols, MOST_COLS) - 1;
  const height = Math.floor(CELLS_PER_REQUEST / (right + 1));
  const cells: (readonly (RawCell | null)[])[] = [];
  const hiddenRows: number[] = [];
  for (let top = 0; top <= bottom; top += height) {
    const band = { top, left: 0, bottom: Math.min(top + height - 1, bottom), right };
    const read = await readBand(context, sheet, band);
    cells.push(...read.cells);
    hiddenRows.push(...read.hiddenRows);
  }
  const whole = await readShape(context, sheet, { top: 0, left: 0, bottom, right });
  const isCut = rows > MOST_ROWS || cols > MOST_COLS;
  return {
    ...grid,
    ...whole,
    cells,
    hiddenRows,
    ...(isCut ? { truncatedAt: { rows: bottom + 1, cols: right + 1 } } : {}),
  };
}

async function readBand(context: Excel.RequestContext, sheet: Excel.Worksheet, band: Rect) {
  const range = sheet.getRange(a1Rect(band));
  range.load('values,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  range.untrack();
  await context.sync();
  return {
    cells: cellsOf(range),
    hiddenRows: rows.value.flatMap((row, i) => (row.rowHidden ? [band.top + i] : [])),
  };
}

async function readShape(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect) {
  const range = sheet.getRange(a1Rect(rect));
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const cols = range.getColumnProperties({ columnHidden: true });
  range.untrack();
  merged.untrack();
  await context.sync();
  return {
    merges: merged.isNullObject ? [] : merged.areas.items.map(rectOf),
    hiddenCols: cols.value.flatMap((col, i) => (col.columnHidden ? [i] : [])),
  };
}
