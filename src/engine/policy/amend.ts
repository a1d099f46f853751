import type { Policy } from './policy';

/** A later edition or a local profile: the base with some values replaced, each with its own source. */
export function amend(
  base: Policy,
  changes: Partial<Policy> & Pick<Policy, 'id' | 'title' | 'fiscalYears' | 'checkedOn'>,
): Policy {
  return { ...base, ...changes };
}
