import type { Bench, HostCase, Standing } from '../../app/self-check';
import type { Mark } from '../../engine/edits';
import { addressKey } from '../../engine/sheet/address';
import { text } from '../../engine/text';
import { mark, missingSheet, placesOn, sheetsOn } from './fixture';
import { expectSame, problemOf, valueOf } from './mismatch';
import { scanned } from './reading';

const topic = text('标记', 'Marking');

export const sorted = (marks: Standing): readonly string[] =>
  marks.map(({ at, severity }) => `${addressKey(at)} ${severity}`).sort();

function wantedOn(bench: Bench): readonly Mark[] {
  const at = placesOn(bench);
  return [mark(at(2, 1), 'error'), mark(at(3, 1), 'warning'), mark(at(3, 2), 'warning'), mark(at(6, 0), 'hint')];
}

const expectMarks = async ({ marks }: Bench, wanted: Standing): Promise<void> =>
  expectSame(text('标记', 'marks'), sorted(await marks()), sorted(wanted));

const expectMarked = async (bench: Bench, sheets: readonly string[]): Promise<void> =>
  expectSame(text('有标记的表', 'sheets with marks'), (await scanned(bench)).marked, sheets);

export const markingCases: readonly HostCase[] = [
  {
    ...{ id: 'mark-exactly', topic, marks: true },
    name: text(
      '标记恰好是这一组，并说得出哪些表有标记',
      'makes the marks exactly the set, and says which sheets carry some',
    ),
    run: async bench => {
      const { form, hidden } = sheetsOn(bench);
      const [at, wanted] = [placesOn(bench), wantedOn(bench)];
      valueOf(await bench.host.mark(wanted));
      await expectMarks(bench, wanted);
      await expectMarked(bench, [form.sheet]);
      const others = [mark(at(6, 1), 'error'), mark(at(0, 0, hidden.sheet), 'hint')];
      valueOf(await bench.host.mark(others));
      await expectMarks(bench, others);
      await expectMarked(bench, [form.sheet, hidden.sheet]);
    },
  },
  {
    ...{ id: 'mark-twice', topic, marks: true },
    name: text('重复标记不叠加', 'does not pile up when repeated'),
    run: async bench => {
      const wanted = wantedOn(bench);
      valueOf(await bench.host.mark(wanted));
      valueOf(await bench.host.mark(wanted));
      await expectMarks(bench, wanted);
    },
  },
  {
    ...{ id: 'mark-strongest', topic, marks: true },
    name: text('一格有几种标记，显示最重的', 'shows the strongest where several speak of one cell'),
    run: async bench => {
      const at = placesOn(bench)(2, 1);
      valueOf(await bench.host.mark([mark(at, 'hint'), mark(at, 'error'), mark(at, 'warning')]));
      await expectMarks(bench, [mark(at, 'error')]);
    },
  },
  {
    ...{ id: 'mark-clear', topic, marks: true },
    name: text('清除全部标记，外观如初', 'clears them all and leaves every look as it was'),
    run: async bench => {
      const before = await bench.looks?.();
      const expectLooks = async (): Promise<void> => expectSame(text('外观', 'looks'), await bench.looks?.(), before);
      valueOf(await bench.host.mark(wantedOn(bench)));
      await expectLooks();
      valueOf(await bench.host.mark([]));
      await expectMarks(bench, []);
      await expectMarked(bench, []);
      await expectLooks();
    },
  },
  {
    ...{ id: 'mark-no-cell', topic, marks: true },
    name: text('标记不改动任何单元格', 'changes no cell'),
    run: async bench => {
      const before = (await scanned(bench)).grids;
      valueOf(await bench.host.mark(wantedOn(bench)));
      expectSame(text('工作表', 'sheets'), (await scanned(bench)).grids, before);
    },
  },
  {
    ...{ id: 'mark-missing', topic, marks: true },
    name: text('没有的表指名', 'names a sheet that is not there'),
    run: async bench => {
      const sheet = missingSheet(bench);
      const problem = problemOf(await bench.host.mark([mark(placesOn(bench)(0, 0, sheet), 'error')]));
      expectSame(text('说明', 'problem'), problem, { kind: 'sheet-missing', sheet });
    },
  },
];
