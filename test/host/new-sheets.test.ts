import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/engine/layouts/recognise';
import { rawCell } from '../../src/engine/sheet/grid';
import { sheetName } from '../../src/engine/sheet/sheet-name';
import { newWorkbook } from '../../src/host/xlsx/new-workbook';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { blankGrid, FIXTURE, planOf } from '../../src/host/self-check/fixture';
import { valueOf, workbookOfGrids } from './fixtures';
import { cell, openInExcel } from './office-under-test';

const plan = planOf();

describe('a new workbook', () => {
  const bytes = newWorkbook([plan, plan]);
  const files = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(files[name]!);

  it('is read back as the forms that were laid out', () => {
    const grids = valueOf(valueOf(openXlsx(bytes)).grids());
    expect(grids.map(grid => grid.sheet)).toEqual(['培训 服务 推广', '培训 服务 推广(2)']);
    expect(grids.map(grid => recognise(grid).forms.map(form => form.layout))).toEqual([
      ['shanghai-self-evaluation-2024'],
      ['shanghai-self-evaluation-2024'],
    ]);
    expect(rawCell(grids[0]!, 5, 7)).toMatchObject({ value: 95.13, shown: '95.13' });
  });

  it('keeps the order of the schema', () => {
    const order = (name: string): readonly string[] => {
      const found: string[] = [];
      let depth = 0;
      for (const [, close, element, own] of xml(name).matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
        if (close) depth -= 1;
        else if (depth === 1) found.push(element!);
        if (!close && !own) depth += 1;
      }
      return found;
    };
    expect(order('xl/worksheets/sheet1.xml')).toEqual([
      ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells', 'dataValidations'],
      ...['printOptions', 'pageMargins', 'pageSetup'],
    ]);
    expect(order('xl/workbook.xml')).toEqual(['bookViews', 'sheets', 'definedNames']);
    expect(order('xl/styles.xml')).toEqual(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);
  });

  it('is read by another program with its print set-up, widths and rules', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printArea).toBe('A1:I16');
    expect(sheet.pageSetup.printTitlesRow).toBe('12:12');
    expect(sheet.getColumn(3).width).toBe(20);
    expect(sheet.getCell('A1').font).toMatchObject({ name: '宋体', size: 16, bold: true });
    expect(sheet.getCell('H6').formula).toBe(
      'IF(COUNT(E6)=0,"",IF(ROUND(E6*100,0)=0,0,IF(COUNT(F6)=0,"",TRUNC(ROUND(F6*100,0)*10000/ROUND(E6*100,0),0)/100)))',
    );
    expect(sheet.getCell('A13').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getCell('H14').dataValidation).toMatchObject({ type: 'custom' });
  });

  it('is the same for the same plans', () => {
    expect(newWorkbook([plan, plan])).toEqual(bytes);
  });
});

describe('a sheet added to a file', () => {
  const first = { ...blankGrid('甲'), cells: [[cell(1), cell(2, { formula: '=A1+1' })]] };
  const second = { ...blankGrid('乙'), cells: [[cell(3)]] };
  const original = workbookOfGrids([first, second]);
  const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

  it('leaves every other part as it was but the lists it is entered in', async () => {
    const host = valueOf(xlsxHost(original));
    valueOf(await host.addSheets([plan]));
    const [before, after] = [parts(original), parts(host.bytes())];
    const changed = Object.keys(after).filter(name => before[name] !== after[name]);
    expect(changed.sort()).toEqual(
      [
        ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'],
        'xl/worksheets/sheet3.xml',
      ].sort(),
    );
  });

  it('moves what counts sheets by their place, there and back', async () => {
    const named = withNames(original);
    const host = valueOf(xlsxHost(named));
    const added = valueOf(await host.addSheets([plan]));
    const names = parts(host.bytes())['xl/workbook.xml']!.match(/<definedName [^>]*>[^<]*/g);
    expect(names).toEqual([
      '<definedName name="_xlnm.Print_Area" localSheetId="2">乙!$A$1:$B$2',
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'培训 服务 推广\'!$A$1:$I$16',
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'培训 服务 推广\'!$12:$12',
    ]);
    valueOf(await host.removeSheets(added));
    const { 'xl/styles.xml': _, ...rest } = parts(host.bytes());
    const { 'xl/styles.xml': __, ...before } = parts(named);
    expect(rest).toEqual(before);
  });

  function withNames(bytes: Uint8Array): Uint8Array {
    const text = parts(bytes)['xl/workbook.xml']!;
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">乙!$A$1:$B$2</definedName></definedNames>';
    const files = { ...unzipSync(bytes), 'xl/workbook.xml': strToU8(text.replace('</sheets>', `</sheets>${names}`)) };
    return zipSync(files);
  }
});

