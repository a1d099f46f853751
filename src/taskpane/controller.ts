import type { Address, Edit, Language, Settings, Trace } from '../engine/index';
import type { Notebook, Outcome, Peeking, SpreadsheetHost } from '../app/ports';
import { attempt } from './attempt';
import { checkEffects } from './check-effects';
import { declareEffects, type DeclareEffects, type DeclareOutside } from './declare/declare-effects';
import { reportsEffects, type ReportsEffects } from './reports/reports-effects';
import { historyEffects, type HistoryEffects } from './history/history-effects';
import { fixEffects, type FixEffects } from './findings/fix-effects';
import { sheetEffects, type SheetEffects } from './sheet-effects';
import { helpEffects, type HelpEffects, type SelfCheckKit } from './help/help-effects';
import { settingsKeeper } from './settings/settings-keeper';
import { loadPreferences, savePreferences, type Preferences } from './preferences';
import type { ScanShelf } from './kept-scans';
import { reopenEffects } from './reopen-effects';
import type { Shelf } from './shelf';
import { again } from './retry';
import { choiceOf, editsTaken, neighbour } from './shown';
import type { Action, State, View } from './state';
import type { PaneScope } from './task';
import type { Store } from './store';
import { writeEffects, type WriteEffects } from './write-effects';

/** What the pane needs from outside. */
export interface Outside {
  readonly host: PaneHost;
  readonly notebook: Notebook;
  readonly settings: Settings;
  readonly language: Language;
  readonly now: () => Date;
  /** How the host would read a sheet that is still to be made; asked for when one is. */
  readonly readPlan: DeclareOutside['readPlan'];
  /** 自检; absent where there is no Excel to try. */
  readonly selfCheck?: () => Promise<SelfCheckKit>;
  /** Where the user's own things stay from one day to the next; without a shelf they last as long as the pane. */
  readonly shelves?: { readonly settings?: Shelf; readonly preferences?: Shelf; readonly reviews?: ScanShelf };
}

/** Where it can, a host tells of what a person does; what it does itself for the pane does not count. */
export type PaneHost = SpreadsheetHost &
  Partial<Peeking> & {
    /** The cell the person is in. */
    readonly selectedCell?: () => Promise<Outcome<Address>>;
    /** A cell was edited, or a sheet added, deleted or renamed. */
    readonly onChange?: (changed: () => void) => unknown;
    /** Another sheet came to the front; `select` does not count. */
    readonly onSheetActivated?: (activated: (sheet: string) => void) => unknown;
  };

/** Everything a button or a ribbon command can ask for. Each settles when the state tells the outcome; none rejects. */
export interface Controller {
  check(scope: PaneScope): Promise<void>;
  /** Checks again what was checked last. */
  recheck(): Promise<void>;
  /** Ends the check that is going on; the former result stays. Nothing else can be stopped half way. */
  readonly stop: () => void;
  /** Shows the last check of this workbook again; for the pane to ask once it stands. */
  readonly reopen: () => Promise<void>;
  /** Shows the before/after preview, after a check if the last one is missing or out of date. */
  recompute(): Promise<void>;
  view(view: View): Promise<void>;
  /** Takes the user to the cell; the focus stays in the pane. */
  select(at: Address): Promise<void>;
  /** Goes to the next (1) or previous (-1) finding shown, round at the ends. */
  step(by: 1 | -1): Promise<void>;
  /** Writes the ticked edits, then checks again. */
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Writes one sentence of explanation, then checks again. */
  explain(edit: Edit): Promise<void>;
  /** Sets the finding with this trace aside; the reason is not blank. */
  setAside(trace: Trace, reason: string): Promise<void>;
  bringBack(trace: Trace): Promise<void>;
  /** Takes over settings that have gone through `readSettings`, and keeps them. */
  changeSettings(settings: Settings): Promise<void>;
  /** Takes over how the person likes the pane, and keeps it. */
  prefer(change: Partial<Preferences>): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  retry(): Promise<void>;
  /** 改正、忽略规则. */
  readonly fix: FixEffects;
  /** 生成下年表. */
  readonly declare: DeclareEffects;
  /** 改动记录. */
  readonly history: HistoryEffects;
  /** 示例工作表、自检. */
  readonly help: HelpEffects;
  /** 汇总表和检查报告. */
  readonly reports: ReportsEffects;
  /** What is asked for from the sheet: the ribbon, the cell's menu, a shortcut. */
  readonly onSheet: SheetEffects;
}

