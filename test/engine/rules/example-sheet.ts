import type { Policy } from '../../../src/engine/policy/policy';
import { score } from '../../../src/engine/scoring/score';
import type { Address } from '../../../src/engine/sheet/address';
import type { Form, FormKind } from '../../../src/engine/sheet/form';
import type { Grid, RawCell } from '../../../src/engine/sheet/grid';
import { readPoints, readText } from '../../../src/engine/sheet/reading';
import { kindNames, tablesOf, type Companion, type Example, type Table } from '../../../src/engine/rules/example';
import { amountOf, fundOf, headOf, indicatorOf, nothing, optional, SHEET, type Pick } from './example-rows';
import type { Context } from '../../../src/engine/rules/rule';

const circle = /^⟦(.*)⟧$/;
const content = (drawn: string): string => circle.exec(drawn)?.[1] ?? drawn;

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
