import type { Edit, Mark } from '../engine/edits';
import type { Address } from '../engine/sheet/address';
import type { Grid, RawCell } from '../engine/sheet/grid';
import type { SheetPlan } from '../engine/layouts/sheet-plan';

/** All ports on one page. A host decides nothing about scores or rules. */

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

/** What to read: the whole workbook, the sheet the user looks at, or named sheets. */
export type Scope = 'workbook' | 'active-sheet' | { readonly sheets: readonly string[] };

/** Everything that can go wrong, as data; `in-words.ts` says it in a sentence. */
export type Problem =
  // of the file or the workbook
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'old-format'; readonly extension: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly what: string; readonly limit: string }
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'no-access'; readonly path: string }
  // of a cell or sheet at the moment of writing
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'sheet-protected'; readonly sheet: string; readonly cells: readonly Address[] }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'cell-being-edited' }
  | { readonly kind: 'dialog-open' }
  /** Cells that no longer hold what was read; nothing was written. */
  | { readonly kind: 'moved'; readonly cells: readonly MovedCell[] }
  /** Some edits were written and could not be taken back; each cell is named. */
  | {
      readonly kind: 'partly-applied';
      readonly applied: readonly Edit[];
      readonly failed: readonly Address[];
      readonly detail: string;
    }
  /** The notes on findings that were set aside cannot be read; every finding is open. */
  | { readonly kind: 'notes-damaged' }
  /** A person ended it; nothing was changed. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'excel-too-old'; readonly needs: string }
  | { readonly kind: 'host-failed'; readonly code: string; readonly detail: string };

export interface MovedCell {
  readonly at: Address;
  readonly expected: string;
  readonly found: string;
}

export interface Applied {
  /** The edits that put everything back, in order. */
  readonly undo: readonly Edit[];
}

/** What one scan learned. */
export interface Scan {
  readonly grids: readonly Grid[];
  readonly activeSheet: string;
  readonly readOnly: boolean;
  /** Sheets that still carry our marks. */
  readonly marked: readonly string[];
  /** Everything the notebook holds, by key. */
  readonly notes: ReadonlyMap<string, string>;
}

/** One change to the workbook, written in one go. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Make the marks of every sheet exactly this set; absent leaves them as they are. */
  readonly marks?: readonly Mark[];
  /** Keep a note in the workbook in the same go (the undo journal; see Notebook), made from the one it holds now; '' forgets it. */
  readonly remember?: { readonly key: string; readonly text: (before: string | null) => string };
}

/** Sheets that were made, in order; plain JSON, so that undoing outlives saving and closing. */
export interface Added {
  readonly sheets: readonly AddedSheet[];
}

export interface AddedSheet {
  /** The name given: legal, and no other sheet's. */
  readonly name: string;
  /** What was written, row by row (`fingerprintOf`); tells whether a person has changed it since. */
  readonly fingerprint: readonly string[];
}

export interface SpreadsheetHost {
  /** Reads every cell of the scope in one go. An empty workbook gives grids without cells. */
  read(scope: Scope): Promise<Outcome<Scan>>;
  /**
   * Writes one change. Every edited cell is first compared with what the edit says it `was`; if any differs nothing is
   * written and the problem is `moved`. A failure half way is taken back; what cannot be taken back is `partly-applied`.
   */
  apply(change: Change): Promise<Outcome<Applied>>;
  /** Makes the marks exactly this set; an empty list clears them all. The user's own formats are not touched. */
  mark(marks: readonly Mark[]): Promise<Outcome<void>>;
  /**
   * Makes a sheet for each plan, behind the active one and in their order. Never replaces a sheet; a name that is taken or
   * not allowed is changed. All or none: when one cannot be made, those before it are taken away again.
   * With `replacing` (at most ten plans) they come in the place of sheets that were made before, whose names are free for them;
   * what `removeSheets` refuses is refused, and then nothing is made. The old ones go last: a failure leaves them as they are.
   */
  addSheets(plans: readonly SheetPlan[], replacing?: Added): Promise<Outcome<Added>>;
  /**
   * Takes away exactly the sheets that were made. When a person has changed one since, nothing is removed and the problem
   * is `moved`, with the first cell of each changed row; a sheet renamed or deleted since is `sheet-missing`.
   */
  removeSheets(added: Added): Promise<Outcome<void>>;
  /** Takes the user to the cell. */
  select(at: Address): Promise<Outcome<void>>;
}

/** A look at cells alone, to tell whether a sheet is still as it was read. */
export interface Peeking {
  /**
   * Values and formulas of the sheets in ONE light request: no formats and no merged areas, which have been seen to clear
   * Excel's undo stack (OfficeDev/office-js #5918). A sheet that is gone, or too large for one look, is not among the answers.
   */
  peek(sheets: readonly string[]): Promise<Outcome<Peek>>;
}

export interface Peek {
  /** Every sheet of the workbook, in order. */
  readonly names: readonly string[];
  readonly sheets: readonly PeekedSheet[];
}

/** Rows from A1 on; of each cell what it holds. */
export interface PeekedSheet {
  readonly sheet: string;
  readonly cells: readonly (readonly (Pick<RawCell, 'value' | 'formula'> | null)[])[];
}

/** Short texts kept in the workbook (undo journal, set-aside findings), saved with it, written only on a user's action. */
export interface Notebook {
  load(key: string): Promise<Outcome<string | null>>;
  save(key: string, text: string): Promise<Outcome<void>>;
}
