import { addRow, place, styled, text as content } from '../lay-out/page';
import { charactersAcross } from '../lay-out/text-lines';
import type { Columns } from '../layouts/look';
import type { CellStyle } from '../layouts/sheet-plan';
import { basisTold, type Citation } from '../policy/cited';
import { severityWords, topicWords } from '../rules/finding-words';
import { a1, type Address } from '../sheet/address';
import type { Text } from '../text';
import { inPieces } from './pieces';
import type { AsideEntry, OpenEntry, TopicSection } from './report-sections';
import type { Report } from './report';
import { reportColumns, reportWords } from './report-words';
import { heightFor, linesIn, MOST_LINES, severityColors } from './styles';
import { sharedWords } from './words';

const LAST = reportColumns.length - 1;

/** One cell of a row: where, what, how; `to` makes it lead there. */
interface Part {
  readonly columns: Columns;
  readonly words: string;
  readonly style: CellStyle;
  readonly to?: Address;
}

export function placeTopic(report: Report, n: number, { topic, findings, open }: TopicSection): void {
  const { language } = report;
  placeSection(report, n, topicWords[topic], findings.length);
  if (findings.length === 0) return placeAlone(report, open > 0 ? reportWords.noneButOpen(open) : reportWords.none);
  findings.forEach(({ finding, project }, index) =>
    placeRow(report, [
      ...placeOf(report, index, finding.at, project),
      severityPart(report, finding.severity),
      textPart(report, [5, 5], `${finding.says[language]}${inBrackets(report, finding.rule)}`),
      textPart(report, [6, 6], finding.law.map(law => citation(report, law)).join(language === 'zh' ? '；' : '; ')),
      textPart(report, [7, 7], finding.remedy[language]),
    ]),
  );
}

/** The findings a person has set aside, each with the reason given. */
export function placeAside(report: Report, n: number, entries: readonly AsideEntry[]): void {
  const { language } = report;
  placeSection(report, n, reportWords.aside, entries.length);
  if (entries.length === 0) return placeAlone(report, reportWords.nothing);
  placeHeading(report, [
    ...FIRST,
    [[4, 4], reportWords.severity],
    [[5, 5], reportWords.finding],
    [[6, 6], reportWords.on],
    [[7, 7], reportWords.reason],
  ]);
  entries.forEach(({ finding, dismissal, project }, index) =>
    placeRow(report, [
      ...placeOf(report, index, finding.at, project),
      severityPart(report, finding.severity),
      textPart(report, [5, 5], `${finding.says[language]}${inBrackets(report, finding.rule)}`),
      { columns: [6, 6], words: dismissal.on, style: report.styles.centred },
      textPart(report, [7, 7], dismissal.reason),
    ]),
  );
}

/** Neither passed nor wrong. */
export function placeOpen(report: Report, n: number, entries: readonly OpenEntry[]): void {
  const { language } = report;
  placeSection(report, n, reportWords.open, entries.length, '处');
  if (entries.length === 0) return placeAlone(report, reportWords.nothing);
  placeHeading(report, [...FIRST, [[4, 6], reportWords.why], [[7, 7], reportWords.rules]]);
  entries.forEach(({ at, project, rules, whys }, index) =>
    placeRow(report, [
      ...placeOf(report, index, at, project),
      textPart(report, [4, 6], whys.map(why => why[language]).join(language === 'zh' ? '' : ' ')),
      textPart(report, [7, 7], rules.join(language === 'zh' ? '、' : ', ')),
    ]),
  );
}

const FIRST: readonly (readonly [Columns, Text])[] = [
  [[0, 0], sharedWords.ordinal],
  [[1, 1], sharedWords.sheet],
  [[2, 2], reportWords.cell],
  [[3, 3], reportWords.project],
];

function placeSection({ page, styles, language }: Report, n: number, name: Text, count: number, unit?: string): void {
  const row = addRow(page, 24);
  place(page, [row, row], [0, LAST], styles.section, content(reportWords.section(n, name, count, unit)[language]));
}

/** A section that holds nothing says so. */
function placeAlone({ page, styles, language }: Report, words: Text): void {
  const row = addRow(page, 22);
  place(page, [row, row], [0, LAST], styles.text, content(words[language]));
}

/** Gives its row. */
export function placeHeading(
  { page, styles, language }: Report,
  captions: readonly (readonly [Columns, Text])[],
): number {
  const lines = captions.map(([columns, words]) =>
    linesIn(words[language], charactersAcross(page.look.widths, columns)),
  );
  const row = addRow(page, heightFor(Math.max(...lines)));
  for (const [columns, words] of captions) place(page, [row, row], columns, styles.heading, content(words[language]));
  return row;
}

function placeOf({ styles, language }: Report, index: number, at: Address, project: string): readonly Part[] {
  return [
    { columns: [0, 0], words: String(index + 1), style: styles.centred },
    { columns: [1, 1], words: at.sheet, style: styles.text },
    { columns: [2, 2], words: a1(at), style: styles.link, to: at },
    { columns: [3, 3], words: project || sharedWords.unnamed[language], style: styles.text },
  ];
}

const severityPart = ({ page, language }: Report, severity: keyof typeof severityColors): Part => ({
  columns: [4, 4],
  words: severityWords[severity][language],
  style: styled(page.look, { format: '@', color: severityColors[severity], bold: severity === 'error' }),
});

const textPart = ({ styles }: Report, columns: Columns, words: string): Part => ({
  columns,
  words,
  style: styles.text,
});

const inBrackets = ({ language }: Report, words: string): string =>
  language === 'zh' ? `（${words}）` : ` (${words})`;

function citation(report: Report, law: Citation): string {
  const basis = basisTold(law)[report.language];
  return `${law.title}${law.clause}${basis === '' ? '' : inBrackets(report, basis)}`;
}

/** As high as its fullest cell; what no row can hold goes on in the next. */
function placeRow(report: Report, parts: readonly Part[]): void {
  const { page, language, links } = report;
  const across = ({ columns }: Part): number => charactersAcross(page.look.widths, columns);
  const pieces = parts.map(part => inPieces(part.words, across(part), MOST_LINES));
  const rows = Math.max(...pieces.map(({ length }) => length));
  for (let n = 0; n < rows; n += 1) {
    const words = (index: number): string => pieces[index]![n] ?? (index === 0 ? reportWords.continued[language] : '');
    const lines = parts.map((part, index) => linesIn(words(index), across(part)));
    const row = addRow(page, heightFor(Math.max(...lines), 24));
    parts.forEach(({ columns, style, to }, index) => {
      const said = words(index);
      place(page, [row, row], columns, style, said === '' ? undefined : content(said));
      if (to && n === 0) links.push({ row, col: columns[0], to });
    });
  }
}
