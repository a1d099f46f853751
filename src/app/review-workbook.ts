import {
  recogniseAll,
  reviewForm,
  setAside,
  type FormReview,
  type FoundForm,
  type OwnFound,
  type Review,
  type Settings,
  type Unrecognised,
} from '../engine/index';
import { entriesIn, madeAs, OWN_SHEETS } from './own-sheet-notes';
import { failed, ok, type Outcome, type Problem, type Scan, type Scope, type SpreadsheetHost } from './ports';
import { setAsideIn } from './set-aside';

export interface WorkbookReview {
  readonly scan: Scan;
  readonly review: Review;
  /** Every sheet with a form, also where only another one was asked for. */
  readonly formSheets?: readonly string[];
  /** The notes of what was set aside cannot be read: every finding stays open. */
  readonly notesProblem?: Problem;
}

/** How a long review keeps to its place: slices of time, a word on how far it is, and a way to end it. */
export interface Pace {
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked between two slices; true ends the review with the problem `stopped`. */
  readonly isStopped?: () => boolean;
  /** Milliseconds that only go forward. */
  readonly clock?: () => number;
}

/**
 * Reads the scope in one go and reviews it. The whole workbook is recognised even when one sheet is asked for, because
 * rules look at companion sheets; `scope` only chooses whose findings are reported.
 */
export async function reviewWorkbook(
  host: SpreadsheetHost,
  scope: Scope,
  settings: Settings,
  pace: Pace = {},
): Promise<Outcome<WorkbookReview>> {
  const scan = await host.read('workbook');
  return scan.ok ? reviewScan(scan.value, scope, settings, pace) : scan;
}

/** The review of what has been read. Between slices it yields, so that a pane stays responsive and can be told to stop. */
export async function reviewScan(
  scan: Scan,
  scope: Scope,
  settings: Settings,
  pace: Pace = {},
): Promise<Outcome<WorkbookReview>> {
  const turn = slices(pace);
  const wanted = sheetsIn(scope, scan);
  const found: FoundForm[] = [];
  const unrecognised: Unrecognised[] = [];
  const known: OwnFound[] = [];
  for (const grid of scan.grids) {
    if (await turn()) return failed({ kind: 'stopped' });
    const sheet = recogniseAll([grid]);
    found.push(...sheet.found);
    unrecognised.push(...sheet.unrecognised);
    known.push(...sheet.own);
  }
  const asked = found.filter(one => wanted.has(one.form.sheet));
  const forms: FormReview[] = [];
  for (const one of asked) {
    pace.onProgress?.(forms.length, asked.length);
    if (await turn()) return failed({ kind: 'stopped' });
    forms.push(reviewForm(one, found, settings));
  }
  pace.onProgress?.(asked.length, asked.length);
  const own = [...known, ...noted(scan, unrecognised)].filter(({ sheet }) => wanted.has(sheet));
  const strangers = unrecognised.filter(({ sheet }) => wanted.has(sheet) && !own.some(one => one.sheet === sheet));
  const reviewed = { forms, unrecognised: strangers, ...(own.length > 0 && { own }) };
  const formSheets = [...new Set(found.map(({ form }) => form.sheet))];
  const notes = setAsideIn(scan);
  if (!notes.ok) return ok({ scan, formSheets, review: setAside(reviewed, []), notesProblem: notes.problem });
  return ok({ scan, formSheets, review: setAside(reviewed, notes.value) });
}

/** With the sheet or form that fills it up a slice stays well under the 100 ms after which a person feels a pane freeze. */
const SLICE_MS = 30;

/** To be awaited before each piece of work: lets others in when the slice is used up; true when the work shall end. */
function slices({ clock = Date.now, isStopped = () => false }: Pace): () => Promise<boolean> {
  let until = clock() + SLICE_MS;
  return async () => {
    if (clock() >= until) {
      await nextTurn();
      until = clock() + SLICE_MS;
    }
    return isStopped();
  };
}

const nextTurn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

/** Our own sheets that a person has changed so much that only the workbook's notes know them. */
function noted({ grids, notes }: Scan, strangers: readonly Unrecognised[]): readonly OwnFound[] {
  const entries = entriesIn(notes.get(OWN_SHEETS) ?? null);
  if (entries.length === 0) return [];
  return grids.flatMap(grid => {
    const kind = strangers.some(({ sheet }) => sheet === grid.sheet) ? madeAs(grid, entries) : undefined;
    return kind ? [{ sheet: grid.sheet, kind }] : [];
  });
}

function sheetsIn(scope: Scope, scan: Scan): ReadonlySet<string> {
  if (scope === 'workbook') return new Set(scan.grids.map(grid => grid.sheet));
  if (scope === 'active-sheet') return new Set([scan.activeSheet]);
  return new Set(scope.sheets);
}
