import { inverse, type Edit } from '../engine/index';
import { leavingOut, type DoneInPart } from './leaving-out';
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
 * Edits of a protected sheet are left out and reported; when a cell has moved since it was read (`moved`) nothing is written.
 */
export function applyEdits(
  host: SpreadsheetHost,
  edits: readonly Edit[],
  now: () => Date = () => new Date(),
): Promise<Outcome<DoneInPart<Edit, Applied>>> {
  return leavingOut(edits, wanted => {
    const entry: UndoEntry = { at: now().toISOString(), edits: [...wanted].reverse().map(inverse) };
    // A journal that another program has damaged is begun anew: it could not have been used any more.
    const text = (before: string | null): string =>
      JSON.stringify([...(entriesIn(before) ?? []), entry].slice(-STEPS_KEPT));
    return host.apply({ edits: wanted, remember: { key: KEY, text } });
  });
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
  const text = (before: string | null): string => {
    const left = (entriesIn(before) ?? []).slice(0, -1);
    return left.length === 0 ? '' : JSON.stringify(left);
  };
  return host.apply({ edits: entry.edits, remember: { key: KEY, text } });
}

async function readJournal(notebook: Notebook): Promise<Outcome<readonly UndoEntry[]>> {
  const stored = await notebook.load(KEY);
  if (!stored.ok) return stored;
  const entries = entriesIn(stored.value);
  return entries ? ok(entries) : failed({ kind: 'damaged', detail: 'undo journal' });
}

/** undefined for a text that is no journal. */
function entriesIn(stored: string | null): readonly UndoEntry[] | undefined {
  if (stored === null || stored === '') return [];
  try {
    const journal: unknown = JSON.parse(stored);
    return Array.isArray(journal) && journal.every(isEntry) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is UndoEntry {
  return typeof entry === 'object' && entry !== null && 'at' in entry && 'edits' in entry && Array.isArray(entry.edits);
}
