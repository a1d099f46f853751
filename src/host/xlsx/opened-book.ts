import type { Outcome } from '../../app/ports';
import type { Address } from '../../engine/sheet/address';
import type { Grid } from '../../engine/sheet/grid';
import type { Notebook } from './notebook-part';
import type { Parts } from './parts';
import type { SheetReading } from './sheet-read';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import type { ZipArchive } from './zip-read';

/** An .xlsx file (.xlsm, .xltx, .xltm), opened. Nothing in it ever changes: a patch gives new bytes. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly archive: ZipArchive;
  readonly parts: Parts;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly SheetEntry[];
  readonly activeSheet: string;
  /** One worksheet; read when first asked for. Problems: `sheet-missing`, `damaged`. */
  sheet(name: string): Outcome<SheetReading>;
  /** Every worksheet in the order of the workbook. */
  grids(): Outcome<readonly Grid[]>;
  /** Those of the cells that may not be written while the sheet is protected, whether it is or not. */
  locked(sheet: string, cells: readonly Address[]): Outcome<readonly Address[]>;
  notebook(): Outcome<Notebook>;
}

/** Name of the part that the workbook calls its styles, shared strings or calculation chain. */
export function relatedPart(parts: Parts, workbook: WorkbookPart, type: string): string | undefined {
  const target = workbook.relationships.find(to => to.type === type && !to.external)?.target;
  return target === undefined ? undefined : parts.spelled(target);
}
