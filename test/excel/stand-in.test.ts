import { describe, expect, it } from 'vitest';
import { gridOf } from '../host/office-under-test';
import type { Interpreter } from './interpreter';
import { interpreter } from './interpreter';
import type { ConnectOptions } from './node-client';
import { connect } from './node-client';
import { typeInto, workbookFromGrids } from './workbook';

/** The stand-in seen through Microsoft's own client: what real Excel refuses is refused here. */

function open(options: ConnectOptions = {}): Interpreter {
  const excel = interpreter(
    workbookFromGrids([
      gridOf(
        '甲',
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        { merges: [{ top: 2, left: 0, bottom: 2, right: 1 }], hiddenRows: [1] },
      ),
      gridOf('乙', [[1]], { isProtected: true }),
    ]),
  );
  connect(excel, options);
  return excel;
}

const failure = async (work: (context: Excel.RequestContext) => Promise<unknown>) => {
  try {
    await Excel.run(async context => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
    return [code, debugInfo?.errorLocation ?? ''];
  }
  return 'no failure';
};
const sheetOf = (context: Excel.RequestContext, name = '甲') => context.workbook.worksheets.getItem(name);

describe('Microsoft’s client', () => {
  it('refuses a property that was not loaded', async () => {
    open();
    expect(await failure(async context => Promise.resolve(sheetOf(context).name))).toEqual([
      'PropertyNotLoaded',
      'Worksheet.name',
    ]);
  });

  it('refuses members above the requirement set before any request', async () => {
    const excel = open({ excelApi: '1.4' });
    const asked = async (context: Excel.RequestContext) => Promise.resolve(sheetOf(context).getRanges('A1'));
    expect((await failure(asked))[0]).toBe('ApiNotFound');
    expect(excel.requests).toEqual([]);
  });

  it('gets the same answer from an old Excel when it asks all the same', async () => {
    const excel = interpreter(workbookFromGrids([gridOf('甲', [[1]])]), 4);
    connect(excel);
    const asked = async (context: Excel.RequestContext) => Promise.resolve(sheetOf(context).getRanges('A1'));
    expect(await failure(asked)).toEqual(['ApiNotFound', 'Worksheet.getRanges']);
  });

  it('keeps tracked ranges between requests and releases them at the end', async () => {
    const excel = open();
    await Excel.run(async context => {
      const range = sheetOf(context).getRange('A1');
      range.load('values');
      await context.sync();
      range.values = [[8]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[8]]);
    });
    expect(excel.counted()).toHaveLength(3);
    expect(excel.requests.filter(each => each.cleanup)).toHaveLength(1);
  });
});

describe('the stand-in refuses', () => {
  const at = (name: string, act: (sheet: Excel.Worksheet) => unknown, code: string, location: string) =>
    [name, act, code, location] as const;
  it.each([
    at(
      'an address that is none',
      sheet => sheet.getRange('A0').load('values'),
      'InvalidArgument',
      'Worksheet.getRange',
    ),
    at('a row beyond the last', s => s.getRange('A1048577').load('values'), 'InvalidArgument', 'Worksheet.getRange'),
    at('a column beyond the last', s => s.getRange('XFE1').load('values'), 'InvalidArgument', 'Worksheet.getRange'),
    at('another sheet’s address', s => s.getRange('乙!A1').load('values'), 'InvalidArgument', 'Worksheet.getRange'),
    at('an array of another size', s => (s.getRange('A1:B1').values = [[1]]), 'InvalidArgument', 'Range.values'),
    at('a formula that is none', s => (s.getRange('A1').values = [['=100.00(%)']]), 'InvalidArgument', 'Range.values'),
    at('a value of no kind', s => (s.getRange('A1').values = [[{ a: 1 }]]), 'InvalidArgument', 'Range.values'),
    at(
      'a block across hidden rows',
      s => (s.getRange('A1:A2').values = [[1], [2]]),
      'FilteredRangeConflict',
      'Range.values',
    ),
    at('a member it does not know', s => s.getRange('A1').clear(), 'ApiNotFound', 'Range.clear'),
    at('a property it does not know', s => s.getRange('A1').load('style'), 'ApiNotFound', 'Range.style'),
    at('loading without names', s => s.load(), 'InvalidArgument', 'Worksheet'),
    at(
      'a very long address',
      s => s.getRanges('A1,'.repeat(3_000) + 'A1').load('areaCount'),
      'InvalidArgument',
      'Worksheet.getRanges',
    ),
    at('selecting on a sheet that is not in front', () => 0, 'InvalidSelection', 'Range.select'),
    at(
      'a whole sheet of values',
      s => s.getRange('A1:J200000').load('values'),
      'ResponsePayloadSizeLimitExceeded',
      'Range',
    ),
    at(
      'a rule whose formula is none',
      s => (s.getRanges('A1').conditionalFormats.add('Custom').custom.rule.formula = '1'),
      'InvalidArgument',
      'ConditionalFormatRule.formula',
    ),
  ])('%s', async (name, act, code, location) => {
    open();
    const outcome = await failure(async context => {
      if (name.startsWith('selecting')) sheetOf(context, '乙').getRange('A1').select();
      act(sheetOf(context));
      return Promise.resolve();
    });
    expect(outcome).toEqual([code, location]);
  });

  it('a locked cell of a protected sheet', async () => {
    open();
    const write = async (context: Excel.RequestContext) =>
      Promise.resolve((sheetOf(context, '乙').getRange('A1').values = [[2]]));
    expect(await failure(write)).toEqual(['AccessDenied', 'Range.values']);
  });

  it('a request of more than five megabytes, whole', async () => {
    const excel = open();
    const big = Array.from({ length: 1 }, () => Array.from({ length: 200 }, () => 'x'.repeat(30_000)));
    const write = async (context: Excel.RequestContext) =>
      Promise.resolve((sheetOf(context).getRange('A1:GR1').values = big));
    expect((await failure(write))[0]).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.workbook.sheets[0]!.cells.get(0)?.value).toBe(1);
  });
});

