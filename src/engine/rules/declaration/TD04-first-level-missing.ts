import type { Policy } from '../../policy/policy';
import { cite } from '../../policy/sources';
import { text } from '../../text';
import { isCarried } from '../carried';
import { head, indicators } from '../example';
import { thePlan, type Plan } from '../given-plan';
import { headingOver } from '../heading';
import { cannotTell, rule } from '../rule';
import { homesOf, level1Names, level1Of, type Level1 } from '../taxonomy';

export default rule({
  id: 'TD04',
  title: text('一级指标缺项', 'A first level is missing'),
  topic: '核心指标缺失',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated'), cite('mof-2021-101', 'stated')],
  remedy: text('请补充缺少的一级指标。', 'Please add the missing first level.'),

  given: thePlan,
  needs: [],
  check: (plan, { policy, grid, form }) => {
    const [first] = plan.rows;
    if (!first) return undefined;
    const at = headingOver(first.level1.at, grid, form);
    const levels = plan.rows.map(levelsOf);
    if (levels.some(level => level.length === 0) || plan.rows.some(row => isCarried(row.level1, row.row, grid)))
      return cannotTell(
        at,
        text(
          '有的一级指标空着或不在通行表样之列，无法判断是否缺项。',
          'Some first levels are blank or unknown, so a gap cannot be told.',
        ),
      );
    const present = new Set(levels.flat());
    return [...(['output', 'benefit', 'satisfaction'] as const), ...costIfDue(plan, policy)]
      .filter(level => !present.has(level))
      .map(level => ({
        at,
        ...gravity(level, policy),
        says: text(`没有${level1Names[level]}。`, `There is no ${englishNames[level]} indicator.`),
        remedy: text(`请补充${level1Names[level]}。`, `Please add ${englishNames[level]} indicators.`),
      }));
  },

  complies: indicators`
    | 一级       | 二级       | 三级指标     | 指标值     |
    | 投入与管理 | 投入管理   | 资金到位率   | =100(%)    |
    | 产出目标   | 数量       | 参会观众数   | >=500(人)  |
    | 效果目标   | 满意度     | 参会满意度   | >=85(%)    |
    | 影响力目标 | 人力资源   | 人员稳定性   | 稳定       |`,
  violates: [
    head`
      | 项目名称 | 科技服务站建设 |`,
    indicators`
      | ⟦一级⟧ | 二级       | 三级指标     | 指标值     |
      | 产出指标 | 数量指标   | 新建服务站数 | ≥6.00(个)  |
      | 效益指标 | 社会效益指标 | 服务企业数 | ≥300(家)   |`,
  ],
});

const englishNames = { cost: 'cost', output: 'output', benefit: 'benefit', satisfaction: 'satisfaction' } as const;

/**
 * What a row stands for; empty when its first level is unknown. A second level with one home speaks too: a blank first level
 * is carried down from the block above, and the forms before 2021 keep 满意度 under 效果.
 */
function levelsOf({ level1, level2, name }: Plan['rows'][number]): readonly Level1[] {
  const own = level1.kind === 'value' ? level1Of(level1.value) : undefined;
  if (!own) return [];
  const homes = level2.kind === 'value' ? (homesOf(level2.value) ?? []) : [];
  const asks = /满意(?:度|率)/.test(name.shown) ? (['satisfaction'] as const) : [];
  return [own, ...asks, ...(homes.includes(own) && homes[0] !== 'satisfaction' ? [] : homes.slice(0, 1))];
}

/** 101号 asks for 成本 where something is built, repaired or bought. */
function costIfDue({ fields }: Plan, policy: Policy): readonly 'cost'[] {
  if (policy.costIndicators.value !== 'expected') return [];
  const name = fields.projectName?.shown ?? '';
  return /工程|修缮|维修|改造|购置|采购|建设(?!性)/.test(name) ? ['cost'] : [];
}

/** Where the norm knows forms without 满意度, its absence is only asked about. */
function gravity(level: Level1, policy: Policy): { readonly milder?: 'warning' | 'hint' } {
  if (level === 'cost') return { milder: 'hint' };
  const isOptional = policy.otherWeights?.some(({ value }) => value.satisfaction.isZero()) === true;
  return level === 'satisfaction' && isOptional ? { milder: 'warning' } : {};
}
