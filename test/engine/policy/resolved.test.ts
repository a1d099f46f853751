import { expect, test } from 'vitest';
import type { Basis, Cited } from '../../../src/engine/policy/cited';
import { policies } from '../../../src/engine/policy/index';
import type { LevelWeights, Policy, Rounding } from '../../../src/engine/policy/policy';
import type { Decimal } from '../../../src/engine/sheet/units';

/** Each policy, whole, on one page for someone who reads law and not code. The pages are printed here and never edited. */
test.each(policies.map(policy => [policy.id, policy] as const))('%s', async (id, policy) => {
  await expect(page(policy)).toMatchFileSnapshot(`./${id}.resolved.md`);
});

const basisWords: Record<Basis, string> = { stated: '条文载明', derived: '由条文或表样推得', practice: '惯例' };
const costWords = { expected: '工程、修缮、购置类项目应设', supported: '可设，不强制', 'not-expected': '不要求' };

function page(policy: Policy): string {
  const { from, to } = policy.fiscalYears;
  return [
    `# ${policy.title}（${policy.id}）`,
    '',
    `- 适用预算年度：${from} 年${to === null ? '起，至修订为止' : `至 ${to} 年`}`,
    `- 最近一次核对：${policy.checkedOn}`,
    '- 依据程度：“条文载明”为文件写明；“由条文或表样推得”为据文件、表样或算术推出；“惯例”为通行做法，只提示，不作为差错。',
    '- 文件内容系转述，条款号未与原文逐条核对，一律不印。',
    '',
    '| 事项 | 取值 | 依据 | 依据程度 |',
    '|---|---|---|---|',
    ...rows(policy).map(([what, value, { law }]) => `| ${what} | ${value} | ${law.title} | ${basisWords[law.basis]} |`),
    '',
  ].join('\n');
}

function rows(policy: Policy): readonly (readonly [string, string, Cited<unknown>])[] {
  const { overFulfilment: over, fundPartLow: part, tiers } = policy;
  const share = (x: Decimal): string => `${x.times(100).toString()}%`;
  return [
    ['满分', `${policy.fullMarks.value.toString()} 分`, policy.fullMarks],
    ['一级指标通行分值（原则上）', weights(policy.weights.value), policy.weights],
    ...(policy.otherWeights ?? []).map((one): [string, string, Cited<unknown>] => [
      `一级指标通行分值：${lacking(one.value)}`,
      weights(one.value),
      one,
    ]),
    ['评分等级（下限含本数）', grades(policy), policy.grades],
    ['执行率取数', rounding(policy.rateRounding.value), policy.rateRounding],
    ['得分取数', rounding(policy.scoreRounding.value), policy.scoreRounding],
    [
      '定性指标三档（占分值）',
      `达成 ${share(tiers.value.full)}（含）–100%；部分达成 ${share(tiers.value.partial)}（含）–${share(tiers.value.full)}；未达成 0–${share(tiers.value.partial)}`,
      tiers,
    ],
    [
      '反向指标（≤）未达成时',
      policy.reverseMethod.value === 'ratio'
        ? '指标值 ÷ 完成值 × 分值（比例法）'
        : '(2 × 指标值 − 完成值) ÷ 指标值 × 分值（线性法）',
      policy.reverseMethod,
    ],
    ['“=”指标', policy.equalsMode.value === 'atLeast' ? '达到或超过即为完成' : '恰好等于才为完成', policy.equalsMode],
    [
      '超额完成（完成值 ÷ 指标值）',
      `${over.value.hint.toString()} 倍起提示；${over.value.warning.toString()} 倍起提醒；${over.value.magnitude.toString()} 倍起疑数量级有误`,
      over,
    ],
    ['应说明原因的执行率', `低于 ${policy.executionLow.value.toString()}%`, policy.executionLow],
    [
      '分项资金执行率偏低',
      `分项低于 ${part.value.part.toString()}%，而总额不低于 ${part.value.total.toString()}%`,
      part,
    ],
    ['成本指标', costWords[policy.costIndicators.value], policy.costIndicators],
  ];
}

function weights({ execution, cost, output, benefit, satisfaction }: LevelWeights): string {
  const levels = [
    ['预算执行率', execution],
    ['成本', cost],
    ['产出', output],
    ['效益', benefit],
    ['满意度', satisfaction],
  ] as const;
  return levels
    .filter(([, weight]) => weight.gt(0))
    .map(([level, weight]) => `${level} ${weight.toString()}`)
    .join('，');
}

function lacking({ cost, satisfaction }: LevelWeights): string {
  const without = [...(cost.gt(0) ? [] : ['成本']), ...(satisfaction.gt(0) ? [] : ['满意度'])];
  return `不设${without.join('、')}指标`;
}

const rounding = ({ mode, places }: Rounding): string =>
  mode === 'truncate' ? `截取 ${places} 位小数` : `四舍五入保留 ${places} 位小数`;

function grades({ grades: { value: bands }, fullMarks }: Policy): string {
  return bands
    .map((band, index) => {
      const above = bands[index - 1];
      return `${band.grade} ${band.from.toString()}–${(above?.from ?? fullMarks.value).toString()}${above ? '（不含）' : ''}`;
    })
    .join('，');
}
