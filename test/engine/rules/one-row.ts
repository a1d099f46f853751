import { indicators, type Table } from '../../../src/engine/rules/example';
import type { RuleId } from '../../../src/engine/rules/finding';
import { foundBy } from './judging';

export type Row = Readonly<Record<string, string>>;

/** An indicator table from rows that name their cells; a cell that a row does not name is blank. */
export function tableOf(...rows: readonly Row[]): Table {
  const headings = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return { ...indicators`| × |`, headings, rows: rows.map(row => headings.map(heading => row[heading] ?? '')) };
}

/** The severity with which a rule speaks of a table of one row; undefined when it is silent. */
export const saidOf = (rule: RuleId, row: Row): string | undefined => foundBy(rule, tableOf(row))[0]?.split(' ')[0];
