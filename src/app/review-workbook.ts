import {
  recogniseAll,
  reviewForm,
  setAside,
  type FormReview,
  type OwnFound,
  type Review,
  type Settings,
  type Unrecognised,
} from '../engine/index';
import { entriesIn, madeAs, OWN_SHEETS } from './own-sheet-notes';
import { ok, type Outcome, type Problem, type Scan, type Scope, type SpreadsheetHost } from './ports';
import { setAsideIn } from './set-aside';

export interface WorkbookReview {
  readonly scan: Scan;
  readonly review: Review;
  /** The notes of what was set aside cannot be read: every finding stays open. */
  readonly notesProblem?: Problem;
}

/**
 * Reads the scope in one go and reviews it. The whole workbook is recognised even when one sheet is asked for, because
 * rules look at companion sheets; `scope` only chooses whose findings are reported.
 * Findings that the workbook's own notes set aside are kept apart. Between forms it yields, so that a pane stays responsive and can show `done` of `of`.
 */
export async function reviewWorkbook(
  host: SpreadsheetHost,
  scope: Scope,
  settings: Settings,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Outcome<WorkbookReview>> {
  const scan = await host.read('workbook');
  if (!scan.ok) return scan;
  const wanted = sheetsIn(scope, scan.value);
  const { found, unrecognised, own: known } = recogniseAll(scan.value.grids);
  const asked = found.filter(one => wanted.has(one.form.sheet));
  const forms: FormReview[] = [];
  for (const one of asked) {
    onProgress(forms.length, asked.length);
    if (forms.length % FORMS_PER_SLICE === FORMS_PER_SLICE - 1) await nextTurn();
    forms.push(reviewForm(one, found, settings));
  }
  onProgress(asked.length, asked.length);
  const own = [...known, ...noted(scan.value, unrecognised)].filter(({ sheet }) => wanted.has(sheet));
  const strangers = unrecognised.filter(({ sheet }) => wanted.has(sheet) && !own.some(one => one.sheet === sheet));
  const reviewed = { forms, unrecognised: strangers, ...(own.length > 0 && { own }) };
  const notes = setAsideIn(scan.value);
  if (!notes.ok) return ok({ scan: scan.value, review: setAside(reviewed, []), notesProblem: notes.problem });
  return ok({ scan: scan.value, review: setAside(reviewed, notes.value) });
}

/** A form takes about a millisecond; a slice stays well under a frame. */
const FORMS_PER_SLICE = 8;

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
