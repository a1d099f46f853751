import { isDetermined } from '../scoring/derived';
import type { ScoreCard } from '../scoring/score-card';
import type { Percent } from '../sheet/units';

/** The rate that the printed amounts give: a wrongly printed rate is told once (SE30, SE34) and misleads no other rule. */
export const trueRate = (due: ScoreCard | undefined): Percent | undefined =>
  due && isDetermined(due.rate) ? due.rate.value : undefined;
