import type { Text } from '../text';
import { text } from '../text';

/** Headings of the settings screen. */
export type SettingGroup =
  '口径' | '指标值与完成值' | '资金' | '说明' | '指标设置' | '跨年度' | '分值与等级' | '方法' | '规则';

export type ThresholdUnit = '倍' | '%' | '分' | '个' | '项' | '字' | '年' | '元' | '';

/** A number of the policy that a place or a user may set. Its key is the path inside the policy. */
export interface Threshold {
  readonly key: ThresholdKey;
  readonly group: SettingGroup;
  readonly label: Text;
  readonly unit: ThresholdUnit;
  /** Inclusive, decimal strings. */
  readonly min: string;
  readonly max: string;
  readonly places: 0 | 2;
  /** Whether “off” is an answer. */
  readonly mayBeOff: boolean;
}

type Row = readonly [zh: string, en: string, unit: ThresholdUnit, min: string, max: string, off?: 'may-be-off'];

const targets = {
  'overFulfilment.hint': ['超额完成：达到指标值几倍起提示', 'Over-fulfilment: hint from', '倍', '1', '1000'],
  'overFulfilment.warning': ['超额完成：达到指标值几倍起提醒', 'Over-fulfilment: warning from', '倍', '1', '1000'],
  'overFulfilment.magnitude': [
    '超额完成：达到指标值几倍起疑位数有误',
    'Over-fulfilment: magnitude doubtful from',
    '倍',
    '1',
    '100000',
  ],
  zeroTargetOver: ['指标值为0的，完成值达到多少视为超额', 'Target 0: over-fulfilled from', '', '0', '1000000'],
  'completionTooLow.row': ['完成率过低：单项低于', 'Completion too low: a row below', '%', '0', '100'],
  'completionTooLow.all': ['完成率过低：各项均低于', 'Completion too low: every row below', '%', '0', '100'],
  deviationEitherWay: ['偏离指标值（无论高低）达到', 'Deviation either way from', '%', '1', '1000', 'may-be-off'],
  'exactHits.share': ['完成值恰等于指标值的行数占比达到', 'Exact hits: share from', '%', '1', '100'],
  'exactHits.fewest': ['完成值恰等于指标值：至少几项才判断', 'Exact hits: fewest rows', '项', '2', '100'],
} as const satisfies Record<string, Row>;

const funds = {
  executionLow: ['应说明原因的预算执行率：低于', 'Execution that needs a reason: below', '%', '0', '100'],
  executionForTopGrade: ['自评为优而预算执行率低于', 'Top grade with an execution below', '%', '0', '100'],
  'fundPartLow.part': ['分项执行率偏低：分项低于', 'Part hardly spent: part below', '%', '0', '100'],
  'fundPartLow.total': ['分项执行率偏低：总额不低于', 'Part hardly spent: total from', '%', '0', '100'],
  budgetAdjustment: ['全年预算较年初预算增减超过', 'Budget adjusted by more than', '%', '0', '1000'],
  'fundTolerance.exact': ['资金分项合计允许相差', 'Fund parts may differ by', '', '0', '1'],
  'fundTolerance.rounded': ['资金分项合计允许相差（以万元取整的）', 'Fund parts may differ by (rounded)', '', '0', '1'],
  'yuanSuspected.from': [
    '疑元与万元混用：为资金总额的几倍起',
    'Yuan for 10 000 yuan: multiple from',
    '倍',
    '2',
    '1000000',
  ],
  'yuanSuspected.to': ['疑元与万元混用：为资金总额的几倍止', 'Yuan for 10 000 yuan: multiple to', '倍', '2', '1000000'],
} as const satisfies Record<string, Row>;

const reasons = {
  'reasonLength.shortest': ['偏差原因至少字数', 'Reason: fewest characters', '字', '0', '200'],
  'reasonLength.longest': ['偏差原因至多字数', 'Reason: most characters', '字', '10', '2000', 'may-be-off'],
  reasonRepeated: ['同一原因出现几行起提醒', 'Same reason on so many rows', '项', '2', '100'],
} as const satisfies Record<string, Row>;

