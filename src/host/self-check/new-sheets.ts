import { NotPossible, type Bench, type HostCase } from '../../app/self-check';
import { recognise } from '../../engine/layouts/recognise';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import type { Grid } from '../../engine/sheet/grid';
import { text } from '../../engine/text';
import { gridOfPlan } from '../plan-grid';
import { DECLARATION, DRAFT, edit, placesOn, planOf, sheetsOn } from './fixture';
import { expectLike, expectSame, problemOf, valueOf } from './mismatch';
import { expectCells, ordered, scanned } from './reading';

const topic = text('新建工作表', 'New sheets');

const namesNow = async (bench: Bench): Promise<readonly string[]> =>
  (await scanned(bench)).grids.map(grid => grid.sheet);

const expectCount = async (bench: Bench, count: number): Promise<void> =>
  expectSame(text('工作表数', 'number of sheets'), (await namesNow(bench)).length, count);

function expectAsPlanned(made: Grid, plan: SheetPlan, layoutId: string): void {
  const wanted = gridOfPlan(plan, made.sheet);
  expectCells(made, wanted);
  expectSame(text('合并单元格', 'merged areas'), ordered(made.merges), ordered(wanted.merges));
  const forms = recognise(made).forms.map(form => form.layout);
  expectSame(text('识别为', 'recognised as'), forms, [layoutId]);
}

/** Names that other sheets of the workbook bear would be numbered, which says nothing about the host. */
function expectNames({ others }: Bench, names: readonly string[], wanted: readonly string[]): void {
  const taken = new Set(others.map(name => name.toLowerCase()));
  const meets = wanted.find(name => taken.has(name.toLowerCase()));
  if (meets !== undefined)
    throw new NotPossible(text('工作簿中已有同名工作表', 'A sheet of the workbook bears the name already'));
  expectSame(text('表名', 'names'), names, wanted);
}

export const newSheetCases: readonly HostCase[] = [
  {
    ...{ id: 'add-sheets', topic },
    name: text('新表在当前表之后，内容同计划', 'stand behind the active sheet and hold what was planned'),
    run: async bench => {
      const { form, locked, hidden } = sheetsOn(bench);
      const before = (await scanned(bench)).grids;
      const plans = [planOf(), planOf(DECLARATION)];
      const { sheets } = valueOf(await bench.host.addSheets(plans));
      const given = sheets.map(one => one.name);
      const after = await scanned(bench);
      expectSame(text('当前表', 'active sheet'), after.activeSheet, form.sheet);
      const order = [form.sheet, ...given, locked.sheet, hidden.sheet];
      expectSame(text('次序', 'order'), await namesNow(bench), order);
      const rest = after.grids.filter(one => !given.includes(one.sheet));
      expectSame(text('其余的表', 'the other sheets'), rest, before);
      plans.forEach((plan, n) => expectAsPlanned(after.grids[n + 1]!, plan, [DRAFT, DECLARATION][n]!.layoutId));
    },
  },
  {
    ...{ id: 'add-names', topic },
    name: text('表名合法，不与别的表重名', 'have names that are legal and nobody else bears'),
    run: async bench => {
      const { form } = sheetsOn(bench);
      const projects = [form.sheet, '培训[2024]:a/b?', "'引'", 'History', '', '长'.repeat(40), '长'.repeat(40)];
      const plans = projects.map(projectName => planOf({ ...DRAFT, fields: { projectName } }));
      const { sheets } = valueOf(await bench.host.addSheets(plans));
      const long = '长'.repeat(31);
      expectNames(
        bench,
        sheets.map(one => one.name),
        [`${form.sheet}(2)`, '培训 2024 a b', '引', 'History表', '表', long, `${long.slice(3)}(2)`],
      );
      await expectCount(bench, bench.sheets.length + plans.length);
    },
  },
  {
    ...{ id: 'add-and-remove', topic },
    name: text('撤销后与新建前完全一样', 'go again exactly as they came'),
    run: async bench => {
      const { host, looks } = bench;
      const before = (await scanned(bench)).grids;
      const looksBefore = await looks?.();
      const added = valueOf(await host.addSheets([planOf(), planOf(DECLARATION)]));
      const kept = JSON.parse(JSON.stringify(added)) as typeof added;
      valueOf(await host.removeSheets(kept));
      const after = await scanned(bench);
      expectSame(text('工作表', 'sheets'), after.grids, before);
      expectSame(text('当前表', 'active sheet'), after.activeSheet, sheetsOn(bench).form.sheet);
      if (looksBefore !== undefined) expectSame(text('外观', 'looks'), await looks?.(), looksBefore);
      expectLike(text('再撤销一次', 'once more'), problemOf(await host.removeSheets(kept)), { kind: 'sheet-missing' });
    },
  },
  {
    ...{ id: 'remove-changed', topic },
    name: text(
      '有人改过的新表不删，并指出改动处',
      'stay when a person has changed one of them, and that place is named',
    ),
    run: async bench => {
      const { host } = bench;
      const added = valueOf(await host.addSheets([planOf(), planOf(DECLARATION)]));
      const place = placesOn(bench)(12, 7, added.sheets[0]!.name);
      valueOf(await host.apply({ edits: [edit(place, 60, 59)] }));
      const problem = problemOf(await host.removeSheets(added));
      const wanted = { kind: 'moved', cells: [{ at: { sheet: place.sheet, row: 12 } }] };
      expectLike(text('说明', 'problem'), problem, wanted);
      await expectCount(bench, bench.sheets.length + 2);
    },
  },
  {
    ...{ id: 'add-calculates', topic },
    name: text('新表的公式算得出来', 'calculate when they are filled in'),
    run: async bench => {
      const { host, cell: look } = bench;
      const { sheets } = valueOf(await host.addSheets([planOf()]));
      const on = (row: number, col: number) => placesOn(bench)(row, col, sheets[0]!.name);
      expectLike(text('执行率', 'execution rate'), await look(on(5, 7)), { value: 95.13 });
      expectLike(text('分值合计', 'weights'), await look(on(14, 6)), { value: 100 });
      expectSame(text('未填的总分', 'a total not yet due'), (await look(on(14, 7)))?.value ?? '', '');
    },
  },
  {
    ...{ id: 'add-none', topic },
    name: text('没有计划就不新建', 'are none for no plans'),
    run: async bench => {
      expectSame(text('新表', 'new sheets'), valueOf(await bench.host.addSheets([])), { sheets: [] });
      await expectCount(bench, bench.sheets.length);
    },
  },
];
