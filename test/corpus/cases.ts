import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId, Severity } from '../../src/engine/rules/finding';
import type { Grid } from '../../src/engine/sheet/grid';
import { gridFromTable } from './sheet-table';

/** The cases of this folder: one folder each, with sheet.md (the paper) and expected.md (what a careful reader finds). */

export interface CorpusCase {
  /** The folder's name. */
  readonly name: string;
  readonly grid: Grid;
  readonly expected: Expectation;
}

export interface Expectation {
  /** In the order of the paper; empty for a sheet that is no form. */
  readonly forms: readonly { readonly layout: string; readonly range: string }[];
  /** One per self-evaluation, in order. */
  readonly computed: readonly Computed[];
  readonly findings: readonly ExpectedFinding[];
}

export interface Computed {
  readonly rate: string;
  readonly rateScore: string;
  readonly weightSum: string;
  readonly total: string;
  readonly grade: string;
}

export interface ExpectedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: string;
}

/** The rules a reader has gone through on every case; expected.md says nothing about the others. */
export const RULES_READ: readonly RuleId[] = [
  ...['SE01', 'SE02', 'SE03', 'SE04', 'SE05', 'SE06', 'SE07', 'SE12', 'SE20', 'SE21'],
  ...Array.from({ length: 23 }, (_, i) => `SE${30 + i}`),
  ...['SE53', 'SE54', 'SE55', 'SE56', 'SE57', 'SE59', 'SE62', 'SE64', 'SE65', 'SE66', 'SE67', 'SE73'],
  ...['TD01', 'TD02', 'TD04', 'TD05', 'TD06', 'TD07', 'TD08', 'TD09', 'TD10', 'TD11', 'TD14', 'TD17', 'TD20', 'TD24'],
  ...['TD27', 'TD30', 'TD31', 'TD32'],
] as readonly RuleId[];

/** Every case, by name. */
export function corpusCases(): readonly CorpusCase[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'workbooks')
    .map(entry => corpusCase(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The case of that folder; throws when there is none or one of its files cannot be read. */
export function corpusCase(name: string): CorpusCase {
  const read = (file: string): string => readFileSync(join(import.meta.dirname, name, file), 'utf8');
  const [, sheet, table] = /^# (.+)\n([^]*)$/.exec(read('sheet.md')) ?? fail(name, 'sheet.md has no “# sheet name”');
  return { name, grid: gridFromTable(sheet!, table!), expected: readExpectation(name, read('expected.md')) };
}

/**
 * Reads expected.md: `forms: 1 layout A1:I22` (several after semicolons), `computed: rate 95.13, …, grade 优` per
 * self-evaluation, and one `- SE30 error H6 — why` per finding. Throws on any other line.
 */
export function readExpectation(name: string, text: string): Expectation {
  const forms: Expectation['forms'][number][] = [];
  const computed: Computed[] = [];
  const findings: ExpectedFinding[] = [];
  for (const line of text.split('\n').filter(row => row.trim() !== '' && !row.startsWith('>'))) {
    const [, count, list] = /^forms: (\d+) ?(.*)$/.exec(line) ?? [];
    const [, rule, severity, at] = /^- ([ST][ED]\d\d) (error|warning|hint) ([A-Z]+\d+) — .+$/.exec(line) ?? [];
    if (count !== undefined) {
      const found = (list ?? '').split('; ').filter(item => item !== '');
      if (found.length !== Number(count)) fail(name, line);
      for (const [layout = '', range = ''] of found.map(item => item.split(' '))) forms.push({ layout, range });
    } else if (line.startsWith('computed: ')) computed.push(readComputed(name, line));
    else if (rule && severity && at) findings.push({ rule: rule as RuleId, severity: severity as Severity, at });
    else fail(name, line);
  }
  return { forms, computed, findings };
}

function readComputed(name: string, line: string): Computed {
  const pattern = /^computed: rate (\S+), rateScore (\S+), weightSum (\S+), total (\S+), grade (\S+)$/;
  const [, rate = '', rateScore = '', weightSum = '', total = '', grade = ''] = pattern.exec(line) ?? fail(name, line);
  return { rate, rateScore, weightSum, total, grade };
}

function fail(name: string, problem: string): never {
  throw new Error(`test/corpus/${name}: ${problem}`);
}
