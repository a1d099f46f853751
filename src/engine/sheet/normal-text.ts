import { remembered } from './remembered';

/**
 * Three views of what people typed. Sheets mix half and full width, invisible characters, line breaks inside a word and
 * tags pasted from web forms; every comparison and every reading goes through one of these.
 */

/** Zero-width characters, direction marks, soft hyphens, variation selectors, control characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
/** Full-width and small forms, the ideographic space, and the radicals that copies from PDF put in place of characters. */
const WIDE = /[\u2e80-\u2fd5\u3000\uf900-\ufaff\ufe50-\ufe6b\uff01-\uff5e\uffe5]/g;
const LINE_BREAK_TAG = /<\/?(?:p|br|div|li|tr)(?:\s[^<>]*)?\/?>/gi;
const OTHER_TAG = /<\/?(?:span|font|b|strong|i|em|u|s|ul|ol|td|table|tbody|a|o:p)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&le;': '≤',
  '&ge;': '≥',
  '&amp;': '&',
};

/** Full-width forms to half width, one character for one, so that offsets stay valid. `㎡` and `①` are left alone. */
export function foldWidth(text: string): string {
  return text.replace(WIDE, wide => {
    const narrow = wide.normalize('NFKC');
    return narrow.length === 1 ? narrow : wide;
  });
}

/** Nothing in such a text would change: most cells of most sheets. */
const PLAIN = /^[!-~\u4e00-\u9fa5]*$/;
const PLAIN_WORD = /^[\u4e00-\u9fa5]*$/;

/** NFKC without any white space, line break or invisible character: for comparing headings and names. Case is kept. */
export function normalise(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ''));

const MARKS = ':*※,;、。';

/**
 * The text that identifies a heading: `normalise`, without colons and required-marks at the ends and without bracketed
 * suffixes such as `(A)`, `(B/A)`, `(%)`, `(万元)`. Brackets inside a heading (`年度(/项目)指标值`) stay.
 */
export const labelKey = remembered((text: string): string => {
  let key = normalise(text);
  if (PLAIN_WORD.test(key)) return key;
  for (let before = ''; before !== key;) {
    before = key;
    key = withoutBracketSuffix(trimMarks(key));
  }
  // “全年预算数A”, “执行率B/A”: the column letter without its brackets.
  return key.replace(/([\u4e00-\u9fff])[ABC](?:[/÷][ABC])?$/, '$1');
});

function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS.includes(text.charAt(from))) from += 1;
  while (to > from && MARKS.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function withoutBracketSuffix(text: string): string {
  const last = text.charAt(text.length - 1);
  const open = last === ')' ? '(' : last === ']' ? '[' : last === '】' ? '【' : '';
  const at = open === '' ? -1 : text.lastIndexOf(open);
  return at > 0 ? text.slice(0, at) : text;
}

/** Typed text without tags, entities and invisible characters, line breaks as “\n”, trimmed; otherwise verbatim. */
export function cleaned(text: string): string {
  if (PLAIN.test(text) && !/[<&]/.test(text)) return text;
  const untagged = text.includes('<') ? text.replace(LINE_BREAK_TAG, '\n').replace(OTHER_TAG, '') : text;
  const decoded = untagged.includes('&')
    ? untagged.replace(/&(?:nbsp|lt|gt|le|ge|amp);/g, entity => ENTITIES[entity] ?? entity)
    : untagged;
  return decoded.replace(INVISIBLE, '').replace(/\r\n?/g, '\n').trim();
}

/**
 * A value on one line: `cleaned`, half width, line breaks inside it removed. A break between two digits becomes a space:
 * “100⏎200” are two numbers, “(人⏎次)” is one unit.
 */
export function plain(text: string): string {
  const clean = cleaned(text);
  if (PLAIN.test(clean)) return clean;
  return foldWidth(clean)
    .split(/\s*\n\s*/)
    .reduce((line, next) => (/\d$/.test(line) && /^\d/.test(next) ? `${line} ${next}` : line + next))
    .trim();
}
