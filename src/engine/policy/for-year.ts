import { text, type Text } from '../text';
import { defaultPolicy, places, policies, policyIds } from './index';
import type { Policy } from './policy';

export type PolicyAnswer =
  | { readonly kind: 'policy'; readonly policy: Policy }
  /** No one has checked this policy for that year; a person chooses whether the nearest will do. */
  | { readonly kind: 'no-policy'; readonly nearest: Policy; readonly year: number; readonly question: Text }
  | { readonly kind: 'unknown-policy'; readonly known: readonly string[]; readonly question: Text };

/**
 * The policy `id` for a 预算年度. A year outside the policy's own is not answered with it in silence: `nearest` is the
 * policy of the same place whose years lie closest (the asked one first). A paper that does not say its year gets the policy itself.
 */
export function policyFor(year: number | null, id: string): PolicyAnswer {
  const policy = policies.find(one => one.id === id);
  if (!policy) return { kind: 'unknown-policy', known: policyIds, question: unknownPolicy(id) };
  if (year === null || yearsAway(policy, year) === 0) return { kind: 'policy', policy };
  const siblings = places.find(place => place.policies.includes(policy))?.policies ?? [];
  const nearest = siblings.reduce(
    (best, other) => (yearsAway(other, year) < yearsAway(best, year) ? other : best),
    policy,
  );
  return { kind: 'no-policy', nearest, year, question: unknownYear(year, nearest) };
}

function yearsAway({ fiscalYears }: Policy, year: number): number {
  if (fiscalYears === null) return Infinity;
  const { from, to } = fiscalYears;
  if (year < from) return from - year;
  return to !== null && year > to ? year - to : 0;
}

/** “2020年起”, “2018年至2027年”, “未注明年度”. */
export function yearsInWords({ fiscalYears }: Policy): Text {
  if (fiscalYears === null) return text('未注明年度', 'years not stated');
  const { from, to } = fiscalYears;
  if (to === null) return text(`${from}年起`, `from ${from}`);
  return from === to ? text(`${from}年`, `${from}`) : text(`${from}年至${to}年`, `${from} to ${to}`);
}

function unknownYear(year: number, nearest: Policy): Text {
  const years = yearsInWords(nearest);
  return text(
    `没有核对过${year}年度的口径，暂按最接近的“${nearest.title}”（适用年度：${years.zh}）检查，是否适用请确认。`,
    `No policy has been checked for ${year}; judged by the nearest, “${nearest.title}” (${years.en}). Please confirm that it applies.`,
  );
}

function unknownPolicy(id: string): Text {
  return text(
    `没有名为“${id}”的口径，暂按“${defaultPolicy.title}”检查，请在设置中另选。`,
    `There is no policy “${id}”; judged by “${defaultPolicy.title}”. Please choose one in the settings.`,
  );
}
