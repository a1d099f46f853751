import type { FundKey, FundKind, FundRow, MoneyUnit } from '../sheet/form';
import { readMoney, readPercent, readPoints, readText } from '../sheet/reading';
import { fundColumnNamed, fundPart, isFundBlockLabel, type FundColumn } from '../sheet/terms';
import { fieldNamed } from '../sheet/field-terms';
import { isFilled, pieceAt } from './cells';
import { beside, blocksOf, isLabel, type Region } from './labels';
import { withWeightOfHeading } from './points-in-words';
import { addressOf, filledBetween, type Block, type Paper } from './paper';

interface FundHeading {
  readonly row: number;
  readonly bottom: number;
  readonly columns: readonly {
    readonly term: FundColumn;
    readonly left: number;
    readonly right: number;
    readonly block: Block;
  }[];
}

/** The rows of 项目资金 on a self-evaluation, in printed order. */
export function readFunds(paper: Paper, region: Region, unit: MoneyUnit | undefined): readonly FundRow[] {
  const heading = fundHeading(paper, region);
  const rows = heading ? tabular(paper, region, heading, unit) : paired(paper, region, unit);
  const score = heading?.columns.find(one => one.term === 'score')?.block;
  return withWeightOfHeading(withOneOfEach(rows), score, paper);
}

/** The row of 年初预算数, 全年预算数, 全年执行数 … ; two of the amounts or an amount with a rate make one. */
export function fundHeading(paper: Paper, region: Region): FundHeading | undefined {
  for (const blocks of blocksOf(paper, region)) {
    const named = blocks
      .map(block => ({ block, named: fundColumnNamed(block.key) }))
      .filter((one): one is NamedBlock => one.named !== undefined)
      .map(beforeAdjustment);
    const terms = new Set(named.map(one => one.named.term));
    const amounts = (['initialBudget', 'annualBudget', 'executed'] as const).filter(term => terms.has(term));
    if (amounts.length === 0 || amounts.length + (terms.has('rate') ? 1 : 0) < 2) continue;
    const headings = named.map(one => one.block);
    if (!standTogether(headings) && !standOverFigures(paper, headings)) continue;
    const columns = named
      .filter(
        (one, n) =>
          !named.some(
            (other, m) => other.named.term === one.named.term && better(other.named.rank, m, one.named.rank, n),
          ),
      )
      .map(({ block, named: { term } }) => ({ term, left: block.col, right: block.rect.right, block }));
    const bottom = Math.max(...named.map(one => one.block.rect.bottom));
    return { row: blocks[0]!.row, bottom, columns };
  }
  return undefined;
}

interface NamedBlock {
  readonly block: Block;
  readonly named: NonNullable<ReturnType<typeof fundColumnNamed>>;
}

/** 预算数 | 调整数 | 调整后预算数: beside an adjusted budget, the plain one is that of the year's beginning. */
function beforeAdjustment(one: NamedBlock, n: number, all: readonly NamedBlock[]): NamedBlock {
  const isPlain = one.named.term === 'annualBudget' && !isAdjusted(one) && !/全年/.test(one.block.key);
  const hasBoth = all.slice(n + 1).some(isAdjusted) && !all.some(({ named }) => named.term === 'initialBudget');
  return isPlain && hasBoth ? { ...one, named: { ...one.named, term: 'initialBudget' } } : one;
}

const isAdjusted = ({ block, named }: NamedBlock): boolean => named.term === 'annualBudget' && /^调整/.test(block.key);

const better = (rank: number, place: number, than: number, thanPlace: number): boolean =>
  rank < than || (rank === than && place < thanPlace);

/** Headings stand side by side; labels of single values have their values between them. */
function standTogether(blocks: readonly Block[]): boolean {
  return blocks.every((block, n) => n === 0 || block.col - blocks[n - 1]!.rect.right <= 2) && blocks.length > 1
    ? blocks.some((block, n) => n > 0 && block.col - blocks[n - 1]!.rect.right === 1)
    : false;
}

/** Where nothing is merged a blank column may part every heading from the next: then the figures below tell. */
function standOverFigures(paper: Paper, headings: readonly Block[]): boolean {
  const below = Math.max(...headings.map(block => block.rect.bottom)) + 1;
  const over = headings.filter(block => /\d/.test(paper.blockAt(below, block.col).text));
  return over.length >= 2 && over.every(block => !isLabel(paper.blockAt(below, block.col)));
}

