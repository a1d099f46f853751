import { describe, expect, it } from 'vitest';
import { rawCell, type Grid } from '../../src/engine/sheet/grid';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { MAIN, oneSheet, packed, partsOfWorkbook, STYLES, valueOf, workbook } from './fixtures';

const gridsOf = (bytes: Uint8Array): readonly Grid[] => valueOf(valueOf(openXlsx(bytes)).grids());
const gridOf = (bytes: Uint8Array): Grid => gridsOf(bytes)[0]!;
const cellOf = (bytes: Uint8Array) => rawCell(gridOf(bytes), 0, 0);

describe('xlsx: cells', () => {
  it.each([
    ['a number', '<c r="A1"><v>95.128900000000002</v></c>', { value: 95.1289, shown: '95.1289' }],
    [
      'a number under a format',
      '<c r="A1" s="1"><v>95.1289</v></c>',
      { value: 95.1289, shown: '95.13', format: '0.00' },
    ],
    ['a percentage', '<c r="A1" s="2"><v>0.9513</v></c>', { value: 0.9513, shown: '95.13%', format: '0.00%' }],
    [
      'a date by its format',
      '<c r="A1" s="3"><v>45292</v></c>',
      { value: 45292, shown: '2024/1/1', format: 'yyyy/m/d' },
    ],
    [
      'an ISO date',
      '<c r="A1" s="3" t="d"><v>2024-01-01T12:00:00</v></c>',
      { value: 45292.5, shown: '2024/1/1', format: 'yyyy/m/d' },
    ],
    ['a custom format', '<c r="A1" s="4"><v>100</v></c>', { value: 100, shown: '100.00(%)', format: '0.00"(%)"' }],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', { value: true, shown: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: '#REF!', shown: '#REF!' }],
    ['a formula', '<c r="A1"><f>B1*2</f><v>4</v></c>', { value: 4, shown: '4', formula: '=B1*2' }],
    ['a formula without a value', '<c r="A1"><f>B1*2</f></c>', { value: null, shown: '', formula: '=B1*2' }],
    [
      'a formula that gives a text',
      '<c r="A1" t="str"><f>"="&amp;1</f><v>=1</v></c>',
      { value: '=1', shown: '=1', formula: '="="&1' },
    ],
    [
      'an inline text',
      '<c r="A1" t="inlineStr"><is><t>=100.00(%)</t></is></c>',
      { value: '=100.00(%)', shown: '=100.00(%)' },
    ],
    [
      'a rich inline text',
      '<c r="A1" t="inlineStr"><is><r><t>绩</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 效</t></r><rPh sb="0" eb="1"><t>jixiao</t></rPh></is></c>',
      { value: '绩 效', shown: '绩 效' },
    ],
    [
      'CDATA and entities',
      '<c r="A1" t="inlineStr"><is><t>a&lt;b&#x4E2D;<![CDATA[<&>]]></t></is></c>',
      { value: 'a<b中<&>', shown: 'a<b中<&>' },
    ],
    [
      'escaped characters',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      { value: 'a\rb_x0041_', shown: 'a\rb_x0041_' },
    ],
    ['a styled blank', '<c r="A1" s="1"/>', null],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>', null],
  ])('%s', (_, xml, expected) => {
    expect(cellOf(oneSheet(`<row r="1">${xml}</row>`))).toEqual(expected);
  });

  it('reads shared strings: runs joined, phonetic readings left out', () => {
    const strings =
      '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const bytes = oneSheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      '',
      { strings },
    );
    expect(gridOf(bytes).cells).toEqual([
      [
        { value: '甲', shown: '甲' },
        { value: '乙 丙', shown: '乙 丙' },
      ],
    ]);
  });

  it('counts rows and cells that do not say where they stand', () => {
    const grid = gridOf(
      oneSheet(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(grid.cells.map(row => row.map(cell => cell?.value ?? null))).toEqual([
      [1, 2],
      [],
      [],
      [null, null, 3, 4],
      [5],
    ]);
  });

  it('shows dates of the 1904 system', () => {
    const bytes = oneSheet('<row r="1"><c r="A1" s="3"><v>43830</v></c></row>', '', {
      before: '<workbookPr date1904="1"/>',
    });
    expect(cellOf(bytes)).toMatchObject({ value: 43830, shown: '2024/1/1' });
  });
});

describe('xlsx: formulas', () => {
  it('writes shared formulas out for every cell', () => {
    const rows = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM(B1:$C$1)*\'甲 1\'!B1&amp;"B1"+LOG10(B1)+甲!$B1</f><v>1</v></c></row>',
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>',
    ].join('');
    const grid = gridOf(oneSheet(rows));
    expect(rawCell(grid, 1, 0)?.formula).toBe('=SUM(B2:$C$1)*\'甲 1\'!B2&"B1"+LOG10(B2)+甲!$B2');
    expect(rawCell(grid, 2, 1)?.formula).toBe('=SUM(C3:$C$1)*\'甲 1\'!C3&"B1"+LOG10(C3)+甲!$B3');
  });

  it('reads array formulas and knows the block they fill', () => {
    const book = valueOf(
      openXlsx(
        oneSheet(
          '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
        ),
      ),
    );
    const { grid, arrays } = valueOf(book.sheet('表'));
    expect(rawCell(grid, 0, 0)).toEqual({ value: 2, shown: '2', formula: '=B1:B2*2' });
    expect(rawCell(grid, 1, 0)).toEqual({ value: 4, shown: '4' });
    expect(arrays).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });
});

