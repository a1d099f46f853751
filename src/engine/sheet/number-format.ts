import { remembered } from './remembered';

/** True when the format multiplies by 100 for display; `0.00"%"` only prints the sign and does not. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && saidBy(format).isPercent;
}

/** True for dates and times, `yyyy"年"m"月"` as well as `[h]:mm`. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && saidBy(format).isDate;
}

/** What a number format says about the number behind it. Colours, quoted literals and escaped characters say nothing. */
const saidBy = remembered((format: string): { readonly isPercent: boolean; readonly isDate: boolean } => {
  const code = format
    .slice(0, 255)
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return {
    isPercent: code.includes('%'),
    isDate: !/general|通用格式|standard/i.test(format) && /[ymdhs]/i.test(code),
  };
});

/** The day of a serial number of the 1900 date system, as an ISO date; undefined outside 1900–9999. */
export function isoOfSerial(serial: number): string | undefined {
  if (!(serial >= 61 && serial < 2958466)) return undefined;
  // Days since 0000-03-01, then the civil date (Howard Hinnant, chrono-compatible low-level date algorithms).
  const days = Math.floor(serial) - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
