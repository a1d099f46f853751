import {
  reportSheet,
  summarySheet,
  type Language,
  type OwnSheet,
  type Review,
  type Settings,
  type SheetPlan,
} from '../engine/index';
import { entriesIn, OWN_SHEETS, type OwnEntry } from './own-sheet-notes';
import { ok, type Added, type Notebook, type Outcome, type Problem, type SpreadsheetHost } from './ports';

export interface Made {
  readonly kind: OwnSheet;
  readonly added: Added;
  readonly name: string;
  /**
   * What became of the one made before: there was `none`, it was `replaced` in its place, it was `gone` (deleted or renamed by a
   * person), or it was `kept` because a person has changed it.
   */
  readonly before: 'none' | 'replaced' | 'gone' | 'kept';
  /** The name of the one that was kept. */
  readonly kept?: string;
  /** The sheet stands, and could not be noted: it will not be known again as ours to replace. */
  readonly unnoted?: Problem;
}

/** Older ones are a person's by now. */
const ENTRIES_KEPT = 20;

/** The sheet of that kind for what a check of the workbook found. */
export function ownPlan(
  kind: OwnSheet,
  review: Review,
  about: { readonly language: Language; readonly checkedAt: Date; readonly settings: Settings },
): SheetPlan {
  const checkedAt = atMinute(about.checkedAt);
  if (kind === 'report') return reportSheet(review, { ...about, checkedAt });
  const entries = review.forms.map(form => ({ review: form }));
  return summarySheet(entries, { language: about.language, checkedAt, namesFiles: false });
}

/** “2026-11-21 16:30”, by the clock of this computer. */
export function atMinute(when: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}

/**
 * Writes the sheet. The one made before gives way, under its name and in its place, as long as no person has entered anything
 * on it; one that was changed stays as it is, and the new one stands beside it. All or nothing.
 */
export async function makeOwnSheet(
  { host, notebook }: { readonly host: SpreadsheetHost; readonly notebook: Notebook },
  kind: OwnSheet,
  plan: SheetPlan,
  now: Date,
): Promise<Outcome<Made>> {
  const notes = await notebook.load(OWN_SHEETS);
  if (!notes.ok) return notes;
  const known = entriesIn(notes.value);
  const before = known.filter(one => one.kind === kind).pop();
  const written = await writeOver(host, plan, before);
  if (!written.ok) return written;
  const { added, became } = written.value;
  const [sheet] = added.sheets;
  const left = became === 'kept' ? known : known.filter(one => one !== before);
  const entries = [...left, ...(sheet ? [{ kind, sheet, at: now.toISOString() }] : [])];
  const saved = await notebook.save(OWN_SHEETS, JSON.stringify(entries.slice(-ENTRIES_KEPT)));
  return ok({
    ...{ kind, added, name: sheet?.name ?? '', before: became },
    ...(became === 'kept' && before && { kept: before.sheet.name }),
    ...(!saved.ok && { unnoted: saved.problem }),
  });
}

interface Written {
  readonly added: Added;
  readonly became: Made['before'];
}

async function writeOver(
  host: SpreadsheetHost,
  plan: SheetPlan,
  before: OwnEntry | undefined,
): Promise<Outcome<Written>> {
  const beside = async (became: Made['before']): Promise<Outcome<Written>> => {
    const added = await host.addSheets([plan]);
    return added.ok ? ok({ added: added.value, became }) : added;
  };
  if (!before) return beside('none');
  const replaced = await host.addSheets([plan], { sheets: [before.sheet] });
  if (replaced.ok) return ok({ added: replaced.value, became: 'replaced' });
  if (replaced.problem.kind === 'moved') return beside('kept');
  if (replaced.problem.kind === 'sheet-missing') return beside('gone');
  return replaced;
}