describe('xlsx: sheets', () => {
  const chart = {
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>' +
      '</Relationships>',
  };

  it('leaves chart sheets out, and does not take one for the active sheet', () => {
    const sheets = [
      { name: '图', xml: '' },
      { name: '表', xml: '<sheetData/>' },
    ];
    const book = valueOf(
      openXlsx(
        workbook({ sheets, styles: null, before: '<bookViews><workbookView activeTab="0"/></bookViews>', more: chart }),
      ),
    );
    expect(valueOf(book.grids()).map(grid => grid.sheet)).toEqual(['表']);
    expect(book.activeSheet).toBe('表');
  });

  it('knows the active sheet, hidden and very hidden sheets', () => {
    const sheets = [
      { name: '甲', xml: '<sheetData/>' },
      { name: '乙 & <b>', xml: '<sheetData/>', state: 'hidden' },
      { name: '丙', xml: '<sheetData/>', state: 'veryHidden' },
    ];
    const book = valueOf(
      openXlsx(workbook({ sheets, before: '<bookViews><workbookView activeTab="2"/></bookViews>' })),
    );
    expect(book.activeSheet).toBe('丙');
    expect(valueOf(book.grids()).map(grid => [grid.sheet, grid.visibility])).toEqual([
      ['甲', 'visible'],
      ['乙 & <b>', 'hidden'],
      ['丙', 'very-hidden'],
    ]);
  });

  it('reads merges, hidden rows and columns, protection', () => {
    const xml =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/></cols>' +
      '<sheetData><row r="2" hidden="1"/><row r="4" ht="0" customHeight="1"/></sheetData>' +
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>';
    expect(gridOf(workbook({ sheets: [{ name: '表', xml }] }))).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      hiddenRows: [1, 3],
      hiddenCols: [1, 2, 4],
      isProtected: true,
    });
  });

  it('reads parts with prefixes, in the strict namespace, and in UTF-16', () => {
    const parts = partsOfWorkbook({ sheets: [{ name: '表', xml: '' }], strings: '<si><t>甲</t></si>' });
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const strictRel = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const prefixed = (xml: string): string =>
      xml
        .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x=')
        .replace(MAIN, strict);
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>C1</f><v>2</v></c></row></sheetData></worksheet>`;
    const utf16 = prefixed(sheet);
    const wide = new Uint8Array(2 + utf16.length * 2);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < utf16.length; i++) new DataView(wide.buffer).setUint16(2 + 2 * i, utf16.charCodeAt(i), true);
    const bytes = packed({
      ...parts,
      'xl/workbook.xml': prefixed(String(parts['xl/workbook.xml']).replace(/<\?.*?\?>\s*/, '')),
      'xl/styles.xml': prefixed(STYLES.replace(/<\?.*?\?>\s*/, '')),
      'xl/sharedStrings.xml': prefixed(String(parts['xl/sharedStrings.xml']).replace(/<\?.*?\?>\s*/, '')),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels'])
        .split('http://schemas.openxmlformats.org/officeDocument/2006/relationships')
        .join(strictRel),
      'xl/worksheets/sheet1.xml': wide,
    });
    expect(gridOf(bytes).cells).toEqual([
      [
        { value: '甲', shown: '甲' },
        { value: 2, shown: '2.00', formula: '=C1', format: '0.00' },
      ],
    ]);
  });

  it('finds parts wherever they lie, whatever the case of their names', () => {
    const parts = partsOfWorkbook({
      sheets: [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
    });
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name.replace('xl/', 'Book/').replace('sheet1', 'Sheet1'),
        typeof content === 'string' ? content.replace('Target="xl/', 'Target="/book/') : content,
      ]),
    );
    expect(cellOf(packed(moved))?.value).toBe(1);
  });
});

describe('xlsx: used ranges beyond reason', () => {
  it('is quick with a million styled blank rows and keeps the few cells', { timeout: 60_000 }, () => {
    const rows: string[] = ['<row r="1"><c r="A1"><v>1</v></c></row>'];
    for (let row = 2; row <= 1_048_576; row++) rows.push(`<row r="${row}" s="1" customFormat="1"/>`);
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData>${rows.join('')}</sheetData>`;
    const bytes = workbook({ sheets: [{ name: '表', xml }] });
    const started = performance.now();
    const grid = gridOf(bytes);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(grid.cells).toEqual([[{ value: 1, shown: '1' }]]);
    expect(grid.truncatedAt).toBeUndefined();
  });

  it('says where it stopped when there are values beyond', () => {
    const grid = gridOf(
      oneSheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      ),
    );
    expect(grid.cells).toHaveLength(1);
    expect(grid.truncatedAt).toEqual({ rows: 100_000, cols: 1_024 });
  });
});
