import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { a1, a1Rect, type Rect } from '../../src/engine/sheet/address';
import { cellReference } from '../../src/engine/sheet/reference';
import { memoryHost } from '../../src/host/memory';
import { newWorkbook } from '../../src/host/xlsx/new-workbook';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { colOf, rowOf, sheetNamed } from '../excel/workbook';
import { reportPlan, sheetContract, SHEETS, type Carried } from './contract-sheets';
import { valueOf, workbookOfGrids } from './fixtures';
import { openInExcel } from './office-under-test';

const block = (rect: Rect | undefined): string => (rect ? a1Rect(rect) : '');

sheetContract('memory host', grids => {
  const host = memoryHost(grids);
  return {
    host,
    carried: sheet => {
      const plan = host.planOf(sheet)!;
      const style = (row: number, col: number) =>
        plan.styles[plan.cells.find(cell => cell.row === row && cell.col === col)!.style]!;
      const { color = '', underline = false } = style(2, 0);
      return {
        links: plan.links!.map(link => ({ at: a1(link), to: cellReference(link.to) })),
        charts: plan.charts!.map(({ title, categories, series, over, axis }) => ({
          ...{ title, categories: block(categories), over: block(over), axis: `${axis!.least}–${axis!.most}` },
          series: series.map(one => ({ ...one, values: block(one.values) })),
        })),
        footer: plan.print.footer,
        fill: style(1, 0).fill,
        ink: { color, underline },
      };
    },
    drawings: () => host.grids().map(({ sheet }) => host.planOf(sheet)?.charts),
  };
});

sheetContract('Excel host', grids => {
  const { host, workbook } = openInExcel(grids);
  return {
    host,
    carried: name => {
      const sheet = sheetNamed(workbook, name);
      const cells = [...sheet.cells].map(([key, cell]) => ({ at: { row: rowOf(key), col: colOf(key) }, cell }));
      const cellAt = (place: string) => cells.find(({ at }) => a1(at) === place)!.cell;
      const links = cells.flatMap(({ at, cell }) =>
        cell.link?.documentReference === undefined ? [] : [{ at: a1(at), to: cell.link.documentReference }],
      );
      const { fontColor: color = '', look } = cellAt('A3');
      return {
        // in the order of the plan
        links: ['A3', 'A4', 'A1'].flatMap(place => links.filter(({ at }) => at === place)),
        charts: sheet.charts.map(({ title, series, over, axis }) => ({
          ...{ title, categories: block(series[0]?.categories), over: block(over) },
          axis: `${axis?.minimum}–${axis?.maximum}`,
          series: series.map(one => ({
            ...{ name: one.name, values: block(one.values) },
            drawn: one.type === 'ColumnClustered' ? 'columns' : one.type === 'LineMarkers' ? 'line' : one.type,
          })),
        })),
        footer: sheet.page.get('centerFooter') as string,
        fill: cellAt('A2').fill,
        ink: { color, underline: look?.underline === 'Single' },
      };
    },
    drawings: () => workbook.sheets.map(sheet => sheet.charts),
  };
});

const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const plain = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found]) => plain(found!));

/** Found in the parts without the code under test. */
function carriedIn(bytes: Uint8Array, sheet: string): Carried {
  const files = filesIn(bytes);
  const { part } = valueOf(openXlsx(bytes)).sheets.find(({ name }) => name === sheet)!;
  const xml = files[part]!;
  const relationsOf = (name: string) => files[name.replace(/([^/]*)$/, '_rels/$1.rels')] ?? '';
  const target = (name: string) => all(relationsOf(name), /Target="\.\.\/([^"]*)"/g).map(found => `xl/${found}`);
  const [drawing] = target(part);
  const anchor = all(files[drawing!]!, /<xdr:(?:col|row)>(\d+)</g).map(Number);
  const chart = files[target(drawing!)[0]!]!;
  const area = (reference: string) => reference.replace(/^.*!/, '').replace(/\$/g, '');
  const groups = [...chart.matchAll(/<c:(bar|line)Chart>(.*?)<\/c:\1Chart>/g)];
  const series = groups.flatMap(([, kind, inside]) =>
    [...inside!.matchAll(/<c:ser>(.*?)<\/c:ser>/g)].map(([, one]) => ({
      name: all(one!, /<c:tx><c:v>([^<]*)/g)[0]!,
      values: area(all(one!, /<c:numRef><c:f>([^<]*)/g)[0]!),
      drawn: kind === 'bar' ? 'columns' : 'line',
    })),
  );
  const styleOf = (place: string) => Number(new RegExp(`r="${place}" s="(\\d+)"`).exec(xml)![1]);
  const styles = files['xl/styles.xml']!;
  const list = (name: string, item: string) =>
    new RegExp(`<${name}[ >].*?</${name}>`)
      .exec(styles)![0]
      .match(new RegExp(`<${item}(?: [^>]*)?/>|<${item}(?: [^>]*)?>.*?</${item}>`, 'g'))!;
  const xf = (place: string) => list('cellXfs', 'xf')[styleOf(place)]!;
  const entry = (place: string, name: string, item: string, id: string) =>
    list(name, item)[Number(new RegExp(`${id}="(\\d+)"`).exec(xf(place))![1])]!;
  const font = entry('A3', 'fonts', 'font', 'fontId');
  const color = (text: string) => `#${/rgb="FF([0-9A-F]{6})"/.exec(text)?.[1] ?? ''}`;
  return {
    links: [...xml.matchAll(/<hyperlink ref="([^":]*)[^"]*" location="([^"]*)"/g)].map(([, at, to]) => ({
      at: at!,
      to: plain(to!),
    })),
    charts: [
      {
        title: all(chart, /<a:t>([^<]*)/g)[0]!,
        categories: area(all(chart, /<c:strRef><c:f>([^<]*)/g)[0]!),
        series,
        axis: ['min', 'max'].map(end => new RegExp(`<c:${end} val="([^"]*)"`).exec(chart)?.[1]).join('–'),
        over: block({ left: anchor[0]!, top: anchor[1]!, right: anchor[2]! - 1, bottom: anchor[3]! - 1 }),
      },
    ],
    footer: all(xml, /<oddFooter>&amp;C([^<]*)/g)[0],
    fill: color(entry('A2', 'fills', 'fill', 'fillId')),
    ink: { color: color(font), underline: font.includes('<u/>') },
  };
}

