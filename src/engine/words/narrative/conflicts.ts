import type { Indicator } from '../../sheet/form';
import { attendanceConflict } from './attendance';
import { align, rowsOf, type Alignment, type Row } from './align';
import type { Conflict } from './conflict';
import type { Aspect } from './aspects';
import { goalAgainstTarget, resultAgainstActual, type Comparison } from './compare';
import { mentionsIn, speaksOfAnother, type Mention } from './mentions';
import { nearestConflict } from './nearest';

/** A goal may plan; a result may not. Neither is judged by figures of other years, rates, shares, parts left or gained. */
const NO_GOAL: readonly Aspect[] = ['earlier', 'change', 'share', 'each', 'left', 'extra', 'part'];
const NO_RESULT: readonly Aspect[] = ['earlier', 'change', 'share', 'each', 'left', 'extra', 'planned'];

/** A figure that plans for this year. */
export const isGoalFigure = (mention: Mention, year: number | null): boolean =>
  !speaksOfAnother(mention, NO_GOAL) && isOfYear(mention, year);

const isOfYear = ({ years }: Mention, year: number | null): boolean =>
  year === null || years.every(named => named === year);

/** A figure that reports this year. */
export const isResultFigure = (mention: Mention, year: number | null): boolean =>
  !speaksOfAnother(mention, NO_RESULT) && isOfYear(mention, year);

/** What the goal says otherwise than the targets. */
export function goalConflicts(
  goal: string,
  indicators: readonly Indicator[],
  year: number | null,
): readonly Conflict[] {
  const mentions = mentionsIn(goal).filter(mention => isGoalFigure(mention, year));
  const rows = rowsOf(indicators);
  const aligned = mentions.map(mention => align(mention, rows));
  const found = conflictsOf(mentions, aligned, goalAgainstTarget);
  const meant = new Set(aligned.map(alignment => alignment?.row));
  const free = rows.filter(row => !meant.has(row));
  const near = mentions.flatMap((mention, i) => (aligned[i] ? [] : (nearestConflict(mention, mentions, free) ?? [])));
  // 两处目标都像在说同一行，就谁也不提。
  const isOnly = ({ alignment }: Conflict): boolean =>
    near.filter(one => one.alignment.row === alignment.row).length === 1;
  return [...found, ...near.filter(isOnly)];
}

/** What the result says otherwise than the actual values; `year` is the form's. */
export function resultConflicts(
  result: string,
  indicators: readonly Indicator[],
  year: number | null,
): readonly Conflict[] {
  const mentions = mentionsIn(result).filter(mention => isResultFigure(mention, year));
  const rows = rowsOf(indicators);
  const found = conflictsOf(
    mentions,
    mentions.map(mention => align(mention, rows)),
    resultAgainstActual,
  );
  const crowd = attendanceConflict(mentions, rows);
  return crowd && !found.some(({ alignment }) => alignment.row === crowd.alignment.row) ? [...found, crowd] : found;
}

type Compare = (mention: Mention, alignment: Alignment, isAlone: boolean) => Comparison;

/**
 * Row by row: one agreeing figure clears the row, and figures that contradict each other accuse nobody. `aligned` – the row that
 * each mention speaks of, if any.
 */
function conflictsOf(
  mentions: readonly Mention[],
  aligned: readonly (Alignment | undefined)[],
  compare: Compare,
): readonly Conflict[] {
  const byRow = new Map<Row, { readonly mention: Mention; readonly alignment: Alignment }[]>();
  for (const [i, mention] of mentions.entries()) {
    const alignment = aligned[i];
    if (!alignment) continue;
    const list = byRow.get(alignment.row) ?? [];
    list.push({ mention, alignment });
    byRow.set(alignment.row, list);
  }
  return [...byRow.values()].flatMap(list => {
    const told = list.map(one => ({ ...one, comparison: compare(one.mention, one.alignment, list.length === 1) }));
    if (told.some(({ comparison }) => comparison.kind === 'match')) return [];
    const conflicts = told.flatMap(({ mention, alignment, comparison }): readonly Conflict[] =>
      comparison.kind === 'conflict'
        ? [{ mention, alignment, difference: comparison.difference, grade: comparison.grade }]
        : [],
    );
    return conflicts.length === 1 ? conflicts : [];
  });
}
