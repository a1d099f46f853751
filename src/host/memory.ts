import {
  failed,
  ok,
  type Added,
  type Applied,
  type Change,
  type MovedCell,
  type Notebook,
  type Outcome,
  type Peeking,
  type Problem,
  type Scan,
  type Scope,
  type SpreadsheetHost,
} from '../app/ports';
import { inverse, type Edit, type Mark } from '../engine/edits';
import { addressKey, contains, type Address } from '../engine/sheet/address';
import { namedPlans } from '../engine/layouts/named-plans';
import type { SheetPlan } from '../engine/layouts/sheet-plan';
import { changedSince, fingerprintOf } from '../engine/sheet/fingerprint';
import { rawCell, type Grid, type RawCell, type Scalar } from '../engine/sheet/grid';
import { gridOfPlan } from './plan-grid';
import { shownText } from './shown';

export interface MemoryHostOptions {
  /** In front at the start; the first sheet when absent. */
  readonly activeSheet?: string;
  readonly readOnly?: boolean;
  /** Asked before each cell is written; a problem makes the change fail there, and what was written is taken back. */
  readonly failAt?: (at: Address) => Problem | undefined;
}

/** A workbook that is only its grids: for tests and demos. Formulas are kept, not calculated. */
export type MemoryHost = SpreadsheetHost &
  Notebook &
  Peeking & {
    grids(): readonly Grid[];
    marks(): readonly Mark[];
    selected(): Address | undefined;
    /** What a sheet that was made is to look like, with its links and charts; undefined of one that came with the workbook. */
    planOf(sheet: string): SheetPlan | undefined;
    /** Plays a person going to another sheet. */
    activate(sheet: string): void;
    onSheetActivated(activated: (sheet: string) => void): void;
  };

/** A host over a copy of the grids; the given ones never change. */
export function memoryHost(grids: readonly Grid[], options: MemoryHostOptions = {}): MemoryHost {
  let current: readonly Grid[] = grids;
  let marks: readonly Mark[] = [];
  let selected: Address | undefined;
  let activeSheet = options.activeSheet ?? grids[0]?.sheet ?? '';
  const listeners: ((sheet: string) => void)[] = [];
  const planned = new Map<string, SheetPlan>();
  const notes = new Map<string, string>();
  const find = (name: string): Grid | undefined => current.find(grid => grid.sheet === name);
  const missing = (places: readonly { readonly at: Pick<Address, 'sheet'> }[]): Problem | undefined => {
    const place = places.find(({ at }) => !find(at.sheet));
    return place && { kind: 'sheet-missing', sheet: place.at.sheet };
  };
  const mark = (wanted: readonly Mark[]): Outcome<void> => {
    const problem = missing(wanted);
    if (problem) return failed(problem);
    marks = strongest(wanted.map(one => ({ ...one, at: anchor(find(one.at.sheet)!, one.at) })));
    return ok(undefined);
  };
  const apply = ({ edits, marks: wanted, remember }: Change): Outcome<Applied> => {
    const problem = options.readOnly ? ({ kind: 'read-only' } as const) : (missing(edits) ?? missing(wanted ?? []));
    if (problem) return failed(problem);
    const anchored = edits.map(edit => ({ ...edit, at: anchor(find(edit.at.sheet)!, edit.at) }));
    const written = write(current, anchored, options.failAt);
    if (!written.ok) return written;
    current = written.value;
    if (wanted) mark(wanted);
    if (remember) notes.set(remember.key, remember.text(notes.get(remember.key) ?? null));
    return ok({ undo: [...anchored].reverse().map(inverse) });
  };
  const readOnly = (): Problem | undefined => (options.readOnly ? { kind: 'read-only' } : undefined);
  const addSheets = (plans: readonly SheetPlan[], replacing: Added = { sheets: [] }): Outcome<Added> => {
    const problem = readOnly();
    if (problem) return failed(problem);
    const old = replacing.sheets.map(({ name }) => name);
    const place = current.findIndex(({ sheet }) => (old.length > 0 ? old[0] : activeSheet) === sheet);
    const removed = removeSheets(replacing);
    if (!removed.ok) return removed;
    const present = current.map(grid => grid.sheet);
    const named = namedPlans(plans, present);
    const made = named.map(({ plan, name }) => gridOfPlan(plan, name));
    for (const { plan, name } of named) planned.set(name, plan);
    const at = old.length > 0 ? place : place + 1;
    current = [...current.slice(0, at), ...made, ...current.slice(at)];
    return ok({ sheets: made.map(grid => ({ name: grid.sheet, fingerprint: fingerprintOf(grid) })) });
  };
  const removeSheets = ({ sheets }: Added): Outcome<void> => {
    const problem = readOnly() ?? missing(sheets.map(({ name }) => ({ at: { sheet: name } })));
    if (problem) return failed(problem);
    const changed = sheets.flatMap(({ name, fingerprint }) => movedSince(fingerprint, find(name)!));
    if (changed.length > 0) return failed({ kind: 'moved', cells: changed });
    const gone = new Set(sheets.map(({ name }) => name));
    for (const name of gone) planned.delete(name);
    current = current.filter(grid => !gone.has(grid.sheet));
    if (gone.has(activeSheet)) activeSheet = current[0]?.sheet ?? '';
    marks = marks.filter(({ at }) => !gone.has(at.sheet));
    return ok(undefined);
  };
  return {
    grids: () => current,
    addSheets: (plans, replacing) => Promise.resolve(addSheets(plans, replacing)),
    removeSheets: added => Promise.resolve(removeSheets(added)),
    marks: () => marks,
    selected: () => selected,
    planOf: sheet => planned.get(sheet),
    activate: sheet => {
      if (sheet === activeSheet || !find(sheet)) return;
      activeSheet = sheet;
      for (const listener of listeners) listener(sheet);
    },
    onSheetActivated: listener => void listeners.push(listener),
    read: scope => Promise.resolve(read({ grids: current, marks, notes, activeSheet }, scope, options.readOnly)),
    peek: sheets => {
      const names = current.map(grid => grid.sheet);
      return Promise.resolve(ok({ names, sheets: current.filter(grid => sheets.includes(grid.sheet)) }));
    },
    apply: change => Promise.resolve(apply(change)),
    mark: wanted => Promise.resolve(mark(wanted)),
    select: at => {
      const problem = missing([{ at }]);
      if (!problem) {
        selected = at;
        activeSheet = at.sheet;
      }
      return Promise.resolve(problem ? failed(problem) : ok(undefined));
    },
    load: key => Promise.resolve(ok(notes.get(key) ?? null)),
    save: (key, text) => {
      notes.set(key, text);
      return Promise.resolve(ok(undefined));
    },
  };
}

