import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { valueOf, type Cell } from '../../sheet/cell';
import type { Target } from '../../sheet/target';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { convert } from '../../words/units';
import { namesake, plansBefore } from '../companions';
import { beside, head, indicators } from '../example';
import { theIndicatorTable, type IndicatorSubject } from '../given';
import { cannotTell, rule, type CannotTell, type Violation } from '../rule';
import type { Indicator } from '../../sheet/form';

export default rule({
  id: 'SE53',
  title: text('与批复的绩效目标不一致', 'Differs from the approved targets'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [cite('mof-2021-101', 'stated')],
  remedy: text(
    '请恢复批复内容，或附调整批复。',
    'Please restore what was approved, or attach the approval of the change.',
  ),

  given: context => (plansBefore(context, 0).length === 1 ? theIndicatorTable(context) : []),
  needs: [],
  check: ({ rows }, context) => {
    const [plan] = plansBefore(context, 0);
    const [first] = rows;
    if (!plan || !first) return undefined;
    const pairs = rows.flatMap(row => {
      const approved = namesake(row, plan.indicators);
      return approved && namesake(approved, rows) ? [{ row, approved }] : [];
    });
    // 多数指标对不上名称的，不是同一份目标，逐项比对没有意义。
    if (pairs.length * 2 < Math.max(rows.length, plan.indicators.length))
      return cannotTell(
        first.name.at,
        text(
          `同簿“${plan.sheet}”中的指标多数与本表名称不同，无法逐项比对。`,
          `Most indicators of “${plan.sheet}” have other names, so the two cannot be compared row by row.`,
        ),
      );
    return [...pairs.flatMap(differences), ...missing(rows, plan.indicators, first)];
  },

  complies: [
    head`
      | 项目名称 | 科技金融服务 |
      | 年度     | 2024         |`,
    indicators`
      | 三级指标 | 指标值      | 分值 |
      | 参会人数 | ≥200.00(人) | 10   |
      | 对接会   | ≥5(场)      | 10   |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技金融服务 |
        | 年度     | 2024         |`,
      indicators`
        | 三级指标 | 指标值      |
        | 参会人数 | ≥200(人)    |
        | 对接会   | ≥5.00(场)   |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 科技金融服务 |
      | 年度     | 2024         |`,
    indicators`
      | 三级指标     | 指标值          | 分值 |
      | 参会人数     | ⟦≥150.00(人)⟧ | 10   |
      | 对接会       | ≥5.00(场)       | 10   |
      | ⟦推荐项目数⟧ | ≥6.00(项)     | 10   |`,
    ...beside(
      'declaration',
      head`
        | 项目名称 | 科技金融服务 |
        | 年度     | 2024         |`,
      indicators`
        | 三级指标 | 指标值      |
        | 参会人数 | ≥200.00(人) |
        | 对接会   | ≥5.00(场)   |`,
    ),
  ],
});

interface Pair {
  readonly row: IndicatorSubject;
  readonly approved: Indicator;
}

function differences({ row, approved }: Pair): readonly Violation[] {
  const found: Violation[] = [];
  if (row.target.kind === 'value' && approved.target.kind === 'value' && !sameTarget(row.target, approved.target))
    found.push(told(row.target, approved.target, '指标值', 'target'));
  const { weight } = row;
  if (
    weight?.kind === 'value' &&
    approved.weight?.kind === 'value' &&
    !asPrinted(weight).eq(asPrinted(approved.weight))
  )
    found.push(told(weight, approved.weight, '分值', 'weight'));
  return found;
}

const told = (own: Cell<unknown>, approved: Cell<unknown>, zh: string, en: string): Violation => ({
  at: own.at,
  because: [approved.at],
  says: text(
    `${zh}${own.shown}与同簿申报的${approved.shown}不一致。`,
    `The ${en} ${own.shown} differs from the declared ${approved.shown}.`,
  ),
});

/** One target in two spellings is one target: ≥200(人) and 不少于200.00人, 1万元 and 10000元. */
function sameTarget(own: Cell<Target>, approved: Cell<Target>): boolean {
  const [a, b] = [valueOf(own), valueOf(approved)];
  if (a?.kind !== 'quantity' || b?.kind !== 'quantity') return normalise(own.shown) === normalise(approved.shown);
  const value = a.unit === '' || b.unit === '' ? a.value : convert(a.value, a.unit, b.unit);
  return a.operator === b.operator && value?.eq(b.value) === true;
}

function missing(
  rows: readonly IndicatorSubject[],
  approved: readonly Indicator[],
  first: IndicatorSubject,
): readonly (Violation | CannotTell)[] {
  const added = rows.filter(
    row => row.name.kind === 'value' && row.name.at.row === row.row && !isNamedIn(row, approved),
  );
  const dropped = approved.filter(row => row.name.kind === 'value' && !isNamedIn(row, rows));
  return [
    ...added.map(({ name }) => ({
      at: name.at,
      says: text(`“${name.shown}”不在同簿申报的绩效目标中。`, `“${name.shown}” is not among the declared indicators.`),
    })),
    ...(dropped.length > 0
      ? [
          {
            at: first.name.at,
            because: dropped.map(({ name }) => name.at),
            says: text(
              `申报的指标未列入自评：${dropped.map(({ name }) => `“${name.shown}”`).join('、')}。`,
              `Declared, but not evaluated: ${dropped.map(({ name }) => `“${name.shown}”`).join(', ')}.`,
            ),
          },
        ]
      : []),
  ];
}

const isNamedIn = ({ name }: Indicator, rows: readonly Indicator[]): boolean =>
  rows.some(row => row.name.kind === 'value' && normalise(row.name.shown) === normalise(name.shown));