describe('as in Excel', () => {
  it('earlier actions have taken effect when a later one fails', async () => {
    const excel = open();
    const write = async (context: Excel.RequestContext) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').values = [[10]];
      sheet.getRange('B1').values = [[1, 2]];
      sheet.getRange('A3').values = [[30]];
      return Promise.resolve();
    };
    expect((await failure(write))[0]).toBe('InvalidArgument');
    const { cells } = excel.workbook.sheets[0]!;
    expect([cells.get(0)?.value, cells.get(2 * 16_384)?.value]).toEqual([10, 5]);
  });

  it('what is written beside the anchor of a merged area is dropped without an error', async () => {
    const excel = open();
    await Excel.run(async context => {
      sheetOf(context).getRange('A3:B3').values = [[50, 60]];
      await context.sync();
    });
    const { cells } = excel.workbook.sheets[0]!;
    expect([cells.get(2 * 16_384)?.value, cells.get(2 * 16_384 + 1)?.value]).toEqual([50, 6]);
  });

  it.each([
    ['95%', 0.95, '0%'],
    ['1,000.5', 1000.5, 'General'],
    ['１２', 12, 'General'],
    ['3月5日', 45_356, 'm"月"d"日"'],
    ['2024/1/1', 45_292, 'yyyy/m/d'],
    ['true', true, 'General'],
    ["'95%", '95%', 'General'],
    ["'=100.00(%)", '=100.00(%)', 'General'],
    ['优', '优', 'General'],
    ['≥200.00(人)', '≥200.00(人)', 'General'],
    ['', null, 'General'],
  ])('a written %j is read as typed', (text, value, format) => {
    const { workbook } = open();
    const sheet = workbook.sheets[0]!;
    typeInto(workbook, sheet, 0, 0, text);
    expect(sheet.cells.get(0)).toMatchObject({ value, format });
  });

  it('a formula is calculated, and again when what it looks at changes', () => {
    const { workbook } = open();
    const sheet = workbook.sheets[0]!;
    typeInto(workbook, sheet, 3, 0, '=SUM(A1:B1)');
    expect(sheet.cells.get(3 * 16_384)?.value).toBe(3);
    typeInto(workbook, sheet, 0, 0, '40');
    expect(sheet.cells.get(3 * 16_384)?.value).toBe(42);
  });

  it('a text that begins with “=” is told from a formula by its value', async () => {
    const { workbook } = open();
    typeInto(workbook, workbook.sheets[0]!, 0, 0, "'=1+1");
    typeInto(workbook, workbook.sheets[0]!, 0, 1, '=1+1');
    await Excel.run(async context => {
      const range = sheetOf(context).getRange('A1:B1');
      range.load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[['=1+1', 2]], [['=1+1', '=1+1']]]);
    });
  });
});
