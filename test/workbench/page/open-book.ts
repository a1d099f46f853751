import { ok, type Outcome } from '../../../src/app/ports';
import { parseA1Rect, type Address, type Rect } from '../../../src/engine/sheet/address';
import type { Grid, RawCell } from '../../../src/engine/sheet/grid';
import type { Mark } from '../../../src/engine/edits';
import type { Severity } from '../../../src/engine/rules/finding';
import { shownText } from '../../../src/host/shown';
import { readConditionalFormats } from '../../../src/host/xlsx/conditional-formats';
import { parseNotebook, printNotebook } from '../../../src/host/xlsx/notebook-part';
import { openXlsx, type XlsxBook } from '../../../src/host/xlsx/xlsx-book';
import type { CellChange } from '../../../src/host/xlsx/patch';
import {
  colOf,
  coveringMerge,
  endCellEditing,
  notify,
  rowOf,
  sheetNamed,
  typeInto,
  workbookFromGrids,
  type Cell,
  type Sheet,
  type Workbook,
} from '../../excel/workbook';
import { addSheetsTo } from '../../../src/host/xlsx/add-sheets';
import type { Looks } from '../looks';
import type { Book } from './book';
import { bringDrawn, linksOf } from './bring-drawn';
import { looksOfNew, planOf } from './new-sheets';

/** A workbook file opened in the stand-in: the model that the pane talks to, and the page's view of it. */
export interface OpenBook {
  readonly workbook: Workbook;
  readonly book: Book;
}

/** Problems are those of the file: not a workbook, encrypted, damaged, too large. */
export function openBook(fileName: string, bytes: Uint8Array): Outcome<OpenBook> {
  const file = openXlsx(bytes);
  if (!file.ok) return file;
  const grids = file.value.grids();
  if (!grids.ok) return grids;
  const workbook = workbookFromGrids(grids.value);
  for (const entry of file.value.sheets) {
    const sheet = sheetNamed(workbook, entry.name);
    bringMarks(file.value, entry, sheet);
    bringDrawn(file.value, entry, sheet);
  }
  const notes = file.value.notebook();
  if (!notes.ok) return notes;
  if (notes.value.notes.size > 0) workbook.customXmlParts.set('{notebook}', printNotebook(notes.value.notes));
  return ok({ workbook, book: bookOver(fileName, workbook, file.value, grids.value) });
}

function bringMarks(file: XlsxBook, entry: { readonly part: string }, sheet: Sheet): void {
  const xml = file.parts.text(entry.part);
  if (!xml.ok) return;
  for (const mark of readConditionalFormats(xml.value).marks)
    sheet.conditionalFormats.push({
      id: `{file-${sheet.conditionalFormats.length}}`,
      type: 'Custom',
      areas: mark.sqref.split(/\s+/).flatMap(area => parseA1Rect(area) ?? []),
      formula: `=LEN("PSE:${letters[mark.severity]}:file")>0`,
      fill: null,
      fontColor: null,
      bold: null,
      italic: null,
      stopIfTrue: false,
    });
}

const letters: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', hint: 'I' };
const severities = new Map(Object.entries(letters).map(([severity, letter]) => [letter, severity as Severity]));

