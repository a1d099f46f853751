import type { Address } from '../../engine/sheet/address';
import { a1Rect, addressKey } from '../../engine/sheet/address';
import type { Scalar } from '../../engine/sheet/grid';
import type { Before } from './before-writing';
import type { Content } from './cell-content';
import { asEntered, content } from './cell-content';
import { rowRuns } from './rectangles';

/** What a cell is to hold. */
export interface Entry {
  readonly at: Address;
  readonly value: Scalar;
  readonly isFormula: boolean;
}

export interface Asked {
  readonly range: Excel.Range;
  readonly at: readonly Address[];
}

/**
 * Queues the entries and their reading back, in runs within one row: a block over several rows is misplaced by Excel where a
 * filter hides rows (OfficeDev/office-js #224), a run within a row never is.
 */
export function queueEntries(
  context: Excel.RequestContext,
  entries: readonly Entry[],
  before: Before,
): readonly Asked[] {
  const asked: Asked[] = [];
  for (const sheetName of new Set(entries.map(entry => entry.at.sheet))) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const isFormula of [false, true]) {
      const here = entries.filter(entry => entry.at.sheet === sheetName && entry.isFormula === isFormula);
      const byPlace = new Map(here.map(entry => [addressKey(entry.at), entry]));
      for (const run of rowRuns(here.map(entry => entry.at))) {
        const at = placesOf(sheetName, run.top, run.left, run.right);
        const row = at.map(place => {
          const entry = byPlace.get(addressKey(place))!;
          return asEntered(entry.value, isFormula, before.cells.get(addressKey(place))?.format ?? 'General');
        });
        const range = sheet.getRange(a1Rect(run));
        if (isFormula) range.formulas = [row];
        else range.values = [row];
        range.load('values,formulas');
        range.untrack();
        asked.push({ range, at });
      }
    }
  }
  return asked;
}

const placesOf = (sheet: string, row: number, left: number, right: number): readonly Address[] =>
  Array.from({ length: right - left + 1 }, (_, i) => ({ sheet, row, col: left + i }));

export function contentsOf(asked: readonly Asked[]): ReadonlyMap<string, Content> {
  return new Map(
    asked.flatMap(({ range, at }) => {
      const [values] = range.values as readonly (readonly unknown[])[];
      const [formulas] = range.formulas as readonly (readonly unknown[])[];
      return at.map((place, i) => [addressKey(place), content(values?.[i], formulas?.[i])] as const);
    }),
  );
}
