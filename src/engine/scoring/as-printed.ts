import type { Cell, Filled } from '../sheet/cell';
import type { Decimal } from '../sheet/units';
import { printedPlaces, round } from './rounding';

/**
 * A number as the paper has it. A cell may carry more digits than it shows (51.8192 shown as 51.82); a person with the
 * paper and a calculator computes with what is shown, and so do we: half up to the printed decimals, never to fewer than two.
 */
export function asPrinted<D extends Decimal>(cell: Filled<D>): D {
  const places = Math.max(2, printedPlaces(cell.shown) ?? 2);
  return cell.value.decimalPlaces() <= places ? cell.value : round(cell.value, { mode: 'half-up', places });
}

/** Points as a sentence names them, where 分 follows: “30%” and “30分” are 30. */
export const pointsShown = ({ shown }: Cell<unknown>): string => shown.replace(/\s*[%％分]\s*$/, '');
