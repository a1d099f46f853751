import type { ScoreMode } from './scoring/score-card';

/** What the user chose; everything else is the policy's. Plain JSON. */
export interface Settings {
  /** Id of the policy to judge by. */
  readonly policy: string;
  /** Whether recomputing also proposes the scores of quantitative indicators, or only rates, totals and grades. */
  readonly scores: ScoreMode;
}

export const defaultSettings: Settings = { policy: 'shanghai', scores: 'formula' };
