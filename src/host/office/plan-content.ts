import type { CellContent, SheetPlan } from '../../engine/layouts/sheet-plan';
import { serialOf } from '../../engine/sheet/serial-date';
import { asEntered } from './cell-content';

type Entered = string | number | boolean;

/** The cells of a plan as blocks that are written in one go: number formats first, so that texts stay texts. */
export function blocksOfPlan(plan: SheetPlan): {
  readonly formats: readonly (readonly string[])[];
  readonly entries: readonly (readonly Entered[])[];
} {
  const blank = <T>(value: T): T[][] => plan.rowHeights.map(() => plan.columnWidths.map(() => value));
  const formats = blank('General');
  const entries = blank<Entered>('');
  for (const { row, col, style, content } of plan.cells) {
    const format = plan.styles[style]?.format ?? 'General';
    formats[row]![col] = format;
    if (content) entries[row]![col] = entered(content, format);
  }
  return { formats, entries };
}

function entered(content: CellContent, format: string): Entered {
  switch (content.kind) {
    case 'text':
      return asEntered(content.text, false, format);
    case 'number':
      return Number(content.number);
    case 'date':
      return serialOf(content.day) ?? asEntered(content.day, false, format);
    case 'formula':
      return content.formula;
  }
}
