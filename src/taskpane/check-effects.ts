import { failed, type Notebook, type Outcome, type SpreadsheetHost } from '../app/ports';
import type { Pace, WorkbookReview } from '../app/review-workbook';
import type { Settings } from '../engine/index';
import { attempt } from './attempt';
import { isBusy, type Action, type State } from './state';
import type { PaneScope } from './task';

export interface CheckOutside {
  readonly host: SpreadsheetHost & Partial<Notebook>;
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly now: () => Date;
  /** The person's own settings, once they have been fetched. */
  readonly settings: () => Promise<Settings>;
  /** Told of every finished check. */
  readonly reviewed?: (review: WorkbookReview, scope: PaneScope, at: string) => void;
}

export interface CheckEffects {
  readonly check: (scope: PaneScope) => Promise<void>;
  /** A check that belongs to a write: what was on the list no longer holds, even when this is stopped. */
  readonly afterWriting: (scope: PaneScope) => Promise<void>;
  /** Ends the check that is going on; the former result stays. */
  readonly stop: () => void;
  /** Another sheet came to the front: checks it where the person wants that and the result does not hold for it. */
  turnedTo(sheet: string): Promise<void>;
}

/** Checking reads, judges and shows; it writes nothing, and can be stopped at any moment. */
export function checkEffects(outside: CheckOutside): CheckEffects {
  const { dispatch, state } = outside;
  let stop = (): void => undefined;

  const read = (scope: PaneScope, settings: Settings, pace: Pace): Promise<Outcome<WorkbookReview>> =>
    attempt(async () => {
      const { reviewWorkbook } = await import('../app/review-workbook');
      return reviewWorkbook(outside.host, scope, settings, pace);
    });

  async function run(scope: PaneScope, hasWritten: boolean): Promise<void> {
    dispatch({ kind: 'reading', scope });
    let isStopped = false;
    // Excel may keep a request waiting for an open cell: the person is let go at once, and a late answer is dropped.
    const stopped = new Promise<Outcome<WorkbookReview>>(resolve => {
      stop = () => {
        isStopped = true;
        resolve(failed({ kind: 'stopped' }));
      };
    });
    const pace: Pace = {
      clock: () => performance.now(),
      isStopped: () => isStopped,
      onProgress: (done, of) => {
        if (!isStopped) dispatch({ kind: 'progress', progress: { done, of } });
      },
    };
    const judgedBy = await outside.settings();
    const outcome = await Promise.race([read(scope, judgedBy, pace), stopped]);
    if (outcome.ok) {
      const at = outside.now().toISOString();
      const notesProblem = outcome.value.notesProblem ?? null;
      dispatch({ kind: 'reviewed', outcome: outcome.value, scope, at, judgedBy, notesProblem });
      outside.reviewed?.(outcome.value, scope, at);
    } else if (outcome.problem.kind === 'stopped') {
      dispatch({ kind: 'rested' });
      if (hasWritten) dispatch({ kind: 'changed' });
      dispatch({ kind: 'done', notice: { kind: 'stopped' } });
    } else dispatch({ kind: 'failed', problem: outcome.problem, during: { what: 'check', scope } });
  }

  async function check(scope: PaneScope): Promise<void> {
    if (isBusy(state())) return;
    dispatch({ kind: 'dismissed' });
    await run(scope, false);
  }

  return {
    check,
    afterWriting: scope => run(scope, true),
    stop: () => stop(),
    turnedTo: async sheet => {
      const { result, preferences, task, fixing } = state();
      if (!preferences.recheckOnActivation || isBusy(state()) || task.kind === 'failed' || fixing) return;
      const holds = result !== null && !result.stale && (result.scope === 'workbook' || result.sheet === sheet);
      // A result over the whole workbook is renewed whole: one sheet alone would throw the others away.
      if (!holds) await check(result?.scope ?? 'active-sheet');
    },
  };
}
