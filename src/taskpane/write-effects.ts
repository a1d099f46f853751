import type { What } from '../app/journal';
import type { Notebook, Outcome, SpreadsheetHost } from '../app/ports';
import type { Dismissal, Edit, Language, Review, Trace } from '../engine/index';
import { attempt, inPart, noticeOr } from './attempt';
import { isBusy, type Action, type State } from './state';
import type { Notice, PaneScope, Writing } from './task';

interface Outside {
  readonly host: SpreadsheetHost;
  readonly notebook: Notebook;
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly now: () => Date;
  readonly language: Language;
  readonly checkAgain: (scope: PaneScope) => Promise<void>;
  /** Told when cells have been written: the record of changes has one more. */
  readonly written: () => Promise<void>;
  /** Told how the notes on findings set aside stand now. */
  readonly noted: (dismissals: readonly Dismissal[]) => void;
}

/** What changes the workbook: one thing at a time, told as a notice or a failure. */
export interface WriteEffects {
  /** `work` gives the notice to show (null when nothing was done), and `again` asks for a check of what is there now. */
  readonly write: (what: Writing, work: () => Promise<Outcome<Notice | null>>, again: boolean) => Promise<void>;
  /** Does one thing while the pane is busy; undefined when it failed, which the pane then says. */
  readonly run: <T>(what: Writing, work: () => Promise<Outcome<T>>) => Promise<T | undefined>;
  /** Writes cells, notes them in the record of changes, and checks again. */
  readonly edits: (during: 'apply' | 'fix' | 'explain', doing: What, edits: readonly Edit[]) => Promise<void>;
  readonly setAside: (trace: Trace, reason: string) => Promise<void>;
  readonly bringBack: (trace: Trace) => Promise<void>;
  readonly mark: (review: Review) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
}

export function writeEffects(outside: Outside): WriteEffects {
  const { host, notebook, state, dispatch, now } = outside;

  const write: WriteEffects['write'] = async (what, work, again) => {
    if (isBusy(state())) return;
    dispatch({ kind: 'applying', what });
    const outcome = await attempt(work);
    if (!outcome.ok) return dispatch({ kind: 'failed', problem: outcome.problem, during: { what } });
    if (outcome.value === null) return dispatch({ kind: 'rested' });
    dispatch({ kind: 'done', notice: outcome.value });
    const { result } = state();
    if (again && result) await outside.checkAgain(result.scope);
  };

  /** The notes changed in the workbook, and with them what stands on the list: nothing is read again. */
  const note = (
    what: 'set-aside' | 'bring-back',
    work: () => Promise<Outcome<readonly Dismissal[]>>,
  ): Promise<void> => {
    const doing = async (): Promise<Outcome<Notice>> => {
      const changed = await work();
      if (!changed.ok) return changed;
      dispatch({ kind: 'notes-known', dismissals: changed.value });
      outside.noted(changed.value);
      return { ok: true, value: { kind: what === 'set-aside' ? 'set-aside' : 'brought-back' } };
    };
    return write(what, doing, false);
  };

  return {
    write,
    run: async (what, work) => {
      if (isBusy(state())) return undefined;
      dispatch({ kind: 'applying', what });
      const outcome = await attempt(work);
      dispatch(outcome.ok ? { kind: 'rested' } : { kind: 'failed', problem: outcome.problem, during: { what } });
      return outcome.ok ? outcome.value : undefined;
    },
    edits: async (during, doing, edits) => {
      const work = async (): Promise<Outcome<Notice>> => {
        const { applyEdits } = await import('../app/apply-edits');
        return inPart('applied', await applyEdits(host, edits, doing, now));
      };
      await write(during, work, true);
      await outside.written();
    },
    setAside: (trace, reason) =>
      note('set-aside', async () => {
        const on = now().toISOString().slice(0, 10);
        return (await import('../app/set-aside')).addSetAside(notebook, { ...trace, reason, on });
      }),
    bringBack: trace =>
      note('bring-back', async () => (await import('../app/set-aside')).dropSetAside(notebook, trace)),
    mark: review => {
      const work = async (): Promise<Outcome<Notice>> => {
        const { markFindings } = await import('../app/mark-findings');
        return inPart('marked', await markFindings(host, review, outside.language));
      };
      return write('mark', work, false);
    },
    clearMarks: () => {
      const work = async (): Promise<Outcome<Notice>> =>
        noticeOr(await (await import('../app/mark-findings')).clearMarks(host), { kind: 'cleared' });
      return write('clear', work, false);
    },
  };
}
