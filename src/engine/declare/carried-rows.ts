import type { DraftIndicator } from '../layouts/draft';
import { isContinuation, isExecutionRow } from '../scoring/execution';
import { shownOf, valueOf } from '../sheet/cell';
import { unitInName } from '../sheet/figure';
import type { Form, Indicator } from '../sheet/form';
import { cleaned, normalise } from '../sheet/normal-text';
import { readDecimal } from '../sheet/reading';
import { scaleAsWritten } from '../sheet/scale-as-written';
import { text } from '../text';
import { isInfluence, newLevels } from './old-levels';
import type { CarriedText, Dropped, Question, Suggestion } from './proposal';
import type { Rolling } from './rolling';
import { suggestTarget } from './suggest-target';
import { moveYears } from './years';

export interface CarriedRows {
  readonly rows: readonly DraftIndicator[];
  /** The source of each row. */
  readonly sources: readonly Indicator[];
  readonly suggestions: readonly Suggestion[];
  readonly texts: readonly CarriedText[];
  readonly dropped: readonly Dropped[];
  readonly questions: readonly Question[];
}

/**
 * The indicators of the source as rows of the new form. `approved`: they are the year's own approved targets, which stay to the
 * letter; otherwise every target is suggested anew.
 */
export function carryRows(source: Form, rolling: Rolling, approved: boolean): CarriedRows {
  const { of: tailOf, tails } = tailsOf(source);
  const dropped: Dropped[] = [];
  const carried: Carried[] = [];
  for (const indicator of source.indicators) {
    if (tails.has(indicator) || isEmpty(indicator)) continue;
    const levels = levelsOf(source, indicator);
    if (levels.kind === 'dropped')
      dropped.push({ what: droppedRow(indicator), from: indicator.name.at, why: levels.why });
    else
      carried.push(carriedRow(indicator, levels, carried.length + 1, tailOf.get(indicator) ?? '', rolling, approved));
  }
  return {
    rows: carried.map(({ row }) => row),
    sources: carried.map(({ source: indicator }) => indicator),
    suggestions: carried.map(({ suggestion }) => suggestion),
    texts: carried.flatMap(({ texts }) => texts),
    dropped,
    questions: [...carried.flatMap(({ questions }) => questions), ...gathered(source)],
  };
}

interface Carried {
  readonly row: DraftIndicator;
  readonly source: Indicator;
  readonly suggestion: Suggestion;
  readonly texts: readonly CarriedText[];
  readonly questions: readonly Question[];
}

function carriedRow(
  indicator: Indicator,
  { level1, level2 }: { readonly level1: string; readonly level2: string },
  ordinal: number,
  tail: string,
  rolling: Rolling,
  approved: boolean,
): Carried {
  const said = approved ? asApproved(indicator) : suggestTarget(indicator, rolling);
  const written = cleaned(shownOf(indicator.name)) + tail;
  const bare = approved ? written : nameFor(written, indicator);
  const name = moveYears(bare, rolling.from, rolling.to - rolling.from);
  const nameText: CarriedText = {
    field: { ordinal, part: 'name' },
    label: text(`第${ordinal}项三级指标`, `indicator ${ordinal}`),
    from: indicator.name.at,
    text: name.text,
    changes: [...(bare === written ? [] : [{ was: written, becomes: bare }]), ...name.moved],
    left: name.left,
  };
  const targetText: CarriedText = {
    field: { ordinal, part: 'target' },
    label: text(`第${ordinal}项指标值`, `target ${ordinal}`),
    from: indicator.target.at,
    text: said.target,
    changes: [],
    left: moveYears(cleaned(shownOf(indicator.target)), rolling.from, rolling.to - rolling.from).left,
  };
  return {
    row: { level1, level2, name: name.text, target: said.target },
    source: indicator,
    suggestion: { ordinal, name: name.text, ...said, was: wasOf(indicator) },
    texts: [nameText, targetText].filter(({ changes, left }) => changes.length > 0 || left.length > 0),
    questions: isExecutionRow(indicator) ? [executionTwice(ordinal, name.text, indicator)] : [],
  };
}

