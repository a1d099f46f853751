import type { Citation } from '../policy/cited';
import type { Finding, RuleId, Severity } from './finding';

/** “on” – as its card says; a severity – on, and that grave at most. */
export type RuleSwitch = 'off' | 'on' | Severity;
export type RuleSwitches = Readonly<Partial<Record<RuleId, RuleSwitch>>>;

/** Too often wrong, or a matter of taste: these speak only when someone asks them to. */
export const offByDefault: readonly RuleId[] = ['SE19', 'SE63'];

export function isOn(id: RuleId, switches: RuleSwitches): boolean {
  const chosen = switches[id] ?? (offByDefault.includes(id) ? 'off' : 'on');
  return chosen !== 'off';
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * The finding as grave as was chosen: what stood at the rule's `ceiling` moves to the chosen severity, what was milder is
 * at most as grave. Custom alone is never an error, whatever was chosen.
 */
export function asChosen(finding: Finding, ceiling: Severity, switches: RuleSwitches): Finding {
  const chosen = switches[finding.rule];
  const own = finding.severity;
  const asked =
    chosen === undefined || chosen === 'on' || chosen === 'off' ? own : own === ceiling ? chosen : milder(own, chosen);
  const severity = asked === 'error' && !mayBeError(finding.law) ? 'warning' : asked;
  return severity === own ? finding : { ...finding, severity };
}

export const mayBeError = (law: readonly Citation[]): boolean => law.some(({ basis }) => basis !== 'practice');

const milder = (a: Severity, b: Severity): Severity => (rank[a] > rank[b] ? a : b);
