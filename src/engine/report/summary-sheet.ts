import { fillPage } from './pages';
import { addRow, finished, newPage, place, text as content, type Page, type Paper } from '../lay-out/page';
import { charactersAcross } from '../lay-out/text-lines';
import type { PlannedChart, SheetPlan } from '../layouts/sheet-plan';
import { plain } from '../scoring/rounding';
import { Decimal } from '../sheet/units';
import type { Language, Text } from '../text';
import { sharedWords } from './words';
import { FONT, heightFor, linesIn, MARGINS, reportStyles } from './styles';
import { summaryGroups, type SummaryEntry, type SummaryLine } from './summary-lines';
import { summaryNotes } from './summary-notes';
import { placeEverything, placeGroup, type GroupPlaced, type Table } from './summary-table';
import { summaryColumns, summaryWords, type SummaryColumn } from './summary-words';

export type { SummaryEntry } from './summary-lines';

export interface SummaryAbout {
  readonly language: Language;
  /** As a person reads it: “2026-11-21 16:30”. */
  readonly checkedAt: string;
  /** Rows come from other workbooks: a column names them. */
  readonly namesFiles: boolean;
  /** Workbooks that could not be read. */
  readonly unread?: readonly string[];
}

/** 汇总表: a row for each form, totals of what may be added up, a chart of scores and execution rates. */
export function summarySheet(entries: readonly SummaryEntry[], about: SummaryAbout): SheetPlan {
  const columns = summaryColumns.filter(({ key }) => key !== 'file' || about.namesFiles);
  const page = newPage({ font: FONT, widths: columns.map(({ width }) => width) });
  const table: Table = { page, columns, styles: reportStyles(page.look), language: about.language, links: [] };
  const last = columns.length - 1;
  const say = (words: Text): string => words[about.language];
  const groups = summaryGroups(entries);

  const title = addRow(page, 30);
  place(page, [title, title], [0, last], table.styles.title, content(say(summaryWords.title)));
  placeAbout(table, entries, about);
  const heading = placeHeadings(table);
  const placed = groups.map(group => placeGroup(table, group));
  if (placed.length > 1) placeEverything(table, placed);
  for (const note of summaryNotes(groups, about)) {
    const row = addRow(page, noteHeight(page, say(note)));
    place(page, [row, row], [0, last], table.styles.note, content(say(note)));
  }
  const charts = placed.flatMap(one => chartOf(table, one, heading) ?? []);
  return {
    name: say(summaryWords.name),
    ...finished(page),
    columnWidths: page.look.widths,
    rowHeights: page.heights,
    print: {
      area: { top: 0, left: 0, bottom: page.heights.length - 1, right: last },
      orientation: 'landscape',
      repeatedRows: { top: heading, bottom: heading + 1 },
      footer: say(sharedWords.pages),
      margins: MARGINS,
    },
    validations: [],
    frozenRows: heading + 2,
    links: table.links,
    charts,
  };
}

const noteHeight = ({ look }: Page<Paper>, words: string): number =>
  heightFor(linesIn(words, charactersAcross(look.widths, [0, look.widths.length - 1])), 18);

function placeAbout(table: Table, entries: readonly SummaryEntry[], { language, checkedAt }: SummaryAbout): void {
  const { page, columns, styles } = table;
  const policies = [...new Set(entries.map(({ review }) => review.policy.title))].join(language === 'zh' ? '、' : ', ');
  const left = [sharedWords.checkedAt(checkedAt), ...(policies === '' ? [] : [summaryWords.policy(policies)])];
  const row = addRow(page, 20);
  const split = columns.findIndex(({ key }) => key === 'grade');
  place(page, [row, row], [0, split - 1], styles.aside, content(left.map(words => words[language]).join('　')));
  const right: readonly [number, number] = [split, columns.length - 1];
  place(page, [row, row], right, styles.asideRight, content(summaryWords.unit[language]));
}

/** Two rows: neighbours under one word, everything else over both. Gives the first. */
function placeHeadings({ page, columns, styles, language }: Table): number {
  const top = addRow(page, 20);
  const lines = columns.map(({ heading, group }, col) =>
    group ? linesIn(heading[language], charactersAcross(page.look.widths, [col, col])) : 1,
  );
  const bottom = addRow(page, heightFor(Math.max(...lines), 20));
  const endOf = (from: number, group: SummaryColumn['group']): number => {
    let to = from;
    while (columns[to + 1]?.group === group) to += 1;
    return to;
  };
  columns.forEach(({ heading, group }, col) => {
    const words = content(heading[language]);
    if (!group) return place(page, [top, bottom], [col, col], styles.heading, words);
    if (columns[col - 1]?.group !== group)
      place(page, [top, top], [col, endOf(col, group)], styles.heading, content(group[language]));
    return place(page, [bottom, bottom], [col, col], styles.heading, words);
  });
  return top;
}

/** More names than this do not fit below a chart. */
const MOST_NAMES = 12;
const CHART_ROWS = 16;
const CHART_ROW = 18;
/** Fewer projects than this would be drawn as walls. */
const FEW = 4;

/** Below everything else, so that no figure is covered. Only where there is something to draw. */
function chartOf(table: Table, { group, rows, known }: GroupPlaced, heading: number): PlannedChart | undefined {
  const { page, columns, language } = table;
  if (group.kind !== 'self-evaluation' || !known) return undefined;
  addRow(page, 8);
  fillPage(page, CHART_ROWS * CHART_ROW, heading);
  const top = page.heights.length;
  for (let n = 0; n < CHART_ROWS; n += 1) addRow(page, CHART_ROW);
  const [first, last] = rows;
  const named = group.lines.length <= MOST_NAMES;
  const cells = (key: SummaryColumn['key']) => {
    const col = columns.findIndex(one => one.key === key);
    return { top: first, left: col, bottom: last, right: col };
  };
  const year = group.year === null ? sharedWords.undated : sharedWords.ofYear(group.year);
  return {
    title: summaryWords.chart(year)[language] + (named ? '' : summaryWords.byOrdinal[language]),
    categories: cells(named ? 'project' : 'ordinal'),
    series: [
      { name: summaryWords.scoreSeries[language], values: cells('computed'), drawn: 'columns' },
      { name: summaryWords.rateSeries[language], values: cells('rate'), drawn: 'line' },
    ],
    over: {
      top,
      left: 0,
      bottom: page.heights.length - 1,
      right: group.lines.length < FEW ? columns.findIndex(({ key }) => key === 'rate') : columns.length - 1,
    },
    axis: { least: '0', most: mostOf(group.lines) },
  };
}

/** Scores and rates end at 100; only money spent beyond the budget goes further, and then to the next ten. */
function mostOf(lines: readonly SummaryLine[]): string {
  const highest = Decimal.max(100, ...lines.flatMap(({ rate, computed }) => [rate ?? 0, computed ?? 0]));
  return plain(highest.div(10).ceil().times(10));
}
