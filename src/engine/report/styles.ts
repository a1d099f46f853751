import { styled, type Paper } from '../lay-out/page';
import type { CellStyle } from '../layouts/sheet-plan';
import { linesOf } from '../lay-out/text-lines';
import type { Severity } from '../rules/finding';

/** How the two sheets look: black and white on paper, with little colour that never says anything alone. */

export const FONT = '宋体';

const GREY = '#F2F2F2';
const BLUE = '#DDEBF7';

export interface ReportStyles {
  readonly title: CellStyle;
  readonly aside: CellStyle;
  readonly asideRight: CellStyle;
  readonly note: CellStyle;
  readonly heading: CellStyle;
  readonly section: CellStyle;
  readonly text: CellStyle;
  readonly centred: CellStyle;
  readonly label: CellStyle;
  readonly link: CellStyle;
}

export function reportStyles(paper: Paper): ReportStyles {
  const plain = styled(paper, { border: false, horizontal: 'left' });
  return {
    title: { ...styled(paper, { border: false, bold: true }), size: 16 },
    aside: plain,
    asideRight: { ...plain, horizontal: 'right' },
    note: { ...plain, vertical: 'top' },
    heading: styled(paper, { bold: true, fill: BLUE }),
    section: styled(paper, { bold: true, horizontal: 'left', fill: GREY }),
    text: styled(paper, { horizontal: 'left', format: '@' }),
    centred: styled(paper, { format: '@' }),
    label: styled(paper, { bold: true, fill: GREY }),
    link: styled(paper, { format: '@', color: '#0563C1', underline: true }),
  };
}

export const severityColors: Readonly<Record<Severity, string>> = {
  error: '#C00000',
  warning: '#7F6000',
  hint: '#1F4E79',
};

/** The tallest row that Excel has. */
const TALLEST = 409;
/** A line of 10.5 points with the room that the widest-spaced Chinese fonts take. */
const LINE = 15.2;

/** Lines that a row can hold. */
export const MOST_LINES = Math.floor((TALLEST - 6) / LINE);

/** Height in points of a row whose fullest cell has so many lines. */
export const heightFor = (lines: number, least = 22): number =>
  Math.min(TALLEST, Math.max(least, Math.ceil(6 + LINE * lines)));

/** Lines of a text in a column of so many characters; half a one is kept free, because a mark may not begin a line. */
export const linesIn = (text: string, across: number): number => linesOf(text, Math.max(1, across - 0.5));

/** Inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };
