import { addRow, type Page, type Paper } from '../lay-out/page';
import { MARGINS } from './styles';

/** A4 across, in inches. */
const PAGE = { width: 11.69, height: 8.27 };
const POINTS = 72;
/** Pixels an inch; a column of n characters has 7n + 5 of them. */
const PIXELS = 96;
/** Rows that fill up the rest of a page. */
const FILLER = 18;

/** Begins a new page where what comes next, so many points high, would be cut by the end of this one. */
export function fillPage(page: Page<Paper>, wanted: number, heading: number): void {
  const room = pageHeight(page);
  const left = room - usedOnLast(page.heights, room, repeated(page.heights, heading));
  if (left >= wanted || wanted > room) return;
  // One row more than fits: it is the first of the next page, wherever exactly that begins.
  for (let filled = 0; filled <= left; filled += FILLER) addRow(page, FILLER);
}

const repeated = (heights: readonly number[], heading: number): number => heights[heading]! + heights[heading + 1]!;

/** Points of rows that a page holds once the sheet has been made as narrow as the paper. */
function pageHeight({ look }: Page<Paper>): number {
  const inches = look.widths.reduce((sum, width) => sum + width * 7 + 5, 0) / PIXELS;
  const scale = Math.min(1, Math.floor(((PAGE.width - MARGINS.left - MARGINS.right) / inches) * 100) / 100);
  return ((PAGE.height - MARGINS.top - MARGINS.bottom) / scale) * POINTS;
}

/** How full the last page is; every page after the first begins with the repeated rows. */
function usedOnLast(heights: readonly number[], room: number, again: number): number {
  return heights.reduce((used, height) => (used + height > room ? again + height : used + height), 0);
}