const design = {
  'singleWeight.hint': ['单项分值过大：达到几分提示', 'Single weight: hint from', '分', '1', '100'],
  'singleWeight.warning': ['单项分值过大：达到几分提醒', 'Single weight: warning from', '分', '1', '100'],
  'indicatorCount.fewest': ['指标个数少于', 'Fewer indicators than', '个', '1', '100'],
  'indicatorCount.most': ['指标个数多于', 'More indicators than', '个', '1', '500'],
  'satisfactionTarget.low': ['满意度指标值过松：低于', 'Satisfaction target below', '%', '0', '100'],
  'satisfactionTarget.full': ['满意度指标值过满：达到', 'Satisfaction target from', '%', '0', '100'],
  completionRateTarget: ['完成率、及时率指标值低于', 'Completion or timeliness target below', '%', '0', '100'],
  inPlaceRateTarget: ['到位率指标值低于', 'In-place rate target below', '%', '0', '100'],
  nameLength: ['指标名称至多字数', 'Indicator name: most characters', '字', '5', '200'],
  'goalLength.shortest': ['绩效目标至少字数', 'Goal: fewest characters', '字', '0', '2000'],
  'goalLength.longest': ['绩效目标至多字数', 'Goal: most characters', '字', '50', '20000'],
  'thinPlan.funds': ['资金与指标不相称：资金超过', 'Funds out of proportion: more than', '元', '0', '1000000000000'],
  'thinPlan.most': ['资金与指标不相称：指标不多于', 'Funds out of proportion: indicators up to', '个', '1', '100'],
} as const satisfies Record<string, Row>;

const years = {
  'crossYearTarget.warning': [
    '指标值低于上年完成值几倍起提醒',
    'Target against last actual: warning below',
    '倍',
    '0',
    '10',
  ],
  'crossYearTarget.hint': ['指标值低于上年完成值几倍起提示', 'Target against last actual: hint below', '倍', '0', '10'],
  'stagnantTarget.share': [
    '下年指标值低于本年完成值几倍',
    'Next target below this multiple of the actual',
    '倍',
    '0',
    '10',
  ],
  'stagnantTarget.years': ['指标值连续几年未变', 'Target unchanged for', '年', '2', '10'],
  'unchangedTargets.funds': ['资金增减达到而指标未变', 'Targets unchanged though funds changed by', '%', '1', '1000'],
  'unchangedTargets.targets': ['指标值变动不超过即视为未变', 'Targets count as unchanged within', '%', '0', '100'],
  copiedRows: ['与上年相同的行数占比达到', 'Rows copied from last year: share from', '%', '1', '100'],
} as const satisfies Record<string, Row>;

const weights = {
  'weights.execution': ['通行分值：预算执行率', 'Usual weight: execution', '分', '0', '100'],
  'weights.management': ['通行分值：管理', 'Usual weight: management', '分', '0', '100'],
  'weights.cost': ['通行分值：成本指标', 'Usual weight: cost', '分', '0', '100'],
  'weights.output': ['通行分值：产出指标', 'Usual weight: output', '分', '0', '100'],
  'weights.benefit': ['通行分值：效益指标', 'Usual weight: benefit', '分', '0', '100'],
  'weights.satisfaction': ['通行分值：满意度指标', 'Usual weight: satisfaction', '分', '0', '100'],
} as const satisfies Record<string, Row>;

export type ThresholdKey =
  | keyof typeof targets
  | keyof typeof funds
  | keyof typeof reasons
  | keyof typeof design
  | keyof typeof years
  | keyof typeof weights;

const whole: readonly ThresholdUnit[] = ['个', '项', '字', '年'];

const listed = (group: SettingGroup, rows: Readonly<Record<string, Row>>): readonly Threshold[] =>
  Object.entries(rows).map(([key, [zh, en, unit, min, max, off]]) => ({
    key: key as ThresholdKey,
    group,
    label: text(zh, en),
    unit,
    min,
    max,
    places: whole.includes(unit) ? 0 : 2,
    mayBeOff: off !== undefined,
  }));

/** Every number that can be set, in the order of the screen. */
export const thresholds: readonly Threshold[] = [
  ...listed('指标值与完成值', targets),
  ...listed('资金', funds),
  ...listed('说明', reasons),
  ...listed('指标设置', design),
  ...listed('跨年度', years),
  ...listed('分值与等级', weights),
];
