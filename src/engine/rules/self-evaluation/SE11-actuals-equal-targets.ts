import { practice } from '../../policy/sources';
import { comparable } from '../../scoring/comparable';
import { printed2 } from '../../scoring/rounding';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable, type IndicatorSubject } from '../given';
import { headingOver } from '../heading';
import { rule } from '../rule';

const WHOLE = new Decimal(100);

export default rule({
  id: 'SE11',
  title: text('完成值多与指标值相同', 'Actual values copied from the targets'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('请按实际统计数填写完成值。', 'Please enter the figures that were counted.'),
  reads: ['exactHits'],

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }, { policy, grid, form }) => {
    const measured = rows.flatMap(row => {
      const isExact = hitsExactly(row);
      return isExact === undefined ? [] : [{ row, isExact }];
    });
    const exact = measured.filter(({ isExact }) => isExact).map(({ row }) => row);
    const { share, fewest } = policy.exactHits.value;
    const first = rows.find(({ actual }) => actual)?.actual;
    if (!first || measured.length < fewest) return undefined;
    const part = WHOLE.times(exact.length).div(measured.length);
    if (part.lt(share)) return undefined;
    return {
      at: headingOver(first.at, grid, form),
      because: exact.map(({ actual }) => actual?.at),
      says: text(
        `${measured.length}项“≥”“>”指标中有${exact.length}项（${printed2(part)}%）的完成值与指标值完全相同。`,
        `${exact.length} of ${measured.length} targets with ≥ or > (${printed2(part)} %) were hit exactly.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值     | 完成值     |
    | 参会人数 | ≥200(人)   | 212(人)    |
    | 对接会   | ≥5(场)     | 5(场)      |
    | 推文     | ≥30(篇)    | 41(篇)     |
    | 调研     | ≥2(次)     | 2(次)      |
    | 合格率   | ≥100(%)    | 100(%)     |
    | 课程     | =8(门)     | 8(门)      |
    | 到课率   | ≥90(%)     | 96.6(%)    |
    | 满意度   | ≥90(%)     | 95(%)      |
    | 走访企业 | ≥20(家)    | 20(家)     |`,
  violates: indicators`
    | 三级指标 | 指标值     | ⟦完成值⟧ |
    | 参会人数 | ≥800(人)   | 800(人)    |
    | 对接会   | ≥5(场)     | 5(场)      |
    | 推文     | ≥30(篇)    | 41(篇)     |
    | 调研     | ≥2(次)     | 2(次)      |
    | 到课率   | ≥90(%)     | 90(%)      |
    | 满意度   | ≥85(%)     | 85(%)      |
    | 走访企业 | ≥20(家)    | 20(家)     |`,
});

/** Undefined for a row that says nothing: another operator, words, unlike units, or 100 %, which nothing can pass. */
function hitsExactly({ target, actual }: IndicatorSubject): boolean | undefined {
  if (target.kind !== 'value' || target.value.kind !== 'quantity') return undefined;
  if (actual?.kind !== 'value' || actual.value.kind !== 'quantity') return undefined;
  const aim = target.value;
  if (aim.operator !== '≥' && aim.operator !== '>') return undefined;
  if (aim.unit === '%' && aim.value.gte(WHOLE)) return undefined;
  const measured = comparable(aim, actual.value);
  return measured.kind === 'comparable' && measured.isSure ? measured.low.eq(aim.value) : undefined;
}
