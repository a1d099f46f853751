import { addressKey, inverse, type Address, type Edit } from '../engine/index';
import { JOURNAL, readJournal, withStep, type Journal, type NewStep, type What } from './journal';
import { leavingOut } from './leaving-out';
import { stands, type Entry, type History } from './standing';
import {
  failed,
  ok,
  type Added,
  type AddedSheet,
  type MovedCell,
  type Notebook,
  type Outcome,
  type Problem,
  type SpreadsheetHost,
} from './ports';

/** Every change the add-in made in this workbook. What cannot be read is left out, and told by `isDamaged`. */
export async function entries(notebook: Notebook): Promise<Outcome<History>> {
  const kept = await notebook.load(JOURNAL);
  return kept.ok ? ok(historyOf(readJournal(kept.value))) : kept;
}

export function historyOf({ steps, isDamaged, size }: Journal): History {
  const gone = new Map<string, Set<string>>();
  const remade = new Set<string>();
  const newestFirst = [...steps].reverse().map((step): Entry => {
    const mine = gone.get(step.id) ?? new Set<string>();
    const standing = step.edits.filter(edit => !mine.has(addressKey(edit.at)));
    const standingSheets = (step.added?.sheets ?? []).filter(({ name }) => !mine.has(name) && !remade.has(name));
    step.added?.sheets.forEach(({ name }) => remade.add(name));
    if (step.what.kind === 'revert') {
      const theirs = gone.get(step.what.of) ?? new Set<string>();
      standing.forEach(edit => theirs.add(addressKey(edit.at)));
      step.removed?.forEach(name => theirs.add(name));
      gone.set(step.what.of, theirs);
    }
    return { ...step, standing, standingSheets };
  });
  return { entries: newestFirst, isDamaged, size };
}

/** Notes sheets that were made (`host.addSheets`), and gives the id by which they can be taken away. */
export function record(host: SpreadsheetHost, what: What, added: Added, now: () => Date): Promise<Outcome<string>> {
  return note(host, { at: now().toISOString(), what, edits: [], added });
}

/** Forgets everything: nothing of ours stays in the file, and nothing can be taken back. */
export const forget = (notebook: Notebook): Promise<Outcome<void>> => notebook.save(JOURNAL, '');

/** What stands in the way of a revert: nothing has been written. */
export interface Conflict {
  readonly id: string;
  readonly cells: readonly ChangedCell[];
  /** Sheets with what a person wrote on them since, the first cell of each changed row. */
  readonly sheets: readonly { readonly name: string; readonly cells: readonly Address[] }[];
  /** What can still be put back. */
  readonly rest: readonly Edit[];
  readonly restSheets: readonly string[];
}

/** A cell that no longer holds what we wrote. */
export interface ChangedCell {
  readonly edit: Edit;
  readonly found: string;
  /** A later change of our own that wrote there; absent when a person did. */
  readonly by?: Entry;
}

