import { declare, layoutFor, type DeclareOptions, type Source } from '../../../src/engine/declare/declare';
import type { Proposal } from '../../../src/engine/declare/proposal';
import { layOut } from '../../../src/engine/lay-out/lay-out';
import { policyUnder } from '../../../src/engine/settings/resolve';
import { review, type FormReview } from '../../../src/engine/review';
import type { Grid } from '../../../src/engine/sheet/grid';
import { gridOfPlan } from '../../../src/host/plan-grid';

export type Wanted = Omit<DeclareOptions, 'policy'> & { readonly policy?: string };

export function proposed(source: Source, { policy = 'shanghai', ...wanted }: Wanted): Proposal {
  return declare(source, {
    ...wanted,
    policy: policyUnder({ policy, scores: 'formula' }, wanted.year).policy,
  });
}

/** The proposal laid out and read back as the sheet it would become. */
export function gridOf({ draft }: Proposal, policy = 'shanghai'): Grid {
  const layout = layoutFor(draft.kind === 'self-evaluation' ? 'self-evaluation' : 'declaration', draft.layoutId);
  const plan = layOut(draft, layout, policyUnder({ policy, scores: 'formula' }, draft.fiscalYear).policy);
  if (!plan) throw new Error(`no look for ${layout.id}`);
  return gridOfPlan(plan, '新表');
}

export function checked(proposal: Proposal, policy = 'shanghai'): FormReview {
  const { forms } = review([gridOf(proposal, policy)], { policy, scores: 'formula' });
  const [form, ...more] = forms;
  if (!form || more.length > 0) throw new Error(`${forms.length} forms were read back`);
  return form;
}

export const grave = ({ findings }: FormReview): readonly string[] =>
  findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity, says }) => `${severity} ${rule} ${says.zh}`);
