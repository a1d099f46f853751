import {
  failed,
  ok,
  type Added,
  type Applied,
  type Change,
  type MovedCell,
  type Notebook,
  type Outcome,
  type Peek,
  type Peeking,
  type Scan,
  type Scope,
  type SpreadsheetHost,
} from '../../app/ports';
import { inverse, type Edit } from '../../engine/edits';
import { addressKey, type Address } from '../../engine/sheet/address';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { changedSince, fingerprintOf } from '../../engine/sheet/fingerprint';
import { rawCell, type Grid, type RawCell, type Scalar } from '../../engine/sheet/grid';
import { addSheetsTo, removeSheetsFrom } from './add-sheets';
import { LIMITS, type Limits } from './limits';
import type { OpenedBook } from './opened-book';
import { readBook } from './read-book';
import { anchorOf } from './anchor';
import type { CellChange, Patch } from './patch';

export interface XlsxHostOptions {
  readonly limits?: Limits;
  /** Names the run in the marks, so that a person can tell runs apart in Excel's list of rules. */
  readonly runId?: string;
}

/** A workbook file as a spreadsheet. */
export type XlsxHost = SpreadsheetHost &
  Notebook &
  Peeking & {
    /** The file as it stands after what was applied, marked and saved. */
    bytes(): Uint8Array;
  };

/** Opens a file as a host. Problems: those of `readBook`. All or nothing: a change that fails leaves the bytes as they were. */
export function xlsxHost(bytes: Uint8Array, options: XlsxHostOptions = {}): Outcome<XlsxHost> {
  const opened = readBook(bytes, options.limits ?? LIMITS);
  if (!opened.ok) return opened;
  let book = opened.value;
  // Whoever only checks a workbook does not wait for a formula calculator to be loaded. Once it is there, one step does it all.
  const patching = async (): Promise<(changes: Patch) => Outcome<void>> => {
    const { patchBook } = await import('./xlsx-patch');
    return changes => {
      const patched = patchBook(book, { ...changes, ...(options.runId === undefined ? {} : { runId: options.runId }) });
      return patched.ok ? reopen(patched.value) : patched;
    };
  };
  const reopen = (after: Uint8Array): Outcome<void> => {
    if (after === book.bytes) return ok(undefined);
    const reopened = readBook(after, options.limits ?? LIMITS);
    if (!reopened.ok) return reopened;
    book = reopened.value;
    return ok(undefined);
  };
  return ok({
    bytes: () => book.bytes,
    read: scope => Promise.resolve(readScope(book, scope)),
    peek: sheets => Promise.resolve(peekAt(book, sheets)),
    apply: async change => {
      const patch = await patching();
      return applyChange(book, patch, change);
    },
    mark: async marks => (await patching())({ marks }),
    addSheets: (plans, replacing) => {
      const place =
        replacing?.sheets[0] && book.sheets.find(sheet => sheet.name === replacing.sheets[0]?.name)?.position;
      const without = replacing ? withoutAdded(book, replacing) : ok(book.bytes);
      const from = without.ok ? readBook(without.value, options.limits ?? LIMITS) : without;
      return Promise.resolve(from.ok ? addPlanned(from.value, reopen, plans, () => book, place) : from);
    },
    removeSheets: added => {
      const left = withoutAdded(book, added);
      return Promise.resolve(left.ok ? reopen(left.value) : left);
    },
    select: at => {
      const sheet = book.sheet(at.sheet);
      return Promise.resolve(sheet.ok ? ok(undefined) : sheet);
    },
    load: key => {
      const notebook = book.notebook();
      return Promise.resolve(notebook.ok ? ok(notebook.value.notes.get(key) ?? null) : notebook);
    },
    save: async (key, text) => (await patching())({ notes: new Map([[key, text]]) }),
  });
}

function addPlanned(
  book: OpenedBook,
  reopen: (bytes: Uint8Array) => Outcome<void>,
  plans: readonly SheetPlan[],
  now: () => OpenedBook,
  place?: number,
): Outcome<Added> {
  if (plans.length === 0) return ok({ sheets: [] });
  const extended = addSheetsTo(book, plans, place);
  if (!extended.ok) return extended;
  const reopened = reopen(extended.value.bytes);
  if (!reopened.ok) return reopened;
  const sheets: { name: string; fingerprint: readonly string[] }[] = [];
  for (const name of extended.value.names) {
    const reading = now().sheet(name);
    if (!reading.ok) return reading;
    sheets.push({ name, fingerprint: fingerprintOf(reading.value.grid) });
  }
  return ok({ sheets });
}

/** The file without sheets that were made and that nobody has changed since. */
function withoutAdded(book: OpenedBook, { sheets }: Added): Outcome<Uint8Array> {
  if (sheets.length === 0) return ok(book.bytes);
  const moved: MovedCell[] = [];
  for (const { name, fingerprint } of sheets) {
    const reading = book.sheet(name);
    if (!reading.ok) return reading;
    const { grid } = reading.value;
    for (const at of changedSince(fingerprint, grid))
      moved.push({ at, expected: '', found: rawCell(grid, at.row, at.col)?.shown ?? '' });
  }
  if (moved.length > 0) return failed({ kind: 'moved', cells: moved });
  return removeSheetsFrom(
    book,
    sheets.map(({ name }) => name),
  );
}

