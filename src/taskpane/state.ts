import {
  addressKey,
  type Address,
  defaultSettings,
  setAside,
  type Dismissal,
  type Edit,
  type Review,
  type RuleId,
  type Settings,
  type Text,
} from '../engine/index';
import type { Problem } from '../app/ports';
import type { WorkbookReview } from '../app/review-workbook';
import { reduceFixing, type FixAction, type Fixing } from './findings/fix-state';
import { initialList, listAfterCheck, quiet, reduceList, type ListAction, type ListState } from './findings/list-state';
import { findingsShown, idOf, knownIds } from './shown';
import { usualPreferences, type Preferences } from './preferences';
import { initialDeclare, reduceDeclare, type DeclareAction, type DeclareState } from './declare/declare-state';
import {
  initialReports,
  reduceReports,
  type MadeNotice,
  type ReportsAction,
  type ReportsState,
} from './reports/reports-state';
import { initialHistory, reduceHistory, type HistoryAction, type HistoryState } from './history/history-state';

export type PaneScope = 'active-sheet' | 'workbook';
export type Tab = 'findings' | 'scores' | 'recompute';
/** The pages behind the menu beside the tabs. */
export type Page = 'create' | 'reports' | 'history' | 'rules' | 'settings' | 'help';
export type View = Tab | Page;
export type Writing =
  | 'apply'
  | 'fix'
  | 'undo'
  | 'revert'
  | 'forget'
  | 'mark'
  | 'clear'
  | 'explain'
  | 'set-aside'
  | 'bring-back'
  /** Reads for new sheets, and writes nothing. */
  | 'look'
  | 'create'
  /** 汇总表. */
  | 'summary'
  /** 检查报告. */
  | 'report'
  | 'remove'
  | 'sample'
  | 'self-check';

/** What the pane is doing. A result, once there is one, stays visible through all of them. */
export type Task =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly scope: PaneScope; readonly progress: Progress | null }
  | { readonly kind: 'reviewed' }
  | { readonly kind: 'applying'; readonly what: Writing }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly during: Attempt };

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What was being tried when it failed, so that it can be tried again. */
export type Attempt = { readonly what: 'check'; readonly scope: PaneScope } | { readonly what: Writing | 'select' };

/** What one check found; the cells themselves are not kept. */
export interface Result {
  /** 1 for the first check of this session. */
  readonly id: number;
  readonly review: Review;
  readonly scope: PaneScope;
  /** Name of the sheet the user looked at. */
  readonly sheet: string;
  /** ISO time. */
  readonly checkedAt: string;
  /** Cells have changed since. */
  readonly stale: boolean;
  readonly readOnly: boolean;
  readonly protectedSheets: readonly string[];
  readonly truncatedSheets: readonly string[];
  /** Sheets that carry our marks. */
  readonly marked: readonly string[];
  readonly judgedBy: Settings;
  /** From an earlier opening of the pane: still being compared with the cells, or found to be as they are. */
  readonly reopened?: 'comparing' | 'same';
  /** Why the notes on findings set aside could not be read; null when they could. */
  readonly notesProblem: Problem | null;
}

export type Notice =
  | {
      readonly kind: 'applied' | 'undone' | 'marked' | 'created' | 'removed';
      readonly count: number;
      /** What was left out, one problem per sheet. */
      readonly refused?: readonly Problem[];
    }
  | { readonly kind: 'rule-off' | 'rule-on'; readonly rule: RuleId }
  | { readonly kind: 'made'; readonly made: MadeNotice }
  /** The cell was asked about, and nothing was found in it. */
  | { readonly kind: 'cell-clean'; readonly at: Address }
  | { readonly kind: 'no-finding' | 'stopped' | 'nothing-to-report' }
  /** The sample was added; `entry` is its place in 改动记录, null when it could not be noted. */
  | { readonly kind: 'sample'; readonly sheet: string; readonly entry: string | null }
  | { readonly kind: 'cleared' | 'nothing-to-undo' | 'forgotten' | 'set-aside' | 'brought-back' | 'settings-not-kept' };

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
  | {
      readonly kind: 'reviewed';
      readonly outcome: WorkbookReview;
      readonly scope: PaneScope;
      readonly at: string;
      /** The settings of now when absent. */
      readonly judgedBy?: Settings;
      readonly notesProblem?: Problem | null;
      /** Not from now: kept when the pane was last open. */
      readonly isReopened?: boolean;
    }
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
  const { scan, review } = action.outcome;
  const { judgedBy = state.settings, notesProblem = null } = action;
  const sheets = new Set([...review.forms.map(form => form.form.sheet), ...review.unrecognised.map(one => one.sheet)]);
  const grids = scan.grids.filter(grid => sheets.has(grid.sheet));
  const next: State = {
    ...state,
    task: { kind: 'reviewed' },
    result: {
      id: (state.result?.id ?? 0) + 1,
      review,
      scope: action.scope,
      sheet: scan.activeSheet,
      checkedAt: action.at,
      stale: state.touched || judgedBy !== state.settings,
      readOnly: scan.readOnly,
      protectedSheets: grids.filter(grid => grid.isProtected).map(grid => grid.sheet),
      truncatedSheets: grids.filter(grid => grid.truncatedAt).map(grid => grid.sheet),
      marked: scan.marked,
      judgedBy,
      notesProblem,
      ...(action.isReopened === true && { reopened: 'comparing' as const }),
    },
    leftOut: new Set(),
    fixing: null,
  };
  const before = findingsShown(state).map(finding => idOf(state, finding));
  return { ...next, list: listAfterCheck(state.list, scan.activeSheet, sheets, before, knownIds(next)) };
}

function done(state: State, notice: Notice): State {
  const { result } = state;
  const marked =
    notice.kind === 'cleared'
      ? []
      : notice.kind === 'marked' && result
        ? sheetsMarked(result.review, refusedIn(notice))
        : result?.marked;
  return {
    ...state,
    // A notice about settings may come while the sheets are being read.
    task: state.task.kind === 'reading' ? state.task : atRest(state),
    notice,
    // What was just done is newer than where the person was in the list.
    list: { ...state.list, news: null },
    result: result && marked ? { ...result, marked } : result,
  };
}

/** What was left out of a finished action; empty when all of it was done. */
export function refusedIn(notice: Notice): readonly Problem[] {
  return 'refused' in notice ? (notice.refused ?? []) : [];
}

function sheetsMarked(review: Review, refused: readonly Problem[]): readonly string[] {
  const without = new Set(refused.map(problem => ('sheet' in problem ? problem.sheet : '')));
  const sheets = review.forms.filter(form => form.findings.length > 0).map(form => form.form.sheet);
  return [...new Set(sheets)].filter(sheet => !without.has(sheet));
}

const atRest = (state: State): Task => ({ kind: state.result ? 'reviewed' : 'idle' });

const compared = (result: Result | null, isSame: boolean): Result | null =>
  result && (isSame ? { ...result, reopened: 'same' } : { ...result, stale: true });

const staled = (result: Result | null): Result | null =>
  result === null || result.stale ? result : { ...result, stale: true };

function withKeys(keys: ReadonlySet<string>, edits: readonly Edit[], add: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  for (const edit of edits) {
    if (add) next.add(addressKey(edit.at));
    else next.delete(addressKey(edit.at));
  }
  return next;
}

export const isBusy = (state: State): boolean => state.task.kind === 'reading' || state.task.kind === 'applying';
