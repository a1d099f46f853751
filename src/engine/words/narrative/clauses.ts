import { foldWidth } from '../../sheet/normal-text';
import { listNumeralEnd } from '../no-quantity';

/** A piece of a goal or result text, between full stops, semicolons, line breaks and list numerals. */
export interface Clause {
  /** As written, without blanks at its ends and without its list numeral. */
  readonly text: string;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Which list item it belongs to: 0 before the first numeral, then 1, 2 … in printed order, whatever the numeral says. */
  readonly item: number;
}

const CUT =
  /[。;!?\n]|[①-⑳⑴-⒇]|[（(][一二三四五六七八九十]{1,3}[）)]|(?:其)?[一二三四五六七八九十]{1,3}(?:是(?!否)|要(?=[\u4e00-\u9fff])|、)|第[一二三四五六七八九十][,、]|\d{1,3}/g;
const OPENING = /(?:^|[。;:!?,)\n”》\s])\s*$/;

/**
 * Cuts a text into clauses; every character is looked at a bounded number of times. Ordinals inside a clause (`第一批`,
 * `同一是`) and figures (`12期`) do not cut.
 */
export function clauses(text: string): readonly Clause[] {
  const folded = foldWidth(text);
  const found: Clause[] = [];
  let [from, item, numeral] = [0, 0, 0];
  const close = (to: number): void => {
    const raw = text.slice(from, to);
    const piece = raw.trim().replace(/[(（]$/, '');
    if (piece !== '') {
      const start = from + raw.indexOf(piece.charAt(0));
      found.push({ text: piece, start, end: start + piece.length, item });
    }
  };
  CUT.lastIndex = 0;
  for (let match = CUT.exec(folded); match !== null; match = CUT.exec(folded)) {
    const [mark] = match;
    const at = match.index;
    if (/\d/.test(mark)) {
      const end = listNumeralEnd(folded, at, mark, numeral);
      if (end === 0) {
        CUT.lastIndex = skipDigits(folded, at + mark.length);
        continue;
      }
      numeral = Number(mark);
      CUT.lastIndex = end;
    } else if (/^[其第一二三四五六七八九十]/.test(mark) && !OPENING.test(folded.slice(Math.max(0, at - 6), at)))
      continue;
    close(at);
    from = CUT.lastIndex;
    if (!/[。;!?\n]/.test(mark)) item += 1;
  }
  close(text.length);
  return found;
}

const skipDigits = (text: string, from: number): number => {
  let at = from;
  while (/\d/.test(text.charAt(at))) at += 1;
  return at;
};
