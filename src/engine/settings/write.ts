import { rules } from '../rules/index';
import { defaultSettings, settingsSchema, type Settings } from '../settings';
import { adjustables } from './adjustable';
import { givenFor } from './resolve';

/** The settings as the one file that people pass on: JSON, keys in the order of the screen, only what was set. */
export function writeSettings(settings: Settings): string {
  const { policy, scores, preset, source } = settings;
  const file = {
    schema: settingsSchema,
    policy,
    scores,
    ...(preset && { preset }),
    ...section('thresholds', settings),
    ...section('gradeBands', settings),
    ...section('methods', settings),
    ...ruleSection(settings),
    ...(source && { source: { title: source.title } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function section(name: 'thresholds' | 'gradeBands' | 'methods', settings: Settings): object {
  const set = adjustables
    .filter(one => one.key.startsWith(`${name}.`))
    .map(one => [one.key.slice(name.length + 1), givenFor(one, settings)])
    .filter(([, value]) => value !== undefined);
  return set.length > 0 ? { [name]: Object.fromEntries(set) as object } : {};
}

function ruleSection({ rules: switches = {} }: Settings): object {
  const set = rules.map(({ id }) => [id, switches[id]]).filter(([, value]) => value !== undefined);
  return set.length > 0 ? { rules: Object.fromEntries(set) as object } : {};
}

const SECTIONS = ['thresholds', 'gradeBands', 'methods', 'rules'] as const;

/**
 * One setting changed, by its key on the screen (“policy”, “thresholds.executionLow”, “rules.SE19”); null gives it back
 * to the policy. Unknown keys change nothing. The answer goes through `readSettings` before it is kept.
 */
export function changeSetting(settings: Settings, key: string, value: string | null): Settings {
  if (key === 'policy' || key === 'scores') return { ...settings, [key]: value ?? defaultSettings[key] };
  if (key === 'preset')
    return without({ ...settings, ...(value !== null && { preset: value }) }, 'preset', value === null);
  if (key === 'source.title')
    return without({ ...settings, ...(value !== null && { source: { title: value } }) }, 'source', value === null);
  const name = SECTIONS.find(one => key.startsWith(`${one}.`));
  if (!name) return settings;
  const inner = key.slice(name.length + 1);
  const kept = Object.entries({ ...settings[name] }).filter(([other]) => other !== inner);
  const changed = Object.fromEntries(value === null ? kept : [...kept, [inner, value]]) as object;
  return without({ ...settings, [name]: changed }, name, Object.keys(changed).length === 0);
}

function without(settings: object, key: keyof Settings, isGone: boolean): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([other]) => !isGone || other !== key),
  ) as unknown as Settings;
}
