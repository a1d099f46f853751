import type { Columns } from '../layouts/look';

/** Pixels of a column of so many characters (7 pixels a digit and 5 of padding, Excel's own rule for its default font). */
const columnPixels = (width: number): number => width * 7 + 5;
/** A Chinese character at 10.5 points on a screen of 96 dots an inch. */
const CHARACTER = 14;

/** How many Chinese characters fit on a line across these columns. */
export function charactersAcross(widths: readonly number[], [from, to]: Columns): number {
  const pixels = widths.slice(from, to + 1).reduce((total, width) => total + columnPixels(width), 0);
  return Math.max(1, Math.floor((pixels - 6) / CHARACTER));
}

/** Latin letters, digits and their signs: they stay together on a line as long as one can hold them. */
const PIECES = /[!-\u024f]+|[^]/gu;

/** Lines a wrapped text takes; Latin letters and digits are half as wide as the rest. */
export function linesOf(text: string, across: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, across * 2), 0);
}

function linesOfParagraph(paragraph: string, limit: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(PIECES) ?? []) {
    const isLatin = piece.codePointAt(0)! < 0x250;
    const width = isLatin ? piece.length : 2;
    // A space at the end of a line hangs over it.
    if (used + width > limit && piece !== ' ') {
      if (used > 0) lines += 1;
      const over = Math.ceil(width / limit) - 1;
      lines += over;
      used = width - over * limit;
    } else used += width;
  }
  return lines;
}

const LINE = 13.65;

/** Height of a row of the published forms whose fullest cell has so many lines. */
export const rowHeight = (lines: number, least: number): number => Math.max(least, inTenths(5 + LINE * lines));
/** Long texts have a little more air. */
export const textHeight = (lines: number): number => inTenths(8 + LINE * lines);

const inTenths = (points: number): number => Math.ceil(points * 20) / 20;
