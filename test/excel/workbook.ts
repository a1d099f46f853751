import type { Rect } from '../../src/engine/sheet/address';
import { contains } from '../../src/engine/sheet/address';
import type { Grid, Scalar, Visibility } from '../../src/engine/sheet/grid';
import { enter } from './cell-entry';
import { mayWrite } from './permission';
import { recalculateAfter } from './recalculation';

/** The workbook behind the stand-in: what Excel would hold in memory. Rows and columns count from zero. */

export interface Cell {
  /** The stored or calculated value; null when blank. */
  value: Scalar;
  /** With its “=”. */
  formula?: string;
  format: string;
  locked: boolean;
  /** Entered with a leading apostrophe: kept as text, the apostrophe is not part of the value. */
  quotePrefix: boolean;
  fill?: string;
  fontColor?: string;
  link?: Hyperlink;
  look?: CellLook;
}

/** Font, alignment and lines of a cell, as far as someone has set them. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  /** A line on this side, under the name Excel gives it: “EdgeTop”. */
  readonly [side: `${'Edge' | 'Inside'}${string}`]: boolean;
}

/** A place in the workbook, or an address outside. */
export interface Hyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  title: string;
  legend: string | null;
  /** The cells it lies on, once it has been placed. */
  over: Rect | undefined;
  series: ChartSeries[];
  /** Ends of the value axis that Excel does not choose. */
  axis?: { readonly minimum?: number | undefined; readonly maximum?: number | undefined };
}

export interface ChartSeries {
  name: string;
  type: string;
  values: Rect | undefined;
  categories: Rect | undefined;
}

export interface DataValidation {
  readonly rect: Rect;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly error?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: 'Custom' | 'DataBar' | 'CellValue';
  areas: readonly Rect[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  stopIfTrue: boolean;
}

export type ProtectionOption = 'allowFormatCells' | 'allowEditObjects' | 'allowInsertRows' | 'allowDeleteRows';

export interface Sheet {
  readonly id: string;
  name: string;
  /** A chart sheet has no cells and is not in `worksheets`. */
  readonly kind: 'worksheet' | 'chart';
  visibility: Visibility;
  /** Keyed by `cellKey`. */
  readonly cells: Map<number, Cell>;
  merges: Rect[];
  readonly hiddenRows: Set<number>;
  readonly hiddenCols: Set<number>;
  protection: { on: boolean; options: Partial<Record<ProtectionOption, boolean>> };
  /** Rows hidden by an automatic filter are in `hiddenRows` as well. */
  filter: { readonly range: Rect; readonly isDataFiltered: boolean } | null;
  /** In order of priority, strongest first. */
  conditionalFormats: ConditionalFormat[];
  /** In points, where someone has set them. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  validations: readonly DataValidation[];
  /** Of the page layout, what someone has set. */
  readonly page: Map<string, unknown>;
  charts: Chart[];
  frozenRows: number;
  showGridlines: boolean;
}

export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheet: Sheet; readonly rect: Rect; readonly by: 'user' | 'addin' }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly rect: Rect }
  | { readonly kind: 'activated'; readonly sheet: Sheet }
  | { readonly kind: 'added'; readonly sheet: Sheet }
  | { readonly kind: 'deleted'; readonly sheet: Sheet }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'formatted'; readonly sheet: Sheet }
  | { readonly kind: 'calculated'; readonly sheet: Sheet };

export interface Workbook {
  readonly sheets: Sheet[];
  activeSheet: Sheet;
  selection: { sheet: Sheet; rect: Rect };
  readOnly: boolean;
  /** The user is typing in a cell. */
  cellEditing: boolean;
  /** A modal dialog of Excel is open: reading works, writing does not. */
  dialogOpen: boolean;
  readonly customXmlParts: Map<string, string>;
  readonly settings: Map<string, unknown>;
  readonly listeners: Set<(event: WorkbookEvent) => void>;
  /** Changed cells whose dependents are not calculated yet; see `settle`. */
  readonly unsettled: { readonly sheet: Sheet; readonly rect: Rect }[];
  nextId: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COL = 16_383;

export const cellKey = (row: number, col: number) => row * (LAST_COL + 1) + col;
export const rowOf = (key: number) => Math.floor(key / (LAST_COL + 1));
export const colOf = (key: number) => key % (LAST_COL + 1);

export const isHeld = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value !== null || cell.formula !== undefined);

/** The cell, made if there was none: Excel's cells always exist. */
export function cellAt(sheet: Sheet, row: number, col: number): Cell {
  const key = cellKey(row, col);
  let cell = sheet.cells.get(key);
  if (!cell) {
    cell = { value: null, format: 'General', locked: true, quotePrefix: false };
    sheet.cells.set(key, cell);
  }
  return cell;
}

