import type { CellStyle, SheetPlan } from '../../engine/layouts/sheet-plan';
import { a1Rect, columnLetters, type Rect } from '../../engine/sheet/address';
import { asRectangles } from './rectangles';

type Looks = Required<Omit<CellStyle, 'format' | 'border'>>;

const looksOf = ({ font, size, bold, horizontal, vertical, wrap, ...more }: CellStyle): Looks => ({
  ...{ font, size, bold, horizontal, vertical, wrap },
  ...{ fill: more.fill ?? NO_FILL, color: more.color ?? BLACK, underline: more.underline ?? false },
});

const NO_FILL = '';
const BLACK = '#000000';

/** Queues fonts, alignment, frames, merged areas, widths and heights: the whole sheet first, then what differs from most of it. */
export function queueLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const whole = plan.print.area;
  const usual = looksOf(usualStyle(plan));
  // a new sheet is black on nothing, unless links have coloured it
  const { fill, color, underline, ...rest } = usual;
  const isLinked = (plan.links ?? []).length > 0;
  const first = {
    ...rest,
    ...(fill !== NO_FILL && { fill }),
    ...((isLinked || color !== BLACK) && { color }),
    ...((isLinked || underline) && { underline }),
  };
  withRange(sheet, a1Rect(whole), range => queueStyle(range, first));
  plan.styles.forEach((style, id) => {
    const changed = difference(looksOf(style), usual);
    const cells = plan.cells.filter(cell => cell.style === id);
    if (Object.keys(changed).length === 0 || cells.length === 0) return;
    for (const address of addresses(asRectangles(cells))) {
      const areas = sheet.getRanges(address);
      queueStyle(areas, changed);
      areas.untrack();
    }
  });
  for (const rect of asRectangles(plan.cells.filter(cell => plan.styles[cell.style]?.border)))
    withRange(sheet, a1Rect(rect), queueFrame);
  for (const rect of plan.merges) withRange(sheet, a1Rect(rect), range => range.merge(false));
  queueSizes(sheet, plan);
}

/** Ranges are not kept for later requests: it halves the request. */
function withRange(sheet: Excel.Worksheet, address: string, work: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  work(range);
  range.untrack();
}

/** The style that most cells have: said once for all, it leaves little to say. */
function usualStyle({ cells, styles }: SheetPlan): CellStyle {
  const counts = styles.map((_, id) => cells.filter(cell => cell.style === id).length);
  return styles[counts.indexOf(Math.max(...counts))]!;
}

function difference(style: Looks, usual: Looks): Partial<Looks> {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== usual[key as keyof Looks]));
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

function queueStyle({ format }: Excel.Range | Excel.RangeAreas, style: Partial<Looks>): void {
  if (style.font !== undefined) format.font.name = style.font;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.underline !== undefined) format.font.underline = style.underline ? 'Single' : 'None';
  if (style.fill === NO_FILL) format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = style.fill;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function queueFrame({ format }: Excel.Range): void {
  for (const side of SIDES) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

/** A width is given in points here: seven pixels a character and five of padding, three quarters of a point each. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

function queueSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetPlan): void {
  columnWidths.forEach((width, col) => {
    const letters = columnLetters(col);
    withRange(sheet, `${letters}:${letters}`, ({ format }) => {
      format.columnWidth = widthInPoints(width);
    });
  });
  for (let from = 0; from < rowHeights.length;) {
    let to = from;
    while (rowHeights[to + 1] === rowHeights[from]) to += 1;
    const height = rowHeights[from]!;
    withRange(sheet, `${from + 1}:${to + 1}`, ({ format }) => {
      format.rowHeight = height;
    });
    from = to + 1;
  }
}

/** Addresses of several areas, each short enough for Excel (8,192 characters; OfficeDev/office-js #5198). */
function addresses(rects: readonly Rect[]): readonly string[] {
  const found: string[] = [];
  for (const rect of rects) {
    const last = found[found.length - 1];
    const joined = last === undefined ? a1Rect(rect) : `${last},${a1Rect(rect)}`;
    if (last === undefined || joined.length > 8000) found.push(a1Rect(rect));
    else found[found.length - 1] = joined;
  }
  return found;
}
