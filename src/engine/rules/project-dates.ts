import { plain } from '../sheet/reading';
import { readDeadline } from '../sheet/deadlines';
import { valueOf, type Cell } from '../sheet/cell';
import type { IsoDate } from '../scoring/dates';

/** A start or end date as far as written: “2026-01-01”, “2026-03”; undefined when the cell holds no date. */
export function dateIn(cell: Cell<string> | undefined): IsoDate | undefined {
  const written = valueOf(cell);
  return written === undefined ? undefined : readDeadline(plain(written).replace(/\s+/g, ''))?.by;
}

export const yearOf = (date: IsoDate): string => date.slice(0, 4);

/** Earlier as far as both are written: 2020-08 is not before 2020-08-30. */
export function isBefore(a: IsoDate, b: IsoDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
