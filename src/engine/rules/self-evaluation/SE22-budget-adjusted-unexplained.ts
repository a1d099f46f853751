import { practice } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2, ratioRounded } from '../../scoring/rounding';
import type { FundRow } from '../../sheet/form';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { hasAdjustmentCause } from '../../words/adjustments';
import { funds, head } from '../example';
import { theFundsAndTexts } from '../whole-sheet';
import { cannotTell, rule } from '../rule';

const WHOLE = new Decimal(100);

export default rule({
  id: 'SE22',
  title: text('预算调整未说明', 'Budget adjusted without a word'),
  topic: '说明',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text(
    '请在实际完成情况中说明调整的依据和原因。',
    'Please give the ground and the cause of the adjustment under the actual results.',
  ),
  reads: ['budgetAdjustment'],

  given: theFundsAndTexts,
  needs: ['initialBudget', 'annualBudget'],
  check: ({ initialBudget, annualBudget, parts, fields, reasons }, { policy }) => {
    const [initial, annual] = [asPrinted(initialBudget), asPrinted(annualBudget)];
    const change = annual.minus(initial);
    if (annual.isNegative() || initial.isNegative() || change.isZero()) return undefined;
    const share = initial.isZero() ? undefined : ratioRounded(change, initial, WHOLE, { mode: 'half-up', places: 2 });
    if (share?.abs().lte(policy.budgetAdjustment.value)) return undefined;
    // 上年结转在年初预算之外，差额正好是结转的，表上已经说明。
    if (change.eq(changeOf(parts.find(({ key }) => key === 'carryover')))) return undefined;
    const { actualResult } = fields;
    if (!actualResult)
      return cannotTell(
        annualBudget.at,
        text('表中没有实际完成情况一栏，无法判断是否已说明。', 'The form has no field for the actual results.'),
      );
    const texts = [actualResult, ...reasons].flatMap(cell => (cell.kind === 'value' ? [cell.value] : []));
    if (texts.some(hasAdjustmentCause)) return undefined;
    return {
      at: annualBudget.at,
      because: [initialBudget.at, actualResult.at],
      ...(!share && { milder: 'hint' as const }),
      says: share
        ? text(
            `全年预算${annualBudget.shown}较年初预算${initialBudget.shown}${share.isNegative() ? '减少' : '增加'}${printed2(share.abs())}%，未见调整说明。`,
            `The budget went from ${initialBudget.shown} to ${annualBudget.shown} (${share.isNegative() ? '−' : '+'}${printed2(share.abs())} %) and nothing says why.`,
          )
        : text(
            `年初预算为0，全年预算${annualBudget.shown}，未见追加说明。`,
            `There was no initial budget, the annual one is ${annualBudget.shown}, and nothing says why.`,
          ),
    };
  },

  complies: [
    head`
      | 实际完成情况 | 根据年中预算调整批复，调减设计费预算，项目全部完成。 |`,
    funds`
      | 资金     | 年初预算数 | 全年预算数 |
      | 总额     | 80.00      | 51.82      |`,
  ],
  violates: [
    head`
      | 实际完成情况 | 项目全部完成，验收合格。 |`,
    funds`
      | 资金     | 年初预算数 | 全年预算数 |
      | 总额     | 80.00      | ⟦51.82⟧  |`,
  ],
});

function changeOf(row: FundRow | undefined): Decimal {
  const [initial, annual] = [row?.initialBudget, row?.annualBudget];
  return initial?.kind === 'value' && annual?.kind === 'value'
    ? asPrinted(annual).minus(asPrinted(initial))
    : new Decimal(0);
}
