import type { FormKind } from '../sheet/form';

/**
 * A small table drawn in the source. A cell between ⟦ ⟧ is one that the rule must mark; an empty cell is blank.
 * test/engine/rules/example-sheet.ts reads the cells as the same text on a real sheet would be.
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
export interface Companion {
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

export const kindNames: Readonly<Record<FormKind, string>> = {
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

export const tablesOf = (example: Example): readonly Table[] => ('kind' in example ? [example] : example);
