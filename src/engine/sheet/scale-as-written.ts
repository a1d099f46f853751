import { foldWidth } from './normal-text';
import { Decimal } from './units';

/** 万 before the unit, in the same cell or in the next one: what a figure was multiplied by when it was read. */
export interface Scale {
  readonly word: '' | '千' | '万' | '亿';
  readonly factor: Decimal;
}

const NONE: Scale = { word: '', factor: new Decimal(1) };
const SCALES: readonly Scale[] = [
  { word: '千', factor: new Decimal(1_000) },
  { word: '万', factor: new Decimal(10_000) },
  { word: '亿', factor: new Decimal(100_000_000) },
];

/** The scale in which the cell's own digits make up `value`. */
export function scaleAsWritten(shown: string, value: Decimal): Scale {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(foldWidth(shown))?.[0].replace(/,/g, '');
  if (digits === undefined || value.isZero()) return NONE;
  return SCALES.find(({ factor }) => factor.times(digits).eq(value)) ?? NONE;
}