function movedSince(fingerprint: readonly string[], grid: Grid): readonly MovedCell[] {
  return changedSince(fingerprint, grid).map(at => ({
    at,
    expected: '',
    found: rawCell(grid, at.row, at.col)?.shown ?? '',
  }));
}

interface Held {
  readonly grids: readonly Grid[];
  readonly marks: readonly Mark[];
  readonly notes: ReadonlyMap<string, string>;
  readonly activeSheet: string;
}

function read({ grids, marks, notes, activeSheet }: Held, scope: Scope, readOnly = false): Outcome<Scan> {
  const names =
    scope === 'workbook' ? grids.map(grid => grid.sheet) : scope === 'active-sheet' ? [activeSheet] : scope.sheets;
  const found: Grid[] = [];
  for (const name of names) {
    const grid = grids.find(({ sheet }) => sheet === name);
    if (!grid) return failed({ kind: 'sheet-missing', sheet: name });
    found.push(grid);
  }
  const marked = names.filter(name => marks.some(({ at }) => at.sheet === name));
  return ok({ grids: found, activeSheet, readOnly, marked, notes: new Map(notes) });
}

/** The grids after the edits; a new list, so that nothing is half written when one of them fails. */
function write(
  grids: readonly Grid[],
  edits: readonly Edit[],
  failAt: MemoryHostOptions['failAt'],
): Outcome<readonly Grid[]> {
  for (const grid of grids) {
    const cells = edits.map(edit => edit.at).filter(at => at.sheet === grid.sheet);
    if (grid.isProtected && cells.length > 0) return failed({ kind: 'sheet-protected', sheet: grid.sheet, cells });
  }
  const moved: MovedCell[] = [];
  let after = grids;
  for (const edit of edits) {
    const cell = rawCell(
      after.find(({ sheet }) => sheet === edit.at.sheet)!,
      edit.at.row,
      edit.at.col,
    );
    if (!holds(cell, edit)) moved.push({ at: edit.at, expected: edit.wasShown, found: cell?.shown ?? '' });
    after = after.map(grid => (grid.sheet === edit.at.sheet ? withCell(grid, edit, cell) : grid));
  }
  if (moved.length > 0) return failed({ kind: 'moved', cells: moved });
  for (const { at } of edits) {
    const problem = failAt?.(at);
    if (problem) return failed(problem);
  }
  return ok(after);
}

function holds(cell: RawCell | null, edit: Edit): boolean {
  const formula = cell?.formula;
  if (edit.wasFormula || formula !== undefined) return edit.wasFormula === true && formula === edit.was;
  return (cell?.value ?? null) === (edit.was === '' ? null : edit.was);
}

function withCell(grid: Grid, edit: Edit, old: RawCell | null): Grid {
  const cells = grid.cells.map(row => [...row]);
  while (cells.length <= edit.at.row) cells.push([]);
  const row = cells[edit.at.row]!;
  while (row.length <= edit.at.col) row.push(null);
  row[edit.at.col] = newCell(edit, old?.format);
  return { ...grid, cells };
}

function newCell({ becomes, becomesFormula, becomesShown }: Edit, format: string | undefined): RawCell | null {
  const kept = format === undefined ? {} : { format };
  if (becomesFormula && typeof becomes === 'string')
    return { value: calculated(becomesShown), shown: becomesShown, formula: becomes, ...kept };
  return becomes === null || becomes === '' ? null : { value: becomes, shown: shownText(becomes, format), ...kept };
}

/** What a formula shows is all this host knows of its value. */
function calculated(shown: string): Scalar {
  if (shown === '') return null;
  const number = Number(shown);
  return Number.isNaN(number) ? shown : number;
}

function anchor(grid: Grid, at: Address): Address {
  const merge = grid.merges.find(rect => contains(rect, at));
  return merge ? { sheet: at.sheet, row: merge.top, col: merge.left } : at;
}

const STRENGTH = ['error', 'warning', 'hint'];

/** One mark per cell: where several rules speak, the strongest. */
function strongest(marks: readonly Mark[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const known = byCell.get(addressKey(mark.at));
    if (!known || STRENGTH.indexOf(mark.severity) < STRENGTH.indexOf(known.severity))
      byCell.set(addressKey(mark.at), mark);
  }
  return [...byCell.values()];
}
