import { expect, it } from 'vitest';
import { valueOf } from './fixtures';
import { gridOf, openInExcel } from './office-under-test';

it('the selected cell is asked for in one request; of a merged area it is the anchor', async () => {
  const merges = [{ top: 1, left: 1, bottom: 2, right: 3 }];
  const { host, workbook, excel } = openInExcel([gridOf('甲', [[1]]), gridOf('乙', [[1]], { merges })]);
  workbook.activeSheet = workbook.sheets[1]!;
  workbook.selection = { sheet: workbook.sheets[1]!, rect: merges[0]! };
  expect(valueOf(await host.selectedCell())).toEqual({ sheet: '乙', row: 1, col: 1 });
  expect(excel.counted().length).toBe(1);
});
