import type { Address, Rect } from '../../engine/sheet/address';
import { a1Rect, addressKey, contains } from '../../engine/sheet/address';
import type { Scalar } from '../../engine/sheet/grid';
import type { Before } from './before-writing';
import type { Content } from './cell-content';
import { asEntered, content } from './cell-content';
import { asRectangles, rowRuns } from './rectangles';

/** What a cell is to hold. */
export interface Entry {
  readonly at: Address;
  readonly value: Scalar;
  readonly isFormula: boolean;
}

export interface Asked {
  readonly range: Excel.Range;
  /** Row by row. */
  readonly at: readonly (readonly Address[])[];
}

/**
 * Queues the entries and their reading back. A block over several rows is misplaced by Excel where a filter hides rows
 * (OfficeDev/office-js #224), a run within a row never is: so rows go together only where the look before found none hidden,
 * and no merged area reaches into them; `rowByRow` never lets them.
 */
export function queueEntries(
  context: Excel.RequestContext,
  entries: readonly Entry[],
  before: Before,
  rowByRow = false,
): readonly Asked[] {
  const asked: Asked[] = [];
  for (const sheetName of new Set(entries.map(entry => entry.at.sheet))) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const isFormula of [false, true]) {
      const here = entries.filter(entry => entry.at.sheet === sheetName && entry.isFormula === isFormula);
      const byPlace = new Map(here.map(entry => [addressKey(entry.at), entry]));
      const places = here.map(entry => entry.at);
      const shape = before.shapes.get(sheetName);
      const rects = rowByRow || !shape || shape.hidesRows ? rowRuns(places) : together(places, shape.merges);
      for (const rect of rects) {
        const at = placesOf(sheetName, rect);
        const rows = at.map(row =>
          row.map(place => {
            const entry = byPlace.get(addressKey(place))!;
            return asEntered(entry.value, isFormula, before.cells.get(addressKey(place))?.format ?? 'General');
          }),
        );
        const range = sheet.getRange(a1Rect(rect));
        if (isFormula) range.formulas = rows;
        else range.values = rows;
        range.load('values,formulas');
        range.untrack();
        asked.push({ range, at });
      }
    }
  }
  return asked;
}

function together(places: readonly Address[], merges: readonly Rect[]): readonly Rect[] {
  const isMerged = (place: Address): boolean => merges.some(merge => contains(merge, place));
  return [...asRectangles(places.filter(place => !isMerged(place))), ...rowRuns(places.filter(isMerged))];
}

const placesOf = (sheet: string, { top, left, bottom, right }: Rect): readonly (readonly Address[])[] =>
  Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => ({ sheet, row: top + r, col: left + c })),
  );

export function contentsOf(asked: readonly Asked[]): ReadonlyMap<string, Content> {
  return new Map(
    asked.flatMap(({ range, at }) => {
      const values = range.values as readonly (readonly unknown[])[];
      const formulas = range.formulas as readonly (readonly unknown[])[];
      return at.flatMap((row, r) =>
        row.map((place, c) => [addressKey(place), content(values[r]?.[c], formulas[r]?.[c])] as const),
      );
    }),
  );
}
