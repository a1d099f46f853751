import type { Cell } from '../sheet/cell';
import type { Form } from '../sheet/form';
import type { Decimal } from '../sheet/units';

const isEmpty = (cell: Cell<unknown> | undefined): boolean => cell === undefined || cell.kind === 'blank';

/** Formulas of a template add up nothing to 0. */
const isNothing = (cell: Cell<Decimal> | undefined): boolean =>
  isEmpty(cell) || (cell?.kind === 'value' && cell.value.isZero());

/**
 * A template, or a form that nobody has begun to report in: no result, no score and no money spent stands on it. What it lacks
 * is everything, and that is said once.
 */
export function isUnfilled(form: Form): boolean {
  return (
    form.kind === 'self-evaluation' &&
    form.indicators.length + form.funds.length > 0 &&
    form.indicators.every(row => isEmpty(row.actual) && isNothing(row.score)) &&
    form.funds.every(row => isNothing(row.executed) && isNothing(row.score)) &&
    isNothing(form.totalScore) &&
    isEmpty(form.fields.actualResult)
  );
}
