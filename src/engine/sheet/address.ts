/** A cell's place. Rows and columns count from zero; “C7” exists only for people and hosts. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Columns of the widest sheet there is: row × MOST_COLUMNS + column tells the cells of a sheet apart. */
export const MOST_COLUMNS = 16384;

/** A block of cells, both ends included, counted from zero. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** “C7”, without the sheet. */
export function a1(at: { readonly row: number; readonly col: number }): string {
  return columnLetters(at.col) + String(at.row + 1);
}

/** “A1:I36”; a block of one cell is “A1”. */
export function a1Rect(rect: Rect): string {
  const from = a1({ row: rect.top, col: rect.left });
  const to = a1({ row: rect.bottom, col: rect.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads “C7” or “$C$7”; anything else gives undefined. */
export function parseA1(text: string): { row: number; col: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  let col = 0;
  for (const letter of match[1]!.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, col: col - 1 };
}

/** Reads “A1:I36”, “A1” or “$A$1:$I$36”. */
export function parseA1Rect(text: string): Rect | undefined {
  const [from, to = from] = text.split(':');
  const a = parseA1(from ?? '');
  const b = parseA1(to ?? '');
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

export function contains(rect: Rect, at: { readonly row: number; readonly col: number }): boolean {
  return at.row >= rect.top && at.row <= rect.bottom && at.col >= rect.left && at.col <= rect.right;
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col && a.sheet === b.sheet;
}

/** One string per cell, for maps and sets: “说明!C7”. */
export function addressKey(at: Address): string {
  return `${at.sheet}!${a1(at)}`;
}
