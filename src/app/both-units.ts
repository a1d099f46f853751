import { inUnit } from '../engine/declare/amounts';
import { plain } from '../engine/scoring/rounding';
import type { MoneyUnit } from '../engine/sheet/form';
import { readDecimal } from '../engine/sheet/reading';

/** An amount as typed, in both units exactly: plain decimal strings; undefined where it is no figure, or below zero. */
export function inBothUnits(
  typed: string,
  unit: MoneyUnit,
): { readonly yuan: string; readonly wanYuan: string } | undefined {
  const value = readDecimal(typed);
  if (value === undefined || value.lt(0)) return undefined;
  return { yuan: plain(inUnit(value, unit, '元')), wanYuan: plain(inUnit(value, unit, '万元')) };
}
