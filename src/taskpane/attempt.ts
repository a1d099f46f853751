import type { DoneInPart } from '../app/leaving-out';
import type { Outcome } from '../app/ports';
import type { Notice } from './task';

/** What was done, and what of it was left out; when all of it was refused, that is a failure. */
export function inPart(kind: 'applied' | 'marked', outcome: Outcome<DoneInPart<unknown, unknown>>): Outcome<Notice> {
  if (!outcome.ok) return outcome;
  const { done, refused } = outcome.value;
  if (done.length === 0 && refused[0]) return { ok: false, problem: refused[0] };
  return { ok: true, value: { kind, count: done.length, refused } };
}

export const noticeOr = (outcome: Outcome<unknown>, notice: Notice): Outcome<Notice> =>
  outcome.ok ? { ok: true, value: notice } : outcome;

/** A host reports its problems as values; what is thrown all the same is told, and the pane goes on. */
export async function attempt<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: { kind: 'host-failed', code: error instanceof Error ? error.name : 'unknown', detail },
    };
  }
}