const executionTwice = (ordinal: number, name: string, { name: { at } }: Indicator): Question => ({
  says: text(
    `第${ordinal}项“${name}”与资金栏的预算执行率重复，建议删除。`,
    `No. ${ordinal} “${name}” repeats the execution rate of the fund table; consider leaving it out.`,
  ),
  from: at,
});

const isEmpty = ({ name, target }: Indicator): boolean => name.kind === 'blank' && target.kind === 'blank';

/** On a self-evaluation the tail of a long name may stand on a row of its own; on a plan such a row still waits for its target. */
function tailsOf({ kind, indicators }: Form): {
  readonly of: ReadonlyMap<Indicator, string>;
  readonly tails: ReadonlySet<Indicator>;
} {
  const of = new Map<Indicator, string>();
  const tails = new Set<Indicator>();
  let head: Indicator | undefined;
  for (const row of indicators) {
    const isTail = kind === 'self-evaluation' && head !== undefined && row.name.kind === 'value' && isContinuation(row);
    if (!isTail) head = row;
    else if (head) {
      tails.add(row);
      of.set(head, (of.get(head) ?? '') + cleaned(shownOf(row.name)));
    }
  }
  return { of, tails };
}

function levelsOf(source: Form, { level1, level2 }: Indicator): ReturnType<typeof newLevels> {
  const [first, second] = [normalise(valueOf(level1) ?? ''), normalise(valueOf(level2) ?? '')];
  return source.kind === 'target-table' ? newLevels(first, second) : { kind: 'levels', level1: first, level2: second };
}

const droppedRow = ({ level1, level2, name, target }: Indicator): string =>
  [normalise(shownOf(level1)), normalise(shownOf(level2)), cleaned(shownOf(name)), cleaned(shownOf(target))]
    .filter(part => part !== '')
    .join(' / ');

/** A unit that only the name carried has moved into the target. */
function nameFor(name: string, { target }: Indicator): string {
  const unit = unitInName(normalise(name));
  const value = valueOf(target);
  if (
    unit === '' ||
    (value?.kind !== 'quantity' && value?.kind !== 'range') ||
    (value.unit !== '' && value.unit !== unit)
  )
    return name;
  return normalise(target.shown).includes(`(${unit})`) ? name : name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
}

function asApproved(row: Indicator): Pick<Suggestion, 'target' | 'change' | 'why' | 'asks'> {
  return {
    target: row.target.kind === 'unreadable' ? '' : inOneCell(row),
    change: row.target.kind === 'value' ? 'kept' : 'blank',
    asks: row.target.kind !== 'value',
    why: text('与批复的绩效目标一致，未作改动。', 'As approved; nothing was changed.'),
  };
}

/** To the letter; a bare figure takes along what stood in the columns beside it: ≤ | 90 | % is ≤90(%). */
function inOneCell({ target, name }: Indicator): string {
  const shown = cleaned(shownOf(target));
  const value = valueOf(target);
  if (value?.kind !== 'quantity' || readDecimal(shown) === undefined) return shown;
  const isNamed = value.unit === '' || unitInName(normalise(shownOf(name))) !== '';
  const unit = isNamed ? '' : `(${scaleAsWritten(shown, value.value).word}${value.unit})`;
  return `${value.assumed ? '' : value.operator}${shown}${unit}`;
}

function wasOf(row: Indicator): NonNullable<Suggestion['was']> {
  return {
    target: shownOf(row.target),
    actual: shownOf(row.actual),
    reason: shownOf(row.reason),
    at: row.target.at,
    ...(row.actual && { actualAt: row.actual.at }),
  };
}

function gathered(source: Form): readonly Question[] {
  const rows = source.indicators.filter(({ level2 }) => isInfluence(shownOf(level2)));
  return source.kind === 'target-table' && rows.length > 0
    ? [
        {
          says: text(
            `老表样“影响力目标”的${rows.length}项已归入“可持续影响指标”，不适合的请移走或删除。`,
            `${rows.length} rows of 影响力目标 now stand under 可持续影响指标; please move or delete what does not fit.`,
          ),
        },
      ]
    : [];
}
