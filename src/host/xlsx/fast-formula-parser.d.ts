/** The part of fast-formula-parser 1.0.19 that is used here; the package ships no types. Rows and columns count from one. */
declare module 'fast-formula-parser' {
  interface CellReference {
    readonly sheet?: string;
    readonly row: number;
    readonly col: number;
  }
  interface RangeReference {
    readonly sheet?: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  interface Argument {
    readonly value: unknown;
    readonly isArray: boolean;
    readonly isRangeRef?: boolean;
    readonly isCellRef?: boolean;
    readonly omitted?: boolean;
  }
  interface Configuration {
    readonly onCell: (reference: CellReference) => unknown;
    readonly onRange: (reference: RangeReference) => unknown[][];
    readonly onVariable: (name: string, sheet: string) => null;
    readonly functions?: Readonly<Record<string, (...args: Argument[]) => unknown>>;
    /** Get the parser itself before their arguments, and those unread. */
    readonly functionsNeedContext?: Readonly<Record<string, (context: FormulaParser, ...args: unknown[]) => unknown>>;
  }
  interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }
  class FormulaError extends Error {
    constructor(error: string);
    /** “#DIV/0!”; “#ERROR!” for a formula that could not be read or a function that is not there. */
    readonly name: string;
    toString(): string;
  }
  export default class FormulaParser {
    constructor(configuration: Configuration);
    parse(formula: string, position: { sheet: string; row: number; col: number }): unknown;
    /** Private to the library; the version is pinned, and a test notices when it goes. */
    readonly utils: {
      extractRefValue(argument: unknown): Operand;
      _applyInfix(left: Operand, operator: string, right: Operand): unknown;
    };
    static readonly FormulaError: typeof FormulaError;
  }
  export type { Argument, CellReference, FormulaError, Operand, RangeReference };
}
