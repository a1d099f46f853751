import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownOf, valueOf } from '../../../src/engine/sheet/cell';
import type { Indicator } from '../../../src/engine/sheet/form';
import { readText } from '../../../src/engine/sheet/reading';
import { readActual, readTarget } from '../../../src/engine/sheet/target-reading';
import { goalConflicts, resultConflicts } from '../../../src/engine/words/narrative/conflicts';
import { remarkConflict } from '../../../src/engine/words/narrative/remark';

/** One line of pairs.md or held-out.md. */
export interface Pair {
  readonly place: '目标' | '结果' | '说明';
  readonly sentence: string;
  readonly rows: readonly Indicator[];
  readonly expected: Verdict;
  readonly why: string;
}

export type Verdict = 'E' | 'W' | 'H' | '一致' | '不提';

const YEAR = 2024;
const VERDICTS: readonly string[] = ['E', 'W', 'H', '一致', '不提'];

/** The tables of a file in this folder; throws on a line that is no pair. */
export function pairsIn(file: string): readonly Pair[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter(line => /^\| (?:目标|结果|说明) \|/.test(line))
    .map(pairOf);
}

function pairOf(line: string): Pair {
  const [place = '', sentence = '', names = '', targets = '', actuals = '', expected = '', why = ''] = line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim());
  if (!VERDICTS.includes(expected) || why === '') throw new Error(`not a pair: ${line}`);
  const part = (cell: string, index: number): string => cell.split('／')[index]?.trim() ?? '';
  const rows = names
    .split('／')
    .map((_, index) => rowOf(index, part(names, index), part(targets, index), part(actuals, index)));
  return { place: place as Pair['place'], sentence, rows, expected: expected as Verdict, why };
}

function rowOf(index: number, name: string, target: string, actual: string): Indicator {
  const at = (col: number) => ({ sheet: '对照', row: index, col });
  const raw = (shown: string) => (shown === '' ? null : { value: shown, shown });
  return {
    ordinal: index + 1,
    row: index,
    level1: readText(raw('产出指标'), at(0)),
    level2: readText(raw('数量指标'), at(1)),
    name: readText(raw(name), at(2)),
    target: readTarget(raw(target), at(3), { name }),
    actual: readActual(raw(actual), at(4), { name }),
  };
}

/** What the program says of the pair: the first row's verdict; “!” when it speaks of another row. */
export function told(pair: Pair): 'E' | 'W' | 'H' | '' | '!' {
  if (pair.place === '说明') return remarkTold(pair);
  const found =
    pair.place === '目标'
      ? goalConflicts(pair.sentence, pair.rows, YEAR)
      : resultConflicts(pair.sentence, pair.rows, YEAR);
  const [first] = found;
  if (!first) return '';
  if (found.length > 1 || first.alignment.row.indicator !== pair.rows[0]) return '!';
  return letter[first.grade];
}

const letter = { error: 'E', warning: 'W', hint: 'H' } as const;

function remarkTold({ sentence, rows: [row] }: Pair): 'E' | 'W' | '' {
  const [target, actual] = [valueOf(row?.target), valueOf(row?.actual)];
  if (target?.kind !== 'quantity' || actual?.kind !== 'quantity') return '';
  const conflict = remarkConflict(sentence, shownOf(row?.name), actual, actual.unit || target.unit, YEAR);
  return conflict ? (conflict.isCertain ? 'E' : 'W') : '';
}

export interface Figures {
  readonly pairs: number;
  readonly conflicts: number;
  /** Conflicts that were told at all, and those told with the right gravity. */
  readonly found: number;
  readonly exact: number;
  readonly falselyAccused: readonly Pair[];
  readonly missed: readonly Pair[];
  readonly otherGrade: readonly Pair[];
}

export function figuresOf(pairs: readonly Pair[]): Figures {
  const isTrue = ({ expected }: Pair): boolean => ['E', 'W', 'H'].includes(expected);
  const conflicts = pairs.filter(isTrue);
  const missed = conflicts.filter(pair => ['', '!'].includes(told(pair)));
  const otherGrade = conflicts.filter(pair => !missed.includes(pair) && told(pair) !== pair.expected);
  return {
    pairs: pairs.length,
    conflicts: conflicts.length,
    found: conflicts.length - missed.length,
    exact: conflicts.length - missed.length - otherGrade.length,
    falselyAccused: pairs.filter(pair => (isTrue(pair) ? told(pair) === '!' : told(pair) !== '')),
    missed,
    otherGrade,
  };
}

/** Precision and recall in per cent, one decimal, as the table prints them. */
export function precisionAndRecall({ found, conflicts, falselyAccused }: Figures): readonly [string, string] {
  const share = (part: number, all: number): string => (all === 0 ? '–' : `${Math.round((1000 * part) / all) / 10}%`);
  return [share(found, found + falselyAccused.length), share(found, conflicts)];
}
