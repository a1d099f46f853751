import type { Settings } from '../engine/index';
import { attempt } from './attempt';
import { checkEffects } from './check-effects';
import type { Controller, Outside } from './controller';
import { declareEffects } from './declare/declare-effects';
import { fixEffects } from './findings/fix-effects';
import { helpEffects } from './help/help-effects';
import { historyEffects } from './history/history-effects';
import { loadPreferences, savePreferences } from './preferences';
import { reopenEffects } from './reopen-effects';
import { reportsEffects } from './reports/reports-effects';
import { again } from './retry';
import { settingsKeeper } from './settings/settings-keeper';
import { sheetEffects } from './sheet-effects';
import { choiceOf, editsTaken, neighbour } from './shown';
import type { Action, State } from './state';
import type { Store } from './store';
import type { PaneScope } from './task';
import { writeEffects, type WriteEffects } from './write-effects';

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
