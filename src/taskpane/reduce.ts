import { addressKey, setAside, type Edit } from '../engine/index';
import { reduceDeclare } from './declare/declare-state';
import { reduceFixing } from './findings/fix-state';
import { listAfterCheck, quiet, reduceList } from './findings/list-state';
import { reduceHistory } from './history/history-state';
import { reduceReports } from './reports/reports-state';
import { afterNotice, compared, resultOf, sheetsJudged, staled } from './result';
import { findingsShown, idOf, knownIds } from './shown';
import type { Action, State } from './state';
import type { Notice, Task } from './task';

/** The only place where the pane's state changes. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'reading':
      return {
        ...state,
        task: { kind: 'reading', scope: action.scope, progress: null },
        touched: false,
        list: quiet(state.list),
      };
    case 'progress':
      return state.task.kind === 'reading' ? { ...state, task: { ...state.task, progress: action.progress } } : state;
    case 'reviewed':
      return reviewed(state, action);
    case 'compared':
      return { ...state, result: compared(state.result, action.isSame) };
    case 'applying':
      return { ...state, task: { kind: 'applying', what: action.what }, notice: null, list: quiet(state.list) };
    case 'done':
      return done(state, action.notice);
    case 'rested':
      return { ...state, task: atRest(state) };
    case 'declare':
      return { ...state, declare: reduceDeclare(state.declare, action.action) };
    case 'fixing':
      return { ...state, fixing: reduceFixing(state.fixing, action.action) };
    case 'failed':
      return {
        ...state,
        task: { kind: 'failed', problem: action.problem, during: action.during },
        notice: null,
        result: action.problem.kind === 'moved' ? staled(state.result) : state.result,
      };
    case 'changed':
      return { ...state, touched: true, result: staled(state.result) };
    case 'history':
      return { ...state, history: reduceHistory(state.history, action.action) };
    case 'reports':
      return { ...state, reports: reduceReports(state.reports, action.action) };
    case 'dismissed':
      return { ...state, notice: null, task: state.task.kind === 'failed' ? atRest(state) : state.task };
    case 'viewed':
      return { ...state, view: action.view };
    case 'left-out':
      return { ...state, leftOut: withKeys(state.leftOut, action.edits, action.out) };
    case 'notes-known':
      return {
        ...state,
        result: state.result && {
          ...state.result,
          review: setAside(state.result.review, action.dismissals),
          notesProblem: null,
        },
      };
    case 'settings-changed':
      return { ...state, settings: action.settings, settingsProblems: [], result: staled(state.result) };
    case 'preferred':
      return { ...state, preferences: action.preferences };
    case 'settings-refused':
      return { ...state, settingsProblems: action.problems };
    case 'question-answered':
      return { ...state, answered: new Set([...state.answered, action.question.zh]) };
    default:
      return { ...state, list: reduceList(state.list, action) };
  }
}

function reviewed(state: State, action: Extract<Action, { kind: 'reviewed' }>): State {
  const { scan } = action.outcome;
  const next: State = {
    ...state,
    task: { kind: 'reviewed' },
    result: resultOf(state, action),
    leftOut: new Set(),
    fixing: null,
  };
  const before = findingsShown(state).map(finding => idOf(state, finding));
  const sheets = sheetsJudged(action.outcome.review);
  return { ...next, list: listAfterCheck(state.list, scan.activeSheet, sheets, before, knownIds(next)) };
}

const done = (state: State, notice: Notice): State => ({
  ...state,
  // A notice about settings may come while the sheets are being read.
  task: state.task.kind === 'reading' ? state.task : atRest(state),
  notice,
  // What was just done is newer than where the person was in the list.
  list: { ...state.list, news: null },
  result: afterNotice(state.result, notice),
});

const atRest = (state: State): Task => ({ kind: state.result ? 'reviewed' : 'idle' });

function withKeys(keys: ReadonlySet<string>, edits: readonly Edit[], add: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  for (const edit of edits) {
    if (add) next.add(addressKey(edit.at));
    else next.delete(addressKey(edit.at));
  }
  return next;
}
