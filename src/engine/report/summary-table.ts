import { calculated, formatFor, placesOf } from '../lay-out/figures';
import { rateFormula, sumFormula } from '../lay-out/formulas';
import { addRow, place, styled, text as content, type Page, type Paper } from '../lay-out/page';
import { charactersAcross } from '../lay-out/text-lines';
import type { CellContent, CellStyle, PlannedLink } from '../layouts/sheet-plan';
import type { Policy } from '../policy/policy';
import { plain, ratioRounded } from '../scoring/rounding';
import { a1, a1Rect } from '../sheet/address';
import { Decimal } from '../sheet/units';
import type { Language } from '../text';
import { heightFor, linesIn, severityColors, type ReportStyles } from './styles';
import type { Amount, SummaryGroup, SummaryLine } from './summary-lines';
import { summaryWords, type ColumnKey, type SummaryColumn } from './summary-words';
import { kindWords, sharedWords } from './words';

/** The sheet while it is being filled. */
export interface Table {
  readonly page: Page<Paper>;
  readonly columns: readonly SummaryColumn[];
  readonly styles: ReportStyles;
  readonly language: Language;
  readonly links: PlannedLink[];
}

export interface GroupPlaced {
  readonly group: SummaryGroup;
  /** First and last row of its lines. */
  readonly rows: readonly [number, number];
  /** Row of its totals. */
  readonly total: number;
  /** Some score or rate is there to be drawn. */
  readonly known: boolean;
}

/** What one cell holds and how it is written. */
interface Entry {
  readonly content?: CellContent | undefined;
  readonly style: CellStyle;
}
type Entries = Readonly<Record<ColumnKey, Entry>>;

const MONEY = '#,##0.00';
const MEAN = { mode: 'half-up', places: 2 } as const;
const MARKED = '#FFF2CC';
const COUNTS = { errors: 'error', warnings: 'warning', hints: 'hint' } as const;

/** A line that says what kind and year follows, the lines, and their totals. */
export function placeGroup(table: Table, group: SummaryGroup): GroupPlaced {
  const { page, columns, styles, language } = table;
  const head = addRow(page, 22);
  place(page, [head, head], [0, columns.length - 1], styles.section, content(groupWords(group, language)));
  const first = page.heights.length;
  for (const line of group.lines) placeLine(table, group, line);
  const rows = [first, page.heights.length - 1] as const;
  const total = placeTotals(table, group, rows);
  return { group, rows, total, known: group.lines.some(line => line.computed ?? line.rate) };
}

function groupWords({ kind, year, lines }: SummaryGroup, language: Language): string {
  const when = (year === null ? sharedWords.undated : sharedWords.ofYear(year))[language];
  const asked =
    kind === 'self-evaluation'
      ? ''
      : language === 'zh'
        ? `：“年初预算”列${kind === 'declaration' ? '年度资金申请总额' : '项目当年预算'}`
        : `: the amount asked for the year stands under Initial`;
  return language === 'zh'
    ? `${when}${kindWords[kind].zh}（${lines.length}份）${asked}`
    : `${when} ${kindWords[kind].en} (${lines.length})${asked}`;
}

