import type { Citation } from '../policy/cited';
import { policyFor } from '../policy/for-year';
import { defaultPolicy } from '../policy/index';
import type { Policy } from '../policy/policy';
import { cite } from '../policy/sources';
import type { RuleSwitches } from '../rules/switches';
import type { Settings } from '../settings';
import type { Text } from '../text';
import { adjustables, isAcceptable, type Adjustable } from './adjustable';
import { presetOf } from './presets';

export interface ResolvedPolicy {
  readonly policy: Policy;
  /** No policy has been checked for that year, or none has that id: what a person is asked. */
  readonly question?: Text;
}

/** The policy for a 预算年度 with the settings on top; each value cites the layer that set it. Unusable values are left out. */
export function policyUnder(settings: Settings, year: number | null): ResolvedPolicy {
  const answer = policyFor(year, settings.policy);
  switch (answer.kind) {
    case 'policy':
      return { policy: adjust(answer.policy, settings) };
    case 'no-policy':
      return { policy: adjust(answer.nearest, settings), question: answer.question };
    case 'unknown-policy':
      return { policy: adjust(defaultPolicy, settings), question: answer.question };
  }
}

/** What to judge a paper of that year by. */
export const resolvePolicy = (settings: Settings, year: number | null): Policy => policyUnder(settings, year).policy;

/** The switches of the preset, under those of the user. */
export const switchesOf = (settings: Settings): RuleSwitches => ({
  ...presetOf(settings).changes.rules,
  ...settings.rules,
});

/** Any policy with preset and single values on top. */
export function adjust(policy: Policy, settings: Settings): Policy {
  const preset = presetOf(settings);
  const chosen = lay(policy, preset.changes, userCitation(`使用者选用的“${preset.title.zh}”设置`));
  const own = lay(chosen, settings, userCitation(settings.source?.title));
  return own === policy ? policy : { ...own, title: `${policy.title}（${layerName(settings)}有调整）` };
}

const layerName = ({ source }: Settings): string => (source ? `“${source.title}”` : '使用者');

/** The value the file gives for the key, whatever it is; undefined when it gives none. */
export function givenFor({ key }: Pick<Adjustable, 'key'>, settings: Partial<Settings>): unknown {
  const dot = key.indexOf('.');
  const section = settings[key.slice(0, dot) as 'thresholds' | 'gradeBands' | 'methods'] as
    Readonly<Record<string, unknown>> | undefined;
  return section?.[key.slice(dot + 1)];
}

function lay(policy: Policy, changes: Partial<Settings>, law: Citation): Policy {
  if (!changes.thresholds && !changes.gradeBands && !changes.methods) return policy;
  return adjustables.reduce((own, one) => {
    const value = givenFor(one, changes);
    return isAcceptable(one, value) && !isSame(one, own, value) ? one.write(own, value, law) : own;
  }, policy);
}

/** A file may repeat what the policy says anyway; then the policy stays the source. */
function isSame(one: Adjustable, policy: Policy, value: string): boolean {
  const held = one.read(policy);
  return one.read(one.write(policy, value, one.lawOf(policy))) === held;
}

const userCitation = (title: string | undefined): Citation => {
  const law = cite('user-settings', 'practice');
  return title === undefined ? law : { ...law, title };
};
