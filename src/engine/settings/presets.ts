import type { PresetId, Settings } from '../settings';
import { text, type Text } from '../text';

/** Settings that belong together, chosen as one. Single values lie on top. */
export interface Preset {
  readonly id: PresetId;
  readonly title: Text;
  readonly about: Text;
  readonly changes: Pick<Settings, 'thresholds' | 'methods' | 'rules'>;
}

export const presets: readonly Preset[] = [
  {
    id: 'standard',
    title: text('标准', 'Standard'),
    about: text('按所选口径检查。', 'As the chosen policy says.'),
    changes: {},
  },
  {
    id: 'strict',
    title: text('从严', 'Strict'),
    about: text(
      '按有的系统和中介机构的做法：超过指标值两成即提示、三成即提醒，偏离两成（无论高低）即提示，一级权重与通行分值不同即提醒。',
      'As some systems and audit firms do: a hint from 20 % above the target, a warning from 30 %; deviation of 20 % either way; other first-level weights than usual are a warning.',
    ),
    changes: {
      thresholds: { 'overFulfilment.hint': '1.20', 'overFulfilment.warning': '1.30', deviationEitherWay: '20' },
      rules: { SE14: 'warning' },
    },
  },
  {
    id: 'lenient',
    title: text('从宽', 'Lenient'),
    about: text(
      '执行率不低于80%的不问原因；完成值达到指标值两倍才提醒；已达成而扣分、未写原因的只作提示。',
      'No reason is asked for from an execution of 80 % on; over-fulfilment from twice the target only; unexplained deductions from reached targets are hints.',
    ),
    changes: {
      thresholds: { executionLow: '80', 'overFulfilment.hint': '2.00', 'overFulfilment.warning': '2.00' },
      methods: { deductionReason: 'hint' },
    },
  },
];

/** The preset chosen; the standard one when none is. */
export const presetOf = ({ preset }: Settings): Preset => presets.find(one => one.id === preset) ?? presets[0]!;
