import type { Basis, Citation, Cited } from '../../../src/engine/policy/cited';
import { yearsInWords } from '../../../src/engine/policy/for-year';
import { policies } from '../../../src/engine/policy/index';
import type { ExecutionCap } from '../../../src/engine/policy/thresholds';
import type { LevelWeights, Policy } from '../../../src/engine/policy/policy';
import { roundingWords } from '../../../src/engine/scoring/rounding';
import { adjustables, type Adjustable } from '../../../src/engine/settings/adjustable';
import type { Decimal } from '../../../src/engine/sheet/units';

/** A policy, whole, on one page for someone who reads law and not code. */

const basisWords: Record<Basis, string> = { stated: '条文载明', derived: '由条文或表样推得', practice: '惯例' };

type Row = readonly [what: string, value: string, laws: readonly Citation[]];

const HEAD = ['| 事项 | 取值 | 依据 | 依据程度 |', '|---|---|---|---|'];

export function page(policy: Policy): string {
  const base = policies.find(one => one.id === policy.amends);
  return [
    `# ${policy.title}（${policy.id}）`,
    '',
    `- 适用预算年度：${yearsInWords(policy).zh}${policy.fiscalYears?.to === null ? '，至修订为止' : ''}`,
    ...(base ? [`- 以“${base.title}”为基础，依据列为该地文件的，是该地的改动`] : []),
    `- 最近一次核对：${policy.checkedOn}`,
    '- 依据程度：“条文载明”为文件写明；“由条文或表样推得”为据文件、表样或算术推出；“惯例”为通行做法，只提示，不作为差错。',
    '- 文件内容系转述，条款号未与原文逐条核对，一律不印。',
    '',
    '## 计分',
    '',
    ...HEAD,
    ...scoring(policy).map(line),
    '',
    '## 提示和提醒的界限',
    '',
    ...HEAD,
    ...limits(policy).map(line),
    ...remarks(policy),
    '',
  ].join('\n');
}

const line = ([what, value, laws]: Row): string =>
  `| ${what} | ${value} | ${laws.map(law => law.title).join('；')} | ${distinct(laws.map(law => basisWords[law.basis]))} |`;

const distinct = (words: readonly string[]): string => [...new Set(words)].join('；');

function lawsOf({ law, parts = {} }: Cited<unknown>): readonly Citation[] {
  const own = Object.entries(parts).map(([part, one]) => ({ ...one, title: `“${part}”据${one.title}` }));
  return [law, ...own];
}

function scoring(policy: Policy): readonly Row[] {
  const { tiers } = policy;
  const share = (x: Decimal): string => `${x.times(100).toString()}%`;
  return [
    ['满分', `${policy.fullMarks.value.toString()} 分`, [policy.fullMarks.law]],
    ['一级指标通行分值（原则上）', weights(policy.weights.value), distinctLaws(policy.weights)],
    ...(policy.otherWeights ?? []).map((one): Row => [
      `一级指标通行分值：${lacking(one.value)}`,
      weights(one.value),
      [one.law],
    ]),
    ['评分等级（下限含本数）', grades(policy), lawsOf(policy.grades)],
    ['执行率取数', roundingWords(policy.rateRounding.value).zh, [policy.rateRounding.law]],
    ['得分取数', roundingWords(policy.scoreRounding.value).zh, [policy.scoreRounding.law]],
    [
      '定性指标三档（占分值）',
      `达成 ${share(tiers.value.full)}（含）–100%；部分达成 ${share(tiers.value.partial)}（含）–${share(tiers.value.full)}；未达成 0–${share(tiers.value.partial)}`,
      [tiers.law],
    ],
    ...['methods.reverse', 'methods.equals', 'methods.costIndicators'].map(key => settable(policy, key)),
  ];
}

const distinctLaws = ({ law, parts = {} }: Cited<unknown>): readonly Citation[] =>
  [law, ...Object.values(parts)].filter((one, i, all) => all.findIndex(other => other.title === one.title) === i);

/** One row for each number, so that each stands beside its own source. */
function limits(policy: Policy): readonly Row[] {
  const numbers = adjustables.filter(({ key }) => key.startsWith('thresholds.') && !key.includes('.weights.'));
  return [
    ...numbers.map(({ key }) => settable(policy, key)),
    ...['methods.deductionReason', 'methods.deductionQualities'].map(key => settable(policy, key)),
    ['总分随执行率封顶（仅供参考，不作判断）', caps(policy.executionCaps.value), [policy.executionCaps.law]],
    ...monthly(policy),
  ];
}

function settable(policy: Policy, key: string): Row {
  const one = adjustables.find(other => other.key === key)!;
  return [one.shape.label.zh, valueOf(one, policy), [one.lawOf(policy)]];
}

function valueOf({ shape, read }: Adjustable, policy: Policy): string {
  const value = read(policy);
  if (shape.kind === 'choice') return shape.options.find(option => option.value === value)!.label.zh;
  if (value === 'off') return '不设';
  return shape.unit === '' ? value : `${value}${shape.unit === '%' ? '' : ' '}${shape.unit}`;
}

function caps(value: readonly ExecutionCap[]): string {
  return value
    .map(({ from, below, cap }) => `${from.toString()}%–${below.toString()}% 为 ${cap.toString()} 分`)
    .join('，');
}

function monthly({ executionByMonth }: Policy): readonly Row[] {
  if (!executionByMonth) return [];
  const steps = executionByMonth.value.map(({ month, rate }) => `${month}月底 ${rate.toString()}%`).join('，');
  return [['执行进度预警（仅供参考，不作判断）：低于', steps, [executionByMonth.law]]];
}

function remarks({ notes = [] }: Policy): readonly string[] {
  if (notes.length === 0) return [];
  return [
    '',
    '## 该地的其他要求（表上看不出，不作判断）',
    '',
    ...notes.map(({ value, law }) => `- ${value.zh}（${law.title}）`),
  ];
}

function weights({ execution, management, cost, output, benefit, satisfaction }: LevelWeights): string {
  const levels = [
    ['预算执行率', execution],
    ['管理', management],
    ['成本', cost],
    ['产出', output],
    ['效益', benefit],
    ['满意度', satisfaction],
  ] as const;
  return levels.flatMap(([level, weight]) => (weight?.gt(0) ? [`${level} ${weight.toString()}`] : [])).join('，');
}

function lacking({ cost, satisfaction }: LevelWeights): string {
  const without = [...(cost.gt(0) ? [] : ['成本']), ...(satisfaction.gt(0) ? [] : ['满意度'])];
  return `不设${without.join('、')}指标`;
}

function grades({ grades: { value: bands }, fullMarks }: Policy): string {
  return bands
    .map((band, index) => {
      const above = bands[index - 1];
      return `${band.grade} ${band.from.toString()}–${(above?.from ?? fullMarks.value).toString()}${above ? '（不含）' : ''}`;
    })
    .join('，');
}
