import { foldWidth } from '../../sheet/normal-text';
import { allMatches } from './all-matches';

/** A year that the text still plans for although the form is for another one. */
export interface StaleYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** A year that is planned in: 2025年计划…, 2025年度工作, 到2025年底. */
const PLANNED =
  /(?<![\d〔[(《-])(20\d\d)\s*年(?:度)?(?:内|底|末|全年|上半年|下半年|\s*第?[一二三四1-4]\s*季度|\s*\d{1,2}\s*月(?:底)?(?:\s*前)?)?[^。;!?\n]{0,12}?(?:计划|拟|将|预计|力争|目标|完成|实施|开展|举办|召开|组织|编制|建设|推进|采购|建成|达到|实现|任务)/g;
/** It looks back, or names a document, a version, a plan of years. */
const LOOKS_BACK =
  /自|从|截至|截止|较|比|同比|相比|以来|起|成立|印发|发布|颁布|出台|批复|已|曾|历年|上年|去年|版|届|规划|纲要|基础上|号|《|-|—|~|至|到\s*$/;
const DONE_BEHIND = /^[^。;]{0,14}(?:了|以来|至今|起|版|发布|印发|批复|成立)/;

/** Years before the form's that a plan still speaks of; history, documents and spans of years are left out. Silent when the text names its own year anywhere. */
export function staleYears(text: string, year: number): readonly StaleYear[] {
  const folded = foldWidth(text);
  if (new RegExp(`${year}\\s*年?`).test(folded)) return [];
  return allMatches(folded, PLANNED).flatMap((match): readonly StaleYear[] => {
    const named = Number(match[1]);
    const left = folded.slice(Math.max(0, match.index - 8), match.index);
    const right = folded.slice(match.index + 5, match.index + 5 + 16);
    const inTitle = folded.lastIndexOf('《', match.index) > folded.lastIndexOf('》', match.index);
    if (
      named >= year ||
      named < year - 3 ||
      inTitle ||
      LOOKS_BACK.test(left) ||
      DONE_BEHIND.test(right) ||
      LOOKS_BACK.test(match[0].slice(5))
    )
      return [];
    return [{ year: named, start: match.index, end: match.index + match[0].length }];
  });
}
