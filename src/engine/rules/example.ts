import type { Policy } from '../policy/policy';
import { score } from '../scoring/score';
import type { Address } from '../sheet/address';
import type { Cell } from '../sheet/cell';
import type {
  AmountKey,
  FieldName,
  Fields,
  Form,
  FormKind,
  FundAmount,
  FundKey,
  FundRow,
  Indicator,
} from '../sheet/form';
import type { Grid, RawCell } from '../sheet/grid';
import { readFiscalYear, readMoney, readPercent, readPoints, readText } from '../sheet/reading';
import { readActual, readTarget } from '../sheet/target-reading';
import type { Context } from './rule';

/**
 * A small table drawn in the source. A cell between ⟦ ⟧ is one that the rule must mark; an empty cell is blank.
 * Cells are read as the same text on a real sheet would be.
 */
export interface Table {
  readonly kind: 'head' | 'funds' | 'indicators' | 'totals';
  /** As drawn, without the indentation: what the catalogue prints. */
  readonly drawn: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The other form of the workbook that it belongs to; absent on the form that is judged. */
  readonly beside?: Companion;
  /** Rows of the table that are hidden on the sheet, counted from 1. */
  readonly hidden?: readonly number[];
}

/** Another form of the workbook: every call of `beside` makes one. */
interface Companion {
  readonly kind: FormKind;
}

/** One table, or several that stand on one sheet in this order; those drawn `beside` it stand on other sheets. */
export type Example = Table | readonly Table[];

type Literal = (strings: TemplateStringsArray) => Table;

const literal =
  (kind: Table['kind']): Literal =>
  strings => {
    const lines = strings
      .join('')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '');
    const [headings = [], ...rows] = lines.map(line =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(cell => cell.trim()),
    );
    return { kind, drawn: lines.join('\n'), headings, rows };
  };

/**
 * Rows of the indicator table. Headings: 一级 · 二级 · 三级指标 · 指标值 · 完成值 · 分值 · 得分 · 原因 · 佐证.
 * A column left out is one the form does not have, save that 一级 is then 产出指标, 二级 数量指标, 三级指标 “指标1”, “指标2” …,
 * and 指标值 blank.
 */
export const indicators = literal('indicators');

/**
 * Rows of the fund table. Self-evaluation: 资金 · 年初预算数 · 全年预算数 · 全年执行数 · 分值 · 执行率 · 得分, the row named
 * 总额 · 财政拨款 · 上年结转 · 其他资金. Declaration and target table: 资金 · 金额. A column left out is not on the form.
 */
export const funds = literal('funds');

/** Two columns: a label (项目名称, 年度, 实际完成情况 … see `fieldNames`) and its text. Year 2024 and unit 万元 unless said. */
export const head = literal('head');

/** One row: 分值 · 得分 · 等级 of the 总分 row. A column left out is not on the form. */
export const totals = literal('totals');

const kindNames: Readonly<Record<FormKind, string>> = {
  'self-evaluation': '自评表',
  declaration: '绩效目标申报表',
  'target-table': '绩效目标表',
};

/** Tables of another form of the same workbook. Nothing is circled there. */
export function beside(kind: FormKind, ...tables: readonly Table[]): readonly Table[] {
  const companion: Companion = { kind };
  return tables.map((table, index) => ({
    ...table,
    beside: companion,
    drawn: index === 0 ? `（同一工作簿中的${kindNames[kind]}）\n${table.drawn}` : table.drawn,
  }));
}

/** The table with some of its rows (counted from 1) hidden on the sheet. */
export const hiding = (hidden: readonly number[], table: Table): Table => ({
  ...table,
  drawn: `${table.drawn}\n（隐藏的行：表中第${hidden.join('、')}行）`,
  hidden,
});

const fieldNames: Readonly<Record<string, FieldName>> = {
  项目名称: 'projectName',
  主管部门: 'department',
  实施单位: 'implementingUnit',
  预期目标: 'expectedGoal',
  实际完成情况: 'actualResult',
  项目性质: 'projectNature',
  项目类别: 'projectCategory',
  计划开始日期: 'startDate',
  计划完成日期: 'endDate',
  项目总目标: 'projectGoal',
  年度总体目标: 'annualGoal',
  项目实施计划: 'plan',
  总目标及阶段性目标: 'goals',
  项目概况: 'overview',
  是否含有政府购买服务: 'governmentPurchase',
};

