import type { Outcome, SpreadsheetHost } from '../../app/ports';
import type { HostCase, Watching, Workshop } from '../../app/self-check';
import type { Fact, SelfCheckDone } from '../../app/self-check-report';
import type { Grid } from '../../engine/index';
import type { Notice, Writing } from '../task';
import { version } from './version';

/** The host contract as it can be run on this very Excel. */
export interface SelfCheckKit {
  readonly cases: readonly HostCase[];
  readonly fixture: readonly Grid[];
  readonly workshop: () => Workshop;
  readonly environment: () => readonly Fact[];
}

/** What the first run and the help page can ask for. Each settles when the state tells the outcome; none rejects. */
export interface HelpEffects {
  /** Adds a sheet with mistakes to try things on, and checks it. */
  insertSample(): Promise<void>;
  /** 自检; undefined when it could not be begun, which the pane then says, or where there is no Excel to try. */
  selfCheck(watching: Watching): Promise<SelfCheckDone | undefined>;
}

interface Outside {
  readonly host: SpreadsheetHost;
  readonly now: () => Date;
  readonly kit: (() => Promise<SelfCheckKit>) | undefined;
  /** Does one thing while the pane is busy; undefined when it failed, which the pane then says. */
  readonly run: <T>(what: Writing, work: () => Promise<Outcome<T>>) => Promise<T | undefined>;
  readonly showFindings: () => void;
  readonly check: () => Promise<void>;
  readonly done: (notice: Notice) => void;
}

export function helpEffects({ host, now, kit, run, showFindings, check, done }: Outside): HelpEffects {
  return {
    insertSample: async () => {
      const sample = await run('sample', async () => (await import('../../app/sample-sheet')).insertSample(host, now));
      if (!sample) return;
      showFindings();
      await check();
      done({ kind: 'sample', sheet: sample.sheet, entry: sample.entry });
    },
    selfCheck: async watching => {
      if (!kit) return undefined;
      return run('self-check', async () => {
        const [{ cases, fixture, workshop, environment }, { runSelfCheck }] = await Promise.all([
          kit(),
          import('../../app/self-check'),
        ]);
        const at = now().toISOString();
        const outcome = await runSelfCheck(cases, fixture, workshop(), watching);
        if (!outcome.ok) return outcome;
        return { ok: true, value: { run: outcome.value, facts: environment(), version, at } };
      });
    },
  };
}
