import { foldWidth } from '../sheet/normal-text';
import { numbersIn, type NumberInText } from '../words/numbers-in';
import { unitClass } from '../words/units';

const COUNTS = new Set([
  'people',
  'attendances',
  'visits',
  'events',
  'items',
  'documents',
  'courses',
  'money',
  'percent',
  'area',
  'length',
  'mass',
]);

/** 三个一批, 24小时, 一套机制 and the like count nothing; neither does a service “365天×24小时”. */
const PER = /(?:每|各|人均|户均|平均|任一|任意)[\u4e00-\u9fff]{0,3}$/;

/**
 * What a target in words could have given as a number: “促成1-3项合作意向” → 1 to 3 项. Figures with a counter, money or a
 * share, in digits; times, ages, ranks and slogans are left out.
 */
export function countsInWords(words: string): readonly NumberInText[] {
  const folded = foldWidth(words);
  return numbersIn(words).filter(
    ({ start, unit, before, value }) =>
      /\d/.test(folded.charAt(start)) &&
      COUNTS.has(unitClass(unit)) &&
      !PER.test(before) &&
      // “100%”是全部的另一种说法。
      !(unit === '%' && value.eq(100)),
  );
}
