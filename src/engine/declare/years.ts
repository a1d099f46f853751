import { foldWidth } from '../sheet/normal-text';
import { unitAt } from '../words/units';
import type { LeftBecause, LeftYear } from './left-year';
import { nextOrdinals, outdatedPlans } from './ordinals';

export interface MovedText {
  readonly text: string;
  /** Figures that moved on, as written and as they stand now: “2024” → “2026”. */
  readonly moved: readonly { readonly was: string; readonly becomes: string }[];
  /** What still speaks of another year. */
  readonly left: readonly LeftYear[];
}

const YEAR = /(?<![\dA-Za-z]|\d[.,])((?:19|20)\d\d)(?!\d|[.,]\d+(?![.\d]))/g;
const SPAN_BEHIND = /^\s*(?:年度?)?\s*[-~—–至到]\s*(?:19|20)\d\d/;
const SPAN_BEFORE = /(?:19|20)\d\d\s*(?:年度?)?\s*[-~—–至到]\s*$/;
const NUMBER_BEHIND = /^\s*(?:[〕\])]\s*第?\s*\d+\s*号|年第?\s*\d+\s*号)/;
const HISTORY_BEFORE = /(?:自|从|截至|截止|截止到|较|比|相比|对比|早在|始于|成立于|同期|上年|去年)\s*\(?$/;
const HISTORY_BEHIND =
  /^\s*年?(?:度|\s*\d{1,2}\s*月(?:份|底|末)?)?[^。;!?,，\n]{0,10}(?:以来|起|了|已|成立|印发|颁布|出台|批复|获批|获评|认定|施行|基础上|发布的|建成的)/;
const AS_YEAR = /^\s*(?:年|版|学年|财年|赛季|届)|^[-/]\d{1,2}(?!\d)|^\.\d{1,2}\.\d{1,2}(?!\d)|^\s*\)/;

/**
 * The text as it would be written `by` years later. The year `from` and the one after it move on; document numbers, titles,
 * history, spans of years and other years stay and are listed, and so are 第N届 and 五年规划, which a person decides about.
 * Offsets outside the years do not change. With `by` 0 nothing is touched or listed.
 */
export function moveYears(text: string, from: number, by: number): MovedText {
  if (by === 0) return { text, moved: [], left: [] };
  const folded = foldWidth(text);
  const moved: { was: string; becomes: string }[] = [];
  const left: LeftYear[] = [];
  const parts: string[] = [];
  let done = 0;
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(folded); match !== null; match = YEAR.exec(folded)) {
    const at = match.index;
    const because = reasonToStay(folded, at, Number(match[1]), from);
    if (because === 'no-year') continue;
    if (because !== undefined) {
      left.push({ said: around(text, at), because });
      continue;
    }
    const becomes = String(Number(match[1]) + by);
    parts.push(text.slice(done, at), becomes);
    done = at + 4;
    moved.push({ was: match[1]!, becomes });
  }
  parts.push(text.slice(done));
  return {
    text: parts.join(''),
    moved,
    left: [...left, ...nextOrdinals(text, by), ...outdatedPlans(text, from + by)],
  };
}

function reasonToStay(text: string, at: number, year: number, from: number): LeftBecause | 'no-year' | undefined {
  const before = text.slice(Math.max(0, at - 16), at);
  const behind = text.slice(at + 4, at + 40);
  if (SPAN_BEFORE.test(before)) return 'no-year'; // told with the year it begins in
  if (SPAN_BEHIND.test(behind)) return 'span';
  if (NUMBER_BEHIND.test(behind)) return 'document-number';
  if (!AS_YEAR.test(behind) && !isBareYear(text, at)) return 'no-year';
  if (text.lastIndexOf('《', at) > text.lastIndexOf('》', at)) return 'title';
  if (year < from || year > from + 1) return 'other-year';
  return HISTORY_BEFORE.test(before) || HISTORY_BEHIND.test(behind) ? 'history' : undefined;
}

/** “2026 国际创新大赛”: a year without 年 at the start of a name or a clause, and no unit behind it. */
function isBareYear(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).replace(/\s+$/, '');
  if (before !== '' && !/[“"《(（、,，。;；:：—·\n]$/.test(before)) return false;
  const behind = /^\s*/.exec(text.slice(at + 4, at + 8))![0].length + at + 4;
  return /[\u4e00-\u9fff]/.test(text.charAt(behind)) && unitAt(text, behind) === '';
}

/** The year with the words around it, for a list. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - 8);
  const to = Math.min(text.length, at + 16);
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
