import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** How a cell looks, as CSS; and how wide and high columns and rows are, in pixels. Only what a reader of the sheet would miss. */
export interface SheetLook {
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  /** `${row},${col}` → index into `styles`. */
  readonly cells: ReadonlyMap<string, number>;
  readonly defaultWidth: number;
}

export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fontSize: number | undefined;
  readonly fontName: string | undefined;
  readonly color: string | undefined;
  readonly fill: string | undefined;
  readonly horizontal: string | undefined;
  readonly vertical: string | undefined;
  readonly wrap: boolean;
  readonly border: boolean;
}

export interface Looks {
  readonly styles: readonly CellLook[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A small tree of one part; workbench parts are small, so clarity wins over speed. */
function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [local(key), String(value)]),
    );
    const node: Node = { name: local(tag.name), attributes, children: [] };
    stack[stack.length - 1]!.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const child = (node: Node | undefined, name: string): Node | undefined => node?.children.find(one => one.name === name);

/** Reads the looks of every sheet. A part that is missing simply has no look. */
export function looksOf(bytes: Uint8Array): Looks {
  const parts = unzipSync(bytes, { filter: file => /\.(xml|rels)$/.test(file.name) });
  const part = (name: string): Node | undefined => {
    const found = parts[name];
    return found && tree(strFromU8(found));
  };
  const workbook = part('xl/workbook.xml');
  const links = new Map(
    part('xl/_rels/workbook.xml.rels')?.children.map(link => [link.attributes.Id, link.attributes.Target]),
  );
  const sheets = new Map<string, SheetLook>();
  for (const sheet of child(workbook, 'sheets')?.children ?? []) {
    const target = links.get(sheet.attributes.id ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = part(path);
    if (xml) sheets.set(sheet.attributes.name ?? '', sheetLook(xml));
  }
  return { styles: stylesOf(part('xl/styles.xml')), sheets };
}

const PIXELS_PER_CHARACTER = 7.5;
const PIXELS_PER_POINT = 96 / 72;

function sheetLook(xml: Node): SheetLook {
  const widths = new Map<number, number>();
  for (const col of child(xml, 'cols')?.children ?? []) {
    const last = Math.min(Number(col.attributes.max), 256);
    for (let n = Number(col.attributes.min); n <= last; n++)
      widths.set(n - 1, Number(col.attributes.width) * PIXELS_PER_CHARACTER);
  }
  const heights = new Map<number, number>();
  const cells = new Map<string, number>();
  for (const row of child(xml, 'sheetData')?.children ?? []) {
    const at = Number(row.attributes.r) - 1;
    if (row.attributes.ht !== undefined) heights.set(at, Number(row.attributes.ht) * PIXELS_PER_POINT);
    for (const cell of row.children)
      if (cell.attributes.s !== undefined) cells.set(cell.attributes.r ?? '', Number(cell.attributes.s));
  }
  const format = child(xml, 'sheetFormatPr')?.attributes;
  return { widths, heights, cells, defaultWidth: Number(format?.defaultColWidth ?? 9) * PIXELS_PER_CHARACTER };
}

function stylesOf(xml: Node | undefined): CellLook[] {
  const fonts = child(xml, 'fonts')?.children ?? [];
  const fills = child(xml, 'fills')?.children ?? [];
  const borders = child(xml, 'borders')?.children ?? [];
  return (child(xml, 'cellXfs')?.children ?? []).map(format => {
    const font = fonts[Number(format.attributes.fontId ?? 0)];
    const pattern = child(fills[Number(format.attributes.fillId ?? 0)], 'patternFill');
    const border = borders[Number(format.attributes.borderId ?? 0)];
    const alignment = child(format, 'alignment')?.attributes;
    const size = child(font, 'sz')?.attributes.val;
    return {
      bold: isOn(child(font, 'b')),
      italic: isOn(child(font, 'i')),
      underline: isOn(child(font, 'u')),
      fontSize: size === undefined ? undefined : Number(size),
      fontName: child(font, 'name')?.attributes.val,
      color: colour(child(font, 'color')),
      fill: pattern?.attributes.patternType === 'solid' ? colour(child(pattern, 'fgColor')) : undefined,
      horizontal: alignment?.horizontal,
      vertical: alignment?.vertical,
      wrap: alignment?.wrapText === '1' || alignment?.wrapText === 'true',
      border: border?.children.some(side => side.attributes.style !== undefined) ?? false,
    };
  });
}

const isOn = (node: Node | undefined): boolean =>
  node !== undefined && node.attributes.val !== '0' && node.attributes.val !== 'false';

/** Explicit colours only; theme colours fall back to the page's own. */
function colour(node: Node | undefined): string | undefined {
  const rgb = node?.attributes.rgb;
  return rgb === undefined || rgb.length < 6 ? undefined : `#${rgb.slice(-6)}`;
}
