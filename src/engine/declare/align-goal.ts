import type { DraftIndicator } from '../layouts/draft';
import { plain } from '../scoring/rounding';
import type { Address } from '../sheet/address';
import type { Indicator } from '../sheet/form';
import { readTarget } from '../sheet/target-reading';
import { readText } from '../sheet/reading';
import { convert } from '../words/units';
import { goalConflicts, type Conflict } from '../words/narrative/conflicts';

export interface AlignedGoal {
  readonly text: string;
  readonly changes: readonly { readonly was: string; readonly becomes: string }[];
}

/** More disagreements than this in one goal are left for the check to tell. */
const MOST = 40;

/**
 * The goal with its figures brought into line with the targets: where a figure and exactly one row speak of the same thing and
 * differ, the row's figure is written. Each change is listed, because either side may be the right one.
 */
export function alignGoal(goal: string, rows: readonly DraftIndicator[], year: number): AlignedGoal {
  const indicators = rows.map(asIndicator);
  const changes: { was: string; becomes: string }[] = [];
  let text = goal;
  const left = new Set<string>();
  for (let turn = 0; turn < MOST; turn += 1) {
    const conflict = goalConflicts(text, indicators, year).find(one => !left.has(keyOf(one)));
    if (!conflict) break;
    const { from, end } = conflict.mention.number;
    const becomes = figureFor(conflict, text.slice(from, end));
    left.add(keyOf(conflict));
    if (becomes === undefined) continue;
    changes.push({ was: text.slice(from, end).trim(), becomes });
    text = text.slice(0, from) + becomes + text.slice(end);
  }
  return { text, changes };
}

const keyOf = ({ alignment, mention }: Conflict): string =>
  `${alignment.row.indicator.ordinal}:${mention.number.value.toString()}${mention.number.unit}`;

/** The row's target in the text's own unit and manner: signs stay signs, words stay words. */
function figureFor({ mention: { number }, alignment }: Conflict, written: string): string | undefined {
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
