import { failed, ok, type Outcome } from '../../app/ports';
import { namedPlans, type NamedPlan } from '../../engine/layouts/named-plans';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { a1 } from '../../engine/sheet/address';
import { editCalcChain, type ChainCell } from './calc-chain';
import { change, changedOnly, newDraft, removePart, type Draft } from './draft';
import { relatedPart, type OpenedBook } from './opened-book';
import { attempt, relationshipsOf, relsName, withContentType, withoutChildren, withRelationship } from './parts';
import { printNames } from './plan-names';
import { partsOfSheet } from './plan-parts';
import { BASE_STYLES, withCellStyles } from './plan-styles';
import { reachableFrom } from './reachable';
import { allSheetNames, highestSheetId, withoutSheets, withSheets, type ListedSheet } from './sheet-list';
import { writeZip } from './zip-write';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface Extended {
  readonly bytes: Uint8Array;
  /** Names of the new sheets, in the order of the plans. */
  readonly names: readonly string[];
}

/** The file with a sheet for each plan, the first at `place` or behind the active sheet; every part that is not concerned keeps its bytes. */
export function addSheetsTo(book: OpenedBook, plans: readonly SheetPlan[], place?: number): Outcome<Extended> {
  const draft = newDraft(book.parts);
  const styles = ensureStyles(book, draft);
  if (!styles.ok) return styles;
  const workbook = draft.parts.text(book.workbook.part);
  if (!workbook.ok) return workbook;
  const known = attempt(book.workbook.part, () => ({
    names: allSheetNames(workbook.value),
    sheetId: highestSheetId(workbook.value),
  }));
  if (!known.ok) return known;
  const active = book.sheets.find(sheet => sheet.name === book.activeSheet)?.position ?? known.value.names.length - 1;
  const position = place ?? active + 1;
  const listed: ListedSheet[] = [];
  const named = namedPlans(plans, known.value.names);
  for (const [n, one] of named.entries()) {
    const relationship = writeSheet(book, draft, one, styles.value);
    if (!relationship.ok) return relationship;
    listed.push({ name: one.name, sheetId: known.value.sheetId + n + 1, relationship: relationship.value });
  }
  const names = (prefix: string): string =>
    plans.map((plan, n) => printNames(plan, listed[n]!.name, position + n, prefix)).join('');
  const steps = [
    () => change(draft, book.workbook.part, xml => withSheets(xml, position, listed, names)),
    () => editChain(book, draft, [], formulaCells(plans, listed)),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  return ok({ bytes: written(book, draft), names: listed.map(({ name }) => name) });
}

/** The file without the sheets of these names. The last visible sheet stays, as Excel would have it. */
export function removeSheetsFrom(book: OpenedBook, names: readonly string[]): Outcome<Uint8Array> {
  const gone = book.sheets.filter(sheet => names.includes(sheet.name));
  if (!book.sheets.some(sheet => sheet.visibility === 'visible' && !gone.includes(sheet)))
    return failed({ kind: 'host-failed', code: 'LastSheet', detail: names.join(', ') });
  const draft = newDraft(book.parts);
  const lost: ChainCell[] = [];
  for (const { name, sheetId } of gone) {
    const reading = book.sheet(name);
    if (!reading.ok) return reading;
    reading.value.grid.cells.forEach((cells, row) =>
      cells.forEach((cell, col) => {
        if (cell?.formula !== undefined) lost.push({ sheetId, ref: a1({ row, col }) });
      }),
    );
  }
  const steps = [
    () => change(draft, book.workbook.part, xml => withoutSheets(xml, new Set(names))),
    () => editChain(book, draft, lost, []),
    () =>
      dropSheets(
        book,
        draft,
        gone.map(({ part }) => part),
      ),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  return ok(written(book, draft));
}

const written = (book: OpenedBook, draft: Draft): Uint8Array => {
  const real = changedOnly(book.parts, draft.changes);
  return real.size === 0 ? book.bytes : writeZip(book.archive, real);
};

/** The name of the styles part; one is made for a workbook without. */
function ensureStyles(book: OpenedBook, draft: Draft): Outcome<string> {
  const part = relatedPart(draft.parts, book.workbook, 'styles');
  if (part !== undefined) return ok(part);
  const made = `${folderOf(book)}styles.xml`;
  if (draft.parts.has(made)) return failed({ kind: 'damaged', detail: `${made} is not related to the workbook` });
  draft.changes.set(made, new TextEncoder().encode(BASE_STYLES));
  const related = relate(book, draft, 'rIdStyles', 'styles', 'styles.xml');
  if (!related.ok) return related;
  const typed = change(draft, '[Content_Types].xml', xml => withContentType(xml, made, STYLES_TYPE));
  return typed.ok ? ok(made) : typed;
}

/** Writes the parts of a sheet and gives the id by which the workbook knows it. */
function writeSheet(book: OpenedBook, draft: Draft, { plan, name }: NamedPlan, styles: string): Outcome<string> {
  const xml = draft.parts.text(styles);
  if (!xml.ok) return xml;
  const styled = attempt(styles, () => withCellStyles(xml.value, plan.styles));
  if (!styled.ok) return styled;
  const done = change(draft, styles, () => styled.value.xml);
  if (!done.ok) return done;
  const style = (id: number): number => styled.value.index[id] ?? 0;
  const parts = partsOfSheet({ plan, name, isFront: false, style }, folderOf(book), part => draft.parts.has(part));
  for (const part of parts) {
    draft.changes.set(part.name, new TextEncoder().encode(part.text));
    const { type } = part;
    if (type === undefined) continue;
    const typed = change(draft, '[Content_Types].xml', types => withContentType(types, part.name, type));
    if (!typed.ok) return typed;
  }
  const taken = relationshipsOf(draft.parts, book.workbook.part);
  if (!taken.ok) return taken;
  let id = book.sheets.length + 1;
  while (taken.value.some(one => one.id === `rIdSheet${id}`)) id += 1;
  const related = relate(book, draft, `rIdSheet${id}`, 'worksheet', parts[0]!.name.slice(folderOf(book).length));
  return related.ok ? ok(`rIdSheet${id}`) : related;
}

const folderOf = (book: OpenedBook): string => book.workbook.part.slice(0, book.workbook.part.lastIndexOf('/') + 1);

function relate(book: OpenedBook, draft: Draft, id: string, type: string, target: string): Outcome<void> {
  return change(draft, relsName(book.workbook.part), xml =>
    withRelationship(xml, id, `${RELATIONSHIPS}/${type}`, target),
  );
}

/** The sheets' parts go, and what nothing else leads to: drawings, charts, pictures, comments. */
function dropSheets(book: OpenedBook, draft: Draft, sheets: readonly string[]): Outcome<void> {
  const theirs = reachableFrom(book.parts, sheets);
  if (!theirs.ok) return theirs;
  const relationships = relationshipsOf(draft.parts, book.workbook.part);
  if (!relationships.ok) return relationships;
  const ids = relationships.value.filter(to => sheets.includes(to.target)).map(to => to.id);
  const rels = change(draft, relsName(book.workbook.part), xml =>
    withoutChildren(xml, ({ Id: id }) => id !== undefined && ids.includes(id)),
  );
  if (!rels.ok) return rels;
  const left = reachableFrom(draft.parts, ['']);
  if (!left.ok) return left;
  const gone = new Set([...theirs.value].filter(part => !left.value.has(part)));
  for (const part of gone)
    for (const name of [part, relsName(part)]) {
      const spelled = draft.parts.spelled(name);
      if (spelled !== undefined) draft.changes.set(spelled, null);
    }
  return change(draft, '[Content_Types].xml', xml =>
    withoutChildren(xml, ({ PartName: name }) => name !== undefined && gone.has(name.slice(1).toLowerCase())),
  );
}

function formulaCells(plans: readonly SheetPlan[], listed: readonly ListedSheet[]): readonly ChainCell[] {
  return plans.flatMap((plan, n) =>
    plan.cells
      .filter(({ content }) => content?.kind === 'formula')
      .map(cell => ({ sheetId: String(listed[n]!.sheetId), ref: a1(cell) })),
  );
}

/** Excel calls a file damaged whose calculation chain names a cell that is not there. */
function editChain(
  book: OpenedBook,
  draft: Draft,
  lost: readonly ChainCell[],
  got: readonly ChainCell[],
): Outcome<void> {
  const part = relatedPart(draft.parts, book.workbook, 'calcChain');
  if (part === undefined || lost.length + got.length === 0) return ok(undefined);
  const xml = draft.parts.text(part);
  if (!xml.ok) return xml;
  const chain = attempt(part, () => editCalcChain(xml.value, lost, got));
  if (!chain.ok) return chain;
  const left = chain.value;
  return left === null ? removePart(book, draft, part, 'calcChain') : change(draft, part, () => left);
}
