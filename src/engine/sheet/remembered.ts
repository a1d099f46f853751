/** A text longer than this is no heading and hardly stands twice. */
const LONGEST = 40;
/** Enough for every heading of every form; then the memory is begun anew, so that a long session does not grow. */
const MOST = 4096;

/**
 * A pure reading of short texts, made once per text: the same headings are asked about in every row of every sheet.
 * The answer is the same as without the memory.
 */
export function remembered<T>(
  read: (text: string) => T,
  { longest = LONGEST, most = MOST }: { readonly longest?: number; readonly most?: number } = {},
): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return text => {
    if (text.length > longest) return read(text);
    let found = known.get(text);
    if (!found) {
      if (known.size >= most) known.clear();
      known.set(text, (found = { answer: read(text) }));
    }
    return found.answer;
  };
}
