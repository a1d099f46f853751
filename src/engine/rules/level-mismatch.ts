import { contains } from '../sheet/address';
import type { Cell, Filled } from '../sheet/cell';
import type { Grid } from '../sheet/grid';
import { text } from '../text';
import { cannotTell, type Answer } from './rule';
import { homesOf, level1Names, level1Of } from './taxonomy';

interface Levels {
  readonly level1: Filled<string>;
  readonly level2: Filled<string>;
  readonly name: Cell<string>;
  readonly ordinal: number;
  readonly row: number;
}

/** A second level that stands under a first level where no published form has it. */
export function levelMismatch(
  { level1, level2, name, ordinal, row }: Levels,
  { grid }: { readonly grid: Grid },
): Answer {
  const [home, homes] = [level1Of(level1.value), homesOf(level2.value)];
  // 合并的二级指标只说一次；表样之外的用语不评判。
  if (level2.at.row !== row || !home || !homes || home === 'execution' || homes.includes(home)) return undefined;
  // 没有合并、又空着的一级指标，是从上一行推来的，推错了不能怪表。
  const block = grid.merges.find(merge => contains(merge, level1.at));
  if (level1.at.row !== row && !(block && contains(block, { row, col: level1.at.col })))
    return cannotTell(
      { ...level1.at, row },
      text(`第${ordinal}项的一级指标未填写。`, `The first level of no. ${ordinal} is blank.`),
    );
  const proper = level1Names[homes[0]!];
  return {
    at: level2.at,
    because: [level1.at, name.at],
    says: text(
      `第${ordinal}项：“${level2.shown}”列在“${level1.shown}”之下。`,
      `No. ${ordinal}: “${level2.shown}” stands under “${level1.shown}”.`,
    ),
    remedy: text(`“${level2.shown}”应归入“${proper}”。`, `“${level2.shown}” belongs under “${proper}”.`),
  };
}
