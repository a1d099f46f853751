import { ok, type Outcome } from '../../app/ports';
import { LIMITS, type Limits } from './limits';
import type { OpenedBook } from './opened-book';
import { readBook } from './read-book';
import type { Patch } from './patch';
import { patchBook } from './xlsx-patch';

/** An opened workbook that can be written. */
export interface XlsxBook extends OpenedBook {
  /** The bytes of the file with the changes; every part that is not concerned keeps its compressed bytes. */
  patch(patch: Patch): Outcome<Uint8Array>;
}

/** Opens a workbook for reading and writing. Problems: those of `readBook`. Never throws. */
export function openXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Outcome<XlsxBook> {
  const read = readBook(bytes, limits);
  return read.ok ? ok({ ...read.value, patch: patch => patchBook(read.value, patch) }) : read;
}
