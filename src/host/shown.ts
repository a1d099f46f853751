import { format as formatted, getFormatFromId, isDateFormat } from 'numfmt';
import type { Scalar } from '../engine/sheet/grid';

/**
 * Number formats that a file names only by number and that Excel shows in the words of its own language
 * (ECMA-376-1 §18.8.30, the zh-cn column): the forms are Chinese, so Chinese it is.
 */
const CHINESE: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '[$-804]AM/PMh"时"mm"分"',
  35: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '[$-804]AM/PMh"时"mm"分"',
  56: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a built-in number format; undefined for General and for numbers nobody assigned. */
export function formatOfId(id: number): string | undefined {
  const code = CHINESE[id] ?? (id > 0 && id < 50 ? getFormatFromId(id) : undefined);
  return code === 'General' ? undefined : code;
}

/** Days between the two epochs of Excel: 1 January 1904 is day 1462 of the 1900 system. */
const DAYS_TO_1904 = 1462;

/**
 * What a person reads in a cell that is wide enough: 95.1289 under “0.00” → “95.13”. The blanks that an accounting format
 * pads with are left out. `format` absent means General; a code that cannot be read is treated as General.
 */
export function shownText(value: Scalar, format?: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return format === undefined || format === '@' ? value : shownString(value, format);
  if (format === undefined || format === '@') return general(value);
  const short = asItStands(value, format);
  if (short !== undefined) return short;
  try {
    const serial = date1904 && isDate(format) ? value + DAYS_TO_1904 : value;
    return formatted(format, serial).trim();
  } catch {
    return general(value);
  }
}

/** Most figures of a form have no more decimals than “0.00” shows: nothing to round, only zeros to add. */
function asItStands(value: number, format: string): string | undefined {
  const places = format === '0' ? 0 : format === '0.0' ? 1 : format === '0.00' ? 2 : undefined;
  const digits = String(value);
  if (places === undefined || Math.abs(value) >= 1e15 || digits.includes('e')) return undefined;
  const [whole, decimals = ''] = digits.split('.');
  if (decimals.length > places) return undefined;
  return places === 0 ? whole : `${whole!}.${decimals.padEnd(places, '0')}`;
}

function general(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : formatted('General', value);
}

/** The fourth section of a format speaks of texts: “;;;” hides them. A format without one leaves them alone. */
function shownString(value: string, format: string): string {
  if (!format.includes('@') && format.split(';').length < 4) return value;
  try {
    const shown = formatted(format, value);
    return shown.trim() === value.trim() ? value : shown;
  } catch {
    return value;
  }
}

const dates = new Map<string, boolean>();

function isDate(format: string): boolean {
  let known = dates.get(format);
  if (known === undefined) {
    known = isDateFormat(format);
    dates.set(format, known);
  }
  return known;
}
