import { failed, ok, type Outcome } from '../../app/ports';
import type { Grid } from '../../engine/sheet/grid';
import { LIMITS, type Limits } from './limits';
import { lockedCells } from './locked-cells';
import { readNotebook } from './notebook-part';
import { relatedPart, type OpenedBook } from './opened-book';
import { attempt, partsOf, type Parts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetReading, type Shared } from './sheet-read';
import { readStyles } from './styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { readZip, type ZipArchive } from './zip-read';

/**
 * Opens a workbook for reading. Problems: `not-a-workbook`, `old-format`, `encrypted`, `damaged`, `too-large`. Never throws;
 * reads the directory and the workbook part, leaves the sheets for later. Nothing that only writing needs is loaded.
 */
export function readBook(bytes: Uint8Array, limits: Limits = LIMITS): Outcome<OpenedBook> {
  const archive = readZip(bytes, limits);
  if (!archive.ok) return archive;
  const parts = partsOf(archive.value);
  const workbook = readWorkbookPart(parts);
  return workbook.ok ? ok(openedBook(bytes, limits, archive.value, parts, workbook.value)) : workbook;
}

function openedBook(
  bytes: Uint8Array,
  limits: Limits,
  archive: ZipArchive,
  parts: Parts,
  workbook: WorkbookPart,
): OpenedBook {
  const readings = new Map<string, Outcome<SheetReading>>();
  const shared = once(() => readShared(parts, workbook));
  const sheet = (name: string): Outcome<SheetReading> => {
    const known = readings.get(name);
    if (known) return known;
    const entry = workbook.sheets.find(candidate => candidate.name === name);
    if (!entry) return failed({ kind: 'sheet-missing', sheet: name });
    const reading = readOne(parts, entry, shared(), limits);
    readings.set(name, reading);
    return reading;
  };
  return {
    bytes,
    archive,
    parts,
    workbook,
    sheets: workbook.sheets,
    activeSheet: workbook.activeSheet,
    sheet,
    grids: () => {
      const grids: Grid[] = [];
      for (const { name } of workbook.sheets) {
        const reading = sheet(name);
        if (!reading.ok) return reading;
        grids.push(reading.value.grid);
      }
      return ok(grids);
    },
    locked: (name, cells) => {
      const entry = workbook.sheets.find(candidate => candidate.name === name);
      if (!entry) return failed({ kind: 'sheet-missing', sheet: name });
      const styles = shared();
      if (!styles.ok) return styles;
      const xml = parts.text(entry.part);
      return xml.ok ? attempt(entry.part, () => lockedCells(xml.value, styles.value.styles, cells)) : xml;
    },
    notebook: once(() => readNotebook(parts, workbook)),
  };
}

function readOne(parts: Parts, entry: SheetEntry, shared: Outcome<Shared>, limits: Limits): Outcome<SheetReading> {
  if (!shared.ok) return shared;
  const xml = parts.text(entry.part);
  return xml.ok ? attempt(entry.part, () => readSheet(xml.value, entry, shared.value, limits)) : xml;
}

function readShared(parts: Parts, workbook: WorkbookPart): Outcome<Shared> {
  const strings = readRelated(parts, workbook, 'sharedStrings', readSharedStrings);
  if (!strings.ok) return strings;
  const styles = readRelated(parts, workbook, 'styles', readStyles);
  if (!styles.ok) return styles;
  return ok({ strings: strings.value, styles: styles.value, date1904: workbook.date1904 });
}

/** A list of a part that a workbook may do without. */
function readRelated<T>(
  parts: Parts,
  workbook: WorkbookPart,
  type: string,
  read: (xml: string) => readonly T[],
): Outcome<readonly T[]> {
  const part = relatedPart(parts, workbook, type);
  if (part === undefined) return ok([]);
  const xml = parts.text(part);
  return xml.ok ? attempt(part, () => read(xml.value)) : xml;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
