import type { Rect } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import { amountNamed, fieldNamed, isBudgetLabel, isGoal, type FieldTerm } from '../sheet/field-terms';
import type { AmountKey, FieldName, Fields, FundAmount, Indicator, MoneyUnit } from '../sheet/form';
import { readMoney, readText } from '../sheet/reading';
import { columnNamed, fundPart, type FundPart } from '../sheet/terms';
import type { TableHeading } from './headings';
import { addressOf, type Block, type Paper } from './paper';

/**
 * A budget publication lists the goals of many projects in one table: 单位 | 项目名称 | 预算金额 | 绩效目标 | 一级指标 | …
 * Each project is a form of its own; no rule may add up what belongs to several.
 */
export interface ListedProject {
  readonly range: Rect;
  readonly fields: Fields;
  readonly funds: readonly FundAmount[];
  readonly indicators: readonly Indicator[];
}

/** The projects of a table with a column 项目名称 that names more than one; undefined for every other table. */
export function listedProjects(
  paper: Paper,
  heading: TableHeading,
  indicators: readonly Indicator[],
  unit: MoneyUnit | undefined,
): readonly ListedProject[] | undefined {
  const printed = headingBlocks(paper, heading);
  const name = printed.find(block => fieldNamed(block.key)?.term === 'projectName');
  if (!name) return undefined;
  const groups = byProject(paper, name.col, indicators);
  if (groups.length < 2) return undefined;
  return groups.map(rows => {
    const first = rows[0]!.row;
    const [left, right] = [Math.min(...printed.map(one => one.col)), Math.max(...printed.map(one => one.rect.right))];
    return {
      range: { top: first, left, bottom: rows[rows.length - 1]!.row, right },
      fields: fieldsOf(paper, printed, first),
      funds: fundsOf(paper, printed, first, unit),
      indicators: rows.map((row, n) => ({ ...row, ordinal: n + 1 })),
    };
  });
}

/** What stands over each column in the heading's last row, also left of the table and when it is merged from above. */
function headingBlocks(paper: Paper, { bottom, right }: TableHeading): readonly Block[] {
  const blocks: Block[] = [];
  for (let col = 0; col <= right;) {
    const block = paper.blockAt(bottom, col);
    if (block.text !== '') blocks.push(block);
    col = block.rect.right + 1;
  }
  return blocks;
}

/** Rows of one name that follow each other; a blank name goes on with the one above. */
function byProject(paper: Paper, col: number, indicators: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const groups: Indicator[][] = [];
  let current = '';
  for (const row of indicators) {
    const { text } = paper.blockAt(row.row, col);
    if (groups.length === 0 || (text !== '' && text !== current)) groups.push([]);
    if (text !== '') current = text;
    groups[groups.length - 1]!.push(row);
  }
  return groups;
}

const NAMES: Readonly<Partial<Record<FieldTerm, FieldName>>> = {
  projectName: 'projectName',
  projectCode: 'projectCode',
  department: 'department',
  implementingUnit: 'implementingUnit',
  applicant: 'implementingUnit',
  annualGoal: 'annualGoal',
  expectedGoal: 'annualGoal',
  projectGoal: 'projectGoal',
  projectNature: 'projectNature',
  projectCategory: 'projectCategory',
  overview: 'overview',
};

function fieldsOf(paper: Paper, printed: readonly Block[], row: number): Fields {
  const fields: Partial<Record<FieldName, Cell<string>>> = {};
  for (const block of printed) {
    const term = columnNamed(block.key) ? undefined : fieldNamed(block.key)?.term;
    const key = term && NAMES[term];
    const value = paper.blockAt(row, block.col);
    if (!key || !term || (fields[key] && isGoal(term))) continue;
    fields[key] ??= readText(value.raw, addressOf(paper, value));
  }
  return fields;
}

const PARTS: Readonly<Record<FundPart, AmountKey>> = {
  total: 'annualTotal',
  current: 'annualCurrent',
  carryover: 'annualCarryover',
  other: 'annualOther',
};

function fundsOf(
  paper: Paper,
  printed: readonly Block[],
  row: number,
  unit: MoneyUnit | undefined,
): readonly FundAmount[] {
  return printed.flatMap((block): FundAmount[] => {
    if (columnNamed(block.key) || fieldNamed(block.key)) return [];
    const isTotal = amountNamed(block.key) === 'annualTotal' || isBudgetLabel(block.key);
    const part = isTotal ? 'total' : fundPart(block.key);
    const value = paper.blockAt(row, block.col);
    if (!part || !/\d/.test(value.text)) return [];
    return [
      {
        key: PARTS[part],
        label: readText(block.raw, addressOf(paper, block)),
        amount: readMoney(value.raw, addressOf(paper, value), unit),
      },
    ];
  });
}