function bookOver(fileName: string, workbook: Workbook, file: XlsxBook, opened: readonly Grid[]): Book {
  const listeners = new Set<() => void>();
  let version = 0;
  const views = new Map<string, View>();
  const before = new Map(opened.map(grid => [grid.sheet, workbookFromGrids([grid]).sheets[0]!]));
  workbook.listeners.add(event => {
    if (event.kind === 'formatted') views.delete(event.sheet.name);
    else if (event.kind !== 'activated' && event.kind !== 'selected') views.clear();
    version += 1;
    listeners.forEach(listener => listener());
  });
  const view = (name: string) => {
    let found = views.get(name);
    if (!found) {
      const sheet = sheetNamed(workbook, name);
      const looks = before.has(name) ? undefined : looksOfNew(sheet);
      const [links, charts] = [linksOf(sheet), [...sheet.charts]];
      found = { grid: gridOf(sheet), marks: marksOf(sheet), looks, links, charts };
      views.set(name, found);
    }
    return found;
  };
  const select = (sheet: Sheet, rect: Rect): void => {
    const moved = workbook.activeSheet !== sheet;
    workbook.activeSheet = sheet;
    workbook.selection = { sheet, rect };
    if (moved) notify(workbook, { kind: 'activated', sheet });
    notify(workbook, { kind: 'selected', sheet, rect });
  };

  return {
    fileName,
    sheets: () => workbook.sheets.map(sheet => ({ name: sheet.name, visible: sheet.visibility === 'visible' })),
    activeSheet: () => workbook.activeSheet.name,
    selection: () => ({
      sheet: workbook.selection.sheet.name,
      row: workbook.selection.rect.top,
      col: workbook.selection.rect.left,
    }),
    grid: name => view(name).grid,
    looks: name => view(name).looks,
    links: name => view(name).links,
    charts: name => view(name).charts,
    marks: name => view(name).marks,
    select: at => select(sheetNamed(workbook, at.sheet), one(at)),
    activate: name => {
      const sheet = sheetNamed(workbook, name);
      const { rect } = workbook.selection.sheet === sheet ? workbook.selection : { rect: one({ row: 0, col: 0 }) };
      select(sheet, rect);
    },
    type: (at, input) => type(workbook, at, input),
    setEditing: editing => {
      if (editing) workbook.cellEditing = true;
      else endCellEditing(workbook);
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    download: () => bytesOf(workbook, file, before),
  };
}

interface View {
  readonly grid: Grid;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly looks: Looks | undefined;
  readonly links: ReturnType<Book['links']>;
  readonly charts: ReturnType<Book['charts']>;
}

const one = (at: { readonly row: number; readonly col: number }): Rect => ({
  top: at.row,
  left: at.col,
  bottom: at.row,
  right: at.col,
});

/** What a person typed, as Excel takes it. */
function type(workbook: Workbook, at: Address, input: string): string | undefined {
  const sheet = sheetNamed(workbook, at.sheet);
  if (coveringMerge(sheet, at.row, at.col)) return '此格已合并，请在左上角的单元格中输入。';
  try {
    typeInto(workbook, sheet, at.row, at.col, input);
  } catch {
    return sheet.protection.on
      ? '工作表受保护，不能修改。'
      : '不是有效的公式或内容。以等号开头的文字请先输入英文单引号。';
  }
  return undefined;
}

function gridOf(sheet: Sheet): Grid {
  const cells: (RawCell | null)[][] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const row = (cells[rowOf(key)] ??= []);
    row[colOf(key)] = {
      value: cell.value,
      shown: shownText(cell.value, cell.format),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(cell.format === 'General' ? {} : { format: cell.format }),
    };
  }
  for (let row = 0; row < cells.length; row++) cells[row] ??= [];
  return {
    sheet: sheet.name,
    cells,
    merges: sheet.merges,
    hiddenRows: [...sheet.hiddenRows],
    hiddenCols: [...sheet.hiddenCols],
    visibility: sheet.visibility,
    isProtected: sheet.protection.on,
  };
}

const SENTINEL = /LEN\("PSE:([EWI]):/;

function marksOf(sheet: Sheet): Map<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const format of [...sheet.conditionalFormats].reverse()) {
    const severity = severities.get(SENTINEL.exec(format.formula)?.[1] ?? '');
    if (!severity) continue;
    for (const area of format.areas)
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++) marks.set(`${row},${col}`, severity);
  }
  return marks;
}

/** The opened file with what changed since: every other byte is the user's own. */
function bytesOf(workbook: Workbook, file: XlsxBook, before: ReadonlyMap<string, Sheet>): Uint8Array {
  const cells: CellChange[] = [];
  const marks: Mark[] = [];
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of before.has(sheet.name) ? sheet.cells : []) {
      const at: Address = { sheet: sheet.name, row: rowOf(key), col: colOf(key) };
      const old = before.get(sheet.name)?.cells.get(key);
      if (isChanged(old, cell))
        cells.push(
          cell.formula === undefined ? { at, value: cell.value } : { at, value: cell.formula, isFormula: true },
        );
    }
    for (const [key, severity] of marksOf(sheet)) {
      const [row = 0, col = 0] = key.split(',').map(Number);
      marks.push({ at: { sheet: sheet.name, row, col }, severity, note: '' });
    }
  }
  const notes = [...workbook.customXmlParts.values()].map(parseNotebook).find(found => found !== undefined);
  const patched = withNewSheets(file, workbook, before).patch({ cells, marks, ...(notes ? { notes } : {}) });
  if (!patched.ok) throw new Error(`cannot write the workbook: ${patched.problem.kind}`);
  return patched.value;
}

/** The file with the sheets that were made since it was opened. */
function withNewSheets(file: XlsxBook, workbook: Workbook, before: ReadonlyMap<string, Sheet>): XlsxBook {
  const made = workbook.sheets.filter(sheet => !before.has(sheet.name));
  if (made.length === 0) return file;
  const extended = addSheetsTo(file, made.map(planOf));
  const opened = extended.ok ? openXlsx(extended.value.bytes) : extended;
  if (!opened.ok) throw new Error(`cannot write the new sheets: ${opened.problem.kind}`);
  return opened.value;
}

/** A formula's value follows by itself; only what the cell holds counts. */
function isChanged(old: Cell | undefined, now: Cell): boolean {
  if (old?.formula !== undefined || now.formula !== undefined) return old?.formula !== now.formula;
  return (old?.value ?? null) !== now.value;
}