/** The use cases are loaded on the first action: the shell needs none of them to appear. */
export function createController(outside: Outside, store: Store<State, Action>): Controller {
  const { host, notebook } = outside;
  const { dispatch, get } = store;
  const keeper = settingsKeeper(outside.shelves?.settings, dispatch);
  dispatch({ kind: 'preferred', preferences: loadPreferences(outside.shelves?.preferences) });
  if (get().settings !== outside.settings) dispatch({ kind: 'settings-changed', settings: outside.settings });
  host.onChange?.(() => {
    // Our own writing is no news; what a person changes meanwhile is found by the check that follows it.
    const { task } = get();
    if (task.kind !== 'applying' || task.what === 'look') dispatch({ kind: 'changed' });
  });

  const settings = async (): Promise<Settings> => {
    await keeper.restore();
    return get().settings;
  };
  const reopening = reopenEffects({ host, shelf: outside.shelves?.reviews, state: get, dispatch, settings });
  const checking = checkEffects({
    ...{ host, state: get, dispatch, now: outside.now, settings },
    reviewed: (review, scope, at) => void reopening.keep(review, scope, at),
  });
  const { check } = checking;
  host.onSheetActivated?.(sheet => {
    dispatch({ kind: 'sheet-activated', sheet });
    void checking.turnedTo(sheet);
  });

  const isFresh = (): boolean => get().result?.stale === false;
  const lastScope = (otherwise: PaneScope): PaneScope => get().result?.scope ?? otherwise;

  const writing: WriteEffects = writeEffects({
    ...{ host, notebook, state: get, dispatch, now: outside.now, language: outside.language },
    checkAgain: checking.afterWriting,
    written: () => history.load(),
    noted: dismissals => void reopening.keepNotes(dismissals),
  });
  const { write, run } = writing;
  const history = historyEffects({
    ...{ host, notebook, write, now: outside.now, state: get },
    tell: action => dispatch({ kind: 'history', action }),
    show: () => dispatch({ kind: 'viewed', view: 'history' }),
    takenBack: entry => dispatch({ kind: 'declare', action: { kind: 'unmade', entry } }),
  });

  const reports = reportsEffects({
    ...{ host, notebook, write, check, now: outside.now, state: get, language: outside.language },
    tell: action => dispatch({ kind: 'reports', action }),
  });

  const declare = declareEffects({
    host,
    revert: entry => history.revert(entry),
    readPlan: outside.readPlan,
    now: outside.now,
    state: get,
    settings,
    tell: action => dispatch({ kind: 'declare', action }),
    run,
    finished: (kind, sheets) => {
      dispatch({ kind: 'done', notice: { kind, count: sheets.length } });
      const judged = get().result?.review.forms.map(({ form }) => form.sheet) ?? [];
      if (kind === 'removed' && judged.some(sheet => sheets.includes(sheet))) dispatch({ kind: 'changed' });
    },
    show: (view, sheet) => {
      dispatch({ kind: 'viewed', view });
      if (sheet !== undefined) dispatch({ kind: 'sheet-chosen', sheet });
    },
    checkWorkbook: () => check('workbook'),
  });

  const fix = fixEffects({
    state: get,
    tell: action => dispatch({ kind: 'fixing', action }),
    write: (rule, edits) => writing.edits('fix', { kind: 'fix', rule }, edits),
    changeSettings: settings => controller.changeSettings(settings),
    recheck: () => controller.recheck(),
    say: notice => dispatch({ kind: 'done', notice }),
  });

  const help = helpEffects({
    host,
    now: outside.now,
    kit: outside.selfCheck,
    run,
    showFindings: () => dispatch({ kind: 'viewed', view: 'findings' }),
    check: () => check('active-sheet'),
    done: notice => dispatch({ kind: 'done', notice }),
  });

  const onSheet = sheetEffects({
    selected:
      host.selectedCell ??
      (() => Promise.resolve({ ok: false, problem: { kind: 'host-failed', code: 'NotImplemented', detail: '' } })),
    state: get,
    tell: dispatch,
    check: () => check('active-sheet'),
    step: by => controller.step(by),
  });

  const controller: Controller = {
    fix,
    onSheet,
    help,
    declare,
    history,
    reports,
    check,
    recheck: () => check(lastScope('active-sheet')),
    stop: checking.stop,
    reopen: reopening.reopen,
    recompute: async () => {
      dispatch({ kind: 'viewed', view: 'recompute' });
      if (!isFresh()) await check(lastScope('active-sheet'));
      await history.load();
    },
    view: async view => {
      if (view === 'create') return declare.open();
      dispatch({ kind: 'viewed', view });
      if (view === 'settings') await keeper.restore();
      if (view === 'recompute' || view === 'history') await history.load();
      if (view === 'reports') await reports.load();
    },
    select: async at => {
      const outcome = await attempt(() => host.select(at));
      if (!outcome.ok) return dispatch({ kind: 'failed', problem: outcome.problem, during: { what: 'select' } });
      dispatch({ kind: 'sheet-activated', sheet: at.sheet });
    },
    step: async by => {
      const finding = neighbour(get(), by);
      if (!finding) return;
      dispatch({ kind: 'finding-chosen', ...choiceOf(get(), finding), stepped: true });
      if (get().view !== 'findings') dispatch({ kind: 'viewed', view: 'findings' });
      await controller.select(finding.at);
    },
    apply: async () => {
      const edits = editsTaken(get());
      if (edits.length > 0) await writing.edits('apply', { kind: 'recompute' }, edits);
    },
    explain: edit => writing.edits('explain', { kind: 'explain' }, [edit]),
    setAside: writing.setAside,
    bringBack: writing.bringBack,
    changeSettings: async settings => {
      dispatch({ kind: 'settings-changed', settings });
      if (!(await keeper.keep(settings))) dispatch({ kind: 'done', notice: { kind: 'settings-not-kept' } });
    },
    prefer: change => {
      dispatch({ kind: 'preferred', preferences: { ...get().preferences, ...change } });
      savePreferences(outside.shelves?.preferences, get().preferences);
    },
    undo: () => history.undo(),
    mark: async () => {
      if (!isFresh()) await check(lastScope('workbook'));
      const { result } = get();
      if (get().task.kind !== 'failed' && result) await writing.mark(result.review);
    },
    clearMarks: writing.clearMarks,
    retry: async () => {
      const { task } = get();
      if (task.kind !== 'failed') return;
      dispatch({ kind: 'dismissed' });
      await again(controller, task.during);
    },
  };
  return controller;
}
