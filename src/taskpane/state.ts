import { defaultSettings, type Dismissal, type Edit, type Settings, type Text } from '../engine/index';
import type { Problem } from '../app/ports';
import type { Checked, Result } from './result';
import type { Attempt, Notice, PaneScope, Progress, Task, Writing } from './task';
import type { FixAction, Fixing } from './findings/fix-state';
import { initialList, type ListAction, type ListState } from './findings/list-state';
import { usualPreferences, type Preferences } from './preferences';
import { initialDeclare, type DeclareAction, type DeclareState } from './declare/declare-state';
import { initialReports, type ReportsAction, type ReportsState } from './reports/reports-state';
import { initialHistory, type HistoryAction, type HistoryState } from './history/history-state';

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

export const isBusy = (state: State): boolean => state.task.kind === 'reading' || state.task.kind === 'applying';
