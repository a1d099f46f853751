import type { HostCase } from '../../app/self-check';
import { text } from '../../engine/text';
import { missingSheet, placesOn } from './fixture';
import { expectSame, problemOf, valueOf } from './mismatch';

const topic = text('记录与定位', 'Notebook and selection');
/** Keys of nobody else's notes; `NOTE_KEYS` in cases.ts names every key that a case writes. */
const [FIRST, SECOND] = ['self-check.settings', 'self-check.undo'];

export const notebookCases: readonly HostCase[] = [
  {
    ...{ id: 'notes', topic },
    name: text('按名保存记录，没有的说没有', 'keeps notes by key and knows what it does not have'),
    run: async ({ host }) => {
      expectSame(text('没有的记录', 'a note that is not there'), valueOf(await host.load(FIRST)), null);
      const note = '{"a":"<&> \\"第二行\\"\n"}';
      valueOf(await host.save(FIRST, note));
      valueOf(await host.save(SECOND, '1'));
      valueOf(await host.save(SECOND, '2'));
      expectSame(text('第一条', 'the first'), valueOf(await host.load(FIRST)), note);
      expectSame(text('改过的', 'the changed one'), valueOf(await host.load(SECOND)), '2');
    },
  },
  {
    ...{ id: 'select', topic },
    name: text('跳到单元格，没有的表指名', 'goes to a cell, and names a sheet that is not there'),
    run: async bench => {
      const at = placesOn(bench);
      valueOf(await bench.host.select(at(2, 1)));
      const sheet = missingSheet(bench);
      const problem = problemOf(await bench.host.select(at(0, 0, sheet)));
      expectSame(text('说明', 'problem'), problem, { kind: 'sheet-missing', sheet });
    },
  },
];