const fundKeys: Readonly<Record<string, FundKey>> = {
  总额: 'total',
  财政拨款: 'current',
  上年结转: 'carryover',
  其他资金: 'other',
};

const amountKeys: Readonly<Record<string, AmountKey>> = {
  项目资金总额: 'projectTotal',
  财政资金: 'projectFiscal',
  年度资金申请总额: 'annualTotal',
  当年财政拨款: 'annualCurrent',
  上年结转资金: 'annualCarryover',
  其他资金: 'annualOther',
  项目总预算: 'totalBudget',
  项目当年预算: 'annualBudget',
};

const SHEET = '示例';
const circle = /^⟦(.*)⟧$/;
const content = (drawn: string): string => circle.exec(drawn)?.[1] ?? drawn;

export const tablesOf = (example: Example): readonly Table[] => ('kind' in example ? [example] : example);

/** Where a heading's cell stands in one row; undefined for a column the table does not draw. */
type Pick = (heading: string) => { readonly raw: RawCell | null; readonly at: Address } | undefined;

interface Placed {
  readonly table: Table;
  readonly rows: readonly Pick[];
}

/** The example as a form on a sheet, scored by the policy; `circled` are the cells a rule must mark. */
export function contextOf(
  example: Example,
  kind: FormKind,
  policy: Policy,
): { readonly context: Context; readonly circled: readonly Address[] } {
  const tables = tablesOf(example);
  const { form, grid, circled } = sheetOf(
    tables.filter(table => !table.beside),
    { kind },
    SHEET,
  );
  const companions = [...new Set(tables.flatMap(table => (table.beside ? [table.beside] : [])))];
  const others = companions.map((companion, index) => {
    const its = tables.filter(table => table.beside === companion);
    return sheetOf(its, companion, `${kindNames[companion.kind]}${index + 1}`).form;
  });
  const due = form.kind === 'self-evaluation' ? score(form, policy, 'arithmetic') : undefined;
  return {
    context: { form, others, due, policy, grid, library: ['组织活动场次', '参训学员满意度', '系统故障次数'] },
    circled,
  };
}

interface Drawn {
  readonly form: Form;
  readonly grid: Grid;
  readonly circled: readonly Address[];
}

function sheetOf(tables: readonly Table[], { kind }: Companion, sheet: string): Drawn {
  const cells: (RawCell | null)[][] = [];
  const circled: Address[] = [];
  const hiddenRows: number[] = [];
  const placed = tables.map(table => {
    const one = place(table, sheet, cells, circled);
    const first = cells.length - table.rows.length;
    hiddenRows.push(...(table.hidden ?? []).map(row => first + row - 1));
    return one;
  });
  const grid: Grid = {
    sheet,
    cells,
    merges: [],
    hiddenRows,
    hiddenCols: [],
    visibility: 'visible',
    isProtected: false,
  };
  return { form: formOf(placed, kind, sheet, cells.length), grid, circled };
}

function place(table: Table, sheet: string, cells: (RawCell | null)[][], circled: Address[]): Placed {
  const isHead = table.kind === 'head';
  const headings = table.headings.map(content);
  const mark = (drawn: readonly string[], row: number): void =>
    drawn.forEach((cell, col) => {
      if (circle.test(cell)) circled.push({ sheet, row, col });
    });
  if (!isHead) {
    mark(table.headings, cells.length);
    cells.push(headings.map(rawOf));
  }
  const rows = (isHead ? [table.headings, ...table.rows] : table.rows).map((drawn): Pick => {
    const row = cells.length;
    cells.push(drawn.map(rawOf));
    mark(drawn, row);
    return heading => {
      const col = isHead ? Number(heading) : headings.indexOf(heading);
      return col < 0 ? undefined : { raw: rawOf(drawn[col] ?? ''), at: { sheet, row, col } };
    };
  });
  return { table, rows };
}

function rawOf(drawn: string): RawCell | null {
  const shown = content(drawn);
  return shown === '' ? null : { value: shown, shown };
}

