import { places, policies, policyIds } from './index';
import type { Policy } from './policy';

export type PolicyAnswer =
  | { readonly kind: 'policy'; readonly policy: Policy }
  /** No one has checked this policy for that year; a person chooses whether the nearest will do. */
  | { readonly kind: 'no-policy'; readonly nearest: Policy; readonly year: number }
  | { readonly kind: 'unknown-policy'; readonly known: readonly string[] };

/**
 * The policy `id` for a 预算年度. A year outside the policy's own is not answered with it in silence: `nearest` is the
 * policy of the same place whose years lie closest (the asked one first). A paper that does not say its year gets the policy itself.
 */
export function policyFor(year: number | null, id: string): PolicyAnswer {
  const policy = policies.find(one => one.id === id);
  if (!policy) return { kind: 'unknown-policy', known: policyIds };
  if (year === null || yearsAway(policy, year) === 0) return { kind: 'policy', policy };
  const siblings = places.find(place => place.policies.includes(policy))?.policies ?? [];
  const nearest = siblings.reduce(
    (best, other) => (yearsAway(other, year) < yearsAway(best, year) ? other : best),
    policy,
  );
  return { kind: 'no-policy', nearest, year };
}

function yearsAway({ fiscalYears: { from, to } }: Policy, year: number): number {
  if (year < from) return from - year;
  return to !== null && year > to ? year - to : 0;
}