describe('new sheets in Excel', () => {
  it('take two requests, however many they are, up to ten', async () => {
    const { host, excel } = openInExcel(FIXTURE);
    valueOf(await host.addSheets(Array.from({ length: 10 }, () => plan)));
    expect(excel.counted().length).toBe(2);
    expect(excel.counted().every(({ bytesAsked }) => bytesAsked < 1_000_000)).toBe(true);
    const { host: more, excel: again } = openInExcel(FIXTURE);
    valueOf(await more.addSheets(Array.from({ length: 11 }, () => plan)));
    expect(again.counted().length).toBe(3);
  });

  it('carry the look, the print set-up and the rules of the plan', async () => {
    const { host, workbook } = openInExcel(FIXTURE);
    valueOf(await host.addSheets([plan]));
    const sheet = workbook.sheets[1]!;
    expect([sheet.columnWidths.get(0), sheet.rowHeights.get(0)]).toEqual([(9 * 7 + 5) * 0.75, 30]);
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.showGridlines).toBe(false);
    expect(Object.fromEntries(sheet.page)).toMatchObject({
      ...{ orientation: 'Portrait', paperSize: 'A4', zoom: { horizontalFitToPages: 1 }, leftMargin: 36 },
      ...{ printTitleRows: '$12:$12', printArea: { top: 0, left: 0, bottom: 15, right: 8 } },
    });
    expect(sheet.validations.length).toBe(plan.validations.length);
    expect([...sheet.cells.values()][0]!.look).toMatchObject({ font: '宋体', size: 16, bold: true });
  });

  it('leave nothing behind when one of them fails', async () => {
    for (const member of ['Formulas', 'Merge', 'Rule', 'SetPrintArea', 'Name', 'Add']) {
      const { host, workbook, excel } = openInExcel(FIXTURE);
      const before = workbook.sheets.map(sheet => sheet.name);
      let seen = 0;
      // the second sheet's, so that something has been made by then
      excel.fail({ code: 'GeneralException', at: (_, name) => name === member && ++seen === 2 });
      expect(await host.addSheets([plan, plan]), member).toMatchObject({ ok: false });
      expect(
        workbook.sheets.map(sheet => sheet.name),
        member,
      ).toEqual(before);
    }
  });

  it('make nothing in a workbook opened for reading', async () => {
    const { host, workbook } = openInExcel(FIXTURE);
    workbook.readOnly = true;
    expect(await host.addSheets([plan])).toEqual({ ok: false, problem: { kind: 'read-only' } });
  });
});

describe('a name for a sheet', () => {
  it.each([
    ['2026年 培训', [], '2026年 培训'],
    ["a:b\\c/d?e*f[g]'", [], 'a b c d e f g'],
    ['甲', ['甲'], '甲(2)'],
    ['SHEET', ['sheet', 'sheet(2)'], 'SHEET(3)'],
    ['历史记录', [], '历史记录表'],
    ['  ', [], '表'],
    ['𠮷'.repeat(20), [], '𠮷'.repeat(15)],
  ])('%s beside %j is %s', (suggestion, taken, name) => {
    expect(sheetName(suggestion, taken)).toBe(name);
  });
});
