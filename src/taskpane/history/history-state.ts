import type { Conflict } from '../../app/history';
import type { History } from '../../app/standing';

/** 改动记录: what the add-in changed in this workbook, and the revert that met cells changed since. */
export interface HistoryState {
  /** null before it has been read. */
  readonly known: History | null;
  /** A revert that wrote nothing, and what could still be put back. */
  readonly conflict: Conflict | null;
}

export type HistoryAction =
  | { readonly kind: 'known'; readonly history: History }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'left' };

export const initialHistory: HistoryState = { known: null, conflict: null };

export function reduceHistory(state: HistoryState, action: HistoryAction): HistoryState {
  switch (action.kind) {
    case 'known':
      return { ...state, known: action.history };
    case 'conflict':
      return { ...state, conflict: action.conflict };
    case 'left':
      return { ...state, conflict: null };
  }
}
