import type { Outcome } from '../app/ports';
import { sameAddress, type Address, type Finding } from '../engine/index';
import { attempt } from './attempt';
import { choiceOf, findingsShown } from './shown';
import { isBusy, type Action, type State } from './state';

/** What begins on the sheet and not in the pane: the ribbon's and the keyboard's way through the findings. */
export interface SheetEffects {
  /** Goes to the next (1) or previous (-1) finding, after a check where there was none yet; says so when there is none. */
  step(by: 1 | -1): Promise<void>;
  /** Shows what was found in the selected cell, after a check where its sheet was not looked at yet. */
  showSelected(): Promise<void>;
}

interface Outside {
  readonly selected: () => Promise<Outcome<Address>>;
  readonly state: () => State;
  readonly tell: (action: Action) => void;
  readonly check: () => Promise<void>;
  readonly step: (by: 1 | -1) => Promise<void>;
}

export function sheetEffects({ selected, state, tell, check, step }: Outside): SheetEffects {
  /** Whether there is a result that speaks of the sheet, made now if need be. */
  const checked = async (sheet?: string): Promise<boolean> => {
    const { result } = state();
    const looked = result && (sheet === undefined || result.scope === 'workbook' || result.sheet === sheet);
    if (!looked || (result.stale && sheet !== undefined)) await check();
    return state().task.kind !== 'failed' && state().result !== null;
  };
  return {
    step: async by => {
      if (isBusy(state()) || !(await checked())) return;
      if (findingsShown(state()).length === 0) return tell({ kind: 'done', notice: { kind: 'no-finding' } });
      await step(by);
    },
    showSelected: async () => {
      if (isBusy(state())) return;
      const outcome = await attempt(selected);
      if (!outcome.ok) return tell({ kind: 'failed', problem: outcome.problem, during: { what: 'select' } });
      const at = outcome.value;
      tell({ kind: 'viewed', view: 'findings' });
      if (!(await checked(at.sheet))) return;
      const all = state().result?.review.forms.flatMap(form => form.findings) ?? [];
      if (!findingAt(all, at)) return tell({ kind: 'done', notice: { kind: 'cell-clean', at } });
      if (!findingAt(findingsShown(state()), at)) tell({ kind: 'filters-cleared' });
      const finding = findingAt(findingsShown(state()), at);
      if (finding) tell({ kind: 'finding-chosen', ...choiceOf(state(), finding), stepped: true });
    },
  };
}

/** The finding in the cell itself, else one that speaks of the cell. */
const findingAt = (findings: readonly Finding[], at: Address): Finding | undefined =>
  findings.find(finding => sameAddress(finding.at, at)) ??
  findings.find(({ because }) => because.some(other => sameAddress(other, at)));
