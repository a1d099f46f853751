import { bareName } from './reverse-names';

/** How alike two names are: shared pairs of characters (Dice), 0 to 1. Brackets at the end do not count. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(bareName(a)), pairsOf(bareName(b))];
  const pool = new Map<string, number>();
  for (const pair of left) pool.set(pair, (pool.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const times = pool.get(pair) ?? 0;
    if (times === 0) continue;
    pool.set(pair, times - 1);
    shared += 1;
  }
  const all = left.length + right.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(text: string): readonly string[] {
  const word = text.slice(0, 100);
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));
}

export interface Parts {
  readonly before: string;
  readonly a: string;
  readonly b: string;
  readonly behind: string;
}

/** What two texts begin and end with, and what is left of each in between: 科技创业中心 / 科技创新中心 → 业 / 新. */
export function apart(a: string, b: string): Parts {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a.charAt(from) === b.charAt(from)) from += 1;
  let behind = 0;
  while (behind < shorter - from && a.charAt(a.length - 1 - behind) === b.charAt(b.length - 1 - behind)) behind += 1;
  return {
    before: a.slice(0, from),
    a: a.slice(from, a.length - behind),
    b: b.slice(from, b.length - behind),
    behind: a.slice(a.length - behind),
  };
}