export type Reverted =
  | { readonly kind: 'reverted'; readonly cells: number; readonly sheets: number; readonly refused: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** There is no such change, or nothing of it stands. */
  | { readonly kind: 'nothing' };

/** The part of a change to be taken back, when not all of it. */
export type Part = Pick<Conflict, 'rest' | 'restSheets'>;

/**
 * Takes one change back, whatever came after it. Each cell is first compared with what we wrote; when any differs nothing is
 * written, and the conflict names those cells and what `part` could still be put back. The revert is itself a change.
 */
export async function revert(
  { host, notebook, now }: { readonly host: SpreadsheetHost; readonly notebook: Notebook; readonly now: () => Date },
  id: string,
  part?: Part,
): Promise<Outcome<Reverted>> {
  const known = await entries(notebook);
  if (!known.ok) return known;
  const entry = known.value.entries.find(one => one.id === id);
  if (!entry || !stands(entry)) return ok({ kind: 'nothing' });
  const at = now().toISOString();
  return entry.standingSheets.length > 0
    ? revertSheets(host, entry, at, part)
    : revertCells(host, entry, known.value, at, part);
}

async function revertCells(
  host: SpreadsheetHost,
  entry: Entry,
  history: History,
  at: string,
  part: Part | undefined,
): Promise<Outcome<Reverted>> {
  const chosen = part && new Set(part.rest.map(edit => addressKey(edit.at)));
  const back = [...entry.standing]
    .reverse()
    .filter(edit => !chosen || chosen.has(addressKey(edit.at)))
    .map(inverse);
  if (back.length === 0) return ok({ kind: 'nothing' });
  const what = { kind: 'revert', of: entry.id } as const;
  const done = await leavingOut(back, edits =>
    host.apply({
      edits,
      remember: { key: JOURNAL, text: before => withStep(before, { at, what, edits }).text },
    }),
  );
  if (done.ok) {
    const { refused } = done.value;
    const cells = done.value.done.length;
    return cells === 0 && refused[0] ? failed(refused[0]) : ok({ kind: 'reverted', cells, sheets: 0, refused });
  }
  if (done.problem.kind !== 'moved') return done;
  return ok({ kind: 'conflict', conflict: conflictOf(entry, done.problem.cells, history) });
}

function conflictOf(entry: Entry, moved: readonly MovedCell[], history: History): Conflict {
  const found = new Map(moved.map(cell => [addressKey(cell.at), cell.found]));
  const later = history.entries.slice(0, history.entries.indexOf(entry));
  const writer = (key: string): Entry | undefined =>
    later.find(one => one.standing.some(edit => addressKey(edit.at) === key));
  const cells = entry.standing.flatMap((edit): readonly ChangedCell[] => {
    const key = addressKey(edit.at);
    const now = found.get(key);
    const by = writer(key);
    // Ours only while it holds what we wrote there last.
    const isOurs = by?.standing.some(one => addressKey(one.at) === key && one.becomesShown === now) === true;
    return now === undefined ? [] : [{ edit, found: now, ...(isOurs && by && { by }) }];
  });
  const rest = entry.standing.filter(edit => !found.has(addressKey(edit.at)));
  return { id: entry.id, cells, sheets: [], rest, restSheets: [] };
}

async function revertSheets(
  host: SpreadsheetHost,
  entry: Entry,
  at: string,
  part: Part | undefined,
): Promise<Outcome<Reverted>> {
  const wanted = entry.standingSheets.filter(({ name }) => !part || part.restSheets.includes(name));
  const what = { kind: 'revert', of: entry.id } as const;
  const removed = await leavingOutSheets(host, wanted);
  if (removed.ok) {
    const { names, refused } = removed.value;
    // Sheets that are gone already are done with as well.
    const noted = await note(host, { at, what, edits: [], removed: wanted.map(({ name }) => name) });
    if (!noted.ok) return noted;
    return names.length === 0 && refused[0]
      ? failed(refused[0])
      : ok({ kind: 'reverted', cells: 0, sheets: names.length, refused });
  }
  if (removed.problem.kind !== 'moved') return removed;
  const places = removed.problem.cells.map(cell => cell.at);
  const changed = [...new Set(places.map(({ sheet }) => sheet))];
  const conflict: Conflict = {
    id: entry.id,
    cells: [],
    sheets: changed.map(name => ({ name, cells: places.filter(({ sheet }) => sheet === name) })),
    rest: [],
    restSheets: wanted.map(({ name }) => name).filter(name => !changed.includes(name)),
  };
  return ok({ kind: 'conflict', conflict });
}

/** A sheet that a person renamed or deleted is told; the others go. */
async function leavingOutSheets(
  host: SpreadsheetHost,
  sheets: readonly AddedSheet[],
): Promise<Outcome<{ readonly names: readonly string[]; readonly refused: readonly Problem[] }>> {
  const refused: Problem[] = [];
  for (let left = sheets; ;) {
    if (left.length === 0) return ok({ names: [], refused });
    const outcome = await host.removeSheets({ sheets: left });
    if (outcome.ok) return ok({ names: left.map(({ name }) => name), refused });
    const { problem } = outcome;
    if (problem.kind !== 'sheet-missing') return outcome;
    const fewer = left.filter(({ name }) => name !== problem.sheet);
    if (fewer.length === left.length) return outcome;
    refused.push(problem);
    left = fewer;
  }
}

/** A change of the notebook alone. */
async function note(host: SpreadsheetHost, step: NewStep): Promise<Outcome<string>> {
  let id = '';
  const text = (before: string | null): string => {
    const next = withStep(before, step);
    id = next.id;
    return next.text;
  };
  const noted = await host.apply({ edits: [], remember: { key: JOURNAL, text } });
  return noted.ok ? ok(id) : noted;
}
