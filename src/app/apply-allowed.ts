import type { Edit } from '../engine/index';
import { ok, type Outcome, type Problem, type SpreadsheetHost } from './ports';

export interface AppliedAllowed {
  readonly written: readonly Edit[];
  /** One problem per protected or missing sheet: its edits were left out, the others written. */
  readonly refused: readonly Problem[];
}

/** Writes what may be written: a protected sheet keeps its cells and is reported, the other sheets are done. */
export async function applyAllowed(host: SpreadsheetHost, edits: readonly Edit[]): Promise<Outcome<AppliedAllowed>> {
  const refused: Problem[] = [];
  let left = edits;
  for (;;) {
    if (left.length === 0) return ok({ written: [], refused });
    const applied = await host.apply({ edits: left });
    if (applied.ok) return ok({ written: left, refused });
    const { problem } = applied;
    if (problem.kind !== 'sheet-protected' && problem.kind !== 'sheet-missing') return applied;
    const fewer = left.filter(edit => edit.at.sheet !== problem.sheet);
    if (fewer.length === left.length) return applied;
    refused.push(problem);
    left = fewer;
  }
}