sheetContract('xlsx host', grids => {
  const host = valueOf(xlsxHost(workbookOfGrids(grids)));
  return {
    host,
    carried: sheet => carriedIn(host.bytes(), sheet),
    drawings: () =>
      Object.entries(filesIn(host.bytes())).filter(
        ([name]) => /drawings|charts|worksheets/.test(name) || name === '[Content_Types].xml',
      ),
  };
});

describe('a file with links and charts', () => {
  const bytes = newWorkbook([reportPlan(), reportPlan('乙')]);
  const files = filesIn(bytes);

  it('keeps the order of the schema in a worksheet', () => {
    const order = files['xl/worksheets/sheet1.xml']!.match(
      /<(mergeCells|hyperlinks|printOptions|pageSetup|headerFooter|drawing)\b/g,
    );
    expect(order).toEqual(['<mergeCells', '<hyperlinks', '<printOptions', '<pageSetup', '<headerFooter', '<drawing']);
  });

  it('holds names and values in the chart, so that a viewer need not calculate', () => {
    const chart = files['xl/charts/chart1.xml']!;
    expect(all(chart, /<c:strCache>(.*?)<\/c:strCache>/g)[0]).toContain('<c:v>=100.00(%)</c:v>');
    expect(all(chart, /<c:pt idx="\d"><c:v>([\d.]*)<\/c:v>/g)).toEqual(
      expect.arrayContaining(['95.13', '88.00', '100.00', '9.51', '8.80', '10.00']),
    );
    expect(all(chart, /<c:formatCode>([^<]*)/g)).toEqual(['0.00', '0.00']);
  });

  it('names a type for every part, and leads to every part that it holds', () => {
    const types = files['[Content_Types].xml']!;
    for (const name of Object.keys(files).filter(
      part => /drawing\d|chart\d|sheet\d\.xml$/.test(part) && !part.includes('_rels'),
    ))
      expect(types).toContain(`PartName="/${name}"`);
    expect(files['xl/charts/chart2.xml']).toContain("'乙'!$A$3:$A$5");
  });

  it('is read by another program with its links, colours and foot', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('A2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
    expect(sheet.getCell('A3').font).toMatchObject({ underline: true, color: { argb: 'FF0563C1' } });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
  });

  it('loses what only the sheet that goes has shown, and keeps what another shows too', async () => {
    const host = valueOf(xlsxHost(newWorkbook([reportPlan('甲')])));
    const added = valueOf(await host.addSheets([reportPlan('乙')]));
    const more = { ...unzipSync(host.bytes()) };
    // a person has put pictures on both
    const picture = (id: string, file: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/${file}"/>`;
    const rels = (n: number, pictures: string) => {
      const name = `xl/drawings/_rels/drawing${n}.xml.rels`;
      more[name] = strToU8(strFromU8(more[name]!).replace('</Relationships>', `${pictures}</Relationships>`));
    };
    rels(1, picture('rId8', 'both.png'));
    rels(2, picture('rId8', 'both.png') + picture('rId9', 'gone.png'));
    const bytes = zipSync({ ...more, 'xl/media/both.png': strToU8('1'), 'xl/media/gone.png': strToU8('2') });
    const again = valueOf(xlsxHost(bytes));
    valueOf(await again.removeSheets(added));
    const left = Object.keys(filesIn(again.bytes()));
    expect(left.filter(name => /media|drawing|chart|sheet\d/.test(name)).sort()).toEqual(
      [
        ...['xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml'],
        ...['xl/media/both.png', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml'],
      ].sort(),
    );
  });
});

describe('links and charts in Excel', () => {
  it('go in the request that makes the sheet', async () => {
    const { host, excel } = openInExcel(SHEETS);
    valueOf(await host.addSheets([reportPlan()]));
    expect(excel.counted().map(each => each.writes)).toEqual([false, true]);
  });

  it('leave a link undressed whose style says nothing of colour', async () => {
    const { host, workbook } = openInExcel(SHEETS);
    valueOf(await host.addSheets([reportPlan()]));
    const title = workbook.sheets[1]!.cells.get(0)!;
    expect(title).toMatchObject({ value: '自评情况汇总', fontColor: '#000000' });
    expect(title.look).toMatchObject({ font: '宋体', size: 14, bold: true, underline: 'None' });
  });

  it('leave no sheet behind when one of them fails', async () => {
    for (const member of ['Hyperlink', 'SetXAxisValues', 'SetPosition', 'CenterFooter', 'ChartType', 'Color']) {
      const { host, workbook, excel } = openInExcel(SHEETS);
      excel.fail({ code: 'GeneralException', at: (_, name) => name === member });
      expect(await host.addSheets([reportPlan(), reportPlan()]), member).toMatchObject({ ok: false });
      expect(workbook.sheets.length, member).toBe(2);
    }
  });
});
