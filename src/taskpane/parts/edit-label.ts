import { sameAddress, shownOf, text, type Cell, type Edit, type FormReview, type Text } from '../../engine/index';
import { scoreWords } from '../scores/printed-words';

/** What the cell of an edit is called on its form: the indicator's name, “执行率”, “总分”. */
export function editLabel({ form }: FormReview, edit: Edit): Text | undefined {
  if (form.kind !== 'self-evaluation') return undefined;
  const is = (cell: Cell<unknown> | undefined): boolean => cell !== undefined && sameAddress(cell.at, edit.at);
  const named = (shown: string): Text => text(shown, shown);
  if (is(form.totalScore)) return scoreWords.total;
  if (is(form.totalWeight)) return scoreWords.weightSum;
  if (is(form.grade)) return scoreWords.grade;
  for (const fund of form.funds) {
    if (fund.key === 'total' && is(fund.rate)) return scoreWords.rate;
    if (fund.key === 'total' && is(fund.score)) return scoreWords.rateScore;
    if (is(fund.rate) || is(fund.score)) return named(shownOf(fund.label));
  }
  const indicator = form.indicators.find(one => is(one.score));
  if (indicator) return named(shownOf(indicator.name));
  const subtotal = form.subtotals.find(one => is(one.score) || is(one.weight));
  return subtotal ? named(shownOf(subtotal.label)) : undefined;
}
