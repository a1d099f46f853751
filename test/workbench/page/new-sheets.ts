import { a1, parseA1 } from '../../../src/engine/sheet/address';
import type {
  CellContent,
  CellStyle,
  PlannedCell,
  PlannedChart,
  SheetPlan,
} from '../../../src/engine/layouts/sheet-plan';
import { colOf, rowOf, type Cell, type Chart, type Sheet } from '../../excel/workbook';
import type { CellLook, Looks } from '../looks';
import { linksOf } from './bring-drawn';

/** A sheet that was made in the stand-in as a plan, so that a download can hold it with its look. */
export function planOf(sheet: Sheet): SheetPlan {
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const styleOf = (cell: Cell): number => {
    const style = cellStyle(cell);
    const key = JSON.stringify(style);
    let index = known.get(key);
    if (index === undefined) known.set(key, (index = styles.push(style) - 1));
    return index;
  };
  const cells: PlannedCell[] = [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => {
      const content = contentOf(cell);
      return { row: rowOf(key), col: colOf(key), style: styleOf(cell), ...(content ? { content } : {}) };
    });
  const bottom = Math.max(0, ...cells.map(cell => cell.row), ...sheet.merges.map(merge => merge.bottom));
  const right = Math.max(0, ...cells.map(cell => cell.col), ...sheet.merges.map(merge => merge.right));
  const inch = { left: '0.5', right: '0.5', top: '0.6', bottom: '0.6', header: '0.3', footer: '0.3' };
  const footer = sheet.page.get('centerFooter');
  const margins = Object.fromEntries(Object.entries(inch).map(([side, size]) => [side, Number(size)]));
  return {
    name: sheet.name,
    cells,
    styles,
    merges: sheet.merges,
    columnWidths: Array.from(
      { length: right + 1 },
      (_, col) => (sheet.columnWidths.get(col) ?? 54) / POINTS_PER_CHARACTER,
    ),
    rowHeights: Array.from({ length: bottom + 1 }, (_, row) => sheet.rowHeights.get(row) ?? 15),
    print: {
      area: { top: 0, left: 0, bottom, right },
      orientation: 'portrait',
      margins: margins as SheetPlan['print']['margins'],
      ...(typeof footer === 'string' && { footer }),
    },
    validations: [],
    frozenRows: sheet.frozenRows,
    links: [...linksOf(sheet)].map(([place, to]) => ({ ...parseA1(place)!, to })),
    charts: sheet.charts.flatMap(chartPlan),
  };
}

function chartPlan({ title, series, over, axis }: Chart): readonly PlannedChart[] {
  const categories = series[0]?.categories;
  if (!categories || !over) return [];
  const planned = series.flatMap(({ name, type, values }) => {
    const drawn = type.startsWith('Line') ? ('line' as const) : ('columns' as const);
    return values ? [{ name, values, drawn }] : [];
  });
  const ends = axis && { least: String(axis.minimum), most: String(axis.maximum) };
  return [{ title, categories, series: planned, over, ...(ends && { axis: ends }) }];
}

/** About what Excel's default font gives a character of column width. */
const POINTS_PER_CHARACTER = 5.6;
const PIXELS_PER_POINT = 96 / 72;

function contentOf({ value, formula }: Cell): CellContent | undefined {
  if (formula !== undefined) {
    const isNumber = typeof value === 'number';
    return {
      kind: 'formula',
      formula,
      value: isNumber
        ? { kind: 'number', number: String(value) }
        : { kind: 'text', text: value === null ? '' : String(value) },
    };
  }
  if (value === null) return undefined;
  return typeof value === 'number' ? { kind: 'number', number: String(value) } : { kind: 'text', text: String(value) };
}

const hasLine = (cell: Cell): boolean =>
  Object.entries(cell.look ?? {}).some(([side, on]) => /^(Edge|Inside)/.test(side) && on === true);

function cellStyle(cell: Cell): CellStyle {
  const { look } = cell;
  const horizontal = look?.horizontal?.toLowerCase();
  return {
    font: look?.font ?? '宋体',
    size: look?.size ?? 10.5,
    bold: look?.bold ?? false,
    horizontal: horizontal === 'center' || horizontal === 'right' ? horizontal : 'left',
    vertical: look?.vertical?.toLowerCase() === 'top' ? 'top' : 'center',
    wrap: look?.wrap ?? false,
    border: hasLine(cell),
    format: cell.format,
    ...(cell.fill !== undefined && { fill: cell.fill }),
    ...(cell.fontColor !== undefined && { color: cell.fontColor }),
    ...(look?.underline === 'Single' && { underline: true }),
  };
}

/** How the page draws such a sheet. */
export function looksOfNew(sheet: Sheet): Looks {
  const plan = planOf(sheet);
  const styles = plan.styles.map((style): CellLook => ({
    ...{
      bold: style.bold,
      italic: false,
      fontSize: style.size,
      fontName: style.font,
      color: style.color,
      fill: style.fill,
      underline: style.underline ?? false,
    },
    ...{ horizontal: style.horizontal, vertical: style.vertical, wrap: style.wrap, border: style.border },
  }));
  const pixels = (points: readonly number[], per: number) => new Map(points.map((size, n) => [n, size * per]));
  const cells = new Map(plan.cells.map(cell => [a1(cell), cell.style]));
  return {
    styles,
    sheets: new Map([
      [
        sheet.name,
        {
          widths: pixels(plan.columnWidths, POINTS_PER_CHARACTER * PIXELS_PER_POINT),
          heights: pixels(plan.rowHeights, PIXELS_PER_POINT),
          cells,
          defaultWidth: 72,
        },
      ],
    ]),
  };
}
