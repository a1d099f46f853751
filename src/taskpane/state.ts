import {
  addressKey,
  defaultSettings,
  setAside,
  type Dismissal,
  type Edit,
  type Settings,
  type Text,
} from '../engine/index';
import type { Problem } from '../app/ports';
import { afterNotice, compared, resultOf, sheetsJudged, staled, type Checked, type Result } from './result';
import type { Attempt, Notice, PaneScope, Progress, Task, Writing } from './task';
import { reduceFixing, type FixAction, type Fixing } from './findings/fix-state';
import { initialList, listAfterCheck, quiet, reduceList, type ListAction, type ListState } from './findings/list-state';
import { findingsShown, idOf, knownIds } from './shown';
import { usualPreferences, type Preferences } from './preferences';
import { initialDeclare, reduceDeclare, type DeclareAction, type DeclareState } from './declare/declare-state';
import { initialReports, reduceReports, type ReportsAction, type ReportsState } from './reports/reports-state';
import { initialHistory, reduceHistory, type HistoryAction, type HistoryState } from './history/history-state';

export type Tab = 'findings' | 'scores' | 'recompute';
/** The pages behind the menu beside the tabs. */
export type Page = 'create' | 'reports' | 'history' | 'rules' | 'settings' | 'help';
export type View = Tab | Page;
export interface State {
  readonly task: Task;
  readonly result: Result | null;
  readonly view: View;
  readonly notice: Notice | null;
  /** A cell changed since the last check began. */
  readonly touched: boolean;
  /** What of the findings is shown, and where in them the person is. */
  readonly list: ListState;
  /** `addressKey` of the proposed edits that shall not be written. */
  readonly leftOut: ReadonlySet<string>;
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** What is wrong with the settings kept from another day: they were not used. */
  readonly settingsProblems: readonly Text[];
  /** Questions about the policy of a year that a person has answered. */
  readonly answered: ReadonlySet<string>;
  /** The preview that stands in place of the findings; null for none. */
  readonly fixing: Fixing | null;
  /** 生成下年表. */
  readonly declare: DeclareState;
  /** 改动记录. */
  readonly history: HistoryState;
  /** 汇总表和检查报告. */
  readonly reports: ReportsState;
}

export type Action =
  | { readonly kind: 'reading'; readonly scope: PaneScope }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | (Checked & { readonly kind: 'reviewed' })
  /** A kept result was held against the cells. */
  | { readonly kind: 'compared'; readonly isSame: boolean }
  | { readonly kind: 'applying'; readonly what: Writing }
  | { readonly kind: 'done'; readonly notice: Notice }
  /** What was being done is done, and shows by itself. */
  | { readonly kind: 'rested' }
  | { readonly kind: 'declare'; readonly action: DeclareAction }
  | { readonly kind: 'fixing'; readonly action: FixAction }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly during: Attempt }
  | { readonly kind: 'changed' }
  | { readonly kind: 'history'; readonly action: HistoryAction }
  | { readonly kind: 'reports'; readonly action: ReportsAction }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'viewed'; readonly view: View }
  | ListAction
  | { readonly kind: 'left-out'; readonly edits: readonly Edit[]; readonly out: boolean }
  | { readonly kind: 'notes-known'; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: 'settings-changed'; readonly settings: Settings }
  | { readonly kind: 'preferred'; readonly preferences: Preferences }
  | { readonly kind: 'settings-refused'; readonly problems: readonly Text[] }
  | { readonly kind: 'question-answered'; readonly question: Text };

export const tabs: readonly Tab[] = ['findings', 'scores', 'recompute'];
export const isTab = (view: View): view is Tab => tabs.some(tab => tab === view);

export const initial: State = {
  task: { kind: 'idle' },
  result: null,
  view: 'findings',
  notice: null,
  touched: false,
  list: initialList,
  leftOut: new Set(),
  settings: defaultSettings,
  preferences: usualPreferences,
  settingsProblems: [],
  answered: new Set(),
  fixing: null,
  declare: initialDeclare,
  history: initialHistory,
  reports: initialReports,
};

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

export const isBusy = (state: State): boolean => state.task.kind === 'reading' || state.task.kind === 'applying';
