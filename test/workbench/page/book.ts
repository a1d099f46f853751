import type { Address } from '../../../src/engine/sheet/address';
import type { Grid } from '../../../src/engine/sheet/grid';
import type { Chart } from '../../excel/workbook';
import type { Looks } from '../looks';
import type { Severity } from '../../../src/engine/rules/finding';

/** What the page needs of an open workbook. */
export interface Book {
  readonly fileName: string;
  readonly sheets: () => readonly { readonly name: string; readonly visible: boolean }[];
  readonly activeSheet: () => string;
  readonly selection: () => Address;
  readonly grid: (sheet: string) => Grid;
  /** Of a sheet that was made since the file was opened; the others look as the file says. */
  readonly looks: (sheet: string) => Looks | undefined;
  /** Links to other places of the workbook, by “C7”. */
  readonly links: (sheet: string) => ReadonlyMap<string, Address>;
  readonly charts: (sheet: string) => readonly Chart[];
  /** Our sentinel conditional formats, by “row,col”. */
  readonly marks: (sheet: string) => ReadonlyMap<string, Severity>;
  readonly select: (at: Address) => void;
  readonly activate: (sheet: string) => void;
  /** Commits what a person typed; the sentence says why not, when Excel would refuse. */
  readonly type: (at: Address, input: string) => string | undefined;
  readonly setEditing: (editing: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows by one with every change, for useSyncExternalStore. */
  readonly version: () => number;
  readonly download: () => Uint8Array;
}
