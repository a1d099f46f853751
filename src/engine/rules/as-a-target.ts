import type { Filled } from '../sheet/cell';
import { scaleAsWritten } from '../sheet/scale-as-written';
import type { Target } from '../sheet/target';

/** 指标值 as a form with one column writes it: where sign and unit have columns of their own, ≤ | 90 | % is “≤90%”. */
export function asATarget({ shown, value }: Filled<Target>): string {
  if (value.kind !== 'quantity' || !/^[\d,.\s]+%?$/.test(shown)) return shown;
  const unit = shown.trim().endsWith('%') ? '' : `${scaleAsWritten(shown, value.value).word}${value.unit}`;
  return `${value.assumed ? '' : value.operator}${shown.trim()}${unit}`;
}
