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
  const own = rows.slice(0, MOST).filter(({ name, row }) => name.kind === 'value' && name.at.row === row);
  return own.flatMap((second, index) => {
    for (const first of own.slice(0, index)) {
      const by = sameness(first, second);
      if (by) return [{ first, second, by }];
    }
    return [];
  });
}

function sameness(first: Indicator, second: Indicator): NearDuplicate['by'] | undefined {
  const [whole, other] = [normalise(first.name.shown), normalise(second.name.shown)];
  if (whole === other) return 'name';
  const [a, b] = [bareName(whole), bareName(other)];
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
