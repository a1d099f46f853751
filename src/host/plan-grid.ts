import type { CellContent, SheetPlan } from '../engine/layouts/sheet-plan';
import type { Grid, RawCell } from '../engine/sheet/grid';
import { serialOf } from '../engine/sheet/serial-date';
import { shownText } from './shown';

/** The sheet of a plan as it is read once it stands in a workbook. */
export function gridOfPlan(plan: SheetPlan, sheet: string): Grid {
  const cells: (RawCell | null)[][] = plan.rowHeights.map(() => plan.columnWidths.map(() => null));
  for (const { row, col, style, content } of plan.cells)
    if (content) cells[row]![col] = rawCellOf(content, plan.styles[style]?.format ?? 'General');
  return {
    ...{ sheet, cells, merges: plan.merges },
    ...{ hiddenRows: [], hiddenCols: [], visibility: 'visible' as const, isProtected: false },
  };
}

function rawCellOf(content: CellContent, format: string): RawCell | null {
  const code = format === 'General' ? undefined : format;
  const more = {
    ...(content.kind === 'formula' && { formula: content.formula }),
    ...(code !== undefined && { format: code }),
  };
  const value = valueOf(content);
  if (value === '' && content.kind !== 'formula') return null;
  return { value, shown: shownText(value, code), ...more };
}

/** A figure as a spreadsheet holds it: the nearest double to the decimal. */
function valueOf(content: CellContent): string | number {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return Number(content.number);
    case 'date':
      return serialOf(content.day) ?? content.day;
    case 'formula':
      return content.value.kind === 'number' ? Number(content.value.number) : content.value.text;
  }
}
