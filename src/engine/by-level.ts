import type { Citation } from './policy/cited';
import type { LevelWeights, Policy } from './policy/policy';
import { usualWeights } from './policy/usual-weights';
import { levelOf, level1Names, type Level1 } from './rules/taxonomy';
import { asPrinted } from './scoring/as-printed';
import { names, obstacle } from './scoring/cannot';
import { isDetermined, type Outcome } from './scoring/derived';
import { executionOf, isContinuation } from './scoring/execution';
import { printed2 } from './scoring/rounding';
import type { ScoreCard } from './scoring/score-card';
import { subtotalOf } from './scoring/totals';
import { byTheForm } from './policy/sources';
import { shownOf, valueOf } from './sheet/cell';
import type { Form, Indicator } from './sheet/form';
import { sum, type Points } from './sheet/units';
import { text, type Text } from './text';

/** One first level: what it weighs, what it obtained, and what the policy calls usual. */
export interface LevelLine {
  /** undefined for a first level that no published form prints: it is called what the paper calls it. */
  readonly level: Level1 | undefined;
  readonly name: Text;
  /** Indicators of the level, those withdrawn during the year left out; 0 for 预算执行率 in the fund block. */
  readonly indicators: number;
  /** 不适用 rows: neither weight nor score counts. */
  readonly withdrawn: number;
  /** Σ 分值; absent where the form gives its indicators no weights. */
  readonly full?: Outcome<Points>;
  /** Σ 得分 as the score card follows them; absent on a form without scores. */
  readonly obtained?: Outcome<Points>;
  /** obtained ÷ full, in whole percent for a bar: 100 only when all of it was obtained. */
  readonly share?: number;
  /** The usual weight; absent where the policy names none for the level. */
  readonly usual?: Points;
}

export interface ByLevel {
  readonly lines: readonly LevelLine[];
  /** Who says what is usual. */
  readonly usualLaw: Citation;
}

/** A form by its first levels, 预算执行率 first, in the order in which the published forms print them. Sums are exact. */
export function byLevel(form: Form, policy: Policy, card?: ScoreCard): ByLevel {
  const rows = form.indicators.filter(row => !isContinuation(row));
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = levelOf(row) ?? shownOf(row.level1);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const weighs = (level: Level1): boolean => groups.has(level);
  const usual = usualWeights(policy, { cost: weighs('cost'), satisfaction: weighs('satisfaction') });
  const lines = [...groups.values()].map(group => levelLine(group, form, usual.value, card));
  const execution = form.kind === 'self-evaluation' && card ? executionLine(form, policy, card) : [];
  return { lines: [...execution, ...lines.sort(inOrder)], usualLaw: usual.law };
}

const ORDER: readonly (Level1 | undefined)[] = [
  ...(['execution', 'management', 'cost', 'output', 'benefit', 'satisfaction', 'influence'] as const),
  undefined,
];
const inOrder = (a: LevelLine, b: LevelLine): number => ORDER.indexOf(a.level) - ORDER.indexOf(b.level);

function levelLine(
  group: readonly Indicator[],
  form: Form,
  usual: LevelWeights,
  card: ScoreCard | undefined,
): LevelLine {
  const [first] = group;
  const level = first && levelOf(first);
  const isWithdrawn = (row: Indicator): boolean => valueOf(row.actual)?.kind === 'not-applicable';
  const counted = group.filter(row => !isWithdrawn(row));
  const lines = card?.indicators.filter(line => counted.includes(line.indicator)) ?? [];
  const subtotal = { label: group[0]!.level1, rows: counted.map(row => row.row) };
  const isWeighed = form.indicators.some(row => row.weight && row.weight.kind !== 'blank');
  const full = isWeighed && counted.length > 0 ? weightOf(counted) : undefined;
  const obtained = card && counted.length > 0 ? subtotalOf(subtotal, lines, card.mode) : undefined;
  const usualHere = usualOf(usual, level);
  return {
    level,
    name: level ? levelNames[level] : text(shownOf(first?.level1), shownOf(first?.level1)),
    indicators: counted.length,
    withdrawn: group.length - counted.length,
    ...(full && { full }),
    ...(obtained && { obtained }),
    ...shareOf(obtained, full),
    ...(usualHere && { usual: usualHere }),
  };
}

/** 预算执行率 of the fund block; as an indicator row it is a level like the others. */
function executionLine(
  form: Extract<Form, { kind: 'self-evaluation' }>,
  policy: Policy,
  card: ScoreCard,
): readonly LevelLine[] {
  const execution = executionOf(form, policy);
  if (execution.kind === 'none' || execution.kind === 'indicator-row') return [];
  const cell = execution.kind === 'fund-row' ? execution.weight : execution.row.weight;
  const full: Outcome<Points> =
    cell?.kind === 'value'
      ? { value: asPrinted(cell), because: [{ says: weightSays(asPrinted(cell)), law: byTheForm }], from: [cell.at] }
      : obstacle([{ cell, name: names.executionWeight }])!;
  return [
    {
      level: 'execution',
      name: levelNames.execution,
      indicators: 0,
      withdrawn: 0,
      full,
      obtained: card.rateScore,
      ...shareOf(card.rateScore, full),
      usual: policy.weights.value.execution,
    },
  ];
}

function weightOf(rows: readonly Indicator[]): Outcome<Points> {
  const stop = obstacle(rows.map(({ weight }) => ({ cell: weight, name: names.weight })));
  if (stop) return stop;
  const cells = rows.flatMap(({ weight }) => (weight?.kind === 'value' ? [weight] : []));
  const total = sum(cells.map(asPrinted));
  return { value: total, because: [{ says: weightSays(total), law: byTheForm }], from: cells.map(({ at }) => at) };
}

const weightSays = (total: Points): Text => text(`分值合计 ${printed2(total)}`, `weights add up to ${printed2(total)}`);

/** Cut, not rounded: a bar is full only when nothing was deducted, and a score above its weight is drawn as full. */
function shareOf(
  obtained: Outcome<Points> | undefined,
  full: Outcome<Points> | undefined,
): { readonly share?: number } {
  if (!isDetermined(obtained) || !isDetermined(full) || full.value.lte(0)) return {};
  const share = obtained.value.times(100).divToInt(full.value).toNumber();
  return { share: Math.min(100, Math.max(0, share)) };
}

function usualOf(usual: LevelWeights, level: Level1 | undefined): Points | undefined {
  return level === undefined || level === 'influence' ? undefined : usual[level];
}

/** Without 指标: the line stands in a list of levels. */
const levelNames: Readonly<Record<Level1, Text>> = {
  execution: text(level1Names.execution, 'Execution rate'),
  management: text(level1Names.management, 'Input and management'),
  cost: text(level1Names.cost, 'Cost'),
  output: text(level1Names.output, 'Output'),
  benefit: text(level1Names.benefit, 'Benefit'),
  satisfaction: text(level1Names.satisfaction, 'Satisfaction'),
  influence: text(level1Names.influence, 'Influence'),
};
