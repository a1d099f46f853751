import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseA1 } from '../../src/engine/sheet/address';
import { rawCell, type RawCell, type Scalar } from '../../src/engine/sheet/grid';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import type { CellChange } from '../../src/host/xlsx/patch';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { oneSheet, packed, partsOfWorkbook, valueOf, workbook } from './fixtures';

const change = (ref: string, value: Scalar, isFormula = false): CellChange => ({
  at: { sheet: '表', ...parseA1(ref)! },
  value,
  ...(isFormula ? { isFormula } : {}),
});
const patched = (bytes: Uint8Array, ...cells: CellChange[]): Uint8Array =>
  valueOf(valueOf(openXlsx(bytes)).patch({ cells }));
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const sheet = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml');
const cell = (bytes: Uint8Array, ref: string): RawCell | null => {
  const { row, col } = parseA1(ref)!;
  return rawCell(valueOf(valueOf(openXlsx(bytes)).sheet('表')).grid, row, col);
};

/** What stands between the first and the last byte in which two texts differ, on both sides. */
function difference(before: string, after: string): [string, string] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

describe('xlsx: writing one cell', () => {
  const was = '<row r="2" spans="1:9"><c r="B2" s="4" t="s"><v>0</v></c>\r\n<c r="C2" s="1"><v>96.13</v></c></row>';
  const source = oneSheet(was, '<pageMargins left="0.7"/>', { strings: '<si><t>96.13</t></si>' });

  it.each<[string, Scalar, string]>([
    ['a number', 95.13, '<c r="B2" s="4"><v>95.13</v></c>'],
    ['a text', '95.13', '<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">95.13</t></is></c>'],
    [
      'a text that begins with “=”',
      '=100.00(%)',
      '<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">=100.00(%)</t></is></c>',
    ],
    ['a truth value', true, '<c r="B2" s="4" t="b"><v>1</v></c>'],
    ['a blank', null, '<c r="B2" s="4"/>'],
    ['an error', '#REF!', '<c r="B2" s="4" t="e"><v>#REF!</v></c>'],
    [
      'markup, line feeds and control characters',
      ' a<&>"\n\u0001_x0041_',
      '<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve"> a&lt;&amp;&gt;&quot;\n_x0001__x005F_x0041_</t></is></c>',
    ],
  ])('%s takes its place and nothing else', (_, value, xml) => {
    const after = patched(source, change('B2', value));
    expect(sheet(after)).toBe(sheet(source).replace('<c r="B2" s="4" t="s"><v>0</v></c>', xml));
    expect(cell(after, 'B2')?.value ?? null).toBe(value);
    const others = Object.keys(unzipSync(source)).filter(name => name !== 'xl/worksheets/sheet1.xml');
    for (const name of others) expect(part(after, name), name).toBe(part(source, name));
  });

  it('keeps the look, and everything a spreadsheet may have said about the cell before', () => {
    const rich = oneSheet('<row r="1"><c cm="1" t="e" r="A1" vm="2" s="3" ph="1"><v>#SPILL!</v></c></row>');
    expect(sheet(patched(rich, change('A1', 1)))).toContain('<c r="A1" s="3" ph="1"><v>1</v></c>');
  });

  it('adds cells and rows that are not there, in order and with the style of row or column', () => {
    const xml =
      '<cols><col min="2" max="2" width="9" style="2"/></cols><sheetData><row r="2" s="1" customFormat="1"><c r="C2"><v>1</v></c></row>' +
      '<row r="4"/><row r="6"><c r="A6"><v>6</v></c></row></sheetData>';
    const bytes = workbook({ sheets: [{ name: '表', xml }] });
    const after = patched(
      bytes,
      change('B1', 1),
      change('B2', 2),
      change('D2', 'x'),
      change('B4', 4),
      change('A5', 5),
      change('B6', 6),
      change('B9', 9),
      change('C9', null),
    );
    expect(sheet(after)).toContain(
      '<sheetData><row r="1"><c r="B1" s="2"><v>1</v></c></row>' +
        '<row r="2" s="1" customFormat="1"><c r="B2" s="1"><v>2</v></c><c r="C2"><v>1</v></c><c r="D2" s="1" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>' +
        '<row r="4"><c r="B4" s="2"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>' +
        '<row r="6"><c r="A6"><v>6</v></c><c r="B6" s="2"><v>6</v></c></row><row r="9"><c r="B9" s="2"><v>9</v></c></row></sheetData>',
    );
  });

  it('fills an empty sheet', () => {
    const bytes = workbook({ sheets: [{ name: '表', xml: '<sheetData/>' }] });
    expect(sheet(patched(bytes, change('B2', 1)))).toContain(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  it('writes into prefixed parts in their own prefix', () => {
    const parts = partsOfWorkbook({ sheets: [{ name: '表', xml: '' }] });
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const after = patched(packed({ ...parts, 'xl/worksheets/sheet1.xml': xml }), change('A1', '甲'), change('B1', 2));
    expect(sheet(after)).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>',
    );
  });

  it('finds places by character, not by byte, whatever stands before', () => {
    const rows =
      '<!-- 绩效𠮷 --><row r="1"><c r="A1" t="inlineStr"><is><t>𠮷😀\r\n</t></is></c>\r\n\t<c r="B1"><v>1</v></c></row>';
    const before = oneSheet(rows);
    expect(difference(sheet(before), sheet(patched(before, change('B1', 2))))).toEqual(['1', '2']);
  });

  it('does not compress parts again that did not change', () => {
    const after = patched(source, change('B2', 1));
    const raw = (bytes: Uint8Array, name: string) =>
      valueOf(openXlsx(bytes)).archive.entries.find(entry => entry.name === name)!;
    for (const entry of valueOf(openXlsx(source)).archive.entries) {
      if (entry.name === 'xl/worksheets/sheet1.xml') continue;
      expect(raw(after, entry.name).data).toEqual(entry.data);
      expect(raw(after, entry.name).time).toBe(entry.time);
    }
  });

  it('gives the very same bytes when there is nothing to change', () => {
    expect(patched(source)).toBe(source);
    expect(valueOf(valueOf(openXlsx(source)).patch({ marks: [] }))).toBe(source);
    expect(patched(patched(source, change('C2', 1)), change('C2', 1))).toHaveLength(
      patched(source, change('C2', 1)).length,
    );
  });
});

describe('xlsx: formulas and what hangs on them', () => {
  const shared = oneSheet(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f si="0" t="shared"></f><v>6</v></c><c r="B3"><v>3</v></c></row>',
  );

  it('writes the others out when the first cell of a shared formula gets a value', () => {
    const after = patched(shared, change('A1', 7));
    expect(cell(after, 'A1')).toEqual({ value: 7, shown: '7' });
    expect(cell(after, 'A2')).toEqual({ value: 4, shown: '4.00', formula: '=B2*2', format: '0.00' });
    expect(sheet(after)).toContain('<c r="A3"><f>B3*2</f><v>6</v></c>');
  });

  it('leaves a shared formula alone when another of its cells gets a value', () => {
    const after = patched(shared, change('A2', 7));
    expect(cell(after, 'A3')?.formula).toBe('=B3*2');
    expect(sheet(after)).toContain('<f t="shared" ref="A1:A3" si="0">B1*2</f>');
  });

  it('renews the values of formulas that depend on the change, across sheets and names', () => {
    const bytes = workbook({
      sheets: [
        {
          name: '表',
          xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>IF(B1&gt;5,"优","差")</f><v>差</v></c><c r="D1"><f>SUM(分数)</f><v>3</v></c></row></sheetData>',
        },
        {
          name: '汇 总',
          xml: '<sheetData><row r="1"><c r="A1"><f>ROUND(表!B1/3,2)</f><v>0.67</v></c><c r="B1"><f>1/(表!A1-4)</f><v>-1</v></c><c r="C1"><f>VLOOKUP(表!A1,表!A1:B1,2)</f><v>2</v></c><c r="D1"><f>C1+1</f><v>3</v></c><c r="E1"><f>9</f><v>9</v></c></row></sheetData>',
        },
      ],
      after:
        '<definedNames><definedName name="分数">表!$A$1:$B$1</definedName></definedNames><calcPr calcId="191029"/>',
    });
    const after = patched(bytes, change('A1', 4));
    expect(cell(after, 'B1')?.value).toBe(8);
    expect(cell(after, 'C1')?.value).toBe('优');
    expect(cell(after, 'D1')?.value).toBe(12);
    expect(part(after, 'xl/worksheets/sheet2.xml')).toContain(
      '<c r="A1"><f>ROUND(表!B1/3,2)</f><v>2.67</v></c><c r="B1" t="e"><f>1/(表!A1-4)</f><v>#DIV/0!</v></c><c r="C1"><f>VLOOKUP(表!A1,表!A1:B1,2)</f><v>2</v></c><c r="D1"><f>C1+1</f><v>3</v></c><c r="E1">',
    );
    expect(part(after, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('asks Excel to calculate only where there are formulas', () => {
    const plain = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', '', { after: '<calcPr calcId="1"/>' });
    expect(part(patched(plain, change('A1', 2)), 'xl/workbook.xml')).toBe(part(plain, 'xl/workbook.xml'));
    const without = oneSheet('<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>', '', { after: '<oleSize ref="A1"/>' });
    expect(part(patched(without, change('B1', 2)), 'xl/workbook.xml')).toContain(
      '</sheets><calcPr fullCalcOnLoad="1"/><oleSize',
    );
    const off = oneSheet('<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>', '', {
      after: '<calcPr fullCalcOnLoad="0" calcId="1" />',
    });
    expect(part(patched(off, change('B1', 2)), 'xl/workbook.xml')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  it('keeps the calculation chain in step', () => {
    const rows = '<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c><c r="C1"><v>3</v></c></row>';
    const chained = (calcChain: string) => oneSheet(rows, '', { calcChain });
    const chain = (bytes: Uint8Array) => /<calcChain[^>]*>(.*)<\/calcChain>/.exec(part(bytes, 'xl/calcChain.xml'))?.[1];
    const both = chained('<c r="A1" i="11"/><c r="B1"/>');
    expect(chain(patched(both, change('A1', 5)))).toBe('<c i="11" r="B1"/>');
    expect(chain(patched(both, change('B1', 5)))).toBe('<c r="A1" i="11"/>');
    expect(chain(patched(both, change('C1', '=A1', true)))).toBe('<c r="A1" i="11"/><c r="B1"/><c r="C1" i="11"/>');
    expect(patched(both, change('A1', '=3', true))).not.toBe(both);
    expect(chain(patched(both, change('A1', '=3', true)))).toBe('<c r="A1" i="11"/><c r="B1"/>');
    const none = patched(both, change('A1', 5), change('B1', 6));
    expect(Object.keys(unzipSync(none))).not.toContain('xl/calcChain.xml');
    expect(part(none, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(none, '[Content_Types].xml')).not.toContain('calcChain');
  });

  it('puts a formula back with its value calculated', () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>2</v></c><c r="B1" s="1"><v>9</v></c></row>');
    const after = patched(bytes, change('B1', '=A1&"<"&A1', true), change('C1', '=SUM(A1:A9)*2', true));
    expect(sheet(after)).toContain(
      '<c r="B1" s="1" t="str"><f>A1&amp;&quot;&lt;&quot;&amp;A1</f><v>2&lt;2</v></c><c r="C1"><f>SUM(A1:A9)*2</f><v>4</v></c>',
    );
  });

  it('refuses a part of an array formula or data table, as Excel does', () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect(valueOf(openXlsx(bytes)).patch({ cells: [change('A2', 1)] })).toMatchObject({
      ok: false,
      problem: { kind: 'host-failed', code: 'array-formula', detail: '表!A2' },
    });
  });
});

describe('xlsx: protection', () => {
  const xml =
    '<cols><col min="3" max="3" width="9" style="5"/></cols><sheetData><row r="1"><c r="A1" s="5"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/>';
  const edit = (ref: string, was: Scalar) => ({
    ...change(ref, was),
    was,
    becomes: 9,
    wasShown: '',
    becomesShown: '9',
    kind: 'formula' as const,
    why: { zh: '', en: '' },
  });

  it('writes cells that the sheet leaves unlocked, by cell, row or column', async () => {
    const host = valueOf(xlsxHost(workbook({ sheets: [{ name: '表', xml }] })));
    valueOf(await host.apply({ edits: [edit('A1', 1), edit('C7', null)] }));
    expect(cell(host.bytes(), 'C7')?.value).toBe(9);
    expect(await host.apply({ edits: [edit('A1', 9), edit('B1', 2)] })).toEqual({
      ok: false,
      problem: { kind: 'sheet-protected', sheet: '表', cells: [{ sheet: '表', row: 0, col: 1 }] },
    });
  });
});

describe('xlsx: notebook', () => {
  it('keeps notes in a custom XML part of its own, beside those of others', async () => {
    const more = { 'customXml/item1.xml': '<other xmlns="urn:other"/>', 'customXml/itemProps1.xml': '<x/>' };
    const before = oneSheet('', '', { more });
    const host = valueOf(xlsxHost(before));
    valueOf(await host.save('undo', '一'));
    const once = host.bytes();
    expect(part(once, 'customXml/item2.xml')).toContain('<note key="undo">一</note>');
    expect(part(once, 'xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item2.xml"');
    for (const name of ['customXml/item1.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])
      expect(part(once, name)).toBe(part(before, name));
    valueOf(await host.save('undo', '二'));
    expect(Object.keys(unzipSync(host.bytes()))).toEqual(Object.keys(unzipSync(once)));
    expect(valueOf(await valueOf(xlsxHost(host.bytes())).load('undo'))).toBe('二');
  });
});

describe('xlsx: notes in other hands', () => {
  it('reads the form that the add-in in Excel writes, and keeps any text', async () => {
    const xml =
      '<notebook xmlns="urn:jixiao:notebook:1"><note key="undo">{&#34;a&#34;:&#34;\\u000a\\u005cu000a&#34;}</note></notebook>';
    const parts = partsOfWorkbook({
      sheets: [{ name: '表', xml: '<sheetData/>' }],
      more: { 'customXml/item7.xml': xml },
    });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId70" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item7.xml"/></Relationships>',
    );
    const host = valueOf(xlsxHost(packed({ ...parts, 'xl/_rels/workbook.xml.rels': rels })));
    expect(valueOf(await host.load('undo'))).toBe('{"a":"\n\\u000a"}');
    const awkward = 'a\r\n\u0001\\u0041\ud800<&>"';
    valueOf(await host.save('更多', awkward));
    const again = valueOf(xlsxHost(host.bytes()));
    expect([valueOf(await again.load('undo')), valueOf(await again.load('更多'))]).toEqual([
      '{"a":"\n\\u000a"}',
      awkward,
    ]);
    expect(Object.keys(unzipSync(host.bytes())).filter(name => name.startsWith('customXml/'))).toEqual([
      'customXml/item7.xml',
    ]);
  });
});
