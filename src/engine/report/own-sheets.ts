import type { Grid, RawCell } from '../sheet/grid';
import { normalise } from '../sheet/normal-text';
import type { Language, Text } from '../text';
import { reportColumns } from './report-words';
import { summaryHeadings } from './summary-words';

export type OwnSheet = 'summary' | 'report';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** The headings stand below the head, wherever a person has moved them by a few rows. */
const ROWS = 40;

const inBoth = (headings: readonly Text[]): readonly (readonly string[])[] =>
  LANGUAGES.map(language => headings.map(words => normalise(words[language])));

const KNOWN: readonly (readonly [OwnSheet, readonly (readonly string[])[]])[] = [
  ['summary', inBoth(summaryHeadings)],
  ['report', inBoth(reportColumns.map(({ heading }) => heading))],
];

const FEWEST = Math.min(...KNOWN.flatMap(([, variants]) => variants.map(headings => headings.length)));

/** Whether the sheet is a 汇总表 or a 检查报告, known by its row of headings: it is no form, and nothing to be recognised. */
export function ownSheet(grid: Grid): OwnSheet | undefined {
  for (const row of grid.cells.slice(0, ROWS)) {
    const filled = row.filter((cell): cell is RawCell => cell !== null && cell.shown !== '');
    if (filled.length < FEWEST) continue;
    const words = filled.map(({ shown }) => normalise(shown));
    const found = KNOWN.find(([, variants]) => variants.some(headings => holdsInOrder(words, headings)));
    if (found) return found[0];
  }
  return undefined;
}

/** A person may have put columns of their own between. */
function holdsInOrder(words: readonly string[], headings: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === headings[next]) next += 1;
  return next === headings.length;
}
