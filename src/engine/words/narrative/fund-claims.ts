import type { FundRow, MoneyUnit } from '../../sheet/form';
import { valueOf } from '../../sheet/cell';
import { normalise } from '../../sheet/normal-text';
import { Decimal } from '../../sheet/units';
import { convert, moneyFactor } from '../units';
import { isResultFigure } from './conflicts';
import { mentionsIn, type Mention } from './mentions';

/** What a result text says of the money otherwise than the fund table. */
export interface FundClaim {
  readonly mention: Mention;
  readonly kind: 'executed' | 'rate';
}

/** The whole project's spending, not one contract's. */
const SPENT =
  /^(?:本?项目|全年|本?年度?|共|总|资金|预算|实际|累计|合计|财政|经费|全部|已|,|的)*(?:实际支出|支出(?:总额|合计|数)?|执行数?|执行金额|使用资金)(?:共计?|合计|总计|为|达到?|:)?$/;
const RATE = /^(?:本?项目|全年|本?年度?|总体|资金|预算|财政|经费|总|支出|的)*执行率(?:为|达到?|约|:)?$/;

/**
 * The only sentence that states the year's spending, or its rate, against the total row. Amounts are compared at the coarser
 * precision (493,000 元 is 49.30 万元); any amount of the fund table that agrees clears the text.
 */
export function fundClaims(
  result: string,
  funds: readonly FundRow[],
  unit: MoneyUnit | null,
  year: number | null,
): readonly FundClaim[] {
  const total = funds.find(({ key }) => key === 'total');
  const mentions = mentionsIn(result).filter(
    one => isResultFigure(one, year) && !one.aspects.has('part') && !one.number.high,
  );
  const spent = mentions.filter(
    ({ number, lead }) => moneyFactor(number.unit) !== undefined && SPENT.test(normalise(lead)),
  );
  const rates = mentions.filter(({ number, lead }) => number.unit === '%' && RATE.test(normalise(lead)));
  const executed = valueOf(total?.executed);
  const rate = valueOf(total?.rate);
  const claims: FundClaim[] = [];
  const [money] = spent;
  if (money && spent.length === 1 && executed && unit && !isAnyAmount(money, funds, unit))
    claims.push({ mention: money, kind: 'executed' });
  const [share] = rates;
  if (
    share &&
    rates.length === 1 &&
    rate &&
    rate.gt(0) &&
    !isNear(share, rate, new Decimal('0.01')) &&
    !funds.some(row => isRate(share, row))
  )
    claims.push({ mention: share, kind: 'rate' });
  return claims;
}

function isAnyAmount(mention: Mention, funds: readonly FundRow[], unit: MoneyUnit): boolean {
  const amounts = funds.flatMap(row =>
    [row.executed, row.annualBudget, row.initialBudget].flatMap(cell => valueOf(cell) ?? []),
  );
  const step = convert(new Decimal('0.01'), unit, mention.number.unit);
  return amounts.some(amount => {
    const own = convert(amount, unit, mention.number.unit);
    return own === undefined || step === undefined || isNear(mention, own, step);
  });
}

/** Within one unit of the coarser of both last places, or inside what 约 and 超过 allow. */
function isNear({ number, low, high }: Mention, value: Decimal, step: Decimal): boolean {
  const slack = Decimal.max(step, number.step.lt(1) || number.value.mod(10).isZero() ? number.step : new Decimal(0));
  return (
    (low === undefined || low.minus(value).lt(slack) || low.eq(value)) &&
    (high === undefined || value.minus(high).lt(slack) || high.eq(value))
  );
}

const isRate = (mention: Mention, row: FundRow): boolean => {
  const rate = valueOf(row.rate);
  return rate !== undefined && isNear(mention, rate, new Decimal('0.01'));
};

/** “项目已按原定目标部分完成”: the words, where a result calls the whole project unfinished. */
export function unfinishedClaim(result: string): { readonly start: number; readonly end: number } | undefined {
  const match =
    /(?:项目|目标|任务|工作|指标)[^。;；，,\n]{0,16}(?:部分完成|未能全部完成|未全部完成|未完成|尚未完成|未能完成)(?!的|率|数)/.exec(
      result,
    );
  if (
    !match ||
    /(?:无|没有|不存在|避免)[^。;；，,]{0,8}$/.test(result.slice(Math.max(0, match.index - 10), match.index))
  )
    return undefined;
  return { start: match.index, end: match.index + match[0].length };
}
