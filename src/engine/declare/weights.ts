import type { Policy } from '../policy/policy';
import { usualWeights } from '../policy/usual-weights';
import { level1Of, type Level1 } from '../rules/taxonomy';
import { plain } from '../scoring/rounding';
import { Decimal, type Points } from '../sheet/units';
import { text, type Text } from '../text';

export interface WeightProposal {
  /** One for each row, decimal strings; together with 执行率 they make the policy's full marks. */
  readonly weights: readonly string[];
  readonly why: Text;
}

type Group = 'cost' | 'output' | 'benefit' | 'satisfaction';

const HALF = new Decimal('0.5');
const CENT = new Decimal('0.01');
const NAMES: Readonly<Record<Group, Text>> = {
  cost: text('成本', 'cost'),
  output: text('产出', 'output'),
  benefit: text('效益', 'benefit'),
  satisfaction: text('满意度', 'satisfaction'),
};
const ORDER: readonly Group[] = ['cost', 'output', 'benefit', 'satisfaction'];

/**
 * Weights by the policy's usual first-level weights, evenly within each level: steps of half a point (of a hundredth where
 * there are too many rows), what is left over goes to the rows listed first. `level1` are the printed first levels of the rows.
 */
export function proposeWeights(level1: readonly string[], policy: Policy): WeightProposal {
  const { execution } = usualWeights(policy, { cost: false, satisfaction: true }).value;
  const whole = policy.fullMarks.value.minus(execution);
  const groups = groupsOf(level1, policy);
  const totals = totalsOf(groups, policy, whole);
  const weights = level1.map(() => '');
  for (const group of ORDER) {
    const rows = groups.flatMap((one, index) => (one === group ? [index] : []));
    evenly(totals[group], rows.length).forEach((weight, index) => {
      weights[rows[index]!] = plain(weight);
    });
  }
  return { weights, why: explained(totals, execution, policy) };
}

/** A first level that is not known is taken for 产出; 成本 belonged to 产出 where a policy gives it no weight of its own. */
function groupsOf(level1: readonly string[], policy: Policy): readonly Group[] {
  const known: Readonly<Partial<Record<Level1, Group>>> = {
    cost: 'cost',
    benefit: 'benefit',
    influence: 'benefit',
    satisfaction: 'satisfaction',
  };
  const groups = level1.map((word): Group => known[level1Of(word) ?? 'output'] ?? 'output');
  const has = { cost: groups.includes('cost'), satisfaction: groups.includes('satisfaction') };
  const isCostWeighted = usualWeights(policy, has).value.cost.gt(0);
  return groups.map(group => (group === 'cost' && !isCostWeighted ? 'output' : group));
}

/** The scheme's weights of the levels that have rows, made up to `whole` in their proportion. */
function totalsOf(groups: readonly Group[], policy: Policy, whole: Decimal): Readonly<Record<Group, Decimal>> {
  const scheme = usualWeights(policy, {
    cost: groups.includes('cost'),
    satisfaction: groups.includes('satisfaction'),
  }).value;
  const shares = ORDER.map(group => (groups.includes(group) ? scheme[group] : new Decimal(0)));
  const sum = shares.reduce<Decimal>((total, share) => total.plus(share), new Decimal(0));
  const step = whole.mod(HALF).isZero() ? HALF : CENT;
  const given = sum.isZero()
    ? ORDER.map(group => (group === 'output' && groups.length > 0 ? whole : new Decimal(0)))
    : largestRemainder(
        shares.map(share => share.times(whole).div(sum)),
        whole,
        step,
      );
  const [cost, output, benefit, satisfaction] = given;
  return { cost: cost!, output: output!, benefit: benefit!, satisfaction: satisfaction! };
}

function evenly(total: Decimal, count: number): readonly Decimal[] {
  if (count === 0) return [];
  const each = total.div(count);
  const step = each.gte(HALF) && total.mod(HALF).isZero() ? HALF : CENT;
  return largestRemainder(
    Array.from({ length: count }, () => each),
    total,
    step,
  );
}

/** Cut to the step, then one step more for the largest remainders (the first ones where they are equal) until the sum is exact. */
function largestRemainder(exact: readonly Decimal[], total: Decimal, step: Decimal): readonly Decimal[] {
  const cut = exact.map(value => value.div(step).floor().times(step));
  const missing = total.minus(cut.reduce<Decimal>((sum, value) => sum.plus(value), new Decimal(0)));
  const more = missing.div(step).toNumber();
  const order = exact
    .map((value, index) => ({ index, rest: value.minus(cut[index]!) }))
    .filter(({ index }) => exact[index]!.gt(0))
    .sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index)
    .slice(0, more)
    .map(({ index }) => index);
  return cut.map((value, index) => (order.includes(index) ? value.plus(step) : value));
}

function explained(totals: Readonly<Record<Group, Decimal>>, execution: Points, policy: Policy): Text {
  const listed = ORDER.filter(group => totals[group].gt(0));
  const zh = listed.map(group => `${NAMES[group].zh}${plain(totals[group])}`).join('、');
  const en = listed.map(group => `${NAMES[group].en} ${plain(totals[group])}`).join(', ');
  return text(
    `分值按“${policy.title}”的通行权重（${policy.weights.law.title}，原则上）：${zh}，另加预算执行率${plain(execution)}；同级内平均分配，余数依次给前面的指标。`,
    `Weights by the usual scheme of “${policy.title}” (${policy.weights.law.title}): ${en}, and ${plain(execution)} for the execution rate; evenly within a level, what is left over to the first rows.`,
  );
}
