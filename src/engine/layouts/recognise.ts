import type { Rect } from '../sheet/address';
import { valueOf, type Cell } from '../sheet/cell';
import { fieldNamed, opensForm } from '../sheet/field-terms';
import type { Form, FormKind } from '../sheet/form';
import type { Grid } from '../sheet/grid';
import { readText } from '../sheet/reading';
import { isTotalLabel } from '../sheet/row-terms';
import { titleKind, type TitleKind } from '../sheet/surrounding-terms';
import { readAmounts } from './amounts';
import { readFields } from './fields';
import { fundHeading, readFunds } from './funds';
import { findTitle, findUnit, findYear, type Title } from './head';
import { column, completed, findHeadings, overlaps, repeats, type TableHeading } from './headings';
import { blocksOf, isLabel, type Region } from './labels';
import { bestLayout } from './match';
import { addressOf, blocksIn, filledBetween, paperOf, type Block, type Paper } from './paper';
import { withWeightsOfNames } from './points-in-words';
import { listedProjects } from './project-list';
import { readTable, type TableRead } from './table';
import { whyNot, type NotRecognised } from './unrecognised';

/** What stands on one sheet: 0 to n forms, and what is missing when there is none. */
export interface Recognition {
  readonly forms: readonly Form[];
  readonly unrecognised?: NotRecognised;
}

/**
 * Finds every form on a sheet by its labels and its shape, never by coordinates. Works on any grid; what cannot be read is
 * absent or blank in the form. Time grows with the number of filled cells.
 */
export function recognise(grid: Grid): Recognition {
  const paper = paperOf(grid);
  const forms = strips(findHeadings(paper)).flatMap(strip => formsIn(paper, strip));
  return forms.length > 0 ? { forms } : { forms, unrecognised: whyNot(paper) };
}

/** A vertical strip of the sheet: forms may stand side by side, each strip is read from top to bottom. */
interface Strip {
  readonly headings: readonly TableHeading[];
  readonly left: number;
  readonly right: number;
}

function strips(headings: readonly TableHeading[]): readonly Strip[] {
  const groups: TableHeading[][] = [];
  for (const heading of headings) {
    const meeting = groups.filter(group => group.some(one => overlaps(one, heading)));
    const [home = []] = meeting;
    if (meeting.length === 0) groups.push(home);
    for (const other of meeting.slice(1)) home.push(...groups.splice(groups.indexOf(other), 1)[0]!);
    home.push(heading);
  }
  const sorted = groups
    .map(group => ({ group: group.sort((a, b) => a.top - b.top), left: Math.min(...group.map(one => one.left)) }))
    .sort((a, b) => a.left - b.left);
  return sorted.map(({ group, left }, n) => ({
    headings: group,
    left: n === 0 ? 0 : left,
    right: (sorted[n + 1]?.left ?? Infinity) - 1,
  }));
}

function formsIn(paper: Paper, strip: Strip): readonly Form[] {
  const forms: Form[] = [];
  let from = 0;
  for (let n = 0; n < strip.headings.length;) {
    const first = strip.headings[n]!;
    const { pages, limit, next } = pagesOf(paper, strip, n);
    const read = formFrom(paper, strip, first, pages, { from, limit });
    forms.push(...read.forms);
    from = read.bottom + 1;
    n = next;
  }
  return forms;
}

/** The repeated headings of one form, its last possible row, and the heading with which the next form goes on. */
function pagesOf(paper: Paper, strip: Strip, from: number): { pages: TableHeading[]; limit: number; next: number } {
  const pages = [strip.headings[from]!];
  let next = from + 1;
  for (; next < strip.headings.length; next += 1) {
    const heading = strip.headings[next]!;
    const last = pages[pages.length - 1]!;
    const start = formStart(paper, strip, last, heading.top - 1);
    if (start !== undefined) return { pages, limit: start - 1, next };
    if (!repeats(pages[0]!, heading)) continue;
    if (totalBetween(paper, last, heading)) return { pages, limit: heading.top - 1, next };
    pages.push(completed(pages[0]!, heading));
  }
  const start = formStart(paper, strip, pages[pages.length - 1]!, Infinity);
  return { pages, limit: start === undefined ? Infinity : start - 1, next };
}

/** The first row after a table in which another form's head begins: its title when fields follow, or its first label. */
function formStart(paper: Paper, strip: Strip, after: TableHeading, until: number): number | undefined {
  const name = column(after, 'name') ?? column(after, 'level2');
  let title: number | undefined;
  for (const row of filledBetween(paper, after.bottom + 1, until)) {
    const first = blocksIn(paper, row, strip.left, strip.right)[0];
    if (!first || first.col >= (name?.left ?? 0)) continue;
    const term = fieldNamed(first.key)?.term;
    if (term !== undefined && opensForm(term) && first.key !== '项目') return title ?? row;
    if (titleKind(first.text) !== undefined) title ??= row;
  }
  return undefined;
}

function totalBetween(paper: Paper, a: TableHeading, b: TableHeading): boolean {
  return filledBetween(paper, a.bottom + 1, b.top - 1).some(row => {
    const first = blocksIn(paper, row, a.left, a.right)[0];
    return first !== undefined && isTotalLabel(first.key);
  });
}

interface Span {
  readonly from: number;
  readonly limit: number;
}