/** The block that holds values; undefined on a blank sheet. */
export function usedRect(sheet: Sheet): Rect | undefined {
  let used: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [key, cell] of sheet.cells) {
    if (!isHeld(cell)) continue;
    const row = rowOf(key);
    const col = colOf(key);
    used ??= { top: row, left: col, bottom: row, right: col };
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, col);
    used.right = Math.max(used.right, col);
  }
  return used;
}

/** The merged area that covers the cell without being anchored in it. */
export const coveringMerge = (sheet: Sheet, row: number, col: number): Rect | undefined =>
  sheet.merges.find(merge => contains(merge, { row, col }) && (merge.top !== row || merge.left !== col));

export const newId = (workbook: Workbook, prefix: string) => `${prefix}${String(workbook.nextId++).padStart(4, '0')}`;

export function notify(workbook: Workbook, event: WorkbookEvent): void {
  if (event.kind === 'changed') workbook.unsettled.push({ sheet: event.sheet, rect: event.rect });
  for (const listener of workbook.listeners) listener(event);
}

/**
 * Calculates what depends on the cells changed so far. It is done before a formula is looked at and at the end of a request,
 * which nobody can tell from doing it after each change, and it is much cheaper.
 */
export function settle(workbook: Workbook): void {
  const changed = workbook.unsettled.splice(0);
  if (changed.length === 0) return;
  for (const sheet of recalculateAfter(workbook, changed)) notify(workbook, { kind: 'calculated', sheet });
}

/** What a person typed into a cell; throws ExcelError where Excel would show a message. */
export function typeInto(workbook: Workbook, sheet: Sheet, row: number, col: number, text: string): void {
  const rect = { top: row, left: col, bottom: row, right: col };
  mayWrite(workbook, sheet, rect, 'Cell');
  const cell = cellAt(sheet, row, col);
  const next = { ...cell };
  enter(next, text, 'Cell');
  if (next.formula === undefined) delete cell.formula;
  Object.assign(cell, next);
  notify(workbook, { kind: 'changed', sheet, rect, by: 'user' });
  settle(workbook);
}

/** Leaves the edit mode: requests that waited for it go on. */
export function endCellEditing(workbook: Workbook): void {
  workbook.cellEditing = false;
  for (const listener of workbook.listeners) listener({ kind: 'activated', sheet: workbook.activeSheet });
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find(each => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function newSheet(workbook: Workbook, name: string, kind: Sheet['kind'] = 'worksheet'): Sheet {
  const sheet: Sheet = {
    id: `{${newId(workbook, '00000000-0001-0000-0000-00000000')}}`,
    name,
    kind,
    visibility: 'visible',
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    protection: { on: false, options: {} },
    filter: null,
    conditionalFormats: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    validations: [],
    page: new Map(),
    charts: [],
    frozenRows: 0,
    showGridlines: true,
  };
  workbook.sheets.push(sheet);
  return sheet;
}

/** Why Excel would not take a name for a sheet. */
export function refusedName(
  workbook: Workbook,
  name: string,
  own?: Sheet,
): 'InvalidArgument' | 'ItemAlreadyExists' | undefined {
  const isLegal =
    name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name) && !/^(history|历史记录)$/i.test(name);
  if (!isLegal) return 'InvalidArgument';
  const isTaken = workbook.sheets.some(each => each !== own && each.name.toLowerCase() === name.toLowerCase());
  return isTaken ? 'ItemAlreadyExists' : undefined;
}

/** A workbook as Excel would open it: the grids' cells, merges, hidden rows, protection. The first visible sheet is active. */
export function workbookFromGrids(grids: readonly Grid[]): Workbook {
  const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
  const partial = {
    sheets: [] as Sheet[],
    readOnly: false,
    cellEditing: false,
    dialogOpen: false,
    customXmlParts: new Map<string, string>(),
    settings: new Map<string, unknown>(),
    listeners: new Set<(event: WorkbookEvent) => void>(),
    unsettled: [],
    nextId: 1,
  };
  const workbook = partial as unknown as Workbook;
  for (const grid of grids) fillSheet(newSheet(workbook, grid.sheet), grid);
  if (workbook.sheets.length === 0) newSheet(workbook, 'Sheet1');
  const first = workbook.sheets.find(sheet => sheet.visibility === 'visible') ?? workbook.sheets[0]!;
  workbook.activeSheet = first;
  workbook.selection = { sheet: first, rect: A1 };
  return workbook;
}

function fillSheet(sheet: Sheet, grid: Grid): void {
  sheet.visibility = grid.visibility;
  sheet.merges = [...grid.merges];
  sheet.protection.on = grid.isProtected;
  grid.hiddenRows.forEach(row => sheet.hiddenRows.add(row));
  grid.hiddenCols.forEach(col => sheet.hiddenCols.add(col));
  grid.cells.forEach((cells, row) =>
    cells.forEach((raw, col) => {
      if (!raw) return;
      const cell = cellAt(sheet, row, col);
      cell.value = raw.value;
      cell.format = raw.format ?? 'General';
      if (raw.formula !== undefined) cell.formula = raw.formula;
    }),
  );
}
