import { failed, ok, type Outcome } from '../../app/ports';
import { a1, addressKey, contains, type Address } from '../../engine/sheet/address';
import { rawCell } from '../../engine/sheet/grid';
import { calculationAfter } from './calculation-after';
import { editCalcChain, type ChainCell } from './calc-chain';
import type { CellValue, Content } from './cell-text';
import { markChanges } from './mark-parts';
import { notebookChanges } from './notebook-part';
import { anchorOf } from './anchor';
import { change, changedOnly, newDraft, removePart, type Draft } from './draft';
import { attempt } from './parts';
import type { CellChange, Patch } from './patch';
import { editSheet, type Contents } from './sheet-edit';
import { withFullCalculation } from './workbook-part';
import { relatedPart, type OpenedBook } from './opened-book';
import { writeZip } from './zip-write';

/**
 * The file with a patch. Problems: `sheet-missing`; `host-failed` with code `array-formula` for a part of an array formula or
 * data table, which Excel lets nobody change either; `damaged` for a part that turns out to be broken.
 */
export function patchBook(book: OpenedBook, patch: Patch): Outcome<Uint8Array> {
  const draft = newDraft(book.parts);
  const steps = [
    () => changeCells(book, draft, patch.cells ?? []),
    () => (patch.marks ? markChanges(book, draft, patch.marks, patch.runId ?? 'file') : ok(undefined)),
    () => (patch.notes ? changeNotes(book, draft, patch.notes) : ok(undefined)),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  const real = changedOnly(book.parts, draft.changes);
  return ok(real.size === 0 ? book.bytes : writeZip(book.archive, real));
}

function changeNotes(book: OpenedBook, draft: Draft, notes: ReadonlyMap<string, string>): Outcome<void> {
  const notebook = book.notebook();
  if (!notebook.ok) return notebook;
  const all = new Map([...notebook.value.notes, ...notes]);
  const changes = notebookChanges(draft.parts, book.workbook, notebook.value, all);
  if (!changes.ok) return changes;
  for (const [name, bytes] of changes.value) draft.changes.set(name, bytes);
  return ok(undefined);
}

function changeCells(book: OpenedBook, draft: Draft, cells: readonly CellChange[]): Outcome<void> {
  if (cells.length === 0) return ok(undefined);
  const contents = new Map<string, Map<number, Map<number, Content>>>();
  const byPlace = new Map<string, CellChange>();
  for (const cell of cells) {
    const reading = book.sheet(cell.at.sheet);
    if (!reading.ok) return reading;
    const at = anchorOf(reading.value.grid, cell.at);
    const block = reading.value.arrays.find(rect => contains(rect, at));
    if (block) return failed({ kind: 'host-failed', code: 'array-formula', detail: addressKey(at) });
    byPlace.set(addressKey(at), { ...cell, at });
  }
  const calculated = calculationAfter(book, [...byPlace.values()]);
  if (!calculated.ok) return calculated;
  const put = (at: Address, content: Content): void => {
    const rows = into(contents, at.sheet, () => new Map<number, Map<number, Content>>());
    into(rows, at.row, () => new Map<number, Content>()).set(at.col, content);
  };
  for (const { at, value } of calculated.value.values) put(at, { kind: 'cached', value });
  for (const cell of byPlace.values()) {
    const calculatedHere = contents.get(cell.at.sheet)?.get(cell.at.row)?.get(cell.at.col);
    put(cell.at, contentOf(cell, calculatedHere?.kind === 'cached' ? calculatedHere.value : undefined));
  }
  return writeCells(book, draft, contents, [...byPlace.values()], calculated.value.hasFormulas);
}

function contentOf({ value, isFormula }: CellChange, cached: CellValue | undefined): Content {
  if (!isFormula || typeof value !== 'string') return { kind: 'value', value };
  return { kind: 'formula', formula: value.replace(/^=/, ''), ...(cached === undefined ? {} : { cached }) };
}

function writeCells(
  book: OpenedBook,
  draft: Draft,
  contents: ReadonlyMap<string, Contents>,
  cells: readonly CellChange[],
  hasFormulas: boolean,
): Outcome<void> {
  for (const { name, part } of book.sheets) {
    const changed = contents.get(name);
    const done = changed ? change(draft, part, xml => editSheet(xml, changed)) : ok(undefined);
    if (!done.ok) return done;
  }
  const chained = changeCalcChain(book, draft, cells);
  if (!chained.ok || !hasFormulas) return chained;
  return change(draft, book.workbook.part, withFullCalculation);
}

/** Keeps calcChain.xml in step: Excel calls a file damaged whose chain names a cell without a formula. */
function changeCalcChain(book: OpenedBook, draft: Draft, cells: readonly CellChange[]): Outcome<void> {
  const part = relatedPart(book.parts, book.workbook, 'calcChain');
  if (part === undefined) return ok(undefined);
  const lost: ChainCell[] = [];
  const got: ChainCell[] = [];
  for (const { at, isFormula } of cells) {
    const reading = book.sheet(at.sheet);
    if (!reading.ok) return reading;
    const had = rawCell(reading.value.grid, at.row, at.col)?.formula !== undefined;
    const link = { sheetId: book.sheets.find(({ name }) => name === at.sheet)!.sheetId, ref: a1(at) };
    if (had && !isFormula) lost.push(link);
    if (!had && isFormula) got.push(link);
  }
  if (lost.length + got.length === 0) return ok(undefined);
  const xml = draft.parts.text(part);
  if (!xml.ok) return xml;
  const chain = attempt(part, () => editCalcChain(xml.value, lost, got));
  if (!chain.ok) return chain;
  const left = chain.value;
  return left === null ? removePart(book, draft, part, 'calcChain') : change(draft, part, () => left);
}

function into<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
