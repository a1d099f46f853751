import { plain } from '../scoring/rounding';
import { Decimal } from '../sheet/units';
import type { CellContent } from '../layouts/sheet-plan';

/** A decimal string of a draft; undefined for a blank and for what is no number. */
export function decimalOf(figure: string | undefined): Decimal | undefined {
  return figure !== undefined && /^-?\d+(?:\.\d+)?$/.test(figure) ? new Decimal(figure) : undefined;
}

/** A figure as a cell holds it; what is no number stays the text it is. */
export function figureContent(figure: string | undefined): CellContent | undefined {
  if (figure === undefined || figure === '') return undefined;
  const number = decimalOf(figure);
  return number ? { kind: 'number', number: plain(number) } : { kind: 'text', text: figure };
}

/** Decimals that the figures need, and at least so many. */
export function placesOf(figures: readonly (Decimal | undefined)[], least = 2): number {
  return figures.reduce((places, figure) => Math.max(places, figure?.decimalPlaces() ?? 0), least);
}

/** “#,##0.00” with as many decimals as a figure has: nothing that was filled in may be hidden. */
export function formatFor(format: string, figure: Decimal | undefined): string {
  const usual = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const places = figure ? Math.max(figure.decimalPlaces(), usual) : usual;
  if (places === usual) return format;
  // Money has no single decimal: 0.5 元 is printed 0.50.
  return format.replace(/0(\.0+)?(?=$|")/, `0.${'0'.repeat(Math.max(2, places))}`);
}

/** The content of a cell with a formula: its value is a figure, or nothing while an input is missing. */
export function calculated(formula: string, value: Decimal | string | undefined): CellContent {
  if (value === undefined || typeof value === 'string')
    return { kind: 'formula', formula, value: { kind: 'text', text: value ?? '' } };
  return { kind: 'formula', formula, value: { kind: 'number', number: plain(value) } };
}
