/** Excel keeps this name for itself, in two languages. */
const RESERVED = new Set(['history', '历史记录']);
const LONGEST = 31;

/**
 * A legal name for a worksheet that no other sheet bears: at most 31 characters, none of : \ / ? * [ ], no apostrophe at
 * either end, unlike the others whatever the case of its letters. `taken` are the names of all sheets, chart sheets included.
 */
export function sheetName(suggestion: string, taken: readonly string[]): string {
  const used = new Set(taken.map(name => name.toLowerCase()));
  const plain = bare(suggestion.replace(/[:\\/?*[\]\u0000-\u001f\u007f-\u009f：]/g, ' ').replace(/\s+/g, ' '));
  const name = plain === '' || RESERVED.has(plain.toLowerCase()) ? `${plain}表` : plain;
  for (let n = 1; ; n += 1) {
    const mark = n === 1 ? '' : `(${n})`;
    const candidate = `${bare(cut(name, LONGEST - mark.length))}${mark}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Not through the middle of a character that takes two units. */
function cut(name: string, length: number): string {
  const end = name.slice(0, length);
  return /[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end;
}

const bare = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '');
