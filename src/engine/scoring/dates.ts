/** A day, month or year as far as written: “2024-11-15”, “2024-11”, “2024”. */
export type IsoDate = string;

/**
 * Whether something done `on` was in time for `by`. A month or year as the limit runs to its last day. Undefined when
 * the writing is too coarse to tell (“2024年” against “2024年6月底前”) or is no such date.
 */
export function isInTime(on: IsoDate, by: IsoDate): boolean | undefined {
  if (!DATE.test(on) || !DATE.test(by)) return undefined;
  const length = Math.min(on.length, by.length);
  const [head, limit] = [on.slice(0, length), by.slice(0, length)];
  if (head !== limit) return head < limit;
  return on.length >= by.length ? true : undefined;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
