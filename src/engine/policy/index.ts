import { national2020 } from './editions/national-2020';
import { national2021 } from './editions/national-2021';
import type { Policy } from './policy';
import { chengduPidu } from './profiles/chengdu-pidu';
import { guangxi } from './profiles/guangxi';
import { shanghai } from './profiles/shanghai';
import { sichuan } from './profiles/sichuan';

/** One place and its policies, oldest first. */
export const places: readonly { readonly place: string; readonly policies: readonly Policy[] }[] = [
  { place: '全国', policies: [national2020, national2021] },
  { place: '上海市', policies: [shanghai] },
  { place: '广西壮族自治区', policies: [guangxi] },
  { place: '四川省', policies: [sichuan] },
  { place: '成都市郫都区', policies: [chengduPidu] },
];

export const policies: readonly Policy[] = places.flatMap(({ policies: own }) => own);
export const policyIds: readonly string[] = policies.map(policy => policy.id);
export const defaultPolicy: Policy = shanghai;
