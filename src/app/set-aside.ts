import { readDismissals, withDismissal, withoutDismissal, type Dismissal, type Trace } from '../engine/index';
import { failed, ok, type Notebook, type Outcome, type Scan } from './ports';

const KEY = 'set-aside';

/** The notes that keep findings off the list. A text that is no such notes is told as `notes-damaged`, never guessed at. */
export function setAsideIn({ notes }: Scan): Outcome<readonly Dismissal[]> {
  const dismissals = dismissalsIn(notes.get(KEY) ?? null);
  return dismissals ? ok(dismissals) : failed({ kind: 'notes-damaged' });
}

/** Sets one finding aside, and gives all notes as they stand now. Damaged notes are begun anew: they could not be used. */
export function addSetAside(notebook: Notebook, added: Dismissal): Promise<Outcome<readonly Dismissal[]>> {
  return change(notebook, known => withDismissal(known, added));
}

/** Brings a finding back, and gives all notes as they stand now. */
export function dropSetAside(notebook: Notebook, gone: Trace): Promise<Outcome<readonly Dismissal[]>> {
  return change(notebook, known => withoutDismissal(known, gone));
}

/** The note that keeps these, by key and text; '' for none. */
export const noteOf = (dismissals: readonly Dismissal[]): readonly [string, string] => [
  KEY,
  dismissals.length === 0 ? '' : JSON.stringify(dismissals),
];

/** Notes that someone else has written meanwhile are kept. */
async function change(
  notebook: Notebook,
  next: (known: readonly Dismissal[]) => readonly Dismissal[],
): Promise<Outcome<readonly Dismissal[]>> {
  const stored = await notebook.load(KEY);
  if (!stored.ok) return stored;
  const dismissals = next(dismissalsIn(stored.value) ?? []);
  const saved = await notebook.save(...noteOf(dismissals));
  return saved.ok ? ok(dismissals) : saved;
}

/** undefined for a text that is no notes. */
function dismissalsIn(stored: string | null): readonly Dismissal[] | undefined {
  if (stored === null || stored === '') return [];
  try {
    return readDismissals(JSON.parse(stored));
  } catch {
    return undefined;
  }
}