function peekAt(book: OpenedBook, sheets: readonly string[]): Outcome<Peek> {
  const names = book.sheets.map(sheet => sheet.name);
  const scan = readScope(book, { sheets: sheets.filter(name => names.includes(name)) });
  return scan.ok ? ok({ names, sheets: scan.value.grids.filter(grid => !grid.truncatedAt) }) : scan;
}

function readScope(book: OpenedBook, scope: Scope): Outcome<Scan> {
  const names =
    scope === 'workbook'
      ? book.sheets.map(sheet => sheet.name)
      : scope === 'active-sheet'
        ? book.sheets.filter(sheet => sheet.name === book.activeSheet).map(sheet => sheet.name)
        : scope.sheets;
  const grids: Grid[] = [];
  const marked: string[] = [];
  for (const name of names) {
    const reading = book.sheet(name);
    if (!reading.ok) return reading;
    grids.push(reading.value.grid);
    if (reading.value.marked) marked.push(name);
  }
  const notebook = book.notebook();
  if (!notebook.ok) return notebook;
  return ok({ grids, activeSheet: book.activeSheet, readOnly: false, marked, notes: notebook.value.notes });
}

function applyChange(book: OpenedBook, patch: (changes: Patch) => Outcome<void>, change: Change): Outcome<Applied> {
  const anchored: Edit[] = [];
  for (const edit of change.edits) {
    const reading = book.sheet(edit.at.sheet);
    if (!reading.ok) return reading;
    anchored.push({ ...edit, at: anchorOf(reading.value.grid, edit.at) });
  }
  const allowed = refuseLocked(book, anchored);
  if (!allowed.ok) return allowed;
  const moved = movedCells(book, anchored);
  if (moved.length > 0) return failed({ kind: 'moved', cells: moved });
  const notes = book.notebook();
  if (!notes.ok) return notes;
  const done = patch({
    cells: anchored.map(cellChange),
    ...(change.marks ? { marks: change.marks } : {}),
    ...(change.remember ? { notes: remembered(notes.value.notes, change.remember) } : {}),
  });
  return done.ok ? ok({ undo: [...anchored].reverse().map(inverse) }) : done;
}

function remembered(
  notes: ReadonlyMap<string, string>,
  { key, text }: NonNullable<Change['remember']>,
): Map<string, string> {
  return new Map([[key, text(notes.get(key) ?? null)]]);
}

function cellChange({ at, becomes, becomesFormula }: Edit): CellChange {
  return { at, value: becomes, ...(becomesFormula ? { isFormula: true } : {}) };
}

/** The protection of a sheet binds a file as it binds Excel: locked cells are refused, one problem per sheet. */
function refuseLocked(book: OpenedBook, edits: readonly Edit[]): Outcome<void> {
  for (const name of new Set(edits.map(edit => edit.at.sheet))) {
    const reading = book.sheet(name);
    if (!reading.ok) return reading;
    if (!reading.value.grid.isProtected) continue;
    const cells = edits.filter(edit => edit.at.sheet === name).map(edit => edit.at);
    const locked = book.locked(name, cells);
    if (!locked.ok) return locked;
    if (locked.value.length > 0) return failed({ kind: 'sheet-protected', sheet: name, cells: locked.value });
  }
  return ok(undefined);
}

/** Compares every cell with what its edit says it was; a cell edited twice is compared with the edit before. */
function movedCells(book: OpenedBook, edits: readonly Edit[]): MovedCell[] {
  const moved: MovedCell[] = [];
  const now = new Map<string, Held>();
  for (const edit of edits) {
    const key = addressKey(edit.at);
    const held = now.get(key) ?? heldIn(book, edit.at);
    if (!holds(held, edit)) moved.push({ at: edit.at, expected: edit.wasShown, found: held.shown });
    now.set(key, { value: edit.becomes, isFormula: edit.becomesFormula === true, shown: edit.becomesShown });
  }
  return moved;
}

interface Held {
  /** The formula with its “=” when `isFormula`. */
  readonly value: Scalar;
  readonly isFormula: boolean;
  readonly shown: string;
}

function heldIn(book: OpenedBook, at: Address): Held {
  const reading = book.sheet(at.sheet);
  const cell: RawCell | null = reading.ok ? rawCell(reading.value.grid, at.row, at.col) : null;
  if (!cell) return { value: null, isFormula: false, shown: '' };
  if (cell.formula !== undefined) return { value: cell.formula, isFormula: true, shown: cell.shown };
  return { value: cell.value, isFormula: false, shown: cell.shown };
}

function holds(held: Held, edit: Edit): boolean {
  if (held.isFormula !== (edit.wasFormula === true)) return false;
  return entered(held.value) === entered(edit.was);
}

/** An empty text is a blank, and Excel keeps line feeds only. */
function entered(value: Scalar): Scalar {
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.replace(/\r\n?/g, '\n');
}
