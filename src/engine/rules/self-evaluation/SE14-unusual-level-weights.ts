import { cite } from '../../policy/sources';
import type { LevelWeights } from '../../policy/policy';
import { usualWeights } from '../../policy/usual-weights';
import { asPrinted } from '../../scoring/as-printed';
import { isContinuation } from '../../scoring/execution';
import { plain } from '../../scoring/rounding';
import { sum, type Points } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable, type IndicatorSubject } from '../given';
import { headingOver } from '../heading';
import { rule } from '../rule';
import { levelOf, type Level1 } from '../taxonomy';

const levels = ['cost', 'output', 'benefit', 'satisfaction'] as const;
const names = { cost: '成本', output: '产出', benefit: '效益', satisfaction: '满意度' } as const;

export default rule({
  id: 'SE14',
  title: text('一级指标权重与通行设置不同', 'First-level weights differ from the usual ones'),
  topic: '形式',
  severity: 'hint',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请确认权重已按批复设置。', 'Please confirm that these are the weights that were approved.'),
  reads: ['weights'],

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }, { policy, grid, form }) => {
    const own = weightsOf(rows);
    const [first] = rows;
    if (!own || !first) return undefined;
    const usual = usualWeights(policy, { cost: own.cost.gt(0), satisfaction: own.satisfaction.gt(0) }).value;
    // 没有成文的通行权重可比，或者分值合计本身有误（由分值合计一条提出）。
    const isStated = usual.cost.gt(0) === own.cost.gt(0) && usual.satisfaction.gt(0) === own.satisfaction.gt(0);
    const all = sum(levels.map(level => own[level]));
    if (!isStated || !all.plus(usual.execution).eq(policy.fullMarks.value)) return undefined;
    if (levels.every(level => own[level].eq(usual[level]))) return undefined;
    const shown = levels.filter(level => own[level].gt(0) || usual[level].gt(0));
    const label = shown.map(level => names[level]).join('/');
    const [mine, theirs] = [own, usual].map((one: LevelSums | LevelWeights) =>
      shown.map(level => plain(one[level])).join('/'),
    );
    return {
      at: headingOver(first.level1.at, grid, form),
      says: text(
        `${label}权重为${mine}，通行设置为${theirs}（另执行率${plain(usual.execution)}）。`,
        `The weights of ${shown.join('/')} are ${mine}; the usual ones are ${theirs} (and ${plain(usual.execution)} for execution).`,
      ),
    };
  },

  complies: indicators`
    | 一级       | 三级指标   | 分值  |
    | 产出指标   | 活动场次   | 50.00 |
    | 效益指标   | 带动就业   | 30.00 |
    | 满意度指标 | 用户满意度 | 10.00 |`,
  violates: indicators`
    | ⟦一级⟧   | 三级指标   | 分值  |
    | 产出指标   | 活动场次   | 34.00 |
    | 效益指标   | 带动就业   | 49.00 |
    | 满意度指标 | 用户满意度 | 7.00  |`,
});

type LevelSums = { readonly [L in (typeof levels)[number]]: Points };

/** Undefined when a weight or a first level is not known, or stands for something that the usual weights do not name. */
function weightsOf(rows: readonly IndicatorSubject[]): LevelSums | undefined {
  const weighed = rows.filter(row => !isContinuation(row)).map(row => ({ level: levelOf(row), weight: row.weight }));
  const known = weighed.flatMap(({ level, weight }) =>
    level && weight?.kind === 'value' ? [{ level, weight: asPrinted(weight) }] : [],
  );
  if (known.length === 0 || known.length < weighed.length) return undefined;
  if (known.some(({ level }) => !levels.some(one => one === level))) return undefined;
  const of = (wanted: Level1): Points => sum(known.filter(({ level }) => level === wanted).map(one => one.weight));
  return { cost: of('cost'), output: of('output'), benefit: of('benefit'), satisfaction: of('satisfaction') };
}
