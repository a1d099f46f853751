import { plain } from '../rounding';
import type { Decimal } from '../../sheet/units';
import { cite } from '../../policy/sources';
import { text } from '../../text';
import { atLeast } from './at-least';
import type { Award, Measured } from './method';

/** 指标值为区间的，信息系统按下限计分。 */
const law = cite('production-practice', 'practice');

/**
 * A range t₁–t₂, `row.target` being t₁: w inside or above it, otherwise a ÷ t₁ × w. Above the range the reader is told,
 * because over-fulfilment counts from t₂.
 */
export function withinRange(row: Measured, high: Decimal): Award {
  const award = atLeast({ ...row, isStrict: false });
  const bounds = `${plain(row.target)}–${plain(high)}`;
  const place = row.actual.gt(high)
    ? text(
        '完成值高于上限，超额程度按上限计',
        'the actual lies above it; over-fulfilment is measured from its upper end',
      )
    : text('按下限计分', 'scored from its lower end');
  const { zh, en } = award.because.says;
  const says = text(
    `指标值为区间 ${bounds}，${place.zh}。${zh}`,
    `the target is the range ${bounds}; ${place.en}. ${en}`,
  );
  return { ...award, because: { says, law } };
}
