import { comparable } from '../scoring/comparable';
import { shownOf, valueOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import type { Decimal } from '../sheet/units';
import { direction } from '../words/reverse-names';

/**
 * How many times its target a row reached, where more is better: 48 of 6 → 8. A range is measured by its upper end.
 * Undefined for upper limits, reverse names, zero targets, unlike units and numbers that are only about right.
 */
export function timesReached(row: Indicator): Decimal | undefined {
  const [target, actual] = [valueOf(row.target), valueOf(row.actual)];
  if (target?.kind !== 'quantity' && target?.kind !== 'range') return undefined;
  if (actual?.kind !== 'quantity' && actual?.kind !== 'range') return undefined;
  if (target.kind === 'quantity' && (target.operator === '≤' || target.operator === '<')) return undefined;
  if (direction(shownOf(row.name)) === 'less') return undefined;
  const measured = comparable(target, actual);
  const goal = target.kind === 'range' ? target.high.value : target.value;
  if (measured.kind !== 'comparable' || !measured.isSure || goal.lte(0)) return undefined;
  return measured.low.div(goal);
}
