import { valueOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import { normalise } from '../sheet/reading';
import { apart, likeness } from '../words/likeness';
import { bareName } from '../words/reverse-names';
import { sameUnitClass } from '../words/units';

/** Two rows that say one thing. */
export interface NearDuplicate<R extends Indicator = Indicator> {
  readonly first: R;
  readonly second: R;
  /** `name` – the same name; `name and target` – one name with a word more, and the same target; `name` alone may be `alike`. */
  readonly by: 'name' | 'name and target' | 'alike';
}

/** Names this alike, with other targets, are still worth a question. */
const ALIKE = 0.85;
/** Beyond this many rows pairs are no longer compared. */
const MOST = 200;

/** Words that a name may have or lack and still mean the same. */
const LIGHT =
  /^(?:的|了|和|及|与|等|各类|各项|相关|有关|开展|举办|组织|召开|完成|实现|进行|参与|参加|出席|邀请|报道|宣传|数|数量|总数|次数|活动|工作|项目|服务)+$/;

/** Every row that repeats an earlier one, each told once, beside the first it repeats. */
export function nearDuplicates<R extends Indicator>(rows: readonly R[]): readonly NearDuplicate<R>[] {
  const own = rows
    .slice(0, MOST)
    .filter(({ name, row }) => name.kind === 'value' && name.at.row === row)
    .map(row => named(row));
  const found: NearDuplicate<R>[] = [];
  own.forEach((second, index) => {
    for (let before = 0; before < index; before += 1) {
      const first = own[before]!;
      const by = sameness(first, second);
      if (!by) continue;
      found.push({ first: first.row, second: second.row, by });
      return;
    }
  });
  return found;
}

interface Named<R extends Indicator = Indicator> {
  readonly row: R;
  readonly whole: string;
  readonly bare: string;
}

function named<R extends Indicator>(row: R): Named<R> {
  const whole = normalise(row.name.shown);
  return { row, whole, bare: bareName(whole) };
}

function sameness(one: Named, two: Named): NearDuplicate['by'] | undefined {
  const { row: first, whole, bare: a } = one;
  const { row: second, whole: other, bare: b } = two;
  if (whole === other) return 'name';
  // One name with a word more begins or ends as the other does.
  if (a.length === b.length || (a.charAt(0) !== b.charAt(0) && a.slice(-1) !== b.slice(-1))) return undefined;
  // 括号里写的多半正是两项的区别：参会人数（线上）、参会人数（线下）。
  if (a.length < 3 || b.length < 3 || whole.slice(a.length) !== other.slice(b.length)) return undefined;
  const left = apart(a, b);
  const more = left.a === '' ? left.b : left.b === '' ? left.a : undefined;
  if (more === undefined || !LIGHT.test(more)) return undefined;
  if (haveSameTarget(first, second)) return 'name and target';
  return areComparable(first, second) && likeness(a, b) >= ALIKE ? 'alike' : undefined;
}

function haveSameTarget({ target: a }: Indicator, { target: b }: Indicator): boolean {
  const [x, y] = [valueOf(a), valueOf(b)];
  return x?.kind === 'quantity' && y?.kind === 'quantity'
    ? x.operator === y.operator && x.unit === y.unit && x.value.eq(y.value)
    : false;
}

function areComparable({ target: a }: Indicator, { target: b }: Indicator): boolean {
  const [x, y] = [valueOf(a), valueOf(b)];
  if (x?.kind !== 'quantity' || y?.kind !== 'quantity') return false;
  return x.unit === y.unit || sameUnitClass(x.unit, y.unit) === 'same';
}