function placeLine(table: Table, group: SummaryGroup, line: SummaryLine): void {
  const { page, columns, styles, language } = table;
  const { form } = line.entry.review;
  const words = (of: string): Entry => ({ style: styles.text, content: content(of) });
  const scored = group.kind === 'self-evaluation';
  const differs = line.printed && line.computed && !line.printed.eq(line.computed);
  const score = (of: Decimal | undefined): Entry => figure(table, of, '0.00', scored, differs ? { fill: MARKED } : {});
  const entries: Entries = {
    ordinal: { style: styles.centred, content: { kind: 'number', number: String(line.ordinal) } },
    project: words(line.project || sharedWords.unnamed[language]),
    file: words(line.entry.file ?? ''),
    department: words(line.department),
    unit: words(line.unit),
    initial: amount(table, line.initial),
    annual: amount(table, line.annual),
    executed: amount(table, line.executed),
    rate: figure(table, line.rate, '0.00', scored),
    printed: score(line.printed),
    computed: score(line.computed),
    grade: { style: styles.centred, content: content(line.grade ?? (scored ? '' : summaryWords.none)) },
    errors: count(table, line.counts.error, severityColors.error),
    warnings: count(table, line.counts.warning),
    hints: count(table, line.counts.hint),
    sheet: {
      style: line.entry.file === undefined ? { ...styles.link, horizontal: 'left' } : styles.text,
      content: content(form.sheet),
    },
    remark: words(line.remark[language]),
  };
  const row = placeEntries(table, entries);
  if (line.entry.file === undefined) {
    const col = columns.findIndex(({ key }) => key === 'sheet');
    table.links.push({ row, col, to: { sheet: form.sheet, row: form.range.top, col: form.range.left } });
  }
  page.heights[row] = heightFor(
    Math.max(
      ...columns.map(({ key }, col) => {
        const said = entries[key].content;
        return said?.kind === 'text' ? linesIn(said.text, charactersAcross(page.look.widths, [col, col])) : 1;
      }),
    ),
  );
}

function placeEntries({ page, columns }: Table, entries: Entries): number {
  const row = addRow(page, 24);
  columns.forEach(({ key }, col) => {
    const { content: said, style } = entries[key];
    place(page, [row, row], [col, col], style, said?.kind === 'text' && said.text === '' ? undefined : said);
  });
  return row;
}

/** A figure; where the kind of form has none a dash, where it is unknown nothing. */
function figure(
  { page }: Table,
  value: Decimal | undefined,
  format: string,
  applies: boolean,
  changes: Partial<CellStyle> = {},
): Entry {
  if (!applies) return { style: styled(page.look), content: content(summaryWords.none) };
  const style = { ...styled(page.look, { horizontal: 'right', format: formatFor(format, value) }), ...changes };
  return value ? { style, content: { kind: 'number', number: plain(value) } } : { style };
}

const amount = (table: Table, of: Amount): Entry =>
  figure(table, of.kind === 'known' ? of.value : undefined, MONEY, of.kind !== 'absent');

const count = ({ page }: Table, of: number, color?: string): Entry => ({
  style: styled(page.look, { ...(color !== undefined && of > 0 && { color, bold: true }), format: '0' }),
  content: { kind: 'number', number: String(of) },
});

/** Sums of money, the rate of the sums, the mean of the scores, and counts: live formulas over the lines above. */
function placeTotals(table: Table, group: SummaryGroup, rows: readonly [number, number]): number {
  const { page, columns, language } = table;
  const row = page.heights.length;
  const bold = (changes: Partial<CellStyle> = {}): CellStyle => ({
    ...styled(page.look, { bold: true, horizontal: 'right' }),
    ...changes,
  });
  const { lines, kind } = group;
  const over = (key: ColumnKey): string => {
    const col = columns.findIndex(one => one.key === key);
    return a1Rect({ top: rows[0], left: col, bottom: rows[1], right: col });
  };
  const none: Entry = { style: bold({ horizontal: 'center' }), content: content(summaryWords.none) };
  const sum = (key: 'initial' | 'annual' | 'executed'): Entry => {
    if (lines.every(line => line[key].kind === 'absent')) return none;
    const known = lines.flatMap(({ [key]: one }) => (one.kind === 'known' ? [one.value] : []));
    const total = known.length === 0 ? undefined : added(known);
    const style = bold({ format: formatFor(MONEY, total) });
    return { style, content: calculated(sumFormula(over(key), placesOf(known)), total) };
  };
  const mean = (key: 'printed' | 'computed'): Entry => {
    if (kind !== 'self-evaluation') return none;
    const known = lines.flatMap(line => line[key] ?? []);
    const value =
      known.length === 0 ? undefined : ratioRounded(added(known), new Decimal(known.length), new Decimal(1), MEAN);
    const formula = `=IF(COUNT(${over(key)})=0,"",ROUND(SUM(${over(key)})/COUNT(${over(key)}),2))`;
    return { style: bold({ format: summaryWords.average[language] }), content: calculated(formula, value) };
  };
  const total = (key: keyof typeof COUNTS): Entry => ({
    style: bold({ horizontal: 'center', format: '0' }),
    content: calculated(`=SUM(${over(key)})`, added(lines.map(line => new Decimal(line.counts[COUNTS[key]])))),
  });
  const blank: Entry = { style: bold({ horizontal: 'left' }) };
  placeEntries(table, {
    ...{ ordinal: blank, project: blank, file: blank, department: blank, unit: blank, grade: none, sheet: blank },
    ...{ initial: sum('initial'), annual: sum('annual'), executed: sum('executed') },
    rate:
      kind === 'self-evaluation' ? { style: bold({ format: '0.00' }), content: rateOfSums(table, group, row) } : none,
    ...{ printed: mean('printed'), computed: mean('computed') },
    ...{ errors: total('errors'), warnings: total('warnings'), hints: total('hints') },
    remark: { style: bold({ horizontal: 'left' }), content: content(gradesIn(group, language)) },
  });
  const label = content(summaryWords.total(lines.length)[language]);
  place(page, [row, row], [0, columns.findIndex(({ key }) => key === 'unit')], bold({ horizontal: 'center' }), label);
  return row;
}

