import type { KeptReview } from '../app/kept-review';
import type { Scan } from '../app/ports';
import type { Grid } from '../engine/index';

/** Where the last checks of a few workbooks stay on this machine; a text per sheet, so that none is long to write. */
export interface ScanShelf {
  /** null when nothing is kept of this workbook, or nothing can be. */
  load(): Promise<readonly string[] | null>;
  /** Keeps nothing rather than fail. */
  save(texts: readonly string[]): Promise<void>;
}

/** A newer version that keeps something else shall not read this. */
const VERSION = 1;
/** Characters of one workbook; beyond, nothing is kept of it. */
const MOST_CHARACTERS = 8_000_000;
/** Sheets put into text at one go: some ten thousand cells take a few milliseconds. */
const SHEETS_PER_TURN = 5;

interface Head extends Omit<KeptReview, 'scan'> {
  readonly version: typeof VERSION;
  readonly scan: Omit<Scan, 'grids' | 'notes'> & { readonly notes: readonly (readonly [string, string])[] };
}

export async function keepReview(shelf: ScanShelf, kept: KeptReview): Promise<void> {
  const { grids, notes, ...scan } = kept.scan;
  const head: Head = { ...kept, version: VERSION, scan: { ...scan, notes: [...notes] } };
  const texts = [JSON.stringify(head), ...(await inTurns(grids, grid => JSON.stringify(grid)))];
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  await shelf.save(size <= MOST_CHARACTERS ? texts : []);
}

/** What was kept; undefined when there is nothing, or nothing that this version can read. */
export async function keptReview(shelf: ScanShelf): Promise<KeptReview | undefined> {
  try {
    const [first, ...sheets] = (await shelf.load()) ?? [];
    if (first === undefined) return undefined;
    const { version, scan, ...head } = JSON.parse(first) as Head;
    if (version !== VERSION) return undefined;
    const grids = await inTurns(sheets, text => JSON.parse(text) as Grid);
    return { ...head, scan: { ...scan, grids, notes: new Map(scan.notes) } };
  } catch {
    return undefined;
  }
}

async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<readonly R[]> {
  const done: R[] = [];
  for (const item of items) {
    done.push(work(item));
    if (done.length % SHEETS_PER_TURN === 0) await new Promise(resolve => setTimeout(resolve, 0));
  }
  return done;
}
