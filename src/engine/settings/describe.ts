import { yearsInWords } from '../policy/for-year';
import type { Citation } from '../policy/cited';
import { policies } from '../policy/index';
import type { Severity, Topic } from '../rules/finding';
import { rules } from '../rules/index';
import type { Card } from '../rules/rule';
import { isOn, mayBeError, offByDefault } from '../rules/switches';
import { defaultSettings, type Settings } from '../settings';
import { text, type Text } from '../text';
import { adjustables, type Adjustable } from './adjustable';
import { presetOf, presets } from './presets';
import { givenFor, resolvePolicy, switchesOf } from './resolve';
import type { SettingGroup, ThresholdUnit } from './thresholds';

interface Described {
  /** For `changeSetting`, and the path in the file: “thresholds.executionLow”. */
  readonly key: string;
  readonly group: SettingGroup;
  readonly label: Text;
  /** What holds when nothing is set here. */
  readonly default: string;
  /** What holds now. */
  readonly value: string;
  /** Set here, and not only by policy or preset. */
  readonly isSet: boolean;
  /** Whose value it is now; empty for choices that no document makes. */
  readonly law: readonly Citation[];
}

export interface NumberSetting extends Described {
  readonly kind: 'number';
  /** “%”, “倍”; empty for a bare number. */
  readonly unit: ThresholdUnit;
  /** Inclusive decimal strings. */
  readonly min: string;
  readonly max: string;
  readonly places: number;
  /** Whether “off” is an answer. */
  readonly mayBeOff: boolean;
}

export interface ChoiceSetting extends Described {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: Text; readonly about?: Text }[];
}

/** A rule: “off”, “on” (as grave as its card says), or one of `severities`. */
export interface SwitchSetting extends Described {
  readonly kind: 'switch';
  readonly topic: Topic;
  readonly ceiling: Severity;
  readonly severities: readonly Severity[];
}

export type SettingDescription = NumberSetting | ChoiceSetting | SwitchSetting;

/** Everything a person can set, in the order of a screen: the choices, the numbers, the rules. */
export function describeSettings(settings: Settings = defaultSettings): readonly SettingDescription[] {
  return [...choices(settings), ...values(settings), ...switches(settings)];
}

function choices(settings: Settings): readonly ChoiceSetting[] {
  const choice = (
    key: 'policy' | 'scores' | 'preset',
    label: Text,
    value: string,
    fallback: string,
    options: ChoiceSetting['options'],
  ): ChoiceSetting => {
    const isSet = value !== fallback;
    return { kind: 'choice', key, group: '口径', label, default: fallback, value, isSet, law: [], options };
  };
  return [
    choice(
      'policy',
      text('口径', 'Policy'),
      settings.policy,
      defaultSettings.policy,
      policies.map(one => ({ value: one.id, label: text(one.title, one.id), about: yearsInWords(one) })),
    ),
    choice(
      'preset',
      text('宽严', 'Strictness'),
      presetOf(settings).id,
      'standard',
      presets.map(({ id, title, about }) => ({ value: id, label: title, about })),
    ),
    choice('scores', text('重算时提出的得分', 'Scores proposed'), settings.scores, defaultSettings.scores, [
      { value: 'formula', label: text('执行率、合计、等级和定量指标得分', 'rates, totals, grade and formula scores') },
      { value: 'arithmetic', label: text('仅执行率、合计和等级', 'rates, totals and grade only') },
    ]),
  ];
}

function values(settings: Settings): readonly (NumberSetting | ChoiceSetting)[] {
  const now = resolvePolicy(settings, null);
  const usual = resolvePolicy({ policy: settings.policy, scores: settings.scores, ...presetOnly(settings) }, null);
  return adjustables.map(one => {
    const shared = {
      key: one.key,
      default: one.read(usual),
      value: one.read(now),
      isSet: givenFor(one, settings) !== undefined,
      law: [one.lawOf(now)],
    };
    return described(one, shared);
  });
}

const presetOnly = ({ preset }: Settings): Partial<Settings> => (preset === undefined ? {} : { preset });

function described({ shape }: Adjustable, shared: Omit<Described, 'group' | 'label'>): NumberSetting | ChoiceSetting {
  if (shape.kind === 'choice') return { ...shared, group: '方法', ...shape };
  return { ...shared, ...shape };
}

function switches(settings: Settings): readonly SwitchSetting[] {
  const preset = presetOf(settings).changes.rules ?? {};
  const all = switchesOf(settings);
  return rules.map(card => ({
    kind: 'switch',
    key: `rules.${card.id}`,
    group: '规则',
    label: text(`${card.id} ${card.title.zh}`, `${card.id} ${card.title.en}`),
    topic: card.topic,
    ceiling: card.severity,
    severities: severitiesOf(card),
    default: preset[card.id] ?? (offByDefault.includes(card.id) ? 'off' : 'on'),
    value: all[card.id] ?? (isOn(card.id, all) ? 'on' : 'off'),
    isSet: settings.rules?.[card.id] !== undefined,
    law: card.law,
  }));
}

/** Custom may warn; it is never an error. */
const severitiesOf = ({ law }: Card): readonly Severity[] =>
  mayBeError(law) ? ['error', 'warning', 'hint'] : ['warning', 'hint'];
