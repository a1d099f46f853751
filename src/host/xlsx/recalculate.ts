import FormulaParser, { type CellReference, type RangeReference } from 'fast-formula-parser';
import type { Address, Rect } from '../../engine/sheet/address';
import type { CellValue } from './cell-text';
import { dependentsIndex, placeKey, type ReadFormula } from './dependents';
import { BRANCHING, compared, FUNCTIONS, SUPPORTED, toNumber } from './formula-functions';
import { dependenciesOf, withoutNames } from './formula-references';

/** One formula of a workbook. */
export interface FormulaCell {
  readonly at: Address;
  /** With or without its “=”. */
  readonly formula: string;
  /** The block an array formula or data table fills; such blocks are not calculated here. */
  readonly block?: Rect;
}

/** The workbook a calculation looks at, after the change. */
export interface FormulaBook {
  readonly formulas: readonly FormulaCell[];
  /** What a cell holds; `undefined` when it is not known (beyond what was read, or no such sheet). */
  value(sheet: string, row: number, col: number): CellValue | undefined;
  /** Rows and columns in use; references to whole columns end there. */
  extent(sheet: string): { readonly rows: number; readonly cols: number };
  /** What a defined name refers to as seen from a sheet, such as “表一!$A$1:$A$9”; undefined for an unknown name. */
  name(name: string, sheet: string): string | undefined;
}

export interface CalculatedCell {
  readonly at: Address;
  readonly value: CellValue;
}

export interface Calculation {
  /** New values of the formulas that depend on the change, in the order they were calculated. */
  readonly values: readonly CalculatedCell[];
  /** Formulas that depend on the change and could not be calculated: Excel must. They keep their old value. */
  readonly unknown: readonly Address[];
}

/** The value of a cell nobody knows: whoever looks at it cannot be calculated either. */
const UNKNOWN = Symbol('unknown');

/**
 * Calculates every formula that depends, directly or not, on the changed cells; a changed cell that holds a formula is calculated
 * itself. Formulas beyond the supported functions, in a circle, or with references that their text does not name are reported
 * as unknown, never guessed. Numbers keep fifteen digits.
 */
export function recalculate(book: FormulaBook, changed: readonly Address[]): Calculation {
  const read = book.formulas.map(cell => readFormula(book, cell));
  const index = dependentsIndex(read);
  const affected = new Set<number>();
  const waiting: Address[] = [...changed];
  const reach = (formula: number): void => {
    if (affected.has(formula)) return;
    affected.add(formula);
    waiting.push(...cellsOf(book.formulas[formula]!));
  };
  for (const at of changed) index.at(at).forEach(reach);
  // What a formula with unnamed references looks at may have changed.
  if (changed.length > 0) index.dynamic.forEach(reach);
  while (waiting.length > 0) index.dependents(waiting.pop()!).forEach(reach);
  return calculate(book, read, index.dependents, affected);
}

