import { a1, columnLetters, type Address, type Rect } from './address';

/** “'年 ''24'!C7”: quoted always, which is allowed, so that no list of what must be quoted is needed. */
export const cellReference = (at: Address): string => `${quotedSheet(at.sheet)}!${a1(at)}`;

/** “'说明'!$A$1:$I$36”. */
export function blockReference(sheet: string, { top, left, bottom, right }: Rect): string {
  const from = `$${columnLetters(left)}$${top + 1}`;
  const to = `$${columnLetters(right)}$${bottom + 1}`;
  return `${quotedSheet(sheet)}!${from}:${to}`;
}

/** A sheet's name as formulas and links write it: an apostrophe within is doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
