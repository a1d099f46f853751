import { byTheForm } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { isDetermined } from '../../scoring/derived';
import { printed2, printedPlaces } from '../../scoring/rounding';
import { equalAtPrintedPlaces } from '../../scoring/tolerance';
import type { IndicatorScore, ScoreCard } from '../../scoring/score-card';
import { sum, type Decimal } from '../../sheet/units';
import { text, type Text } from '../../text';
import { funds, indicators, totals } from '../example';
import { theTotals } from '../given-funds';
import { cannotTell, rule } from '../rule';

export default rule({
  id: 'SE36',
  title: text('总分与各项得分合计不符', 'Total differs from the sum of scores'),
  topic: '算术',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请按各项得分重新合计。', 'Please add up the scores again.'),

  given: theTotals,
  needs: ['totalScore'],
  check: ({ totalScore, scores = [], rateScore, weights = [], rateWeight }, { due, policy }) => {
    if (scores.length === 0) return undefined;
    const written = asPrinted(totalScore);
    const places = printedPlaces(totalScore.shown) ?? 2;
    const fits = (total: typeof written): boolean => equalAtPrintedPlaces(written, total, places);
    const recomputed = due && isDetermined(due.total) ? due.total.value : undefined;
    const filled = scores.flatMap(cell => (cell.kind === 'value' ? [cell] : []));
    const own = sum(filled.map(asPrinted));
    const withRate = rateScore?.kind === 'value' ? sum([own, asPrinted(rateScore)]) : own;
    if (fits(withRate) || (recomputed && fits(recomputed))) return undefined;
    const unread = [...scores, rateScore].find(
      cell => cell?.kind === 'unreadable' || (cell?.kind === 'blank' && cell.shown === ''),
    );
    if (unread)
      return cannotTell(
        unread.at,
        text(
          '有得分未填写或无法识别，无法核对总分。',
          'A score is blank or unreadable, so the total cannot be checked.',
        ),
      );
    // 指标分值自成满分的表（执行率另列一行指标），总分不含资金栏得分。
    const ownWeights = sum(weights.flatMap(cell => (cell.kind === 'value' ? [asPrinted(cell)] : [])));
    const countsOnce = ownWeights.gte(policy.fullMarks.value) && rateWeight !== undefined;
    if (countsOnce && fits(own)) return undefined;
    const x = countsOnce ? own : withRate;
    return {
      at: totalScore.at,
      because: [...filled.map(({ at }) => at), rateScore?.at],
      says: text(
        rateScore?.kind === 'value' && !countsOnce
          ? `指标得分${printed2(own)}＋执行率得分${rateScore.shown}＝${printed2(x)}，总分填${totalScore.shown}。`
          : `各项得分合计${printed2(x)}，总分填${totalScore.shown}。`,
        `The scores add up to ${printed2(x)}, the total says ${totalScore.shown}.`,
      ),
      remedy: isFinal(x, recomputed, policy.fullMarks.value)
        ? text(`请改为${printed2(x)}。`, `Please write ${printed2(x)}.`)
        : corrected(due),
    };
  },

  complies: [
    funds`
      | 资金     | 分值  | 得分 |
      | 总额     | 10.00 | 9.51 |
      | 财政拨款 | -     | -    |`,
    indicators`
      | 三级指标 | 分值  | 得分  |
      | 活动场次 | 50.00 | 50.00 |
      | 满意度   | 40.00 | 39.50 |`,
    totals`
      | 得分  |
      | 99.01 |`,
  ],
  violates: [
    funds`
      | 资金     | 分值  | 得分 |
      | 总额     | 10.00 | 9.51 |
      | 财政拨款 | -     | -    |`,
    indicators`
      | 三级指标 | 分值  | 得分  |
      | 活动场次 | 50.00 | 50.00 |
      | 满意度   | 40.00 | 39.50 |`,
    totals`
      | 得分      |
      | ⟦99.50⟧ |`,
  ],
});

/** What the total will be once each wrong score is as its formula gives it; no figure while a score only a person can correct is wrong. */
function corrected(due: ScoreCard | undefined): Text {
  const total = due && isDetermined(due.total) && due.indicators.every(isCorrectable) ? due.total.value : undefined;
  if (!due || !total)
    return text(
      '请先更正各项得分和执行率得分，再重新合计。',
      'Please correct the scores and the rate score first, then add them up again.',
    );
  const more = due.indicators.flatMap(({ proposed, indicator: { score } }) =>
    proposed && score?.kind === 'value' ? [proposed.minus(asPrinted(score))] : [],
  );
  const final = printed2(more.reduce<Decimal>((all, one) => all.plus(one), total));
  return text(
    `各项得分和执行率得分更正后，总分应为${final}。`,
    `Once the scores and the rate score are corrected, the total should be ${final}.`,
  );
}

/** Not withdrawn, and within its weight and band as it is printed or by its formula. */
function isCorrectable({ proposed, band, indicator: { actual, weight, score } }: IndicatorScore): boolean {
  if (actual?.kind === 'value' && actual.value.kind === 'not-applicable') return false;
  if (proposed || score?.kind !== 'value' || weight?.kind !== 'value') return true;
  const s = asPrinted(score);
  const isInBand = !band || (s.gte(band.low) && (band.openTop ? s.lt(band.high) : s.lte(band.high)));
  return isInBand && s.gte(0) && s.lte(asPrinted(weight));
}

/** While a score is still to be corrected, the sum of the printed ones is no figure to write down. */
function isFinal(x: Decimal, recomputed: Decimal | undefined, fullMarks: Decimal): boolean {
  return x.lte(fullMarks) && (recomputed === undefined || equalAtPrintedPlaces(x, recomputed, 2));
}
