import type { Cell } from '../sheet/cell';
import { normalise } from '../sheet/reading';

/** 无, 无偏差, /, — : something is written, and it says that there is nothing to say. */
const NOTHING = /^(?:无|没有|暂无|无偏差|无说明|不涉及|[/\\—–-]+)[。.]?$/;

/** A remark that is left empty, or that only says there is none. An unreadable remark is not empty. */
export function saysNothing(cell: Cell<string>): boolean {
  return cell.kind === 'blank' || (cell.kind === 'value' && NOTHING.test(normalise(cell.value)));
}
