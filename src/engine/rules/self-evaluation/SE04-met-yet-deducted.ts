import { cite } from '../../policy/sources';
import { asPrinted, pointsShown } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable, type IndicatorSubject } from '../given';
import { saysNothing } from '../reasons';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'SE04',
  title: text('指标已达成却扣分', 'Reached, yet points deducted'),
  topic: '说明',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived'), cite('production-practice', 'practice')],
  remedy: text(
    '请写明扣分原因，或恢复为满分。',
    'Please give the reason for the deduction, or restore the full score.',
  ),
  reads: ['deductionReason'],

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }, { policy }) => {
    const { severity, qualities } = policy.deductionReason.value;
    if (severity === 'off') return undefined;
    const deducted = rows.flatMap(deduction);
    const counted = deducted.filter(({ isNumber }) => isNumber).map(ofNumber);
    const judged = deducted.filter(({ isNumber }) => !isNumber);
    const groups = qualities === 'each' ? judged.map(one => [one]) : judged.length > 0 ? [judged] : [];
    return [...counted, ...groups.map(ofQualities)].map(one => ({ ...one, milder: severity }));
  },

  complies: indicators`
    | 三级指标 | 指标值      | 完成值     | 分值  | 得分  | 原因               |
    | 及时率   | =100.00(%)  | 100.00(%)  | 10.00 | 10.00 |                    |
    | 满意度   | ≥90.00(%)   | 90.00(%)   | 10.00 | 9.00  | 样本偏少，从严评分 |
    | 算法数   | ≥50.00(个)  | 45.00(个)  | 10.00 | 9.00  |                    |
    | 安全保障 | 有效保障    | 达成指标   | 10.00 | 10.00 |                    |`,
  violates: indicators`
    | 三级指标 | 指标值      | 完成值     | 分值  | 得分    | 原因 |
    | 及时率   | =100.00(%)  | 100.00(%)  | 10.00 | ⟦9.00⟧ |      |
    | 安全保障 | 有效保障    | 达成指标   | 30.00 | ⟦28.00⟧ |      |
    | 带动就业 | 有效带动    | 达成指标   | 10.00 | 9.00    |      |`,
});

interface Deduction {
  readonly row: IndicatorSubject;
  readonly isNumber: boolean;
  readonly weight: NonNullable<IndicatorSubject['weight']>;
  readonly score: NonNullable<IndicatorSubject['score']>;
  readonly lost: string;
}

function deduction(row: IndicatorSubject): readonly Deduction[] {
  const { weight, score, reason, due, target } = row;
  if (weight?.kind !== 'value' || score?.kind !== 'value' || target.kind !== 'value' || due?.attainment !== 'met')
    return [];
  if (reason === undefined || !saysNothing(reason)) return [];
  const lost = asPrinted(weight).minus(asPrinted(score));
  // 低于零分、低于档位的，由得分越界和定性档位两条提出。
  if (lost.lte(0) || score.value.isNegative() || (due.band && score.value.lt(due.band.low))) return [];
  const isNumber = target.value.kind === 'quantity' || target.value.kind === 'range';
  return [{ row, isNumber, weight, score, lost: printed2(lost) }];
}

function ofNumber({ row, weight, score, lost }: Deduction): Violation {
  const [t, a] = [row.target.shown, row.actual?.shown ?? ''];
  return {
    at: score.at,
    because: [row.target.at, row.actual?.at, weight.at, row.reason?.at],
    says: text(
      `指标值${t}，完成值${a}，已达成，却扣${lost}分且未写原因。`,
      `Target ${t}, actual ${a}: reached, yet ${lost} points were deducted without a reason.`,
    ),
    remedy: text(
      `请写明扣分原因，或恢复为${pointsShown(weight)}分。`,
      `Please give the reason for the deduction, or restore ${weight.shown} points.`,
    ),
  };
}

/** Points inside the band are the writer's to give, so these rows share one question, unless a place asks about each. */
function ofQualities(deductions: readonly Deduction[]): Violation {
  const [first, ...others] = deductions;
  const rows = deductions.map(({ row, lost }) => `第${row.ordinal}项“${row.name.shown}”扣${lost}分`).join('、');
  const rowsEn = deductions.map(({ row, lost }) => `no. ${row.ordinal} “${row.name.shown}” (−${lost})`).join(', ');
  return {
    at: first!.score.at,
    because: others.map(({ score }) => score.at),
    says: text(
      `定性指标填“达成指标”而扣分、未写原因的有${deductions.length}项：${rows}。`,
      `${deductions.length} qualitative indicator(s) say “reached” and lose points without a reason: ${rowsEn}.`,
    ),
    remedy: text(
      '请逐项写明扣分原因，或恢复为满分。',
      'Please give the reason for each deduction, or restore the full score.',
    ),
  };
}
