import { Decimal } from 'decimal.js';
import { invalidArgument } from './excel-error';
import type { Cell } from './workbook';

/**
 * What becomes of a value that is written into a cell. Excel treats a written text as if it were typed: “1/2” becomes a
 * date and “95%” the number 0.95, unless the cell is formatted as text or an apostrophe comes first.
 */
export function enter(cell: Cell, input: unknown, location: string): void {
  if (input === null) return; // "leave unchanged" (learn.microsoft.com: excel-add-ins-blank-null-values)
  if (typeof input === 'number' || typeof input === 'boolean')
    return put(cell, cell.format === '@' ? String(input).toUpperCase() : input);
  if (typeof input !== 'string') throw invalidArgument(location, `a cell cannot hold ${typeof input}`);
  if (input.length > 32_767) throw invalidArgument(location, 'a cell holds at most 32,767 characters');
  if (input === '') return put(cell, null);
  if (input.startsWith("'")) return put(cell, input.slice(1), { quotePrefix: true });
  if (cell.format === '@') return put(cell, input);
  if (input.startsWith('=') && input.length > 1) return putFormula(cell, input, location);
  typed(cell, input, location);
}

function put(cell: Cell, value: Cell['value'], { quotePrefix = false } = {}): void {
  cell.value = value;
  cell.quotePrefix = quotePrefix;
  delete cell.formula;
}

function putFormula(cell: Cell, formula: string, location: string): void {
  if (!looksLikeFormula(formula)) throw invalidArgument(location, `not a formula: ${formula}`);
  put(cell, 0);
  cell.formula = formula;
}

/** Enough of the grammar to refuse what Excel refuses: “=100.00(%)” or “=AVERAGE([start]:[end])” (OfficeDev/office-js #6687). */
function looksLikeFormula(formula: string): boolean {
  const body = formula.slice(1).replace(/"(?:[^"]|"")*"/g, '1');
  let depth = 0;
  for (const ch of body) {
    if (ch === '(') depth++;
    if (ch === ')' && --depth < 0) return false;
  }
  if (depth !== 0 || /[\d.]\s*\(|\(\s*[%*/)]\s*\)|[-+*/^&=<>,:]\s*$/.test(body)) return false;
  return (
    /^[\s+-]*(?:[\p{L}_$'[\d.(#{])/u.test(body) && !/[（）：，。！？]|\)\s*[\p{L}\d(]|\d\p{Script=Han}/u.test(body)
  );
}

const DAY = 86_400_000;
const serial = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);

/** The readings of a Chinese Excel, without currencies and times. */
function typed(cell: Cell, input: string, location: string): void {
  const text = input.normalize('NFKC').trim();
  const general = cell.format === 'General';
  if (/^(true|false)$/i.test(text)) return put(cell, text.toLowerCase() === 'true');
  if (/^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?%?$/i.test(text) && /\d/.test(text)) {
    const number = new Decimal(text.replace(/[,%]/g, ''));
    if (text.endsWith('%') && general) cell.format = text.includes('.') ? '0.00%' : '0%';
    return put(cell, text.endsWith('%') ? number.div(100).toNumber() : number.toNumber());
  }
  const date =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(text) ?? /^()(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (date) {
    if (general) cell.format = date[1] ? 'yyyy/m/d' : 'm"月"d"日"';
    return put(cell, serial(Number(date[1] || 2024), Number(date[2]), Number(date[3] ?? 1)));
  }
  if (/^[-+]/.test(text)) return putFormula(cell, `=${text}`, location);
  if (text.startsWith('@')) throw invalidArgument(location, 'that function is not valid');
  put(cell, input);
}