const added = (values: readonly Decimal[]): Decimal =>
  values.reduce<Decimal>((sum, value) => sum.plus(value), new Decimal(0));

/**
 * 全年执行数合计 ÷ 全年预算数合计, rounded as the rates of the forms are. Only projects of which both are known count; where
 * one is missing the sums in the cells say something else, and the rate is a plain figure.
 */
function rateOfSums({ columns }: Table, { lines }: SummaryGroup, row: number): CellContent | undefined {
  const both = lines.flatMap(({ annual, executed }) =>
    annual.kind === 'known' && executed.kind === 'known' ? [[annual.value, executed.value] as const] : [],
  );
  const budget = added(both.map(([annual]) => annual));
  if (both.length === 0 || budget.isZero()) return undefined;
  const executed = added(both.map(([, one]) => one));
  const { value: rounding }: Policy['rateRounding'] = lines[0].entry.review.policy.rateRounding;
  const rate = ratioRounded(executed, budget, new Decimal(100), rounding);
  if (lines.some(line => (line.annual.kind === 'known') !== (line.executed.kind === 'known')))
    return { kind: 'number', number: plain(rate) };
  const at = (key: ColumnKey): string => a1({ row, col: columns.findIndex(one => one.key === key) });
  const places = placesOf(both.flat());
  return calculated(rateFormula(at('annual'), at('executed'), places, rounding), rate);
}

/** “优 15、良 2、无法判断 1” */
function gradesIn({ kind, lines }: SummaryGroup, language: Language): string {
  if (kind !== 'self-evaluation') return '';
  const counts = new Map<string, number>();
  for (const { grade } of lines) {
    const name = grade ?? (language === 'zh' ? '无法判断' : 'undetermined');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const order = ['优', '良', '中', '差'];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...counts].sort(([a], [b]) => rank(a) - rank(b));
  return sorted.map(([name, n]) => `${name} ${n}`).join(language === 'zh' ? '、' : ', ');
}

/** Only what may be counted across kinds and years. */
export function placeEverything(table: Table, placed: readonly GroupPlaced[]): void {
  const { page, columns, language } = table;
  const row = addRow(page, 24);
  const bold = styled(page.look, { bold: true });
  const lines = placed.flatMap(({ group }) => group.lines);
  columns.forEach(({ key }, col) => {
    if (key !== 'errors' && key !== 'warnings' && key !== 'hints') return place(page, [row, row], [col, col], bold);
    const formula = `=${placed.map(({ total }) => a1({ row: total, col })).join('+')}`;
    const value = added(lines.map(line => new Decimal(line.counts[COUNTS[key]])));
    return place(page, [row, row], [col, col], { ...bold, format: '0' }, calculated(formula, value));
  });
  const to = columns.findIndex(({ key }) => key === 'unit');
  place(page, [row, row], [0, to], bold, content(summaryWords.everything(lines.length)[language]));
}
