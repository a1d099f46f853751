import { escapeXml, rootPrefix, scanXml, spliced, type Attributes, type Span, type Splice } from './xml';

/** A sheet to be listed in the workbook part. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Tag {
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  readonly attributes: Attributes;
  readonly closeStart: number;
  readonly end: number;
}

interface WorkbookList {
  readonly sheets: readonly Tag[];
  readonly views: readonly Tag[];
  readonly names: readonly Tag[];
  readonly definedNames: Tag | undefined;
  /** Where `definedNames` may stand (CT_Workbook, ECMA-376-1 §18.2.27). */
  readonly namesPlace: number;
}

const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

function readList(xml: string): WorkbookList {
  const found = new Map<string, Tag[]>();
  const open: { name: string; start: number; openEnd: number; attributes: Attributes }[] = [];
  let namesPlace = 0;
  scanXml(xml, {
    open: (name, attributes, span: Span) =>
      open.push({ name, start: span.start(), openEnd: span.end(), attributes: { ...attributes } }),
    close: (name, span) => {
      const { start, openEnd, attributes } = open.pop()!;
      const tag = { start, openEnd, attributes, closeStart: span.start(), end: span.end() };
      found.set(name, [...(found.get(name) ?? []), tag]);
      if (open.length === 1 && BEFORE_NAMES.has(name)) namesPlace = span.end();
    },
  });
  return {
    sheets: found.get('sheet') ?? [],
    views: found.get('workbookView') ?? [],
    names: found.get('definedName') ?? [],
    definedNames: found.get('definedNames')?.[0],
    namesPlace,
  };
}

/** The highest number a sheet bears. Throws on malformed text. */
export function highestSheetId(xml: string): number {
  return readList(xml).sheets.reduce((most, { attributes }) => Math.max(most, Number(attributes['sheetId']) || 0), 0);
}

/** Names of all sheets, chart sheets included. Throws on malformed text. */
export function allSheetNames(xml: string): readonly string[] {
  return readList(xml).sheets.map(({ attributes }) => attributes['name'] ?? '');
}

/**
 * The workbook part with the sheets from `position` on, and their print names. What counts sheets by position (print areas
 * of other sheets, the tab in front) follows. `printNames` gives the XML for a prefix. Throws on malformed text.
 */
export function withSheets(
  xml: string,
  position: number,
  sheets: readonly ListedSheet[],
  printNames: (prefix: string) => string,
): string {
  const list = readList(xml);
  const prefix = rootPrefix(xml);
  const before = list.sheets[position - 1];
  const next = list.sheets[position];
  const at = before?.end ?? next?.start;
  if (at === undefined) throw new Error('a workbook without sheets');
  const entries = sheets.map(
    ({ name, sheetId, relationship }) =>
      `<${prefix}sheet xmlns:r="${RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${relationship}"/>`,
  );
  const moved = (at: number): number => (at >= position ? at + sheets.length : at);
  return spliced(xml, [
    { start: at, end: at, text: entries.join('') },
    ...shifted(xml, list, moved),
    namesAdded(list, prefix, printNames(prefix)),
  ]);
}

function namesAdded({ definedNames, namesPlace }: WorkbookList, prefix: string, names: string): Splice {
  if (definedNames && definedNames.end > definedNames.openEnd)
    return { start: definedNames.closeStart, end: definedNames.closeStart, text: names };
  const text = `<${prefix}definedNames>${names}</${prefix}definedNames>`;
  return definedNames
    ? { start: definedNames.start, end: definedNames.end, text }
    : { start: namesPlace, end: namesPlace, text };
}

/** The workbook part without the sheets of these names, and without what belongs to them. Throws on malformed text. */
export function withoutSheets(xml: string, gone: ReadonlySet<string>): string {
  const list = readList(xml);
  const isGone = list.sheets.map(({ attributes }) => gone.has(attributes['name'] ?? ''));
  const left = (at: number): number => isGone.slice(0, at).filter(one => !one).length;
  const removed = list.sheets.filter((_, n) => isGone[n]);
  const names = list.names.filter(({ attributes }) => isGone[Number(attributes['localSheetId'] ?? '-1')] === true);
  const isEmpty = names.length > 0 && names.length === list.names.length && list.definedNames !== undefined;
  const cut = ({ start, end }: { start: number; end: number }): Splice => ({ start, end, text: '' });
  const kept = { ...list, names: list.names.filter(name => !names.includes(name)) };
  return spliced(xml, [
    ...removed.map(cut),
    ...(isEmpty ? [cut(list.definedNames)] : names.map(cut)),
    ...shifted(xml, kept, at => Math.max(0, Math.min(left(at), isGone.filter(one => !one).length - 1))),
  ]);
}

/** New positions in the opening tags that hold one. */
function shifted(xml: string, { views, names }: WorkbookList, moved: (position: number) => number): readonly Splice[] {
  const changes = [
    ...views.flatMap(tag => [
      { tag, attribute: 'activeTab' },
      { tag, attribute: 'firstSheet' },
    ]),
    ...names.map(tag => ({ tag, attribute: 'localSheetId' })),
  ];
  return changes.flatMap(({ tag, attribute }) => {
    const held = tag.attributes[attribute];
    const now = held === undefined ? undefined : moved(Number(held));
    if (now === undefined || now === Number(held)) return [];
    const pattern = new RegExp(`(\\s${attribute}\\s*=\\s*)("[^"]*"|'[^']*')`);
    const match = pattern.exec(xml.slice(tag.start, tag.openEnd));
    if (!match) return [];
    const start = tag.start + match.index + match[1]!.length;
    return [{ start, end: start + match[2]!.length, text: `"${now}"` }];
  });
}
