import type { DraftIndicator } from '../layouts/draft';
import { plain } from '../scoring/rounding';
import { valueOf } from '../sheet/cell';
import type { Address } from '../sheet/address';
import type { Indicator } from '../sheet/form';
import { readTarget } from '../sheet/target-reading';
import { readText } from '../sheet/reading';
import { convert } from '../words/units';
import { align, rowsOf } from '../words/narrative/align';
import type { Conflict } from '../words/narrative/conflict';
import { goalConflicts, isGoalFigure } from '../words/narrative/conflicts';
import { mentionsIn } from '../words/narrative/mentions';

export interface AlignedGoal {
  readonly text: string;
  readonly changes: readonly { readonly was: string; readonly becomes: string }[];
}

/** More disagreements than this in one goal are left for the check to tell. */
const MOST = 40;

/**
 * The goal with its figures brought into line with the targets: where a figure and exactly one row speak of the same thing and
 * the row's target was changed from that very figure (`before`, by row), or the two contradict each other, the row's figure is
 * written. Each change is listed, because either side may be the right one.
 */
export function alignGoal(
  goal: string,
  rows: readonly DraftIndicator[],
  year: number,
  before: readonly string[] = [],
): AlignedGoal {
  const indicators = rows.map((row, index) => asIndicator(row, index));
  const followed = following(goal, rows, indicators, before, year);
  const changes = [...followed.changes];
  let text = followed.text;
  const left = new Set<string>();
  for (let turn = 0; turn < MOST; turn += 1) {
    const conflict = goalConflicts(text, indicators, year).find(one => !left.has(keyOf(one)));
    if (!conflict) break;
    left.add(keyOf(conflict));
    const change = changeOf(conflict, text);
    if (!change) continue;
    changes.push(change);
    text = replaced(text, change);
  }
  return { text, changes: changes.map(({ was, becomes }) => ({ was, becomes })) };
}

interface Change {
  readonly was: string;
  readonly becomes: string;
  readonly from: number;
  readonly end: number;
}

const replaced = (text: string, { becomes, from, end }: Change): string =>
  text.slice(0, from) + becomes + text.slice(end);

/** Figures that repeat a target which has changed since, replaced from the last to the first. */
function following(
  goal: string,
  rows: readonly DraftIndicator[],
  indicators: readonly Indicator[],
  before: readonly string[],
  year: number,
): { readonly text: string; readonly changes: readonly Change[] } {
  const known = rowsOf(indicators);
  const changes = mentionsIn(goal).flatMap((mention): readonly Change[] => {
    if (!isGoalFigure(mention, year) || mention.number.high) return [];
    const alignment = align(mention, known);
    const index = alignment ? alignment.row.indicator.ordinal - 1 : -1;
    const [row, written] = [rows[index], before[index]];
    if (!alignment || !row || written === undefined || written === row.target) return [];
    const old = valueOf(asIndicator({ ...row, target: written }, index).target);
    const now = valueOf(alignment.row.indicator.target);
    if (old?.kind !== 'quantity' || now?.kind !== 'quantity' || old.value.eq(now.value)) return [];
    const own = convert(old.value, old.unit, mention.number.unit) ?? old.value;
    const change = own.eq(mention.number.value) ? changeOf({ mention, alignment }, goal) : undefined;
    return change ? [change] : [];
  });
  return { text: [...changes].reverse().reduce(replaced, goal), changes };
}

function changeOf(pair: Pick<Conflict, 'mention' | 'alignment'>, text: string): Change | undefined {
  const { from, end } = pair.mention.number;
  const becomes = figureFor(pair, text.slice(from, end));
  return becomes === undefined ? undefined : { was: text.slice(from, end).trim(), becomes, from, end };
}

const keyOf = ({ alignment, mention }: Conflict): string =>
  `${alignment.row.indicator.ordinal}:${mention.number.value.toString()}${mention.number.unit}`;

/** The row's target in the text's own unit and manner: signs stay signs, words stay words. */
function figureFor(
  { mention: { number }, alignment }: Pick<Conflict, 'mention' | 'alignment'>,
  written: string,
): string | undefined {
  const { target } = alignment.row.indicator;
  if (target.kind !== 'value' || target.value.kind !== 'quantity') return undefined;
  const { operator, value, unit } = target.value;
  const own = unit === '' || number.unit === '' ? value : convert(value, unit, number.unit);
  if (own === undefined) return undefined;
  const blank = /\d\s+\D/.test(written) ? ' ' : '';
  return `${/[≥≤><=]/.test(written) ? operator : WORDS[operator]}${plain(own)}${blank}${number.unit}`;
}

const WORDS = { '≥': '不少于', '>': '超过', '=': '', '≤': '不超过', '<': '少于' } as const;

/** A row of a draft as the rules read it on a sheet. */
function asIndicator(row: DraftIndicator, index: number): Indicator {
  const at = (col: number): Address => ({ sheet: '', row: index, col });
  const words = (shown: string, col: number) => readText(shown === '' ? null : { value: shown, shown }, at(col));
  return {
    ordinal: index + 1,
    row: index,
    level1: words(row.level1, 0),
    level2: words(row.level2, 1),
    name: words(row.name, 2),
    target: readTarget(row.target === '' ? null : { value: row.target, shown: row.target }, at(3), { name: row.name }),
  };
}
