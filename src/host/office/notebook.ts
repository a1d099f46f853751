/**
 * The notebook lives in one custom XML part of the workbook, so it travels with the file and any build of this add-in
 * reads it; where Excel cannot keep one it lives in the add-in's settings of the workbook. Written on a user's action only.
 */

const NAMESPACE = 'urn:jixiao:notebook:1';
const SETTING = 'jixiao.notebook';

/** Where a notebook is kept. */
export type Store = 'part' | 'settings';

/** The notebook as it was found. */
export interface Page {
  readonly notes: ReadonlyMap<string, string>;
  /** Usually none or one; copies can arise from co-authoring. */
  readonly parts: readonly string[];
  readonly inSettings: boolean;
}

/** Queues the question; the answer is `pageOf` after the next sync. */
export function askNotebook(context: Excel.RequestContext) {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  // of a null object the text is null as well
  const xml = parts.getOnlyItemOrNullObject().getXml();
  const setting = workbook.settings.getItemOrNullObject(SETTING);
  setting.load('value');
  return { parts, xml, setting };
}

/** The page that was asked for. Several parts take one more request; the later part wins. */
export async function pageOf(context: Excel.RequestContext, asked: ReturnType<typeof askNotebook>): Promise<Page> {
  const ids = asked.parts.items.map(part => part.id);
  const texts = ids.length > 1 ? asked.parts.items.map(part => part.getXml()) : [asked.xml];
  if (ids.length > 1) await context.sync();
  const setting: unknown = asked.setting.isNullObject ? undefined : asked.setting.value;
  const inSettings = typeof setting === 'string';
  const sources = [...texts.map(text => text.value), ...(inSettings ? [setting] : [])];
  return { notes: new Map(sources.flatMap(xml => [...notesIn(xml ?? '')])), parts: ids, inSettings };
}

/** Queues the writing of a page that holds exactly these notes. */
export function queueNotes(
  context: Excel.RequestContext,
  page: Page,
  notes: ReadonlyMap<string, string>,
  store: Store,
): void {
  const { customXmlParts, settings } = context.workbook;
  const kept = new Map([...notes].filter(([, text]) => text !== ''));
  if (kept.size === 0) return queueNoPage(context, page);
  const xml = xmlOf(kept);
  if (store === 'settings') {
    settings.add(SETTING, xml);
    return;
  }
  const [first, ...copies] = page.parts;
  if (first === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(first).setXml(xml);
  for (const id of copies) customXmlParts.getItem(id).delete();
  if (page.inSettings) settings.getItem(SETTING).delete();
}

/** An empty notebook leaves no trace in the file. */
function queueNoPage(context: Excel.RequestContext, page: Page): void {
  const { customXmlParts, settings } = context.workbook;
  for (const id of page.parts) customXmlParts.getItem(id).delete();
  if (page.inSettings) settings.getItem(SETTING).delete();
}

/** Queues what makes the notebook again what it was `before`. */
export function queueOldPage(context: Excel.RequestContext, before: Page, now: Page, store: Store): void {
  if (before.parts.length > 0 || before.inSettings) queueNotes(context, now, before.notes, store);
  else queueNoPage(context, now);
}

function xmlOf(notes: ReadonlyMap<string, string>): string {
  // a quote within an element needs no escape, and the notes are full of them
  const body = [...notes]
    .map(([key, text]) => `<note key="${escaped(key, /[&<>"']/g)}">${escaped(text, /[&<>]/g)}</note>`)
    .join('');
  return `<notebook xmlns="${NAMESPACE}">${body}</notebook>`;
}

const NOTE = /<(?:[\w.-]+:)?note\s+key\s*=\s*(?:"([^"]*)"|'([^']*)')\s*(?:\/>|>([^<]*)<\/)/g;

function notesIn(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const [, double, single, text] of xml.matchAll(NOTE))
    notes.set(unescaped(double ?? single ?? ''), unescaped(text ?? ''));
  return notes;
}

/** XML 1.0 cannot hold control characters and lone surrogates, and normalises line ends: those go as \uXXXX. */
function escaped(text: string, special: RegExp): string {
  let out = '';
  for (const ch of text) out += isUnsafe(ch) ? hex(ch) : ch;
  return out.replace(special, ch => `&#${ch.charCodeAt(0)};`);
}

/** By code points: a surrogate met alone is a lone one. */
function isUnsafe(ch: string): boolean {
  const code = ch.codePointAt(0)!;
  return (
    code < 0x20 ||
    ch === '\\' ||
    code === 0x7f ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff
  );
}

const hex = (ch: string) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`;

function unescaped(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, dec?: string, hexa?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(dec ? Number(dec) : Number(`0x${hexa!}`))
        : ENTITIES[name.toLowerCase()]!,
    )
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
