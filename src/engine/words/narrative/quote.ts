/** Characters quoted on either side of a figure. */
const REACH = 40;

/**
 * The words around `start`–`end`, at most 40 characters on either side of the figure at `figure`, cut with “…”; white space
 * is evened out and inner quotation marks become single ones; the rest stands in the text letter by letter.
 */
export function quote(text: string, start: number, end: number, figure: number, figureEnd: number): string {
  const from = Math.max(start, figure - REACH);
  const to = Math.min(Math.max(end, figureEnd), figureEnd + REACH);
  const words = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/^[\s、,，和及与：:.)）]+/, '')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .trim();
  return `${from > start ? '…' : ''}${words}${to < end ? '…' : ''}`;
}
