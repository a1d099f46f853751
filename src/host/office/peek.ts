import { ok, type Outcome, type Peek, type PeekedSheet } from '../../app/ports';
import { rawCellOf } from './cell-content';
import { codeOf, converse } from './errors';
import { FIRST_BLOCK, FIRST_COLS, FIRST_ROWS } from './read-sheets';

/** Names, values and formulas in one request. A sheet that is gone answers for the whole look: nothing is as it was. */
export function peek(sheets: readonly string[]): Promise<Outcome<Peek>> {
  return converse(async context => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const asked = sheets.map(name => {
      const used = worksheets.getItem(name).getUsedRange(true);
      const whole = used.getBoundingRect('A1');
      whole.load('rowCount,columnCount');
      const block = whole.getIntersection(FIRST_BLOCK);
      block.load('values,formulas');
      for (const range of [used, whole, block]) range.untrack();
      return { name, whole, block };
    });
    try {
      await context.sync();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ItemNotFound' || code === 'ResponsePayloadSizeLimitExceeded') return ok({ names: [], sheets: [] });
      throw error;
    }
    const fits = asked.filter(({ whole }) => whole.rowCount <= FIRST_ROWS && whole.columnCount <= FIRST_COLS);
    return ok({
      names: worksheets.items.map(sheet => sheet.name),
      sheets: fits.map(({ name, block }) => ({ sheet: name, cells: cellsOf(block) })),
    });
  });
}

function cellsOf(block: Excel.Range): PeekedSheet['cells'] {
  // properties are `any` in the type declarations
  const values = block.values as readonly (readonly unknown[])[];
  const formulas = block.formulas as readonly (readonly unknown[])[];
  return values.map((row, r) => row.map((value, c) => rawCellOf(value, formulas[r]?.[c], undefined)));
}
