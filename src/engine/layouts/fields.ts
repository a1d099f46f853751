import type { Address } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import { fieldNamed, isGoal, type FieldTerm } from '../sheet/field-terms';
import type { FieldName, Fields, FormKind } from '../sheet/form';
import type { RawCell } from '../sheet/grid';
import { labelKey, readText } from '../sheet/reading';
import { joined } from './cells';
import { below, beside, blocksOf, isLabel, valueBeside, type Region } from './labels';
import type { Block, Paper } from './paper';

/** A label with the place of its value. */
interface Found {
  readonly term: FieldTerm;
  readonly rank: number;
  readonly raw: RawCell | null;
  readonly at: Address;
}

export interface HeadFields {
  readonly fields: Fields;
  /** Text of a 预算年度 field and where it stands. */
  readonly year?: { readonly text: string; readonly at: Address };
}

/** Every labelled single text between a form's title and its indicator table. */
export function readFields(paper: Paper, region: Region, kind: FormKind): HeadFields {
  const rows = blocksOf(paper, region);
  const found: Found[] = [];
  const values = new Set<Block>();
  for (const row of rows) {
    const overValues = standOverValues(paper, row);
    for (const block of row) {
      if (values.has(block)) continue;
      const named = fieldNamed(block.key);
      if (!named) continue;
      const value = overValues
        ? below(paper, block)
        : isGoal(named.term)
          ? goalValue(paper, block, row, region)
          : plainValue(paper, block, region);
      if (!value) continue;
      values.add(value);
      const raw = isGoal(named.term) ? withTails(paper, value, block, region) : value.raw;
      found.push({ ...named, raw, at: { sheet: paper.sheet, row: value.row, col: value.col } });
    }
  }
  for (const block of rows.flat()) if (!values.has(block) && !isLabel(block)) found.push(...insideOf(paper, block));
  return { fields: chosen(found, kind), ...yearOf(found) };
}

/** A row of nothing but labels, each with a value under it. */
function standOverValues(paper: Paper, row: readonly Block[]): boolean {
  return (
    row.length > 1 &&
    row.every(block => {
      const under = below(paper, block);
      return (
        fieldNamed(block.key) !== undefined &&
        under.row === block.rect.bottom + 1 &&
        under.text !== '' &&
        !isLabel(under)
      );
    })
  );
}

/** Right of the label; below it only when another label stands there. */
function plainValue(paper: Paper, label: Block, region: Region): Block | undefined {
  const right = valueBeside(paper, label, region);
  if (right) return right;
  const under = below(paper, label);
  return under.row <= region.bottom && under.text !== '' && !isLabel(under) ? under : undefined;
}

/** Goals stand under their heading when a second goal heading stands beside it, otherwise to the right. */
function goalValue(paper: Paper, label: Block, row: readonly Block[], region: Region): Block | undefined {
  const siblings = row.filter(block => block !== label && isGoalLabel(block));
  const right = beside(paper, label, region.right);
  if (right && !isGoalLabel(right) && (right.text !== '' || siblings.length === 0))
    return isLabel(right) ? undefined : right;
  const under = below(paper, label);
  return under.row <= region.bottom && !(isGoalLabel(under) && beside(paper, under, region.right)?.text)
    ? under
    : undefined;
}

function isGoalLabel(block: Block): boolean {
  const named = fieldNamed(block.key);
  return named !== undefined && isGoal(named.term);
}

/** A long text may go on in the next rows of its column, each without a label of its own. */
function withTails(paper: Paper, value: Block, label: Block, region: Region): RawCell | null {
  let raw = value.raw;
  if (raw === null || typeof raw.value !== 'string') return raw;
  for (let row = value.rect.bottom + 1; row <= Math.min(region.bottom, value.rect.bottom + 20); row += 1) {
    const tail = paper.blockAt(row, value.col);
    const own = (paper.rows.get(row) ?? []).filter(block => block.col >= region.left && block.col <= region.right);
    if (tail.row !== row || tail.raw === null || tail.text === '' || isLabel(tail)) break;
    if (own.some(block => block.col < value.col && block.rect.right < label.col)) break;
    if (own.some(block => isLabel(block))) break;
    raw = joined(raw, tail.raw);
  }
  return raw;
}

