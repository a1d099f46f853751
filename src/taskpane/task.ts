import type { Address, RuleId } from '../engine/index';
import type { Problem } from '../app/ports';
import type { MadeNotice } from './reports/reports-state';

export type PaneScope = 'active-sheet' | 'workbook';
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

/** What a finished action tells. */
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

/** What was left out of a finished action; empty when all of it was done. */
export function refusedIn(notice: Notice): readonly Problem[] {
  return 'refused' in notice ? (notice.refused ?? []) : [];
}
