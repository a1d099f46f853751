import { SaxesParser } from 'saxes';

/** Where an event stands in the text: both ends count UTF-16 units from its beginning. */
export interface Span {
  /** At the “<”. */
  start(): number;
  /** After the “>”. */
  end(): number;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Elements of the namespace of the root come with their bare name, whatever prefix the writer chose (`x:c` → `c`);
 * foreign ones keep their prefix (`x14:cfRule`), in a prefixed document a foreign bare one gets a “:” in front.
 * A self-closing element is opened and closed at the same span.
 */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes, span: Span, selfClosing: boolean) => void;
  readonly close?: (name: string, span: Span) => void;
  readonly text?: (text: string) => void;
}

/**
 * Runs through a part once. Throws on text that is not well-formed and on any DOCTYPE: OPC forbids them
 * (ECMA-376-2 §6.2.5), and without one there is no entity to expand.
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  let prefix: string | undefined;
  const span: Span = { start: () => xml.lastIndexOf('<', parser.position - 1), end: () => parser.position };
  const bare = (name: string): string => {
    if (prefix === undefined || prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name.includes(':') ? name : `:${name}`;
  };
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  const { open, close, text } = handlers;
  parser.on('opentag', tag => {
    prefix ??= tag.name.slice(0, tag.name.indexOf(':') + 1);
    open?.(bare(tag.name), tag.attributes as Attributes, span, tag.isSelfClosing);
  });
  if (close) parser.on('closetag', tag => close(bare(tag.name), span));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** “x:” when the root of the part carries a prefix, else the empty string. */
export function rootPrefix(xml: string): string {
  return /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(xml)?.[1] ?? '';
}

/** An attribute of the relationships namespace (`r:id`), whatever its prefix. */
export function relationshipId(attributes: Attributes): string | undefined {
  for (const name in attributes) if (name.endsWith(':id')) return attributes[name];
  return undefined;
}

/** xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A part as text. XML is UTF-8 unless a byte order mark says UTF-16; the mark stays in the text. Throws on broken text. */
export function decodePart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The inverse of `decodePart`, in the encoding of the bytes it came from. */
export function encodePart(text: string, like: Uint8Array): Uint8Array {
  const little = like[0] === 0xff && like[1] === 0xfe;
  if (!little && !(like[0] === 0xfe && like[1] === 0xff)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
  return bytes;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as element content or attribute value. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character]!);
}

/** ST_Xstring (ECMA-376-1 §22.9.2.19): `_x000D_` stands for a character that XML cannot carry. */
export function fromXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
}

/** What XML 1.0 §2.2 forbids, and CR, which it would turn into LF; a surrogate pair is one character and goes first. */
const FORBIDDEN = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g;

/** The inverse of `fromXstring`; a text that merely looks escaped gets its underscore escaped. */
export function toXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, unit =>
      unit.length === 2 ? unit : `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** One replacement in a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every replacement made; those at the same place keep their order. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return xml;
  const ordered = splices.map((splice, order) => ({ splice, order }));
  ordered.sort((a, b) => a.splice.start - b.splice.start || a.order - b.order);
  const pieces: string[] = [];
  let from = 0;
  for (const { splice } of ordered) {
    pieces.push(xml.slice(from, splice.start), splice.text);
    from = splice.end;
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}