function formOf(placed: readonly Placed[], kind: FormKind, sheet: string, height: number): Form {
  const rowsOf = (of: Table['kind']): readonly Pick[] =>
    placed.filter(({ table }) => table.kind === of).flatMap(({ rows }) => rows);
  const labels = headOf(rowsOf('head'));
  const base = {
    sheet,
    range: { top: 0, left: 0, bottom: height - 1, right: 8 },
    layout: 'example',
    title: nothing('绩效表', -1),
    fiscalYear: labels.year,
    yearAt: labels.yearAt,
    fields: labels.fields,
    indicators: rowsOf('indicators').map(indicatorOf),
  };
  if (kind !== 'self-evaluation') return { ...base, kind, unit: '元', funds: rowsOf('funds').map(amountOf) };
  const [total] = rowsOf('totals');
  return {
    ...base,
    kind,
    unit: '万元',
    funds: rowsOf('funds').map(fundOf),
    ...optional('totalWeight', total, '分值', readPoints),
    ...optional('totalScore', total, '得分', readPoints),
    ...optional('grade', total, '等级', readText),
    subtotals: [],
  };
}

/** A word the table does not draw, kept off the sheet. */
const nothing = (value: string, row: number): Cell<string> => ({
  kind: 'value',
  at: { sheet: SHEET, row, col: -1 },
  value,
  shown: value,
});

function headOf(rows: readonly Pick[]): { fields: Fields; year: number | null; yearAt: Address | null } {
  const fields: { -readonly [F in FieldName]?: Cell<string> } = {};
  let year: number | null = 2024;
  let yearAt: Address | null = null;
  for (const row of rows) {
    const label = row('0')?.raw?.shown ?? '';
    const cell = row('1');
    const name = fieldNames[label];
    if (!cell) continue;
    if (name) fields[name] = readText(cell.raw, cell.at);
    if (label === '年度') {
      year = (cell.raw && readFiscalYear(cell.raw.shown)) ?? null;
      yearAt = cell.at;
    }
  }
  return { fields, year, yearAt };
}

type Reader<T> = (raw: RawCell | null, at: Address) => Cell<T>;

function optional<K extends string, T>(
  key: K,
  row: Pick | undefined,
  heading: string,
  read: Reader<T>,
): { readonly [P in K]?: Cell<T> } {
  const cell = row?.(heading);
  return (cell ? { [key]: read(cell.raw, cell.at) } : {}) as { readonly [P in K]?: Cell<T> };
}

function indicatorOf(row: Pick, index: number): Indicator {
  const word = (heading: string, otherwise: string): Cell<string> => {
    const cell = row(heading);
    return cell ? readText(cell.raw, cell.at) : nothing(otherwise, sheetRow(row));
  };
  const target = row('指标值') ?? { raw: null, at: { sheet: SHEET, row: sheetRow(row), col: -1 } };
  return {
    ordinal: index + 1,
    row: sheetRow(row),
    level1: word('一级', '产出指标'),
    level2: word('二级', '数量指标'),
    name: word('三级指标', `指标${index + 1}`),
    target: readTarget(target.raw, target.at),
    ...optional('actual', row, '完成值', readActual),
    ...optional('weight', row, '分值', readPoints),
    ...optional('score', row, '得分', readPoints),
    ...optional('reason', row, '原因', readText),
    ...optional('evidence', row, '佐证', readText),
  };
}

/** Any drawn cell tells the row. */
const sheetRow = (row: Pick): number =>
  ['三级指标', '指标值', '完成值', '分值', '得分', '一级', '二级', '原因'].map(row).find(cell => cell)?.at.row ?? 0;

function fundOf(row: Pick): FundRow {
  const label = row('资金');
  const shown = label?.raw?.shown ?? '';
  return {
    key: fundKeys[shown] ?? 'total',
    label: label ? readText(label.raw, label.at) : nothing('总额', 0),
    ...optional('initialBudget', row, '年初预算数', readMoney),
    ...optional('annualBudget', row, '全年预算数', readMoney),
    ...optional('executed', row, '全年执行数', readMoney),
    ...optional('weight', row, '分值', readPoints),
    ...optional('rate', row, '执行率', readPercent),
    ...optional('score', row, '得分', readPoints),
  };
}

function amountOf(row: Pick): FundAmount {
  const label = row('资金') ?? { raw: null, at: { sheet: SHEET, row: 0, col: 0 } };
  const amount = row('金额') ?? label;
  return {
    key: amountKeys[label.raw?.shown ?? ''] ?? 'annualTotal',
    label: readText(label.raw, label.at),
    amount: readMoney(amount.raw, amount.at),
  };
}
