import { ok, type Notebook, type Outcome, type SpreadsheetHost } from '../../app/ports';
import type { Language, OwnSheet } from '../../engine/index';
import { attempt } from '../attempt';
import type { State } from '../state';
import type { Notice, PaneScope, Writing } from '../task';
import type { ReportsAction } from './reports-state';

/** What 汇总表和检查报告 can ask for. Each settles when the state tells the outcome; none rejects. */
export interface ReportsEffects {
  /** Asks the workbook's notes what was made before. */
  load(): Promise<void>;
  /** Makes the sheet from the last check of the whole workbook, after a check where there is none or it is out of date. */
  make(kind: OwnSheet): Promise<void>;
}

export interface ReportsOutside {
  readonly host: SpreadsheetHost;
  readonly notebook: Notebook;
  readonly language: Language;
  readonly now: () => Date;
  readonly state: () => State;
  readonly tell: (action: ReportsAction) => void;
  readonly check: (scope: PaneScope) => Promise<void>;
  readonly write: (what: Writing, work: () => Promise<Outcome<Notice | null>>, again: boolean) => Promise<void>;
}

export function reportsEffects(outside: ReportsOutside): ReportsEffects {
  const { host, notebook, language, state } = outside;

  async function load(): Promise<void> {
    const known = await attempt(async () => (await import('../../app/own-sheet-notes')).ownSheetsMade(notebook));
    if (known.ok) outside.tell({ kind: 'known', entries: known.value });
  }

  async function make(kind: OwnSheet): Promise<Outcome<Notice>> {
    const { result } = state();
    if (!result || result.review.forms.length === 0) return ok({ kind: 'nothing-to-report' });
    const [{ makeOwnSheet, ownPlan }, { record }] = await Promise.all([
      import('../../app/own-sheets'),
      import('../../app/history'),
    ]);
    const checkedAt = new Date(result.checkedAt);
    const plan = ownPlan(kind, result.review, { language, checkedAt, settings: result.judgedBy });
    const made = await makeOwnSheet(outside, kind, plan, outside.now());
    if (!made.ok) return made;
    const { added, ...notice } = made.value;
    // A sheet that is not in the history is still there, and can be deleted by hand.
    await record(host, { kind: 'sheets', form: kind }, added, outside.now);
    await host.select({ sheet: notice.name, row: 0, col: 0 });
    return ok({ kind: 'made', made: notice });
  }

  return {
    load,
    make: async kind => {
      if (!isFresh(state())) await outside.check('workbook');
      if (!isFresh(state())) return;
      await outside.write(kind, () => make(kind), false);
      await load();
    },
  };
}

/** Whether the last result is one of the whole workbook as it stands. */
export const isFresh = ({ result, task }: State): boolean =>
  task.kind !== 'failed' && result?.scope === 'workbook' && !result.stale;
