import { failed, ok, type Outcome } from '../../app/ports';
import type { Mark } from '../../engine/edits';
import type { Severity } from '../../engine/rules/finding';
import { readConditionalFormats, SEVERITIES, withMarks, type MarkedCells, type SheetMark } from './conditional-formats';
import { withLooks, withoutLooks } from './dxfs';
import { attempt, relsName, withContentType, withRelationship } from './parts';
import { relatedPart, type OpenedBook } from './opened-book';
import { anchorOf } from './anchor';
import { change, removePart, type Draft } from './draft';

/**
 * Makes the marks of every sheet exactly these. Where a cell is named twice the stronger severity counts. What was added for
 * marks goes with them: a workbook marked and unmarked has the parts it had before, byte for byte.
 */
export function markChanges(book: OpenedBook, draft: Draft, marks: readonly Mark[], runId: string): Outcome<void> {
  const wanted = markedCells(book, marks);
  if (!wanted.ok) return wanted;
  const standing: SheetMark[] = [];
  for (const { part } of book.sheets) {
    const xml = draft.parts.text(part);
    if (!xml.ok) return xml;
    if (!xml.value.includes('PSE:')) continue;
    const formats = attempt(part, () => readConditionalFormats(xml.value));
    if (!formats.ok) return formats;
    standing.push(...formats.value.marks);
  }
  const looks = marks.length > 0 ? ensureLooks(book, draft, standing) : removeLooks(book, draft);
  if (!looks.ok) return looks;
  for (const { name, part } of book.sheets) {
    const cells = wanted.value.get(name);
    const xml = draft.parts.text(part);
    if (!xml.ok) return xml;
    if (!cells && !xml.value.includes('PSE:')) continue;
    const groups = groupsOf(cells ?? new Map(), looks.value);
    const done = change(draft, part, text => withMarks(text, readConditionalFormats(text), groups, runId));
    if (!done.ok) return done;
  }
  return ok(undefined);
}

type Place = { readonly row: number; readonly col: number };
type Strongest = ReadonlyMap<string, { readonly at: Place; readonly severity: Severity }>;

function markedCells(book: OpenedBook, marks: readonly Mark[]): Outcome<ReadonlyMap<string, Strongest>> {
  const sheets = new Map<string, Map<string, { at: Place; severity: Severity }>>();
  for (const { at, severity } of marks) {
    const reading = book.sheet(at.sheet);
    if (!reading.ok) return reading;
    const { row, col } = anchorOf(reading.value.grid, at);
    const cells = sheets.get(at.sheet) ?? new Map<string, { at: Place; severity: Severity }>();
    sheets.set(at.sheet, cells);
    const known = cells.get(`${row}:${col}`);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity))
      cells.set(`${row}:${col}`, { at: { row, col }, severity });
  }
  return ok(sheets);
}

function groupsOf(cells: Strongest, looks: ReadonlyMap<Severity, number>): MarkedCells[] {
  return SEVERITIES.map(severity => ({
    severity,
    dxf: looks.get(severity) ?? 0,
    cells: [...cells.values()].filter(cell => cell.severity === severity).map(cell => cell.at),
  }));
}

const NO_LOOKS: ReadonlyMap<Severity, number> = new Map();

/** Index of each look; adds them unless they stand there already. */
function ensureLooks(
  book: OpenedBook,
  draft: Draft,
  standing: readonly SheetMark[],
): Outcome<ReadonlyMap<Severity, number>> {
  const part = relatedPart(draft.parts, book.workbook, 'styles');
  if (part === undefined) return addStyles(book, draft);
  const xml = draft.parts.text(part);
  if (!xml.ok) return xml;
  const looks = attempt(part, () => {
    const before = withoutLooks(xml.value);
    // Another program has saved the file since: it kept our looks in words of its own, and its rules still name them.
    const kept = before === xml.value ? looksOf(standing) : undefined;
    return kept ? { xml: xml.value, index: kept } : withLooks(before);
  });
  if (!looks.ok) return looks;
  const done = change(draft, part, () => looks.value.xml);
  return done.ok ? ok(looks.value.index) : done;
}

function looksOf(standing: readonly SheetMark[]): ReadonlyMap<Severity, number> | undefined {
  const index = new Map<Severity, number>();
  for (const { severity, dxf } of standing) if (dxf !== undefined) index.set(severity, Number(dxf));
  return SEVERITIES.every(severity => index.has(severity)) ? index : undefined;
}

function removeLooks(book: OpenedBook, draft: Draft): Outcome<ReadonlyMap<Severity, number>> {
  const part = relatedPart(draft.parts, book.workbook, 'styles');
  if (part === undefined) return ok(NO_LOOKS);
  const done = change(draft, part, withoutLooks);
  if (!done.ok) return done;
  const left = draft.parts.text(part);
  if (!left.ok) return left;
  const gone = left.value === OWN_STYLES ? removePart(book, draft, part, 'styles') : ok(undefined);
  return gone.ok ? ok(NO_LOOKS) : gone;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STYLES_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** The least style sheet Excel accepts, for a workbook that came without one. */
const OWN_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><!--PSE--></styleSheet>';

function addStyles(book: OpenedBook, draft: Draft): Outcome<ReadonlyMap<Severity, number>> {
  const folder = book.workbook.part.slice(0, book.workbook.part.lastIndexOf('/') + 1);
  const part = `${folder}styles.xml`;
  if (draft.parts.has(part)) return failed({ kind: 'damaged', detail: `${part} is not related to the workbook` });
  const looks = withLooks(OWN_STYLES);
  draft.changes.set(part, new TextEncoder().encode(looks.xml));
  const rels = change(draft, relsName(book.workbook.part), xml =>
    withRelationship(xml, 'rIdStyles', STYLES_RELATIONSHIP, 'styles.xml'),
  );
  if (!rels.ok) return rels;
  const types = change(draft, '[Content_Types].xml', xml => withContentType(xml, part, STYLES_TYPE));
  return types.ok ? ok(looks.index) : types;
}
