import type { Address } from '../engine/index';
import { ok, type Outcome, type Problem } from './ports';

export interface DoneInPart<T, R> {
  /** What was done; `result` is absent when nothing was left to do. */
  readonly done: readonly T[];
  readonly result?: R;
  /** One problem per protected or missing sheet, whose items were left out. */
  readonly refused: readonly Problem[];
}

/** Does what may be done: a protected or missing sheet keeps its cells and is reported, the other sheets are done in one go. */
export async function leavingOut<T extends { readonly at: Address }, R>(
  items: readonly T[],
  work: (items: readonly T[]) => Promise<Outcome<R>>,
): Promise<Outcome<DoneInPart<T, R>>> {
  const refused: Problem[] = [];
  for (let left = items; ;) {
    if (left.length === 0 && refused.length > 0) return ok({ done: [], refused });
    const outcome = await work(left);
    if (outcome.ok) return ok({ done: left, result: outcome.value, refused });
    const { problem } = outcome;
    if (problem.kind !== 'sheet-protected' && problem.kind !== 'sheet-missing') return outcome;
    const fewer = left.filter(item => item.at.sheet !== problem.sheet);
    if (fewer.length === left.length) return outcome;
    refused.push(problem);
    left = fewer;
  }
}
