import { byTheForm } from '../../policy/sources';
import { a1, contains, type Address } from '../../sheet/address';
import { rawCell, type Grid, type RawCell } from '../../sheet/grid';
import type { Rect } from '../../sheet/address';
import { text } from '../../text';
import { eachCell } from '../cells-read';
import { hiding, indicators } from '../example';
import { rule, type Context, type Violation } from '../rule';

/** A merged area of more cells than this is no part of a form. */
const LARGEST = 4096;

export default rule({
  id: 'SE64',
  title: text('内容看不见', 'Content out of sight'),
  topic: '形式',
  severity: 'warning',
  law: [byTheForm],
  remedy: text(
    '请取消隐藏或合并，把内容移到正确位置，不需要的请清除。',
    'Please unhide or unmerge, move the content to its place, or clear it.',
  ),

  given: context => [{ merged: underMerges(context), hidden: inHidden(context) }],
  needs: [],
  check: ({ merged, hidden }) => [
    ...merged.map(({ at, raw, anchor }): Violation => ({
      at,
      because: [anchor],
      says: text(
        `${a1(at)}的内容“${raw.shown}”被合并单元格${a1(anchor)}遮住，打印时看不见。`,
        `${a1(at)} holds “${raw.shown}” under the merged cell ${a1(anchor)}; no one can see it.`,
      ),
    })),
    ...(hidden.length > 0
      ? [
          {
            at: hidden[0]!,
            because: hidden.slice(1),
            says: text(
              `${hidden.slice(0, 5).map(a1).join('、')}${hidden.length > 5 ? `等${hidden.length}处` : ''}有数字，而所在的行或列是隐藏的。`,
              `${hidden.slice(0, 5).map(a1).join(', ')}${hidden.length > 5 ? ' …' : ''} hold figures in hidden rows or columns.`,
            ),
          },
        ]
      : []),
  ],

  complies: hiding(
    [3],
    indicators`
      | 三级指标 | 指标值  | 分值 | 得分 |
      | 活动场次 | ≥10(场) | 10   | 10   |
      | 满意度   | ≥90(%)  | 10   | 10   |
      |          |         |      |      |`,
  ),
  violates: hiding(
    [2],
    indicators`
      | 三级指标 | 指标值      | 分值 | 得分 |
      | 活动场次 | ≥10(场)     | 10   | 10   |
      | 满意度   | ⟦≥90(%)⟧  | 10   | 10   |`,
  ),
});

interface Covered {
  readonly at: Address;
  readonly raw: RawCell;
  readonly anchor: Address;
}

/** What a merged area of the form covers and does not show; a copy of what it shows is none. */
function underMerges({ form, grid }: Context): readonly Covered[] {
  return grid.merges
    .filter(rect => contains(form.range, { row: rect.top, col: rect.left }) && sizeOf(rect) <= LARGEST)
    .flatMap(rect => coveredBy(rect, grid));
}

function coveredBy(rect: Rect, grid: Grid): readonly Covered[] {
  const anchor: Address = { sheet: grid.sheet, row: rect.top, col: rect.left };
  const shown = rawCell(grid, rect.top, rect.left)?.shown.trim() ?? '';
  const found: Covered[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let col = rect.left; col <= rect.right; col += 1) {
      const raw = row === rect.top && col === rect.left ? null : rawCell(grid, row, col);
      const text = raw?.shown.trim() ?? '';
      if (raw && text !== '' && text !== shown) found.push({ at: { sheet: grid.sheet, row, col }, raw, anchor });
    }
  return found;
}

const sizeOf = ({ top, left, bottom, right }: Rect): number => (bottom - top + 1) * (right - left + 1);

/** Figures of the form in hidden rows and columns. Notes and code columns that are no part of the form may be hidden. */
function inHidden(context: Context): readonly Address[] {
  const { hiddenRows, hiddenCols } = context.grid;
  if (hiddenRows.length === 0 && hiddenCols.length === 0) return [];
  const [rows, cols] = [new Set(hiddenRows), new Set(hiddenCols)];
  return eachCell(context)
    .filter(({ cell }) => cell.kind === 'value' && /\d/.test(cell.shown))
    .map(({ cell }) => cell.at)
    .filter(({ row, col }) => rows.has(row) || cols.has(col));
}
