import type { Edit, Finding, RuleId, Settings } from '../../engine/index';
import { isBusy, type State } from '../state';
import type { Notice } from '../task';
import type { FixAction } from './fix-state';

/** What a person can ask for about findings that shall go: put right after a preview, or no longer asked about. */
export interface FixEffects {
  /** Shows the before/after preview; nothing is written. */
  preview(findings: readonly [Finding, ...Finding[]]): void;
  /** Writes the ticked edits, then checks again. */
  apply(): Promise<void>;
  /** Switches the rule off for this person, in every workbook, and checks again. */
  ignore(rule: RuleId): Promise<void>;
  /** Switches it on again, and checks again. */
  restore(rule: RuleId): Promise<void>;
}

export interface FixOutside {
  readonly state: () => State;
  readonly tell: (action: FixAction) => void;
  readonly write: (rule: RuleId, edits: readonly Edit[]) => Promise<void>;
  readonly changeSettings: (settings: Settings) => Promise<void>;
  readonly recheck: () => Promise<void>;
  readonly say: (notice: Notice) => void;
}

export function fixEffects(outside: FixOutside): FixEffects {
  const { state } = outside;
  const turn = async (rule: RuleId, value: 'off' | null): Promise<void> => {
    if (isBusy(state())) return;
    // Settings know every rule: they come when they are asked for.
    const { changeSetting } = await import('../../engine/settings/write');
    await outside.changeSettings(changeSetting(state().settings, `rules.${rule}`, value));
    await outside.recheck();
    if (state().task.kind !== 'failed') outside.say({ kind: value === 'off' ? 'rule-off' : 'rule-on', rule });
  };
  return {
    preview: findings => outside.tell({ kind: 'opened', findings }),
    apply: async () => {
      const { fixing } = state();
      if (!fixing) return;
      const { fixShown } = await import('./fix-shown');
      const edits = fixShown(state(), fixing).flatMap(({ taken }) => taken);
      if (edits.length > 0) await outside.write(fixing.rule, edits);
    },
    ignore: rule => turn(rule, 'off'),
    restore: rule => turn(rule, null),
  };
}
