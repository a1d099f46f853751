import { a1, type Address } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import { text, type Text } from '../text';
import type { Undetermined } from './derived';

export function cannot(why: Text, from: readonly Address[] = []): Undetermined {
  return { undetermined: why, from };
}

/** A cell that a computation needs, with its name on the form. */
export interface Needed {
  readonly cell: Cell<unknown> | undefined;
  readonly name: Text;
}

/** Names what stands in the way: “G7 分值为空”, “H9 得分无法识别（#REF!）”, “表中没有得分”. Undefined when every cell has a value. */
export function obstacle(needed: readonly Needed[]): Undetermined | undefined {
  const missing = needed.filter(({ cell }) => cell?.kind !== 'value');
  if (missing.length === 0) return undefined;
  const told = missing.slice(0, TOLD);
  // 整列没有的，说一次就够。
  const rest =
    missing.length > TOLD && missing.some(({ cell }) => cell)
      ? text(`等共 ${missing.length} 处`, ` … ${missing.length} cells in all`)
      : text('', '');
  const zh = [...new Set(told.map(obstacleZh))].join('、');
  const en = [...new Set(told.map(obstacleEn))].join(', ');
  return cannot(
    text(zh + rest.zh, en + rest.en),
    missing.flatMap(({ cell }) => (cell ? [cell.at] : [])),
  );
}

/** So many cells are named; of more, the number is. */
const TOLD = 6;

function obstacleZh({ cell, name }: Needed): string {
  if (!cell) return `表中没有${name.zh}`;
  return cell.kind === 'unreadable'
    ? `${a1(cell.at)} ${name.zh}无法识别（${cell.shown}）`
    : `${a1(cell.at)} ${name.zh}为空`;
}

function obstacleEn({ cell, name }: Needed): string {
  if (!cell) return `the form has no ${name.en}`;
  return cell.kind === 'unreadable'
    ? `${a1(cell.at)} ${name.en} cannot be read (${cell.shown})`
    : `${a1(cell.at)} ${name.en} is blank`;
}

export const names = {
  target: text('指标值', 'target'),
  actual: text('完成值', 'actual value'),
  weight: text('分值', 'weight'),
  score: text('得分', 'score'),
  budget: text('全年预算数', 'annual budget'),
  executed: text('全年执行数', 'executed amount'),
  executionWeight: text('执行率分值', 'weight of the rate'),
} as const;
