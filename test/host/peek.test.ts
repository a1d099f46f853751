import { describe, expect, it } from 'vitest';
import { isAsKept, keptOf, type KeptReview } from '../../src/app/kept-review';
import type { Notebook, Outcome, Peeking, SpreadsheetHost } from '../../src/app/ports';
import { reviewWorkbook } from '../../src/app/review-workbook';
import { defaultSettings } from '../../src/engine/settings';
import type { Grid } from '../../src/engine/sheet/grid';
import { memoryHost } from '../../src/host/memory';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { corpusCase } from '../corpus/cases';
import { workbookOfGrids } from './fixtures';
import { openInExcel } from './office-under-test';

/** A look at the cells alone tells whether a check that was kept still holds; the same for every host. */

const { grid } = corpusCase('2024-arithmetic-mistakes');
const plain: Grid = { ...grid, sheet: '说明', cells: [[{ value: '说明', shown: '说明' }]], merges: [] };

type Host = SpreadsheetHost & Notebook & Peeking;
const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
};
const hosts: readonly (readonly [string, (grids: readonly Grid[]) => Host])[] = [
  ['memory', grids => memoryHost(grids)],
  ['xlsx', grids => valueOf(xlsxHost(workbookOfGrids(grids)))],
  ['Excel', grids => openInExcel(grids).host],
];

async function kept(host: Host): Promise<KeptReview> {
  const reviewed = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
  return keptOf(reviewed, 'workbook', '2026-11-20T08:05:00Z')!;
}
const holds = async (host: Host, of: KeptReview): Promise<boolean> =>
  isAsKept(of, valueOf(await host.peek(of.scan.grids.map(({ sheet }) => sheet))));

describe.each(hosts)('a look at the cells, %s', (_name, make) => {
  it('keeps the sheets with forms, and finds them as they were', async () => {
    const host = make([grid, plain]);
    const before = await kept(host);
    expect(before.scan.grids.map(({ sheet }) => sheet)).toEqual([grid.sheet]);
    expect(before.names).toEqual([grid.sheet, '说明']);
    expect(await holds(host, before)).toBe(true);
  });

  it('sees one cell that was changed', async () => {
    const host = make([grid, plain]);
    const before = await kept(host);
    const { value } = grid.cells[5]![7]!;
    const why = { zh: '', en: '' };
    const edit = { wasShown: '96.13', becomesShown: '95.13', kind: 'arithmetic', why } as const;
    const at = { sheet: grid.sheet, row: 5, col: 7 };
    valueOf(
      await host.apply({ edits: [{ ...edit, at, was: value, becomes: typeof value === 'number' ? 95.13 : '95.13' }] }),
    );
    expect(await holds(host, before)).toBe(false);
  });

  it('sees a sheet that came, and one that went', async () => {
    const before = await kept(make([grid, plain]));
    expect(await holds(make([grid, plain, { ...plain, sheet: '又一张' }]), before)).toBe(false);
    expect(await holds(make([plain]), before)).toBe(false);
  });
});

it('Excel is asked once, and neither for merged areas nor for formats', async () => {
  const { host, excel } = openInExcel([grid, plain]);
  const before = await kept(host);
  const asked = excel.counted().length;
  await host.peek(before.scan.grids.map(({ sheet }) => sheet));
  const [look, ...more] = excel.counted().slice(asked);
  expect(more).toEqual([]);
  expect(look).toMatchObject({ writes: false });
  expect(look!.members.filter(name => /Merged|NumberFormat|ConditionalFormat|Properties/.test(name))).toEqual([]);
});
