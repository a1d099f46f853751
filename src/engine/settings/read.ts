import { policyIds } from '../policy/index';
import type { RuleId } from '../rules/finding';
import { rules } from '../rules/index';
import { mayBeError } from '../rules/switches';
import { defaultSettings, settingsSchema, type Settings } from '../settings';
import type { Text } from '../text';
import { adjustables, isAcceptable } from './adjustable';
import { contradictions } from './consistency';
import { presets } from './presets';
import {
  neverAnError,
  notAcceptable,
  notAnObject,
  notASection,
  notATitle,
  notOneOf,
  unknownKey,
  wrongSchema,
} from './problems';
import { givenFor, resolvePolicy } from './resolve';

export type SettingsRead =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly Text[] };

type Json = Readonly<Record<string, unknown>>;

const KEYS = ['schema', 'policy', 'scores', 'preset', 'thresholds', 'gradeBands', 'methods', 'rules', 'source'];
const ADJUSTED = ['thresholds', 'gradeBands', 'methods'] as const;
const SWITCHES = ['off', 'on', 'error', 'warning', 'hint'];

/**
 * Foreign JSON as settings. Everything wrong with it is told at once, one sentence each; nothing is guessed and nothing
 * unknown is passed over. `policy` and `scores` may be left out and are then the usual ones.
 */
export function readSettings(json: unknown): SettingsRead {
  if (!isObject(json)) return { ok: false, problems: [notAnObject] };
  const problems = [
    ...strangers('', json, KEYS),
    ...schemaProblems(json),
    ...oneOf('policy', json.policy, policyIds),
    ...oneOf('scores', json.scores, ['arithmetic', 'formula']),
    ...oneOf(
      'preset',
      json.preset,
      presets.map(one => one.id),
    ),
    ...ADJUSTED.flatMap(section => sectionProblems(section, json)),
    ...ruleProblems(json.rules),
    ...sourceProblems(json.source),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const settings = { ...defaultSettings, ...json };
  const clashes = contradictions(resolvePolicy(settings, null));
  return clashes.length > 0 ? { ok: false, problems: clashes } : { ok: true, settings };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strangers = (where: string, object: Json, known: readonly string[]): readonly Text[] =>
  Object.keys(object)
    .filter(key => !known.includes(key))
    .map(key => unknownKey(where, key, known));

const schemaProblems = ({ schema }: Json): readonly Text[] =>
  schema === undefined || schema === settingsSchema ? [] : [wrongSchema(settingsSchema, schema)];

const oneOf = (key: string, given: unknown, allowed: readonly string[]): readonly Text[] =>
  given === undefined || (typeof given === 'string' && allowed.includes(given)) ? [] : [notOneOf(key, allowed, given)];

function sectionProblems(section: (typeof ADJUSTED)[number], json: Json): readonly Text[] {
  const given = json[section];
  if (given === undefined) return [];
  if (!isObject(given)) return [notASection(section, given)];
  const own = adjustables.filter(one => one.key.startsWith(`${section}.`));
  const known = own.map(one => one.key.slice(section.length + 1));
  return [
    ...strangers(section, given, known),
    ...own.flatMap(one => {
      const value = givenFor(one, json);
      return value === undefined || isAcceptable(one, value) ? [] : [notAcceptable(one, value)];
    }),
  ];
}

function ruleProblems(given: unknown): readonly Text[] {
  if (given === undefined) return [];
  if (!isObject(given)) return [notASection('rules', given)];
  const ids: readonly string[] = rules.map(rule => rule.id);
  return [
    ...strangers('rules', given, ids),
    ...Object.entries(given)
      .filter(([id]) => ids.includes(id))
      .flatMap(([id, value]) => switchProblems(id as RuleId, value)),
  ];
}

function switchProblems(id: RuleId, value: unknown): readonly Text[] {
  const law = rules.find(rule => rule.id === id)?.law ?? [];
  if (value === 'error' && !mayBeError(law)) return [neverAnError(id)];
  return value === undefined ? [notOneOf(`rules.${id}`, SWITCHES, value)] : oneOf(`rules.${id}`, value, SWITCHES);
}

function sourceProblems(given: unknown): readonly Text[] {
  if (given === undefined) return [];
  if (!isObject(given)) return [notASection('source', given)];
  const { title } = given;
  const isTitle = typeof title === 'string' && title.trim() !== '' && title.length <= 100 && !/[\r\n]/.test(title);
  return [...strangers('source', given, ['title']), ...(isTitle ? [] : [notATitle(title)])];
}
