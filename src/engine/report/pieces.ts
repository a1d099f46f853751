import { linesIn } from './styles';

/** A text in pieces of at most so many lines each, cut after a sentence or a clause where one ends. Never empty. */
export function inPieces(text: string, across: number, mostLines: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (linesIn(rest, across) > mostLines) {
    const end = longestFitting(rest, across, mostLines);
    const clause = /^[^]*[。；;，,\n]/u.exec(rest.slice(0, end))?.[0].length ?? 0;
    // A clause that ends far up would leave most of the row blank.
    const cut = clause > end / 2 ? clause : end;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** How many characters fit; at least one, and not through the middle of one that takes two units. */
function longestFitting(text: string, across: number, mostLines: number): number {
  let fits = 1;
  let tooLong = text.length;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (linesIn(text.slice(0, middle), across) <= mostLines) fits = middle;
    else tooLong = middle;
  }
  return /[\ud800-\udbff]$/.test(text.slice(0, fits)) ? Math.max(fits - 1, 1) : fits;
}
