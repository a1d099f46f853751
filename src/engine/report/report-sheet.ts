import { addRow, finished, newPage, place, text as content } from '../lay-out/page';
import { charactersAcross } from '../lay-out/text-lines';
import type { Columns } from '../layouts/look';
import type { SheetPlan } from '../layouts/sheet-plan';
import type { Review } from '../review';
import type { Text } from '../text';
import type { Report, ReportAbout } from './report';
import { reportHead } from './report-head';
import { placeAside, placeHeading, placeOpen, placeTopic } from './report-rows';
import { reportSections } from './report-sections';
import { reportColumns, reportWords } from './report-words';
import { FONT, heightFor, linesIn, MARGINS, reportStyles } from './styles';
import { sharedWords } from './words';

const LAST = reportColumns.length - 1;
const ALL: Columns = [0, LAST];

/** 检查报告: what one check of a workbook found, topic by topic, to be printed, looked through and signed. */
export function reportSheet(review: Review, about: ReportAbout): SheetPlan {
  const { language } = about;
  const page = newPage({ font: FONT, widths: reportColumns.map(({ width }) => width) });
  const report: Report = { page, styles: reportStyles(page.look), language, links: [] };
  const sections = reportSections(review);

  const title = addRow(page, 32);
  place(page, [title, title], ALL, report.styles.title, content(reportWords.title[language]));
  for (const [label, words] of reportHead(review, sections, about)) placeHeadLine(report, label, words);
  addRow(page, 8);
  const heading = placeHeading(
    report,
    reportColumns.map((column, col) => [[col, col], column.heading]),
  );
  sections.topics.forEach((topic, n) => placeTopic(report, n, topic));
  placeAside(report, sections.topics.length, sections.aside);
  placeOpen(report, sections.topics.length + 1, sections.open);
  placeClosing(report);

  return {
    name: reportWords.name[language],
    ...finished(page),
    columnWidths: page.look.widths,
    rowHeights: page.heights,
    print: {
      area: { top: 0, left: 0, bottom: page.heights.length - 1, right: LAST },
      orientation: 'landscape',
      repeatedRows: { top: heading, bottom: heading },
      footer: sharedWords.pages[language],
      margins: MARGINS,
    },
    validations: [],
    frozenRows: 0,
    links: report.links,
  };
}

/** A label over two columns and what belongs to it over the rest. */
function placeHeadLine({ page, styles, language }: Report, label: Text, words: Text): void {
  const value: Columns = [2, LAST];
  const said = words[language];
  const row = addRow(page, heightFor(linesIn(said, charactersAcross(page.look.widths, value))));
  place(page, [row, row], [0, 1], styles.label, content(label[language]));
  place(page, [row, row], value, styles.text, content(said));
}

/** What the report is worth, and who answers for it. */
function placeClosing({ page, styles, language }: Report): void {
  addRow(page, 8);
  const note = addRow(page, heightFor(linesIn(reportWords.closing[language], charactersAcross(page.look.widths, ALL))));
  place(page, [note, note], ALL, styles.aside, content(reportWords.closing[language]));
  const row = addRow(page, 48);
  const places: readonly (readonly [Columns, Text])[] = [
    [[0, 4], reportWords.checker],
    [[5, 5], reportWords.reviewer],
    [[6, LAST], reportWords.date],
  ];
  for (const [columns, words] of places)
    place(page, [row, row], columns, { ...styles.aside, vertical: 'center' }, content(words[language]));
}
