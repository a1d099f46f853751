import { fingerprintOf, type Grid, type OwnSheet } from '../engine/index';
import { ok, type AddedSheet, type Notebook, type Outcome } from './ports';

/** A 汇总表 or 检查报告 that was made in this workbook; kept in its notes, so that making it again does not pile up. */
export interface OwnEntry {
  readonly kind: OwnSheet;
  readonly sheet: AddedSheet;
  /** ISO time. */
  readonly at: string;
}

/** The key of these notes. */
export const OWN_SHEETS = 'own-sheets';

/** What was made in this workbook, oldest first. */
export async function ownSheetsMade(notebook: Notebook): Promise<Outcome<readonly OwnEntry[]>> {
  const notes = await notebook.load(OWN_SHEETS);
  return notes.ok ? ok(entriesIn(notes.value)) : notes;
}

/** What the sheet was made as, however much a person has written on it since; undefined for any other sheet. */
export function madeAs(grid: Grid, entries: readonly OwnEntry[]): OwnSheet | undefined {
  const entry = entries.find(({ sheet }) => sheet.name === grid.sheet);
  if (!entry) return undefined;
  const rows = new Set(entry.sheet.fingerprint.filter(row => row !== ''));
  return fingerprintOf(grid).some(row => rows.has(row)) ? entry.kind : undefined;
}

/** Notes that another program has damaged are begun anew: all they could have done is to replace a sheet. */
export function entriesIn(stored: string | null): readonly OwnEntry[] {
  if (stored === null || stored === '') return [];
  try {
    const entries: unknown = JSON.parse(stored);
    return Array.isArray(entries) && entries.every(isEntry) ? entries : [];
  } catch {
    return [];
  }
}

function isEntry(json: unknown): json is OwnEntry {
  if (typeof json !== 'object' || json === null) return false;
  const { kind, sheet, at } = json as Readonly<Record<string, unknown>>;
  if (typeof sheet !== 'object' || sheet === null) return false;
  const { name, fingerprint } = sheet as Readonly<Record<string, unknown>>;
  return (
    (kind === 'summary' || kind === 'report') &&
    typeof at === 'string' &&
    typeof name === 'string' &&
    Array.isArray(fingerprint) &&
    fingerprint.every(row => typeof row === 'string')
  );
}