function formFrom(
  paper: Paper,
  strip: Strip,
  heading: TableHeading,
  pages: readonly TableHeading[],
  span: Span,
): { readonly forms: readonly Form[]; readonly bottom: number } {
  const above = { top: span.from, bottom: heading.top - 1, left: strip.left, right: strip.right };
  const title = findTitle(paper, above);
  const printed = Math.max(title?.block.rect.right ?? 0, ...pages.map(page => page.right));
  const wide = { ...above, top: title?.block.row ?? span.from };
  const head: Region = { ...wide, right: Math.min(widthOf(paper, wide, printed), strip.right) };
  const kind = kindOf(heading, title?.kind);
  const unit = findUnit(paper, { ...head, top: Math.max(span.from, head.top - 2) });
  const funds = kind === 'self-evaluation' ? readFunds(paper, head, unit) : [];
  const table = readTable(paper, pages, span.limit, valueOf(funds.find(one => one.key === 'total')?.weight));
  const { fields, year: yearField } = readFields(paper, head, kind);
  const isForm = title ? isReadable(title.kind) : enough(heading, Object.keys(fields).length, funds.length);
  const projects = listedProjects(paper, heading, table.indicators, unit);
  // 多个项目的自评结果汇总表没有各项目的资金和总分，不逐项评判。
  if (projects ? kind === 'self-evaluation' : !isForm) return { forms: [], bottom: table.bottom };
  const year = findYear(paper, { ...head, top: Math.max(span.from, head.top - 1) }, title, yearField);
  const top = title?.block.row ?? firstRow(paper, head, heading);
  const range = rangeOf(paper, { ...head, top, bottom: heading.top - 1 }, heading, pages, table.bottom);
  const base = {
    sheet: paper.sheet,
    range,
    layout: bestLayout({
      kind,
      title: title?.block.raw?.shown ?? '',
      labels: new Set(
        [...blocksOf(paper, head), blocksIn(paper, heading.top, heading.left, heading.right)]
          .flat()
          .map(one => one.text),
      ),
      yearLine: year !== undefined && year.at.row !== title?.block.row,
      ...(table.totalLabel !== undefined && { totalLabel: table.totalLabel }),
      hasGrade: table.grade !== undefined,
    }),
    title: titleCell(paper, title, range),
    fiscalYear: year?.year ?? null,
    yearAt: year?.at ?? null,
    unit: unit ?? null,
    fields,
    indicators: withWeightsOfNames(table.indicators, funds),
  };
  const { bottom } = table;
  if (kind === 'self-evaluation')
    return { bottom, forms: [{ ...base, kind, funds, subtotals: table.subtotals, ...closing(table) }] };
  const plan = { ...base, kind, funds: projects ? [] : readAmounts(paper, head, kind, unit) };
  return {
    bottom,
    forms: projects?.map(one => ({ ...plan, ...one, fields: { ...fields, ...one.fields } })) ?? [plan],
  };
}

/** Where nothing is merged, the value of a label in the last printed column stands one column further. */
function widthOf(paper: Paper, region: Region, printed: number): number {
  const beyond = blocksOf(paper, region).flatMap(row =>
    row.filter((block, n) => {
      const label = row[n - 1];
      return label?.rect.right === printed && block.col === printed + 1 && isLabel(label) && !isLabel(block);
    }),
  );
  return Math.max(printed, ...beyond.map(block => block.rect.right));
}

function closing(table: TableRead): Pick<TableRead, 'totalWeight' | 'totalScore' | 'grade'> {
  const { totalWeight, totalScore, grade } = table;
  return { ...(totalWeight && { totalWeight }), ...(totalScore && { totalScore }), ...(grade && { grade }) };
}

function titleCell(paper: Paper, title: Title | undefined, range: Rect): Cell<string> {
  if (title) return readText(title.block.raw, addressOf(paper, title.block));
  return { kind: 'blank', at: { sheet: paper.sheet, row: range.top, col: range.left }, shown: '' };
}

/** Columns say more than a title: what was reached is only asked of a self-evaluation. */
function kindOf(heading: TableHeading, title: TitleKind | undefined): FormKind {
  if (column(heading, 'actual') || column(heading, 'score')) return 'self-evaluation';
  if (title === 'self-evaluation') return 'self-evaluation';
  const older = heading.columns.some(one => /^一级目标|^指标目标值/.test(one.text));
  return older && title !== 'declaration' ? 'target-table' : 'declaration';
}

const isReadable = (kind: TitleKind): boolean => kind !== 'whole-department' && kind !== 'monitoring';

/** Without a title the labels must make up for it: an indicator library has the same columns and is no form. */
function enough(heading: TableHeading, fields: number, funds: number): boolean {
  const scored = column(heading, 'actual') !== undefined && column(heading, 'weight') !== undefined;
  return fields >= 2 || funds > 0 || scored;
}

/** The row of the first label, for a form without a title. */
function firstRow(paper: Paper, head: Region, heading: TableHeading): number {
  const rows = blocksOf(paper, head);
  const row = rows.find(blocks => blocks.some(block => fieldNamed(block.key) !== undefined)) ?? [];
  return row[0]?.row ?? fundHeading(paper, head)?.row ?? heading.top;
}

/** From the title to the last row, over the whole width of everything that belongs to the form. */
function rangeOf(
  paper: Paper,
  head: Region,
  heading: TableHeading,
  pages: readonly TableHeading[],
  bottom: number,
): Rect {
  const blocks: readonly Block[] = blocksOf(paper, head).flat();
  const lefts = [...pages.map(page => page.left), ...blocks.map(block => block.col)];
  const rights = [...pages.map(page => page.right), ...blocks.map(block => block.rect.right)];
  return {
    top: head.top,
    left: Math.min(heading.left, ...lefts),
    bottom,
    right: Math.min(Math.max(heading.right, ...rights), Math.max(head.right, heading.right)),
  };
}
