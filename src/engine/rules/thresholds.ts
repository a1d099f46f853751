import type { Cited } from '../policy/cited';
import { practice } from '../policy/sources';
import { percent, points, type Percent, type Points } from '../sheet/units';

/** Limits that no policy profile sets yet. All are custom: no national text names a number. */

/** 优 with an execution rate below this is asked about. */
export const lowForTopGrade: Cited<Percent> = { value: percent(80), law: practice('review-practice') };

/** Some systems cap the total by the execution rate; told as information, never applied. Highest first. */
export const capsByExecution: Cited<readonly { readonly from: Percent; readonly cap: Points }[]> = {
  value: [
    { from: percent(70), cap: points(89) },
    { from: percent(60), cap: points(79) },
    { from: percent(50), cap: points(69) },
    { from: percent(0), cap: points(59) },
  ],
  law: practice('other-places'),
};