function tabular(paper: Paper, region: Region, heading: FundHeading, unit: MoneyUnit | undefined): FundRow[] {
  const first = Math.min(...heading.columns.map(one => one.left));
  const rows: FundRow[] = [];
  for (const row of filledBetween(paper, heading.bottom + 1, region.bottom)) {
    const blocks = paper.rows.get(row)!.filter(block => block.col >= region.left && block.col <= region.right);
    if (blocks.length === 0) continue;
    const before = blocks.filter(block => block.rect.right < first && !isFundBlockLabel(block.key));
    const label = before[before.length - 1];
    const part = label && fundPart(label.key);
    const pieces = heading.columns.map(one => pieceAt(paper, row, one.left, one.right));
    const figures = pieces.some(piece => isFilled(piece) && /\d/.test(piece.block.text));
    if (label && (fieldNamed(label.key) !== undefined || (!part && !figures))) break;
    if (!label && !figures) break;
    const key: FundKey = part ?? (rows.length === 0 ? 'total' : 'other');
    rows.push(fundRow(paper, row, key, label, heading, unit));
  }
  return rows;
}

function fundRow(
  paper: Paper,
  row: number,
  key: FundKey,
  label: Block | undefined,
  heading: FundHeading,
  unit: MoneyUnit | undefined,
): FundRow {
  const labelPlace = label ?? paper.blockAt(row, Math.max(0, Math.min(...heading.columns.map(one => one.left)) - 1));
  const cells: Partial<Record<FundColumn, unknown>> = {};
  for (const { term, left, right } of heading.columns) {
    const piece = pieceAt(paper, row, left, right);
    const at = piece.foreign ? { ...piece.at, row, col: left } : piece.at;
    cells[term] = readFund(term, piece.foreign ? null : piece.raw, at, unit);
  }
  return { key, label: readText(label?.raw ?? null, addressOf(paper, labelPlace)), ...(cells as Partial<FundRow>) };
}

function readFund(
  term: FundColumn,
  raw: Block['raw'],
  at: ReturnType<typeof addressOf>,
  unit: MoneyUnit | undefined,
): unknown {
  switch (term) {
    case 'rate':
      return readPercent(raw, at);
    case 'weight':
    case 'score':
      return readPoints(raw, at);
    default:
      return readMoney(raw, at, unit);
  }
}

/** Older forms: 预算数 | 100 | 执行数 | 95; the parts stand behind 其中 in the same row, or under the two labels. */
function paired(paper: Paper, region: Region, unit: MoneyUnit | undefined): FundRow[] {
  const rows = new Map<FundKey, { readonly label: Block; readonly cells: Partial<Record<FundColumn, unknown>> }>();
  const under = new Map<number, FundColumn>();
  for (const blocks of blocksOf(paper, region)) {
    let column: FundColumn | undefined;
    for (const block of blocks) {
      const term = fundColumnNamed(block.key)?.term;
      const isAmount = term === 'initialBudget' || term === 'annualBudget' || term === 'executed';
      if (isAmount) under.set(block.col, term);
      column = isAmount || (term && column) ? term : (under.get(block.col) ?? column);
      const key = term ? 'total' : column && !fieldNamed(block.key) ? fundPart(block.key) : undefined;
      const value = key && column ? beside(paper, block, region.right) : undefined;
      if (!key || !column || !value || isLabel(value) || /\d/.test(block.key)) continue;
      const there = rows.get(key) ?? { label: block, cells: {} };
      there.cells[column] ??= readFund(column, value.raw, addressOf(paper, value), unit);
      rows.set(key, there);
    }
  }
  return [...rows].map(([key, { label, cells }]) => ({
    key,
    label: readText(label.raw, addressOf(paper, label)),
    ...(cells as Partial<FundRow>),
  }));
}

/** Local forms print several sources of one kind (中央补助, 地方资金): each keeps its kind and has a key of its own. */
function withOneOfEach(rows: readonly FundRow[]): readonly FundRow[] {
  const seen = new Map<FundKey, number>();
  return rows.map(row => {
    const nth = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, nth);
    return nth === 1 ? row : { ...row, key: `${row.key as FundKind}-${nth}` as const };
  });
}
