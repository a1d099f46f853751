import type { Edit } from '../engine/edits';
import type { Step } from './journal';
import type { AddedSheet } from './ports';

/** One change of ours, and what of it stands: what no later revert, and no making of the same sheet, has taken away. */
export interface Entry extends Step {
  readonly standing: readonly Edit[];
  readonly standingSheets: readonly AddedSheet[];
}

export interface History {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Something in it could not be read and is left out. */
  readonly isDamaged: boolean;
  /** Characters that it takes in the file. */
  readonly size: number;
}

export const stands = ({ standing, standingSheets }: Entry): boolean => standing.length + standingSheets.length > 0;

/** What 撤销 takes back: the newest change that stands; a revert is undone from the list only. */
export const newestStanding = (history: History | null): Entry | undefined =>
  history?.entries.find(entry => entry.what.kind !== 'revert' && stands(entry));
