import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/engine/edits';
import { parseA1 } from '../../src/engine/sheet/address';
import { rectangles } from '../../src/host/xlsx/conditional-formats';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { MAIN, packed, partsOfWorkbook, STYLES, valueOf, workbook, type WorkbookSource } from './fixtures';

const mark = (ref: string, severity: Mark['severity'], sheet = '表'): Mark => ({
  at: { sheet, ...parseA1(ref)! },
  severity,
  note: '',
});
const MARKS = [
  mark('A1', 'error'),
  mark('B1', 'error'),
  mark('A2', 'error'),
  mark('B2', 'error'),
  mark('D4', 'warning'),
  mark('A9', 'hint'),
];
const marked = (bytes: Uint8Array, marks: readonly Mark[], runId = 'run'): Uint8Array =>
  valueOf(valueOf(openXlsx(bytes)).patch({ marks, runId }));
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const sheet = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml');

function expectSameParts(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  for (const name in old) expect(strFromU8(now[name]!), name).toBe(strFromU8(old[name]!));
}

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const USER =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>';
const X14 =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="7"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
const single = (xml: string, more: Partial<WorkbookSource> = {}) =>
  workbook({ sheets: [{ name: '表', xml }], ...more });
const styled = (dxfs: string) => STYLES.replace(/<dxfs.*<\/dxfs>/, dxfs);

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['plain', single(DATA)],
  ['with rules of the user', single(`${DATA}<phoneticPr fontId="1"/>${USER}<dataValidations count="0"/>${X14}`)],
  ['an empty sheet', single('<sheetData/>')],
  [
    'every neighbour there may be',
    single(
      `<sheetPr/><dimension ref="A1"/><sheetData/><sheetCalcPr/><sheetProtection sheet="1"/><autoFilter ref="A1"/><mergeCells><mergeCell ref="D4:E5"/></mergeCells><hyperlinks/><printOptions/>`,
    ),
  ],
  ['no dxfs', single(DATA, { styles: styled('') })],
  ['an empty list of dxfs', single(DATA, { styles: styled('<dxfs count="0"/>') })],
  ['an empty list of dxfs, spaced', single(DATA, { styles: styled("<dxfs  count='0' />") })],
  ['an empty list of dxfs with two tags', single(DATA, { styles: styled('<dxfs count="0"></dxfs>') })],
  ['a list that does not count', single(DATA, { styles: styled('<dxfs>\n <dxf/>\n</dxfs>') })],
  ['a count that is wrong', single(DATA, { styles: styled('<dxfs count="9"><dxf/></dxfs>') })],
  ['no styles at all', single(DATA, { styles: null })],
  [
    'prefixed parts',
    packed({
      ...partsOfWorkbook({ sheets: [{ name: '表', xml: '' }] }),
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`,
      'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    }),
  ],
];

describe('xlsx: marks', () => {
  it.each(FILES)('go without a trace: %s', (_, bytes) => {
    const on = marked(bytes, MARKS);
    expect(sheet(on)).toMatch(/LEN\("PSE:E:run"\)&gt;0/);
    expectSameParts(bytes, marked(on, []));
    const other = marked(on, [mark('C3', 'hint')], 'later');
    expect(sheet(other)).not.toMatch(/PSE:E/);
    expectSameParts(bytes, marked(other, []));
    expect(marked(on, MARKS)).toEqual(on);
  });

  it('stand where the schema wants them, after the rules of the user and behind their priorities', () => {
    const on = sheet(marked(single(`${DATA}<mergeCells/>${USER}<dataValidations/>${X14}`), MARKS));
    expect(on).toContain(
      `${USER}<conditionalFormatting sqref="A1:B2"><cfRule type="expression" dxfId="1" priority="8"><formula>LEN("PSE:E:run")&gt;0</formula></cfRule></conditionalFormatting>` +
        '<conditionalFormatting sqref="D4"><cfRule type="expression" dxfId="2" priority="9"><formula>LEN("PSE:W:run")&gt;0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A9"><cfRule type="expression" dxfId="3" priority="10"><formula>LEN("PSE:I:run")&gt;0</formula></cfRule></conditionalFormatting><dataValidations/>',
    );
  });

  it('add their looks at the end, so that the numbers of others stay', () => {
    const styles = part(marked(single(DATA), MARKS), 'xl/styles.xml');
    const list = /<dxfs count="4">(.*)<\/dxfs>/.exec(styles)![1]!;
    expect(list.startsWith('<dxf><font><color rgb="FF123456"/></font></dxf><dxf><font><b/>')).toBe(true);
    expect(list.match(/<dxf>/g)).toHaveLength(4);
  });

  it('name the anchor of a merged area', () => {
    const bytes = single(`${DATA}<mergeCells><mergeCell ref="D4:E5"/></mergeCells>`);
    expect(sheet(marked(bytes, [mark('E5', 'error')]))).toContain('sqref="D4"');
  });

  it('are taken out whoever wrote them, and nothing else is', () => {
    const others = '<cfRule type="expression" dxfId="0" priority="1"><formula>LEN(A1)&gt;0</formula></cfRule>';
    const ours = (code: string) =>
      `<cfRule priority='2'  stopIfTrue="0" type="expression"  dxfId="1">\n<formula> LEN("PSE:${code}:7f3a")&#62;0</formula></cfRule>`;
    const resaved = single(
      `${DATA}<conditionalFormatting sqref="A1 B2">${others}${ours('E')}</conditionalFormatting><conditionalFormatting sqref="C3" pivot="0">${ours('I')}</conditionalFormatting>${USER}`,
    );
    expect(valueOf(valueOf(openXlsx(resaved)).sheet('表')).marked).toBe(true);
    const off = marked(resaved, []);
    expect(sheet(off)).toBe(
      sheet(single(`${DATA}<conditionalFormatting sqref="A1 B2">${others}</conditionalFormatting>${USER}`)),
    );
    expect(valueOf(valueOf(openXlsx(off)).sheet('表')).marked).toBe(false);
    expect(part(off, 'xl/styles.xml')).toBe(STYLES);
  });

  it('use the looks that another program kept, instead of adding them again', () => {
    const rule = (code: string, dxf: number) =>
      `<cfRule type="expression" dxfId="${dxf}" priority="${dxf}"><formula>LEN("PSE:${code}:a")&gt;0</formula></cfRule>`;
    const resaved = single(
      `${DATA}<conditionalFormatting sqref="A1">${rule('E', 4)}${rule('W', 5)}${rule('I', 6)}</conditionalFormatting>`,
    );
    const again = marked(resaved, [mark('B2', 'warning')]);
    expect(part(again, 'xl/styles.xml')).toBe(STYLES);
    expect(sheet(again)).toContain('<cfRule type="expression" dxfId="5" priority="1">');
  });

  it('leave looks alone when another program has added to the list since', () => {
    const on = marked(single(DATA), MARKS);
    const parts = unzipSync(on);
    const changed = packed({
      ...parts,
      'xl/styles.xml': strFromU8(parts['xl/styles.xml']!).replace('</dxfs>', '<dxf/></dxfs>'),
    });
    expect(part(marked(changed, []), 'xl/styles.xml')).toBe(part(changed, 'xl/styles.xml'));
  });

  it('do not mistake a text in a cell for a mark', () => {
    const bytes = single(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>LEN("PSE:E:x")>0</t></is></c></row></sheetData>',
    );
    expect(valueOf(valueOf(openXlsx(bytes)).sheet('表')).marked).toBe(false);
    expectSameParts(bytes, marked(bytes, []));
  });
});

describe('rectangles', () => {
  it('cover exactly the cells, with few blocks', () => {
    const cells = ['A1', 'A2', 'B1', 'B2', 'D1', 'D2', 'C9', 'A2'].map(ref => parseA1(ref)!);
    expect(rectangles(cells)).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 8, left: 2, bottom: 8, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ]);
  });
});

const corpus = join(import.meta.dirname, '../../../shared/corpus');
describe.runIf(existsSync(corpus))('xlsx: marks on published workbooks (only where ../shared/corpus exists)', () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter(name => name.endsWith('.xlsx')) : [];
  it.each(files)('go without a trace: %s', name => {
    const bytes = new Uint8Array(readFileSync(join(corpus, name)));
    const book = valueOf(openXlsx(bytes));
    const marks = book.sheets.flatMap(({ name: own }) => [mark('C5', 'error', own), mark('H20', 'warning', own)]);
    expectSameParts(bytes, marked(marked(bytes, marks), []));
  });
});
