import { ok, type Outcome } from '../../app/ports';
import { attempt, editedPart, relsName, withContentType, withRelationship, type Parts } from './parts';
import type { WorkbookPart } from './workbook-part';
import { decodePart, escapeXml, scanXml } from './xml';

/**
 * The custom XML part that keeps the notebook, told from the parts of other programs by its namespace. The add-in in Excel
 * writes the same namespace and the same form, so that a workbook's notes are one, wherever they were made.
 */
export const NOTEBOOK_NAMESPACE = 'urn:jixiao:notebook:1';

/** Notes by key. */
export type Notes = ReadonlyMap<string, string>;

/** The XML of the notebook: `<notebook xmlns="…"><note key="undo">…</note></notebook>`. */
export function printNotebook(notes: Notes): string {
  const lines = [...notes].map(([key, text]) => `<note key="${encoded(key)}">${encoded(text)}</note>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<notebook xmlns="${NOTEBOOK_NAMESPACE}">${lines.join('')}</notebook>`;
}

/** XML 1.0 cannot hold control characters and lone surrogates, and normalises line ends: those go as \\uXXXX. */
const UNSAFE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u001F\\\u007F\uD800-\uDFFF\uFFFE\uFFFF]/g;

function encoded(text: string): string {
  const safe = text.replace(UNSAFE, unit =>
    unit.length === 2 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escapeXml(safe);
}

function decoded(text: string): string {
  return text.replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}

/** The notes of a custom XML part; undefined when it is not the notebook. Throws on malformed text. */
export function parseNotebook(xml: string): Notes | undefined {
  const notes = new Map<string, string>();
  let ours: boolean | undefined;
  let key: string | undefined;
  let text = '';
  scanXml(xml, {
    open: (name, attributes) => {
      ours ??= name === 'notebook' && Object.values(attributes).includes(NOTEBOOK_NAMESPACE);
      key = name === 'note' ? decoded(attributes['key'] ?? '') : undefined;
      text = '';
    },
    text: piece => {
      text += piece;
    },
    close: name => {
      if (name === 'note' && key !== undefined) notes.set(key, decoded(text));
      key = undefined;
    },
  });
  return ours ? notes : undefined;
}

export interface Notebook {
  /** Name of its part; undefined while the workbook has none. */
  readonly part: string | undefined;
  readonly notes: Notes;
}

/** Finds the notebook among the custom XML parts of the workbook. Of copies, which co-authoring can make, the last one counts. */
export function readNotebook(parts: Parts, workbook: WorkbookPart): Outcome<Notebook> {
  let found: Notebook = { part: undefined, notes: new Map() };
  for (const { type, target, external } of workbook.relationships) {
    if (type !== 'customXml' || external || !parts.has(target)) continue;
    const bytes = parts.bytes(target);
    if (!bytes.ok) return bytes;
    // A broken part of another program is none of our business.
    const notes = attempt(target, () => parseNotebook(decodePart(bytes.value)));
    if (notes.ok && notes.value) found = { part: target, notes: new Map([...found.notes, ...notes.value]) };
  }
  return ok(found);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Changed and new parts that keep these notes in the workbook. */
export function notebookChanges(
  parts: Parts,
  workbook: WorkbookPart,
  notebook: Notebook,
  notes: Notes,
): Outcome<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const content = encoder.encode(printNotebook(notes));
  if (notebook.part !== undefined) return ok(new Map([[parts.spelled(notebook.part) ?? notebook.part, content]]));
  const number = freeNumber(parts);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const changes = new Map<string, Uint8Array>();
  const rels = editedPart(parts, relsName(workbook.part), xml => {
    const up = '../'.repeat(workbook.part.split('/').length - 1);
    return withRelationship(xml, freeId(workbook), `${RELATIONSHIPS}/customXml`, `${up}${item}`);
  });
  const types = editedPart(parts, '[Content_Types].xml', xml =>
    withContentType(withContentType(xml, properties, PROPERTIES_TYPE), item, 'application/xml'),
  );
  for (const part of [rels, types]) {
    if (!part.ok) return part;
    changes.set(part.value.name, part.value.bytes);
  }
  const itemRels =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`;
  // The id only tells parts of one file apart.
  const itemProperties =
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6A1C5E0B-4D0F-4B6A-9E53-70BD2C5A1F00}" xmlns:ds="${PROPERTIES}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${NOTEBOOK_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  changes.set(item, content);
  changes.set(relsName(item), encoder.encode(itemRels));
  changes.set(properties, encoder.encode(itemProperties));
  return ok(changes);
}

function freeNumber(parts: Parts): number {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
  return number;
}

function freeId(workbook: WorkbookPart): string {
  const taken = new Set(workbook.relationships.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}
