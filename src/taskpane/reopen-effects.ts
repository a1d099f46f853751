import type { KeptReview } from '../app/kept-review';
import type { Peeking } from '../app/ports';
import type { WorkbookReview } from '../app/review-workbook';
import type { Dismissal, Settings } from '../engine/index';
import { attempt } from './attempt';
import type { ScanShelf } from './kept-scans';
import type { Action, State } from './state';
import type { PaneScope } from './task';

export interface ReopenOutside {
  readonly host: Partial<Peeking>;
  readonly shelf: ScanShelf | undefined;
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly settings: () => Promise<Settings>;
}

export interface ReopenEffects {
  /** Shows the last check of this workbook again, if one was kept and nobody has begun anything else; then looks whether it still holds. */
  readonly reopen: () => Promise<void>;
  /** Keeps a check for the next time the pane is opened. */
  keep(review: WorkbookReview, scope: PaneScope, at: string): Promise<void>;
  /** The notes of the workbook have changed since: what is kept shall know. */
  keepNotes(dismissals: readonly Dismissal[]): Promise<void>;
}

export function reopenEffects({ host, shelf, state, dispatch, settings }: ReopenOutside): ReopenEffects {
  let last: KeptReview | undefined;
  const isUntouched = (): boolean => state().task.kind === 'idle' && state().result === null;

  /** Judged anew, by the settings of today: only the cells are old. */
  async function show(kept: KeptReview): Promise<number | undefined> {
    const judgedBy = await settings();
    const { reviewScan } = await import('../app/review-workbook');
    const outcome = await reviewScan(kept.scan, kept.scope, judgedBy, {
      clock: () => performance.now(),
      isStopped: () => !isUntouched(),
    });
    if (!outcome.ok || !isUntouched()) return undefined;
    const { at, scope } = kept;
    dispatch({ kind: 'reviewed', outcome: outcome.value, scope, at, judgedBy, isReopened: true });
    return state().result?.id;
  }

  return {
    reopen: async () => {
      if (!shelf) return;
      const { keptReview } = await import('./kept-scans');
      const kept = await keptReview(shelf);
      const shown = kept && isUntouched() ? await show(kept) : undefined;
      if (!kept || shown === undefined) return;
      last = kept;
      // The only reading without a click: the person has opened the pane to see this, and one light request that asks for
      // cells alone leaves Excel's undo stack as it is.
      const now = await attempt(async () => {
        if (!host.peek) return { ok: false, problem: { kind: 'stopped' } };
        return host.peek(kept.scan.grids.map(({ sheet }) => sheet));
      });
      const { isAsKept } = await import('../app/kept-review');
      if (state().result?.id === shown) dispatch({ kind: 'compared', isSame: now.ok && isAsKept(kept, now.value) });
    },
    keep: async (review, scope, at) => {
      if (!shelf) return;
      const [{ keptOf }, { keepReview }] = await Promise.all([import('../app/kept-review'), import('./kept-scans')]);
      last = keptOf(review, scope, at);
      if (last) await keepReview(shelf, last);
    },
    keepNotes: async dismissals => {
      if (!shelf || !last) return;
      const [{ noteOf }, { keepReview }] = await Promise.all([import('../app/set-aside'), import('./kept-scans')]);
      last = { ...last, scan: { ...last.scan, notes: new Map([...last.scan.notes, noteOf(dismissals)]) } };
      await keepReview(shelf, last);
    },
  };
}
