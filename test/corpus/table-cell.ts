import { Decimal } from '../../src/engine/sheet/units';
import type { RawCell } from '../../src/engine/sheet/grid';

/**
 * One cell of the text tables, both ways. What is written and what it means (README.md has the same list for people):
 *
 *     15.30        a number under a format that shows it so: 15 General, 15.30 0.00, 1,132,600.00 #,##0.00, 95% 0%
 *     2026-01-01   a date: its serial number under yyyy-mm-dd
 *     =F6/E6 → 95  a formula and what it gives; without the arrow “=100.00(%)” is text, as people type it
 *     'text        text whatever it looks like; @text the same in a cell formatted as text
 *     {"value":…}  a cell the short forms cannot say, as JSON
 *     anything else is text as it stands
 */

const NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?%?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FORMULA = /^(=[^]+?) → ([^]*)$/;
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)$/;
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The format code under which Excel shows a number the way it is written; undefined is General. */
function formatOf(shown: string): string | undefined {
  const places = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  const code = (shown.includes(',') ? '#,##0' : '0') + (places > 0 ? `.${'0'.repeat(places)}` : '');
  if (shown.endsWith('%')) return `${code}%`;
  return code === '0' ? undefined : code;
}

function numberOf(shown: string): number {
  const written = new Decimal(shown.replace(/[,%]/g, ''));
  return (shown.endsWith('%') ? written.div(100) : written).toNumber();
}

function plain(text: string): RawCell {
  if (NUMBER.test(text)) {
    const format = formatOf(text);
    return { value: numberOf(text), shown: text, ...(format !== undefined && { format }) };
  }
  if (DATE.test(text)) return { value: (Date.parse(text) - DAY_ZERO) / DAY, shown: text, format: 'yyyy-mm-dd' };
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE', shown: text };
  if (text.startsWith("'")) return { value: text.slice(1), shown: text.slice(1) };
  if (text.startsWith('@')) return { value: text.slice(1), shown: text.slice(1), format: '@' };
  return { value: text, shown: text };
}

/** Reads one cell whose table escapes are already undone; nothing written is no cell. */
export function readCell(text: string): RawCell | null {
  if (text === '') return null;
  if (text.startsWith('{"')) return JSON.parse(text) as RawCell;
  const formula = FORMULA.exec(text);
  if (formula) return { ...plain(formula[2]!), formula: formula[1]! };
  return plain(text);
}

/** The shortest writing that reads back as this very cell. */
export function writeCell(cell: RawCell | null): string {
  if (cell === null) return '';
  const values = [cell.shown, `'${cell.shown}`, `@${cell.shown}`];
  const short = values
    .map(value => (cell.formula === undefined ? value : `${cell.formula} → ${value}`))
    .find(text => text === text.trim() && !text.startsWith('{"') && same(readCell(text), cell));
  return short ?? JSON.stringify(cell);
}

function same(a: RawCell | null, b: RawCell): boolean {
  return a !== null && a.value === b.value && a.shown === b.shown && a.formula === b.formula && a.format === b.format;
}

/** True for what Excel shows when a formula fails: “#REF!”. */
export const isErrorText = (text: string): boolean => ERROR.test(text);
