import { national2020 } from './editions/national-2020';
import { national2021 } from './editions/national-2021';
import type { Policy } from './policy';
import { shanghai } from './profiles/shanghai';

/** One place and its policies, oldest first. */
export const places: readonly { readonly place: string; readonly policies: readonly Policy[] }[] = [
  { place: '全国', policies: [national2020, national2021] },
  { place: '上海市', policies: [shanghai] },
];

export const policies: readonly Policy[] = places.flatMap(({ policies: own }) => own);
export const policyIds: readonly string[] = policies.map(policy => policy.id);
export const defaultPolicy: Policy = shanghai;
