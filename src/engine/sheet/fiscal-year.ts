import { normalise } from './normal-text';

const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * The fiscal year that a title, a year line or a year cell states: “(2024 年度)”, “2024年”, “二〇二四年度”,
 * “2024年度财政项目支出绩效自评表”, “2024”. Undefined for dates, periods of several years and long texts.
 */
export function readFiscalYear(text: string): number | undefined {
  if (text.length > 200) return undefined;
  const key = normalise(text).replace(/[二一][零〇○O一二三四五六七八九]{3}(?=年)/g, arabicYear);
  if (/(?:19|20)\d\d年?度?[-~—–至到](?:(?:19|20)?\d\d)/.test(key)) return undefined;
  return (
    onlyYear(key, /(?:^|\D)((?:19|20)\d\d)(?:财政|预算)?年度/g) ??
    onlyYear(key, /(?:^|\D)((?:19|20)\d\d)年(?!\d|[一二三四五六七八九十]+月|[初末底])/g) ??
    onlyYear(key, /^[(〔[]?((?:19|20)\d\d)[)〕\]]?(?=[\u4e00-\u9fff]|$)(?!年)/g) ??
    onlyYear(key, /(?:年度:?|\()((?:19|20)\d\d)\)?$/g)
  );
}

function arabicYear(year: string): string {
  return [...year].map(digit => ('零○O'.includes(digit) ? 0 : CHINESE_DIGITS.indexOf(digit))).join('');
}

function onlyYear(text: string, pattern: RegExp): number | undefined {
  const years = new Set<number>();
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    years.add(Number(match[1]));
    if (match[0] === '') break;
  }
  const [year] = years;
  return years.size === 1 ? year : undefined;
}
