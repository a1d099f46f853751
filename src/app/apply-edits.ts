import type { Edit } from '../engine/index';
import { failed, ok, type Applied, type Notebook, type Outcome, type SpreadsheetHost } from './ports';

/** One step that can be taken back: kept in the workbook, so that it outlives saving, closing and another machine. */
export interface UndoEntry {
  /** ISO time of the change. */
  readonly at: string;
  readonly edits: readonly Edit[];
}

const KEY = 'undo';
/** Older steps are dropped: the journal travels in the user's file. */
const STEPS_KEPT = 10;

/**
 * Writes the edits a person accepted, and in the same go the journal that takes them back.
 * Nothing is written when a cell has moved since it was read (`moved`).
 */
export async function applyEdits(
  host: SpreadsheetHost,
  notebook: Notebook,
  edits: readonly Edit[],
  now: () => Date = () => new Date(),
): Promise<Outcome<Applied>> {
  const journal = await readJournal(notebook);
  if (!journal.ok) return journal;
  const entry: UndoEntry = { at: now().toISOString(), edits: [...edits].reverse().map(inverse) };
  const kept = [...journal.value, entry].slice(-STEPS_KEPT);
  return host.apply({ edits, remember: { key: KEY, text: JSON.stringify(kept) } });
}

/** The last change that can be taken back, or null. */
export async function lastUndo(notebook: Notebook): Promise<Outcome<UndoEntry | null>> {
  const journal = await readJournal(notebook);
  return journal.ok ? ok(journal.value[journal.value.length - 1] ?? null) : journal;
}

/** Takes the last change back. Cells that a person changed since are refused as `moved`, and nothing is written. */
export async function undoLast(host: SpreadsheetHost, notebook: Notebook): Promise<Outcome<Applied>> {
  const journal = await readJournal(notebook);
  if (!journal.ok) return journal;
  const entry = journal.value[journal.value.length - 1];
  if (!entry) return ok({ undo: [] });
  return host.apply({ edits: entry.edits, remember: { key: KEY, text: JSON.stringify(journal.value.slice(0, -1)) } });
}

/** The edit that puts back what another one replaced. */
export function inverse(edit: Edit): Edit {
  const { wasFormula, becomesFormula, ...rest } = edit;
  return {
    ...rest,
    was: edit.becomes,
    becomes: edit.was,
    wasShown: edit.becomesShown,
    becomesShown: edit.wasShown,
    ...(wasFormula ? { becomesFormula: true } : {}),
    ...(becomesFormula ? { wasFormula: true } : {}),
  };
}

async function readJournal(notebook: Notebook): Promise<Outcome<readonly UndoEntry[]>> {
  const stored = await notebook.load(KEY);
  if (!stored.ok) return stored;
  if (stored.value === null || stored.value === '') return ok([]);
  try {
    const journal: unknown = JSON.parse(stored.value);
    if (Array.isArray(journal) && journal.every(isEntry)) return ok(journal);
  } catch {
    // Falls through: a journal that another program has damaged is told, never guessed at.
  }
  return failed({ kind: 'damaged', detail: 'undo journal' });
}

function isEntry(entry: unknown): entry is UndoEntry {
  return typeof entry === 'object' && entry !== null && 'at' in entry && 'edits' in entry && Array.isArray(entry.edits);
}
