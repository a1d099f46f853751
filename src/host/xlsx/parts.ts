import { failed, ok, type Outcome } from '../../app/ports';
import { type Attributes, decodePart, encodePart, escapeXml, rootPrefix, scanXml, spliced } from './xml';
import { inflateEntry, type ZipArchive, type ZipEntry } from './zip-read';

/** One line of a .rels part. `type` is the last segment of its URI: transitional and strict files differ before it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the archive; the bare target when it lies outside the file. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a package by name (ECMA-376-2 §6.2.2: names are compared without case). */
export interface Parts {
  has(name: string): boolean;
  /** The name as the archive spells it. */
  spelled(name: string): string | undefined;
  bytes(name: string): Outcome<Uint8Array>;
  text(name: string): Outcome<string>;
}

export function partsOf(archive: ZipArchive): Parts {
  const entries = new Map<string, ZipEntry>(archive.entries.map(entry => [entry.name.toLowerCase(), entry]));
  const bytes = (name: string): Outcome<Uint8Array> => {
    const entry = entries.get(name.toLowerCase());
    return entry ? inflateEntry(entry) : failed({ kind: 'damaged', detail: `${name} is missing` });
  };
  return {
    has: name => entries.has(name.toLowerCase()),
    spelled: name => entries.get(name.toLowerCase())?.name,
    bytes,
    text: name => {
      const content = bytes(name);
      return content.ok ? attempt(name, () => decodePart(content.value)) : content;
    },
  };
}

/** Runs work that throws on malformed content, and names the part. */
export function attempt<T>(part: string, work: () => T): Outcome<T> {
  try {
    return ok(work());
  } catch (error) {
    return failed({ kind: 'damaged', detail: `${part}: ${error instanceof Error ? error.message : 'unreadable'}` });
  }
}

/** One part after a change of its text. */
export function editedPart(
  parts: Parts,
  name: string,
  change: (xml: string) => string,
): Outcome<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bytes = parts.bytes(name);
  if (!bytes.ok) return bytes;
  const spelled = parts.spelled(name);
  if (spelled === undefined) return failed({ kind: 'damaged', detail: name });
  return attempt(name, () => ({ name: spelled, bytes: encodePart(change(decodePart(bytes.value)), bytes.value) }));
}

/** “xl/workbook.xml” → “xl/_rels/workbook.xml.rels”. */
export function relsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; a part without a .rels part has none. */
export function relationshipsOf(parts: Parts, part: string): Outcome<readonly Relationship[]> {
  const name = relsName(part);
  if (!parts.has(name)) return ok([]);
  const text = parts.text(name);
  if (!text.ok) return text;
  return attempt(name, () => {
    const found: Relationship[] = [];
    scanXml(text.value, {
      open: (element, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
        if (element !== 'Relationship' || id === undefined || target === undefined) return;
        const external = mode === 'External';
        found.push({
          id,
          type: type?.slice(type.lastIndexOf('/') + 1) ?? '',
          target: external ? target : resolve(part, target),
          external,
        });
      },
    });
    return found;
  });
}

/** A target is relative to the folder of its part, or absolute with a leading “/”. */
function resolve(part: string, target: string): string {
  const path = decodePercent(target.replace(/\\/g, '/'));
  const folder = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') folder.pop();
    else if (segment !== '.' && segment !== '') folder.push(segment);
  }
  return folder.join('/');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The .rels text with one relationship more; throws on malformed text. */
export function withRelationship(xml: string, id: string, type: string, target: string): string {
  return withLast(xml, prefix => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`);
}

/** [Content_Types].xml with an override for one part more; throws on malformed text. */
export function withContentType(xml: string, part: string, type: string): string {
  return withLast(xml, prefix => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
}

/** The text without the children of the root that `leaves` names. */
export function withoutChildren(xml: string, leaves: (attributes: Attributes) => boolean): string {
  const splices: { start: number; end: number; text: string }[] = [];
  let dropping = false;
  scanXml(xml, {
    open: (_, attributes, span) => {
      dropping = leaves(attributes);
      if (dropping) splices.push({ start: span.start(), end: span.end(), text: '' });
    },
    close: (_, span) => {
      if (dropping) splices[splices.length - 1]!.end = span.end();
      dropping = false;
    },
  });
  return spliced(xml, splices);
}

function withLast(xml: string, child: (prefix: string) => string): string {
  let end = -1;
  scanXml(xml, {
    close: (_, span) => {
      end = span.start();
    },
  });
  if (xml[end + 1] !== '/') throw new Error('an empty list');
  return spliced(xml, [{ start: end, end, text: child(rootPrefix(xml)) }]);
}
