import { sheetName } from '../sheet/sheet-name';
import type { SheetPlan } from './sheet-plan';

export interface NamedPlan {
  /** With its links to where they lead once the sheets stand. */
  readonly plan: SheetPlan;
  readonly name: string;
}

/**
 * The plans with the names they are given beside sheets of these names. A link to a sheet that is made with it follows that
 * sheet's new name; where a sheet of the name stands already, the link means that one.
 */
export function namedPlans(plans: readonly SheetPlan[], present: readonly string[]): readonly NamedPlan[] {
  const taken = [...present];
  const given = new Map<string, string>();
  const names = plans.map(plan => {
    const name = sheetName(plan.name, taken);
    taken.push(name);
    if (!present.includes(plan.name) && !given.has(plan.name)) given.set(plan.name, name);
    return name;
  });
  return plans.map((plan, n) => ({ plan: relinked(plan, given), name: names[n]! }));
}

function relinked(plan: SheetPlan, given: ReadonlyMap<string, string>): SheetPlan {
  if (!plan.links) return plan;
  const links = plan.links.map(link => ({
    ...link,
    to: { ...link.to, sheet: given.get(link.to.sheet) ?? link.to.sheet },
  }));
  return { ...plan, links };
}
