import { a1, parseA1, parseA1Rect, type Address, type Rect } from '../../../src/engine/sheet/address';
import { relationshipsOf } from '../../../src/host/xlsx/parts';
import { scanXml } from '../../../src/host/xlsx/xml';
import type { XlsxBook } from '../../../src/host/xlsx/xlsx-book';
import { cellAt, colOf, rowOf, type Chart, type ChartSeries, type Sheet } from '../../excel/workbook';

/** Links and charts of a file, as far as this product makes such, into the stand-in's model. */
export function bringDrawn(file: XlsxBook, { part }: { readonly part: string }, sheet: Sheet): void {
  const xml = file.parts.text(part);
  if (!xml.ok) return;
  scanXml(xml.value, {
    open: (name, { ref, location }) => {
      const at = name === 'hyperlink' && location !== undefined ? parseA1Rect(ref ?? '') : undefined;
      if (at && location !== undefined) cellAt(sheet, at.top, at.left).link = { documentReference: location };
    },
  });
  for (const drawing of targets(file, part, 'drawing')) {
    const placed = anchorsIn(textOf(file, drawing));
    targets(file, drawing, 'chart').forEach((chart, n) =>
      sheet.charts.push({ ...chartIn(textOf(file, chart)), id: `{file-${n}}`, name: `图表 ${n + 1}`, over: placed[n] }),
    );
  }
}

function targets(file: XlsxBook, part: string, type: string): readonly string[] {
  const related = relationshipsOf(file.parts, part);
  return related.ok ? related.value.filter(to => to.type === type && !to.external).map(to => to.target) : [];
}

function textOf(file: XlsxBook, part: string): string {
  const xml = file.parts.text(part);
  return xml.ok ? xml.value : '<none/>';
}

function anchorsIn(xml: string): readonly Rect[] {
  const numbers: number[] = [];
  let within = '';
  scanXml(xml, {
    open: name => (within = name),
    text: text => {
      if ((within === 'col' || within === 'row') && text.trim() !== '') numbers.push(Number(text));
    },
  });
  return Array.from({ length: Math.floor(numbers.length / 4) }, (_, n) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers.slice(n * 4);
    return { top, left, bottom: bottom - 1, right: right - 1 };
  });
}

function chartIn(xml: string): Pick<Chart, 'title' | 'legend' | 'series'> {
  const series: ChartSeries[] = [];
  const path: string[] = [];
  let title = '';
  let legend: string | null = null;
  scanXml(xml, {
    open: name => {
      path.push(name);
      if (name === 'legend') legend = 'Bottom';
      const type = path.includes('lineChart') ? 'LineMarkers' : 'ColumnClustered';
      if (name === 'ser') series.push({ name: '', type, values: undefined, categories: undefined });
    },
    text: text => {
      const at = path.slice(-2).join('/');
      const last = series[series.length - 1];
      if (path[path.length - 1] === 'a:t' && !last) title += text;
      else if (last && at === 'tx/v') last.name += text;
      else if (last && at === 'strRef/f') last.categories = blockIn(text);
      else if (last && at === 'numRef/f') last.values = blockIn(text);
    },
    close: () => path.pop(),
  });
  return { title, legend, series };
}

const blockIn = (reference: string): Rect | undefined => parseA1Rect(reference.slice(reference.lastIndexOf('!') + 1));

/** “'01 甲''s 项目'!A1”. */
export function placeIn(reference: string): Address | undefined {
  const bang = reference.lastIndexOf('!');
  const sheet = reference
    .slice(0, bang)
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  const at = parseA1(reference.slice(bang + 1));
  return at && { sheet, ...at };
}

/** Where each leads, by place: “C7”. */
export function linksOf(sheet: Sheet): ReadonlyMap<string, Address> {
  const links = new Map<string, Address>();
  for (const [key, { link }] of sheet.cells) {
    const to = link?.documentReference === undefined ? undefined : placeIn(link.documentReference);
    if (to) links.set(a1({ row: rowOf(key), col: colOf(key) }), to);
  }
  return links;
}
