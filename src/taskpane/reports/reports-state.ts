import type { OwnEntry } from '../../app/own-sheet-notes';
import type { Made } from '../../app/own-sheets';

/** 汇总表 and 检查报告 of this workbook, as far as its notes were asked. */
export interface ReportsState {
  /** Oldest first; null before the first look. */
  readonly known: readonly OwnEntry[] | null;
}

export type ReportsAction = { readonly kind: 'known'; readonly entries: readonly OwnEntry[] };

export const initialReports: ReportsState = { known: null };

export const reduceReports = (_state: ReportsState, { entries }: ReportsAction): ReportsState => ({ known: entries });

/** What making one came to, for the notice. */
export type MadeNotice = Pick<Made, 'kind' | 'name' | 'before' | 'kept' | 'unnoted'>;
