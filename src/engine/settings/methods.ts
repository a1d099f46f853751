import { amendParts } from '../policy/amend';
import type { Citation } from '../policy/cited';
import type { Policy } from '../policy/policy';
import { text, type Text } from '../text';

/** A choice between readings of one clause. */
export interface Method {
  readonly key: MethodKey;
  readonly label: Text;
  readonly options: readonly { readonly value: string; readonly label: Text }[];
  readonly read: (policy: Policy) => string;
  readonly lawOf: (policy: Policy) => Citation;
  /** `value` is one of the options. */
  readonly write: (policy: Policy, value: string, law: Citation) => Policy;
}

export type MethodKey =
  'reverse' | 'equals' | 'rateRounding' | 'costIndicators' | 'deductionReason' | 'deductionQualities';

type Options<V extends string> = Readonly<Record<V, Text>>;

function method<V extends string>(
  key: MethodKey,
  label: Text,
  options: Options<V>,
  held: {
    readonly read: (policy: Policy) => V;
    readonly lawOf: (policy: Policy) => Citation;
    readonly write: (policy: Policy, value: V, law: Citation) => Policy;
  },
): Method {
  return {
    key,
    label,
    options: Object.entries<Text>(options).map(([value, name]) => ({ value, label: name })),
    read: held.read,
    lawOf: held.lawOf,
    write: (policy, value, law) => held.write(policy, value as V, law),
  };
}

const deductionLaw =
  (part: 'severity' | 'qualities') =>
  ({ deductionReason }: Policy): Citation =>
    deductionReason.parts?.[part] ?? deductionReason.law;

/** Every choice, in the order of the screen. */
export const methods: readonly Method[] = [
  method(
    'reverse',
    text('反向指标（≤）未达成时', 'Reverse indicators (≤) that miss their target'),
    {
      ratio: text('指标值 ÷ 完成值 × 分值（比例法）', 'target ÷ actual × weight (ratio)'),
      linear: text(
        '（2 × 指标值 − 完成值）÷ 指标值 × 分值（线性法）',
        '(2 × target − actual) ÷ target × weight (linear)',
      ),
    },
    {
      read: policy => policy.reverseMethod.value,
      lawOf: policy => policy.reverseMethod.law,
      write: (policy, value, law) => ({ ...policy, reverseMethod: { value, law } }),
    },
  ),
  method(
    'equals',
    text('“=”指标', '“=” targets'),
    {
      atLeast: text('达到或超过即为完成', 'reached from the target on'),
      exact: text('恰好等于才为完成', 'reached only exactly'),
    },
    {
      read: policy => policy.equalsMode.value,
      lawOf: policy => policy.equalsMode.law,
      write: (policy, value, law) => ({ ...policy, equalsMode: { value, law } }),
    },
  ),
  method(
    'rateRounding',
    text('预算执行率取数', 'Execution rate'),
    {
      truncate: text('截取两位小数', 'cut after two decimals'),
      'half-up': text('四舍五入保留两位小数', 'rounded half up to two decimals'),
    },
    {
      read: policy => policy.rateRounding.value.mode,
      lawOf: policy => policy.rateRounding.law,
      write: (policy, mode, law) => ({ ...policy, rateRounding: { value: { mode, places: 2 }, law } }),
    },
  ),
  method(
    'costIndicators',
    text('成本指标', 'Cost indicators'),
    {
      expected: text('工程、修缮、购置类项目应设', 'expected of works, repairs and purchases'),
      supported: text('可设，不强制', 'may be set'),
      'not-expected': text('不要求', 'not asked for'),
    },
    {
      read: policy => policy.costIndicators.value,
      lawOf: policy => policy.costIndicators.law,
      write: (policy, value, law) => ({ ...policy, costIndicators: { value, law } }),
    },
  ),
  method(
    'deductionReason',
    text('指标已达成而扣分、未写原因', 'Reached, yet points deducted without a reason'),
    {
      warning: text('提醒', 'warning'),
      hint: text('提示', 'hint'),
      off: text('不检查', 'not checked'),
    },
    {
      read: policy => policy.deductionReason.value.severity,
      lawOf: deductionLaw('severity'),
      write: (policy, severity, law) => ({
        ...policy,
        deductionReason: amendParts(policy.deductionReason, { severity }, law),
      }),
    },
  ),
  method(
    'deductionQualities',
    text('定性指标已达成而扣分、未写原因', 'Qualitative rows reached, yet points deducted'),
    {
      together: text('全表合并提一次', 'one question for the sheet'),
      each: text('逐项提出', 'one question for each row'),
    },
    {
      read: policy => policy.deductionReason.value.qualities,
      lawOf: deductionLaw('qualities'),
      write: (policy, qualities, law) => ({
        ...policy,
        deductionReason: amendParts(policy.deductionReason, { qualities }, law),
      }),
    },
  ),
];
