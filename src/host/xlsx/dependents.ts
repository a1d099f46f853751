import { contains, type Address, type Rect } from '../../engine/sheet/address';

/** A formula with what it looks at. */
export interface ReadFormula {
  readonly at: Address;
  /** Without “=”. */
  readonly formula: string;
  readonly references: readonly { readonly sheet: string; readonly rect: Rect }[];
  readonly dynamic: boolean;
  readonly calculable: boolean;
}

export interface DependentsIndex {
  /** Formulas (by index) that look at the cell. */
  readonly dependents: (at: Address) => readonly number[];
  /** Formulas that stand in the cell. */
  readonly at: (at: Address) => readonly number[];
  readonly dynamic: readonly number[];
}

/** References up to this many rows are found by row, taller ones by trying each. */
const SHORT = 512;

/** Who looks at a cell, found without running over all formulas. */
export function dependentsIndex(formulas: readonly ReadFormula[]): DependentsIndex {
  interface Watch {
    readonly rect: Rect;
    readonly formula: number;
  }
  const places = new Map<string, number[]>();
  const byRow = new Map<string, Watch[]>();
  const tall = new Map<string, Watch[]>();
  const dynamic: number[] = [];
  formulas.forEach(({ at, references, dynamic: isDynamic }, formula) => {
    into(places, placeKey(at), formula);
    if (isDynamic) dynamic.push(formula);
    for (const { sheet, rect } of references) {
      const name = sheet.toLowerCase();
      if (rect.bottom - rect.top >= SHORT) into(tall, name, { rect, formula });
      else for (let row = rect.top; row <= rect.bottom; row++) into(byRow, `${name}!${row}`, { rect, formula });
    }
  });
  return {
    dynamic,
    at: at => places.get(placeKey(at)) ?? [],
    dependents: at => {
      const name = at.sheet.toLowerCase();
      const watches = [...(byRow.get(`${name}!${at.row}`) ?? []), ...(tall.get(name) ?? [])];
      return watches.filter(({ rect }) => contains(rect, at)).map(({ formula }) => formula);
    },
  };
}

/** One string per cell; Excel compares sheet names without case. */
export function placeKey(at: Address): string {
  return `${at.sheet.toLowerCase()}!${at.row}:${at.col}`;
}

function into<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
