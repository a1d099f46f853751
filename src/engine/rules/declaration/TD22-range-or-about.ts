import { practice } from '../../policy/sources';
import { plain } from '../../scoring/rounding';
import { normalise } from '../../sheet/reading';
import type { Target } from '../../sheet/target';
import type { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { numbersIn } from '../../words/numbers-in';
import { unitClass } from '../../words/units';
import { head, indicators } from '../example';
import { thePlan, type Plan } from '../given-plan';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'TD22',
  title: text('范围值或概数', 'A range or an approximate figure'),
  topic: '指标可衡量',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('建议写明下限，如“≥5(次)”。', 'Please name the lower limit, as in “≥5(次)”.'),

  given: thePlan,
  needs: [],
  check: plan => [...plan.rows.flatMap(inTarget), ...inGoals(plan)],

  complies: [
    head`
      | 年度总体目标 | 2025年1-3月完成筹备，全年举办论坛不少于2场，服务企业300家。 |`,
    indicators`
      | 三级指标     | 指标值         |
      | 论坛场次     | ≥2.00(场)      |
      | 库房温度     | 18-26(℃)       |
      | 办理时间     | 5-7(工作日)    |
      | 合作机制     | 形成合作机制   |`,
  ],
  violates: [
    head`
      | 年度总体目标 | ⟦举办主题报告会1-2场，汇聚专业人才500-800名。⟧ |`,
    indicators`
      | 三级指标     | 指标值               |
      | 项目对接     | ⟦5-10次⟧           |
      | 参会代表     | ⟦约200(人)⟧        |
      | 合作意向     | ⟦达成若干合作意向⟧ |`,
  ],
});

/** Two limits are meant where neither more nor less is good; times are kept within limits too. */
const BETWEEN = /温度|湿度|浓度|pH|酸碱|比例|占比|年龄|电压|压力|误差|幅度|水位|周期|时间|时长|频率|利率/i;
const TIMES = ['seconds', 'days', 'workdays', 'months'];

const isCount = (unit: string, name: string): boolean =>
  !BETWEEN.test(name) && !TIMES.includes(unitClass(unit)) && !/^[℃°]|度$/.test(unit);

function inTarget({ target, name }: Plan['rows'][number]): readonly Violation[] {
  if (target.kind !== 'value') return [];
  const vague = vagueFigure(target.value, target.shown, name.shown);
  if (!vague) return [];
  const { lower, unit } = vague;
  return [
    {
      at: target.at,
      because: [name.at],
      says: text(
        `“${name.shown}”的指标值“${target.shown}”不是确定的数，年终难以判断是否完成。`,
        `The target “${target.shown}” of “${name.shown}” is no definite figure.`,
      ),
      ...(lower && {
        remedy: text(
          `建议写“≥${plain(lower)}${unit === '' ? '' : `(${unit})`}”。`,
          `Please write “≥${plain(lower)}${unit === '' ? '' : `(${unit})`}”.`,
        ),
      }),
      ...(!lower && {
        remedy: text('请写明数量，如“≥3(项)”。', 'Please name the figure, as in “≥3(项)”.'),
      }),
    },
  ];
}

function vagueFigure(
  target: Target,
  shown: string,
  name: string,
): { readonly lower?: Decimal; readonly unit: string } | undefined {
  if (target.kind === 'range')
    return isCount(target.unit, name) ? { lower: target.low.value, unit: target.unit } : undefined;
  if (target.kind === 'quantity')
    return target.approximate && target.operator !== '≤' && target.operator !== '<' && isCount(target.unit, name)
      ? { lower: target.value, unit: target.unit }
      : undefined;
  return target.kind === 'text' && /若干[个项次场家件份名篇]?/.test(normalise(shown)) ? { unit: '' } : undefined;
}

/** The goal is prose: its ranges are only pointed out, all in one sentence. */
function inGoals({ fields }: Plan): readonly Violation[] {
  return [fields.annualGoal, fields.goals].flatMap(goal => {
    if (goal?.kind !== 'value') return [];
    const quotes = numbersIn(goal.value)
      .filter(({ high, unit, before }) => high !== undefined && isCount(unit, before))
      .map(({ start, end }) => `“${goal.value.slice(start, end).trim()}”`);
    if (quotes.length === 0) return [];
    const list = quotes.slice(0, 6).join('、');
    return [
      {
        at: goal.at,
        milder: 'hint' as const,
        says: text(`目标中的${list}是范围，不是确定的数。`, `The goal names ranges: ${list}.`),
        remedy: text('建议写明下限，并与指标值一致。', 'Please name the lower limit, the same as in the indicators.'),
      },
    ];
  });
}
