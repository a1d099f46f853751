import { applyEdits } from '../../src/app/apply-edits';
import { markFindings } from '../../src/app/mark-findings';
import { reviewWorkbook } from '../../src/app/review-workbook';
import { defaultSettings, type Edit, type Grid } from '../../src/engine/index';
import { openInExcel } from '../host/office-under-test';
import { printTable } from './measure';
import { gridsIn, workbookBytes } from './workbook';

/** What one action of the pane asks of Excel: requests, and bytes asked and answered, through Microsoft's own client. */
export async function benchRequests(): Promise<void> {
  const twenty = gridsIn(workbookBytes(20));
  const rows = [['', 'sheets', 'requests', 'bytes asked', 'bytes answered', 'goal']];
  for (const grids of [twenty.slice(0, 1), twenty]) rows.push(...(await actions(grids)));
  printTable('requests to Excel', rows);
}

async function actions(grids: readonly Grid[]): Promise<string[][]> {
  const { host, excel } = openInExcel(grids);
  let seen = 0;
  const row = (what: string, goal: string): string[] => {
    const made = excel.counted().slice(seen);
    seen += made.length;
    const sum = (pick: (one: (typeof made)[number]) => number): string =>
      made.reduce((total, one) => total + pick(one), 0).toLocaleString('en');
    return [
      what,
      String(grids.length),
      `${made.length} (${made.filter(one => one.writes).length} writing)`,
      sum(one => one.bytesAsked),
      sum(one => one.bytesAnswered),
      goal,
    ];
  };

  const reviewed = await reviewWorkbook(host, 'workbook', defaultSettings);
  if (!reviewed.ok) throw new Error(reviewed.problem.kind);
  const check = row('check', '2 requests, < 60,000 asked');
  const marked = await markFindings(host, reviewed.value.review);
  if (!marked.ok) throw new Error(marked.problem.kind);
  const mark = row('mark after a check', '1 request');
  const again = await reviewWorkbook(host, 'workbook', defaultSettings);
  if (!again.ok) throw new Error(again.problem.kind);
  row('check again', '');
  const remarked = await markFindings(host, again.value.review);
  if (!remarked.ok) throw new Error(remarked.problem.kind);
  const remark = row('mark again after a check', '1 request, 0 writing');
  const applied = await applyEdits(host, someEdits(grids), { kind: 'recompute' });
  if (!applied.ok) throw new Error(applied.problem.kind);
  return [check, mark, remark, row('recompute: compare, write, read back, journal', '2 requests, 1 writing')];
}

/** Eight cells a sheet change, about what a form with wrong arithmetic needs. */
function someEdits(grids: readonly Grid[]): Edit[] {
  return grids.flatMap(grid => {
    const numbers = grid.cells.flatMap((cells, row) =>
      cells.flatMap((cell, col) =>
        typeof cell?.value === 'number' && cell.formula === undefined ? [{ cell, row, col }] : [],
      ),
    );
    return numbers.slice(0, 8).map(({ cell, row, col }) => ({
      at: { sheet: grid.sheet, row, col },
      was: cell.value,
      becomes: 1.25,
      wasShown: cell.shown,
      becomesShown: '1.25',
      kind: 'arithmetic' as const,
      why: { zh: '', en: '' },
    }));
  });
}
