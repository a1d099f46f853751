import type { Outcome } from '../../app/ports';
import { ok } from '../../app/ports';
import { Mismatch, type Standing } from '../../app/self-check';
import type { Severity } from '../../engine/rules/finding';
import { a1, a1Rect, type Address } from '../../engine/sheet/address';
import type { Grid, RawCell } from '../../engine/sheet/grid';
import { text } from '../../engine/text';
import { rawCellOf } from './cell-content';
import { converse } from './errors';
import { askRules, isSentinel, sheetsAsked, signOf } from './marks';
import { rectOf } from './rectangles';
import { areaOf } from './scratch-sheets';

/** What the self-check sees of its sheets without asking the host that it tries. */

/** A look past the host that failed is no finding of “nothing there”. */
function seen<T>(read: Outcome<T>): T {
  if (read.ok) return read.value;
  const { problem } = read;
  const code = 'code' in problem ? `${problem.code} ${problem.detail}` : problem.kind;
  throw new Mismatch(text(`无法查看结果：${code}`, `The result could not be looked at: ${code}`));
}

/** The cell, as the host would read it. */
export async function cellNow(at: Address): Promise<RawCell | null> {
  const read = await converse(async context => {
    const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(at));
    range.load('values,formulas,numberFormat');
    await context.sync();
    // properties are `any` in the type declarations
    const [value, formula, format] = [range.values, range.formulas, range.numberFormat].map(
      matrix => (matrix as readonly (readonly unknown[])[])[0]?.[0],
    );
    return ok(rawCellOf(value, formula, format));
  });
  return seen(read);
}

const SEVERITIES: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'hint' };

/** Two requests: the rules, and where ours apply. */
export async function marksNow(names: readonly string[]): Promise<Standing> {
  const read = await converse(async context => {
    const asked = names.map(name => {
      // kept, unlike in `askRules`: the rules are asked again for where they apply
      const rules = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
      return { name, rules };
    });
    await context.sync();
    const ranges = asked.flatMap(({ name, rules }) =>
      rules.items.filter(isSentinel).map(rule => {
        const areas = rule.getRanges().areas;
        areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
        return { name, areas, severity: SEVERITIES[signOf(rule)?.charAt(0) ?? ''] ?? 'hint' };
      }),
    );
    await context.sync();
    return ok(ranges.flatMap(({ name, areas, severity }) => areas.items.flatMap(cellsOfArea(name, severity))));
  });
  return seen(read);
}

const cellsOfArea =
  (sheet: string, severity: Severity) =>
  (area: Excel.Range): Standing => {
    const { top, left, bottom, right } = rectOf(area);
    const places: { at: Address; severity: Severity }[] = [];
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) places.push({ at: { sheet, row, col }, severity });
    return places;
  };

/** Formats, fill and other rules of the form, the one sheet that is visible and open to change. */
export async function looksNow([form]: readonly Grid[]): Promise<unknown> {
  const area = form && areaOf(form);
  if (!area) return null;
  const read = await converse(async context => {
    const asked = sheetsAsked(context);
    const block = asked.sheet(form.sheet).getRange(a1Rect(area));
    block.load('numberFormat');
    block.format.fill.load('color');
    const rules = askRules(asked, form.sheet);
    await context.sync();
    const formats: unknown = block.numberFormat;
    return ok({ formats, fill: block.format.fill.color, rules: rules.items.filter(rule => !isSentinel(rule)).length });
  });
  return seen(read);
}