function cellsOf({ at, block }: FormulaCell): Address[] {
  if (!block) return [at];
  const cells: Address[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    for (let col = block.left; col <= block.right; col++) cells.push({ sheet: at.sheet, row, col });
  return cells;
}

function readFormula(book: FormulaBook, { at, formula: text, block }: FormulaCell): ReadFormula {
  const plain = text.replace(/^=/, '');
  const { names, dynamic } = dependenciesOf(plain);
  const refersTo = (name: string): string | undefined => book.name(name, at.sheet);
  // The library reads no names in Chinese, so it never meets one.
  const formula = names.length > 0 ? withoutNames(plain, refersTo) : plain;
  const { references, functions, names: left } = dependenciesOf(formula);
  return {
    at,
    formula,
    references: references.map(({ sheet, rect }) => ({ sheet: sheet ?? at.sheet, rect })),
    dynamic,
    calculable: !dynamic && !block && left.length === 0 && functions.every(name => SUPPORTED.has(name)),
  };
}

/** In topological order (Kahn): a formula is calculated when all it looks at is; what is left over stands in a circle. */
function calculate(
  book: FormulaBook,
  read: readonly ReadFormula[],
  dependents: (at: Address) => readonly number[],
  affected: ReadonlySet<number>,
): Calculation {
  const next = new Map<number, Set<number>>();
  const open = new Map<number, number>([...affected].map(formula => [formula, 0]));
  for (const formula of affected) {
    const followers = new Set(cellsOf(book.formulas[formula]!).flatMap(at => dependents(at)));
    next.set(formula, followers);
    for (const follower of followers) open.set(follower, (open.get(follower) ?? 0) + 1);
  }
  const ready = [...affected].filter(formula => open.get(formula) === 0);
  const values: CalculatedCell[] = [];
  const unknown: Address[] = [];
  const fresh = new Map<string, CellValue | typeof UNKNOWN>();
  const evaluate = evaluator(book, fresh);
  const done = new Set<number>();
  for (let i = 0; i < ready.length; i++) {
    const formula = ready[i]!;
    done.add(formula);
    const value = evaluate(read[formula]!);
    if (value === UNKNOWN) {
      unknown.push(book.formulas[formula]!.at);
      cellsOf(book.formulas[formula]!).forEach(at => fresh.set(placeKey(at), UNKNOWN));
    } else {
      values.push({ at: read[formula]!.at, value });
      fresh.set(placeKey(read[formula]!.at), value);
    }
    for (const follower of next.get(formula)!) {
      const left = open.get(follower)! - 1;
      open.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  for (const formula of affected) if (!done.has(formula)) unknown.push(book.formulas[formula]!.at);
  return { values, unknown };
}

function evaluator(
  book: FormulaBook,
  fresh: ReadonlyMap<string, CellValue | typeof UNKNOWN>,
): (formula: ReadFormula) => CellValue | typeof UNKNOWN {
  const { FormulaError } = FormulaParser;
  let blocked = false;
  const valueAt = (sheet: string, row: number, col: number): unknown => {
    const now = fresh.get(placeKey({ sheet, row, col }));
    const value = now ?? (now === null ? null : book.value(sheet, row, col));
    if (value === undefined || value === UNKNOWN) blocked = true;
    if (typeof value !== 'object' || value === null) return value ?? null;
    return new FormulaError(value.error);
  };
  const parser = new FormulaParser({
    functions: FUNCTIONS,
    functionsNeedContext: BRANCHING,
    onCell: ({ sheet = '', row, col }: CellReference) => valueAt(sheet, row - 1, col - 1),
    onRange: ({ sheet = '', from, to }: RangeReference) => {
      const { rows, cols } = book.extent(sheet);
      const block: unknown[][] = [];
      for (let row = from.row; row <= Math.max(from.row, Math.min(to.row, rows)); row++) {
        const line: unknown[] = [];
        for (let col = from.col; col <= Math.max(from.col, Math.min(to.col, cols)); col++)
          line.push(valueAt(sheet, row - 1, col - 1));
        block.push(line);
      }
      return block;
    },
    onVariable: () => null,
  });
  const apply = parser.utils._applyInfix.bind(parser.utils);
  parser.utils._applyInfix = (left, operator, right) => compared(left, operator, right) ?? apply(left, operator, right);
  return ({ at, formula, calculable }) => {
    if (!calculable) return UNKNOWN;
    blocked = false;
    try {
      const result = parser.parse(formula, { sheet: at.sheet, row: at.row + 1, col: at.col + 1 });
      return blocked ? UNKNOWN : resultOf(result);
    } catch {
      return UNKNOWN;
    }
  };
}

function resultOf(result: unknown): CellValue | typeof UNKNOWN {
  if (result instanceof FormulaParser.FormulaError) return result.name === '#ERROR!' ? UNKNOWN : { error: result.name };
  if (typeof result === 'number') return Number.isFinite(result) ? toNumber(result) : { error: '#NUM!' };
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  // A formula that looks at a blank cell shows zero.
  return result === null || result === undefined ? 0 : UNKNOWN;
}