/** “项目名称：甲项目”, also several in one cell. */
function insideOf(paper: Paper, block: Block): readonly Found[] {
  const shown = block.raw?.shown ?? '';
  if (typeof block.raw?.value !== 'string' || shown.length > 400) return [];
  const marks: { readonly start: number; readonly end: number; readonly term: FieldTerm; readonly rank: number }[] = [];
  for (let colon = shown.search(/[:：]/); colon >= 0;) {
    const from = marks.length > 0 ? marks[marks.length - 1]!.end : 0;
    const before = /[^\s:：，,；;]*(?:\s[^\s:：，,；;]{1,2})*\s*$/.exec(shown.slice(from, colon))?.[0] ?? '';
    const named = fieldNamed(labelKey(before)) ?? fieldNamed(labelKey(/\S*\s*$/.exec(before)?.[0] ?? ''));
    if (named && (marks.length > 0 || shown.slice(0, colon - before.length).trim() === ''))
      marks.push({ start: colon - before.length, end: colon + 1, ...named });
    else if (marks.length === 0) return [];
    const next = shown.slice(colon + 1).search(/[:：]/);
    colon = next < 0 ? -1 : colon + 1 + next;
  }
  return marks.map((mark, n) => {
    const text = shown.slice(mark.end, marks[n + 1]?.start ?? shown.length).trim();
    const raw = text === '' ? null : { value: text, shown: text };
    // Inside a cell a wording is less certain than in a cell of its own.
    return { term: mark.term, rank: mark.rank + 100, raw, at: { sheet: paper.sheet, row: block.row, col: block.col } };
  });
}

/** The most specific label that has a value; of equals the first on the paper. */
function best(found: readonly Found[], term: FieldTerm): Found | undefined {
  const some = found.filter(one => one.term === term);
  const filled = some.filter(one => one.raw !== null && one.raw.shown.trim() !== '');
  const pool = filled.length > 0 ? filled : some;
  return pool.reduce<Found | undefined>((a, b) => (a === undefined || b.rank < a.rank ? b : a), undefined);
}

const PLAIN: readonly FieldName[] = [
  ...(['projectName', 'projectCode', 'implementingUnit', 'projectNature', 'projectCategory'] as const),
  ...(['performanceType', 'governmentPurchase', 'overview', 'basis', 'necessity', 'safeguards', 'plan'] as const),
];

/** Which field a wording means depends on the form: 年度总体目标 is the expectation of a self-evaluation. */
const BY_KIND: Readonly<Record<FormKind, readonly (readonly [FieldName, readonly FieldTerm[]])[]>> = {
  'self-evaluation': [
    ['department', ['department', 'applicant']],
    ['expectedGoal', ['expectedGoal', 'annualGoal', 'projectGoal', 'goals']],
    ['actualResult', ['actualResult']],
  ],
  declaration: [
    ['department', ['department', 'applicant']],
    ['projectGoal', ['projectGoal', 'goals']],
    ['annualGoal', ['annualGoal', 'expectedGoal']],
  ],
  'target-table': [
    ['applicant', ['applicant']],
    ['department', ['department']],
    ['goals', ['goals', 'projectGoal', 'annualGoal', 'expectedGoal']],
  ],
};

function chosen(found: readonly Found[], kind: FormKind): Fields {
  const fields: Partial<Record<FieldName, Cell<string>>> = {};
  for (const name of PLAIN) {
    const one = best(found, name);
    if (one) fields[name] = readText(one.raw, one.at);
  }
  for (const [name, terms] of BY_KIND[kind]) {
    const one = terms.map(term => best(found, term)).find(some => some !== undefined);
    if (one) fields[name] = readText(one.raw, one.at);
  }
  return { ...fields, ...datesOf(found) };
}

/** Both dates from their own labels, or the two halves of 起止时间. */
function datesOf(found: readonly Found[]): Fields {
  const start = best(found, 'startDate');
  const end = best(found, 'endDate');
  const period = best(found, 'period');
  const dates = {
    ...(start && { startDate: readText(start.raw, start.at) }),
    ...(end && { endDate: readText(end.raw, end.at) }),
  };
  if (start || end || !period?.raw) return dates;
  const halves = period.raw.shown.split(/\s*(?:至|到|—+|–|~|～|--?(?=\s*\d{4}))\s*/).filter(half => half !== '');
  if (halves.length !== 2) return dates;
  const [from, to] = halves.map(half => readText({ value: half, shown: half }, period.at));
  return { startDate: from!, endDate: to! };
}

function yearOf(found: readonly Found[]): Pick<HeadFields, 'year'> {
  const year = best(found, 'fiscalYear');
  return year?.raw ? { year: { text: year.raw.shown, at: year.at } } : {};
}
