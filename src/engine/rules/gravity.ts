import type { Finding, Severity } from './finding';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Gravest first, then from the top of the sheet down. */
export function byGravity(a: Finding, b: Finding): number {
  return rank[a.severity] - rank[b.severity] || a.at.row - b.at.row || a.at.col - b.at.col;
}
