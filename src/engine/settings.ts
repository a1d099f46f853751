import type { Grade } from './policy/policy';
import type { RuleSwitches } from './rules/switches';
import type { ScoreMode } from './scoring/score-card';
import type { MethodKey } from './settings/methods';
import type { ThresholdKey } from './settings/thresholds';

export const settingsSchema = 'jixiao/settings@1';

/** See settings/presets.ts. */
export type PresetId = 'standard' | 'strict' | 'lenient';

/** The lowest grade has no bound of its own. */
export type BoundedGrade = Exclude<Grade, '差'>;

/**
 * What the user or a department chose; everything else is the policy's. Plain JSON, kept and passed on as one file.
 * Later layers lie on top: the policy, then the preset, then the single values. Read foreign JSON with `readSettings`.
 */
export interface Settings {
  readonly schema?: typeof settingsSchema;
  /** Id of the policy to judge by. */
  readonly policy: string;
  /** Whether recomputing also proposes the scores of quantitative indicators, or only rates, totals and grades. */
  readonly scores: ScoreMode;
  readonly preset?: PresetId;
  /** Decimal strings, only where they differ from the policy; “off” where a bound may be left out. */
  readonly thresholds?: Readonly<Partial<Record<ThresholdKey, string>>>;
  /** Lower bounds, inclusive; decimal strings. */
  readonly gradeBands?: Readonly<Partial<Record<BoundedGrade, string>>>;
  /** Choices between readings. */
  readonly methods?: Readonly<Partial<Record<MethodKey, string>>>;
  readonly rules?: RuleSwitches;
  /** Who set the values: stands beside each of them as its source. */
  readonly source?: { readonly title: string };
}

export const defaultSettings: Settings = { policy: 'shanghai', scores: 'formula' };
