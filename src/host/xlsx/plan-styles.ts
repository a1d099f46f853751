import type { CellStyle } from '../../engine/layouts/sheet-plan';
import { escapeXml, rootPrefix, scanXml, spliced, type Splice } from './xml';

/** The style sheet of a workbook of ours before the first plan; also for a workbook that came without one. */
export const BASE_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Formats that a file names by number alone (ECMA-376-1 §18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '@': 49 };
const FIRST_OWN_FORMAT = 164;

/** What stands first in each list of ours, in a style sheet that has no such list; the first two fills are Excel's own. */
const USUAL = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['none', 'gray125'].map(type => `<fill><patternFill patternType="${type}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;

/** CT_Stylesheet, ECMA-376-1 §18.8.39: the order of the lists. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'];

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];

interface List {
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly closeStart: number;
  /** The XML of each entry, without prefix. */
  readonly items: readonly string[];
}

interface StyleSheet {
  readonly lists: ReadonlyMap<string, List>;
  readonly formats: ReadonlyMap<string, number>;
  readonly highestFormat: number;
}

function readLists(xml: string): StyleSheet {
  const lists = new Map<string, List>();
  const formats = new Map<string, number>();
  let highestFormat = FIRST_OWN_FORMAT - 1;
  let depth = 0;
  let open: { name: string; start: number; openEnd: number; items: string[]; from: number } | undefined;
  const prefix = new RegExp(`(</?)${rootPrefix(xml)}`, 'g');
  scanXml(xml, {
    open: (name, attributes, span) => {
      depth += 1;
      if (depth === 2) open = { name, start: span.start(), openEnd: span.end(), items: [], from: 0 };
      else if (depth === 3 && open) open.from = span.start();
      if (depth === 3 && name === 'numFmt') {
        const id = Number(attributes['numFmtId']);
        highestFormat = Math.max(highestFormat, id);
        formats.set(attributes['formatCode'] ?? '', id);
      }
    },
    close: (name, span) => {
      if (depth === 2 && open) {
        const { start, openEnd, items } = open;
        lists.set(name, { start, openEnd, items, closeStart: span.start(), end: span.end() });
      }
      if (depth === 3 && open) open.items.push(xml.slice(open.from, span.end()).replace(prefix, '$1'));
      depth -= 1;
    },
  });
  return { lists, formats, highestFormat };
}

/** The style sheet with the styles at the end of its lists, as far as it does not hold them yet, and the index of each in `cellXfs`. Throws on malformed text. */
export function withCellStyles(
  xml: string,
  styles: readonly CellStyle[],
): { readonly xml: string; readonly index: readonly number[] } {
  const sheet = readLists(xml);
  const counted = (name: ListName): number => sheet.lists.get(name)?.items.length ?? USUAL[name].length;
  const added: Record<ListName, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  const once = (name: ListName, text: string): number => {
    const there = sheet.lists.get(name)?.items.indexOf(text) ?? -1;
    if (there >= 0) return there;
    const known = added[name].indexOf(text);
    return counted(name) + (known >= 0 ? known : added[name].push(text) - 1);
  };
  const ownFormats = new Map(sheet.formats);
  const formatId = (code: string): number => {
    const known = BUILT_IN[code] ?? ownFormats.get(code);
    if (known !== undefined) return known;
    const id = sheet.highestFormat + 1 + added.numFmts.length;
    ownFormats.set(code, id);
    added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };
  const index = styles.map(style => {
    const ids = {
      format: formatId(style.format),
      font: once('fonts', font(style)),
      fill: style.fill === undefined ? 0 : once('fills', fill(style.fill)),
      border: style.border ? once('borders', FRAME) : 0,
    };
    return once('cellXfs', xf(style, ids));
  });
  return {
    xml: spliced(
      xml,
      LISTS.flatMap(name => extension(xml, sheet.lists, name, added[name])),
    ),
    index,
  };
}

/** CT_Font, ECMA-376-1 §18.8.22, in the order Excel writes it. */
function font({ font: name, size, bold, underline, color }: CellStyle): string {
  const marks = `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}`;
  const ink = color === undefined ? '' : `<color rgb="${argb(color)}"/>`;
  return `<font>${marks}<sz val="${size}"/>${ink}<name val="${escapeXml(name)}"/><charset val="134"/></font>`;
}

/** “#ddebf7” → “FFDDEBF7”. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
const FRAME = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;

interface Ids {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

function xf({ horizontal, vertical, wrap }: CellStyle, ids: Ids): string {
  const applied = [
    ...(ids.format === 0 ? [] : ['applyNumberFormat="1"']),
    'applyFont="1"',
    ...(ids.fill === 0 ? [] : ['applyFill="1"']),
    ...(ids.border === 0 ? [] : ['applyBorder="1"']),
    'applyAlignment="1"',
  ];
  return (
    `<xf numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0" ${applied.join(' ')}>` +
    `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}

function extension(
  xml: string,
  lists: ReadonlyMap<string, List>,
  name: ListName,
  items: readonly string[],
): readonly Splice[] {
  if (items.length === 0) return [];
  const prefix = rootPrefix(xml);
  const text = items.join('').replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  const list = lists.get(name);
  if (!list) {
    const place = placeOf(name, lists);
    const first = USUAL[name].join('').replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
    const count = items.length + USUAL[name].length;
    return [
      { start: place, end: place, text: `<${prefix}${name} count="${count}">${first}${text}</${prefix}${name}>` },
    ];
  }
  const opening = xml.slice(list.start, list.openEnd);
  const counted = opening.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${list.items.length + items.length}"`);
  const isEmpty = list.end === list.openEnd;
  return isEmpty
    ? [{ start: list.start, end: list.end, text: `${counted.replace(/\s*\/>$/, '>')}${text}</${prefix}${name}>` }]
    : [
        { start: list.start, end: list.openEnd, text: counted },
        { start: list.closeStart, end: list.closeStart, text },
      ];
}

/** Where a list that is missing belongs: behind those that come before it. Throws where the style sheet holds nothing at all. */
function placeOf(name: ListName, lists: ReadonlyMap<string, List>): number {
  const before = ORDER.slice(0, ORDER.indexOf(name)).flatMap(one => lists.get(one) ?? []);
  const after = ORDER.slice(ORDER.indexOf(name) + 1).flatMap(one => lists.get(one) ?? []);
  const place = before[before.length - 1]?.end ?? after[0]?.start;
  if (place === undefined) throw new Error('a style sheet without styles');
  return place;
}
