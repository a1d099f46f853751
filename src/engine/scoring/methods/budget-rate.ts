import type { Policy } from '../../policy/policy';
import { cite } from '../../policy/sources';
import { Decimal, percent, points, ZERO_POINTS, type Money, type Percent, type Points } from '../../sheet/units';
import { text } from '../../text';
import type { Reason } from '../derived';
import { plain, printed2, quotientShown, ratioRounded, round, roundingWords } from '../rounding';

/** 执行率 = 全年执行数(B) ÷ 全年预算数(A)；得分 = 执行率 × 分值。 */
const law = cite('mof-2020-10', 'stated');
const HUNDRED = new Decimal(100);

/** Without a budget the rate is 0.00: every printed sheet has it so, never blank and never 100. */
export function rateOfNothing(policy: Policy): Reason {
  const says = text('全年预算数为 0，执行率记 0.00%', 'the annual budget is 0: the rate is printed as 0.00%');
  return { says, law: policy.rateRounding.law };
}

/** 100·B/A in per cent, rounded as the policy says. Amounts in one unit, the budget greater than zero. */
export function budgetRate(
  budget: Money,
  executed: Money,
  policy: Policy,
): { readonly rate: Percent; readonly because: readonly Reason[] } {
  const rounding = policy.rateRounding.value;
  const [a, b] = [printed2Or(budget), printed2Or(executed)];
  const rate = percent(ratioRounded(executed, budget, HUNDRED, rounding));
  const how = roundingWords(rounding);
  const quotient = quotientShown(executed, budget, HUNDRED);
  return {
    rate,
    because: [
      {
        says: text(
          `执行率 = 全年执行数 ÷ 全年预算数：${b} ÷ ${a} × 100 = ${quotient}`,
          `rate = executed ÷ annual budget: ${b} ÷ ${a} × 100 = ${quotient}`,
        ),
        law,
      },
      { says: text(`${how.zh} → ${printed2(rate)}%`, `${how.en} → ${printed2(rate)}%`), law: policy.rateRounding.law },
    ],
  };
}

/** min(w, rate × w ÷ 100) from the printed rate, never below zero: from an unrounded rate real sheets would be a hundredth off. */
export function rateScore(
  rate: Percent,
  weight: Points,
  policy: Policy,
): { readonly score: Points; readonly because: Reason } {
  const rounding = policy.scoreRounding.value;
  const exact = rate.times(weight).div(HUNDRED);
  const full = round(exact, rounding);
  const score = points(Decimal.min(weight, Decimal.max(ZERO_POINTS, full)));
  const how = roundingWords(rounding);
  const steps = `${printed2(rate)}% × ${plain(weight)} = ${plain(exact)}`;
  const capZh = full.gt(weight) ? '，不超过分值' : '';
  const capEn = full.gt(weight) ? ', not above the weight' : '';
  const says = text(
    `执行率得分 = 执行率 × 分值：${steps}，${how.zh}${capZh} → ${printed2(score)}`,
    `score = rate × weight: ${steps}, ${how.en}${capEn} → ${printed2(score)}`,
  );
  return { score, because: { says, law } };
}

/** Amounts print two decimals, or all they have. */
function printed2Or(amount: Money): string {
  return amount.decimalPlaces() > 2 ? plain(amount) : printed2(amount);
}
