import { amendGrades } from '../policy/amend';
import type { Citation, Cited } from '../policy/cited';
import type { Policy } from '../policy/policy';
import { plain } from '../scoring/rounding';
import type { BoundedGrade } from '../settings';
import { Decimal, points } from '../sheet/units';
import { text } from '../text';
import { methods, type Method, type MethodKey } from './methods';
import { thresholds, type Threshold, type ThresholdKey } from './thresholds';

/** The section of the settings file and the key in it. */
export type AdjustableKey = `thresholds.${ThresholdKey}` | `gradeBands.${BoundedGrade}` | `methods.${MethodKey}`;

/** One value of the policy that settings may replace. Values are strings, as in the file. */
export interface Adjustable {
  readonly key: AdjustableKey;
  readonly shape:
    | ({ readonly kind: 'number' } & Omit<Threshold, 'key'>)
    | ({ readonly kind: 'choice' } & Pick<Method, 'label' | 'options'>);
  readonly read: (policy: Policy) => string;
  readonly lawOf: (policy: Policy) => Citation;
  /** `value` has been accepted by `isAcceptable`. */
  readonly write: (policy: Policy, value: string, law: Citation) => Policy;
}

const OFF = 'off';

/** A plain decimal in range, with no more decimals than asked for; or one of the options. */
export function isAcceptable({ shape }: Adjustable, value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (shape.kind === 'choice') return shape.options.some(option => option.value === value);
  if (value === OFF) return shape.mayBeOff;
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(value)) return false;
  const number = new Decimal(value);
  return number.gte(shape.min) && number.lte(shape.max) && number.decimalPlaces() <= shape.places;
}

type Part = Decimal | number | null | undefined;

// 键即口径中的路径：“executionLow”或“overFulfilment.hint”；测试逐键核对路径存在。
const citedAt = (policy: Policy, name: string): Cited<unknown> =>
  (policy as unknown as Readonly<Record<string, Cited<unknown>>>)[name]!;

const inside = (value: unknown, part: string | undefined): Part =>
  part === undefined ? (value as Part) : (value as Readonly<Record<string, Part>>)[part];

function ofThreshold({ key, ...shown }: Threshold): Adjustable {
  const [name = '', part] = key.split('.');
  return {
    key: `thresholds.${key}`,
    shape: { kind: 'number', ...shown },
    read: policy => {
      const held = inside(citedAt(policy, name).value, part);
      return held === null ? OFF : typeof held === 'number' ? `${held}` : plain(held ?? new Decimal(0));
    },
    lawOf: policy => {
      const { law, parts } = citedAt(policy, name);
      return (part === undefined ? undefined : parts?.[part]) ?? law;
    },
    write: (policy, value, law) => {
      const base = citedAt(policy, name);
      const decimal = value === OFF ? null : new Decimal(value);
      const held = decimal && shown.places === 0 ? decimal.toNumber() : decimal;
      const cited: Cited<unknown> =
        part === undefined
          ? { value: held, law }
          : { ...base, value: { ...(base.value as object), [part]: held }, parts: { ...base.parts, [part]: law } };
      return { ...policy, [name]: cited };
    },
  };
}

function ofGrade(grade: BoundedGrade): Adjustable {
  return {
    key: `gradeBands.${grade}`,
    shape: {
      kind: 'number',
      group: '分值与等级',
      label: text(`评分等级：“${grade}”的下限（含）`, `Grade ${grade}: from`),
      unit: '分',
      min: '0',
      max: '100',
      places: 2,
      mayBeOff: false,
    },
    read: ({ grades }) => plain(grades.value.find(band => band.grade === grade)?.from ?? points(0)),
    lawOf: ({ grades }) => grades.parts?.[grade] ?? grades.law,
    write: (policy, value, law) => ({
      ...policy,
      grades: amendGrades(policy.grades, { [grade]: points(value) }, law),
    }),
  };
}

function ofMethod({ key, label, options, read, lawOf, write }: Method): Adjustable {
  return { key: `methods.${key}`, shape: { kind: 'choice', label, options }, read, lawOf, write };
}

export const boundedGrades: readonly BoundedGrade[] = ['优', '良', '中'];

/** Everything that can be set on top of a policy, in the order of the screen. */
export const adjustables: readonly Adjustable[] = [
  ...thresholds.map(ofThreshold),
  ...boundedGrades.map(ofGrade),
  ...methods.map(ofMethod),
];
