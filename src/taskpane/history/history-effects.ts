import type { Part, Reverted } from '../../app/history';
import { newestStanding } from '../../app/standing';
import { ok, type Notebook, type Outcome, type SpreadsheetHost } from '../../app/ports';
import { attempt } from '../attempt';
import type { State } from '../state';
import type { Notice, Writing } from '../task';
import type { HistoryAction } from './history-state';

/** What 改动记录 can ask for. Each settles when the state tells the outcome; none rejects. */
export interface HistoryEffects {
  /** Reads what was changed. */
  load(): Promise<void>;
  /** Takes one change back; a conflict is told, and nothing written. */
  revert(id: string): Promise<void>;
  /** Of the change that met a conflict, puts back what can still be put back. */
  revertRest(): Promise<void>;
  /** Leaves the change of the conflict as it is. */
  leave(): void;
  /** Takes back the newest change that stands. */
  undo(): Promise<void>;
  /** Forgets all changes: the file no longer tells of them. */
  forget(): Promise<void>;
}

export interface HistoryOutside {
  readonly host: SpreadsheetHost;
  readonly notebook: Notebook;
  readonly now: () => Date;
  readonly state: () => State;
  readonly tell: (action: HistoryAction) => void;
  /** Shows the page. */
  readonly show: () => void;
  /** The change with this id was taken back. */
  readonly takenBack: (id: string) => void;
  /** One write; `work` gives the notice to show, null for none, and `again` asks for a check of what is there now. */
  readonly write: (what: Writing, work: () => Promise<Outcome<Notice | null>>, again: boolean) => Promise<void>;
}

export function historyEffects(outside: HistoryOutside): HistoryEffects {
  const { notebook, tell, write } = outside;
  const useCases = () => import('../../app/history');

  async function load(): Promise<void> {
    const known = await attempt(async () => (await useCases()).entries(notebook));
    if (known.ok) tell({ kind: 'known', history: known.value });
  }

  async function takeBack(
    doing: 'undo' | 'revert',
    find: () => Promise<Outcome<string | undefined>>,
    part?: Part,
  ): Promise<void> {
    let shows = false;
    await write(
      doing,
      async () => {
        const { revert } = await useCases();
        const id = await find();
        if (!id.ok) return id;
        if (id.value === undefined) return ok({ kind: 'nothing-to-undo' });
        const done = await revert(outside, id.value, part);
        if (!done.ok) return done;
        if (done.value.kind === 'conflict') {
          tell({ kind: 'conflict', conflict: done.value.conflict });
          shows = true;
          return ok(null);
        }
        tell({ kind: 'left' });
        outside.takenBack(id.value);
        return ok(noticeOf(done.value));
      },
      true,
    );
    await load();
    if (shows) outside.show();
  }

  return {
    load,
    revert: id => takeBack('revert', () => Promise.resolve(ok(id))),
    revertRest: async () => {
      const { conflict } = outside.state().history;
      if (conflict) await takeBack('revert', () => Promise.resolve(ok(conflict.id)), conflict);
    },
    leave: () => tell({ kind: 'left' }),
    undo: () =>
      takeBack('undo', async () => {
        const known = await (await useCases()).entries(notebook);
        return known.ok ? ok(newestStanding(known.value)?.id) : known;
      }),
    forget: async () => {
      await write(
        'forget',
        async () => {
          const done = await (await useCases()).forget(notebook);
          tell({ kind: 'left' });
          return done.ok ? ok({ kind: 'forgotten' }) : done;
        },
        false,
      );
      await load();
    },
  };
}

function noticeOf(done: Exclude<Reverted, { kind: 'conflict' }>): Notice {
  if (done.kind === 'nothing') return { kind: 'nothing-to-undo' };
  const { cells, sheets, refused } = done;
  return sheets > 0 ? { kind: 'removed', count: sheets, refused } : { kind: 'undone', count: cells, refused };
}
