import { byTheForm } from '../../policy/sources';
import type { Cell } from '../../sheet/cell';
import { isContinuation } from '../../scoring/execution';
import { text, type Text } from '../../text';
import { indicators } from '../example';
import { theScoredRows, type IndicatorSubject } from '../given';
import { rule, type Violation } from '../rule';
import { isUnfilled } from '../unfilled';

export default rule({
  id: 'SE46',
  title: text('指标行不完整', 'Incomplete indicator row'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请补齐三级指标、指标值、完成值。', 'Please complete name, target and actual value.'),
  hides: ['SE45'],

  given: theScoredRows,
  needs: [],
  check: ({ rows }, { form }) => {
    // 整张表都没有填的，由基本信息一条说一次。
    if (isUnfilled(form)) return undefined;
    const weighted = rows.filter(({ weight }) => weight?.kind === 'value');
    const gaps = weighted.map(row => ({ row, missing: missingOf(row) })).filter(({ missing }) => missing.length > 0);
    const isColumnBlank = weighted.length > 1 && weighted.every(({ actual }) => actual?.kind === 'blank');
    // 只缺指标值的，由SE45提出。
    const incomplete = gaps.filter(({ row, missing }) => missing.length < 3 && !lacksOnlyTarget(row, missing));
    const tails = rows.filter(row => isContinuation(row) && row.name.kind === 'value');
    return [
      ...(isColumnBlank ? [unfilled(weighted)] : incomplete.map(({ row, missing }) => gap(row, missing))),
      ...tails.map(tail),
    ];
  },

  complies: indicators`
    | 三级指标 | 指标值  | 完成值 | 分值  | 得分 |
    | 活动场次 | ≥10(场) | 10(场) | 10.00 | 10   |
    | 满意度   | ≥90(%)  | 不适用 | 10.00 |      |`,
  violates: indicators`
    | 三级指标   | 指标值  | 完成值 | 分值  | 得分 |
    | 活动场次   | ≥10(场) | ⟦⟧   | 10.00 | 10   |
    | ⟦⟧       | ≥90(%)  | 95(%)  | 10.00 | 10   |
    | ⟦的续行⟧ |         |        |       |      |`,
});

interface Missing {
  readonly cell: Cell<unknown>;
  readonly what: Text;
}

/** Blank cells of the three that every weighted row has; a dash is an answer of its own. */
function missingOf({ name, target, actual }: IndicatorSubject): readonly Missing[] {
  return [
    { cell: name, what: text('三级指标', 'the name') },
    { cell: target, what: text('指标值', 'the target') },
    ...(actual ? [{ cell: actual, what: text('完成值', 'the actual value') }] : []),
  ].filter(({ cell }) => cell.kind === 'blank' && cell.shown === '');
}

const lacksOnlyTarget = ({ target }: IndicatorSubject, missing: readonly Missing[]): boolean =>
  missing.length === 1 && missing[0]!.cell === target;

function gap({ ordinal, weight }: IndicatorSubject, missing: readonly Missing[]): Violation {
  const [first, ...others] = missing.map(({ cell }) => cell.at);
  const [zh, en] = [missing.map(({ what }) => what.zh).join('、'), missing.map(({ what }) => what.en).join(' and ')];
  return {
    at: first!,
    because: [...others, weight?.at],
    says: text(`第${ordinal}项指标有分值，缺${zh}。`, `Indicator no. ${ordinal} has a weight and lacks ${en}.`),
    remedy: text(`请补齐${zh}。`, `Please fill in ${en}.`),
  };
}

function unfilled(rows: readonly IndicatorSubject[]): Violation {
  const [first, ...others] = rows.flatMap(({ actual }) => (actual ? [actual.at] : []));
  return {
    at: first!,
    because: others,
    says: text('完成值一栏尚未填写。', 'The column of actual values is still blank.'),
    remedy: text('请填写各项指标的完成值。', 'Please fill in the actual values.'),
  };
}

function tail({ name }: IndicatorSubject): Violation {
  return {
    at: name.at,
    milder: 'hint',
    says: text(
      `“${name.shown}”一行只有名称，像是上一行的续文。`,
      `The row “${name.shown}” holds only a name, like the tail of the row above.`,
    ),
    remedy: text('请并入上一行，或补齐指标值、完成值和分值。', 'Please join it to the row above, or complete it.'),
  };
}
