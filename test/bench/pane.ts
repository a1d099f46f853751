import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { defaultSettings } from '../../src/engine/index';
import { createController } from '../../src/taskpane/create-controller';
import { findingsShown, sectionsShown } from '../../src/taskpane/shown';
import { reduce } from '../../src/taskpane/reduce';
import { initial } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { openInExcel } from '../host/office-under-test';
import { printTable, timed, two } from './measure';
import { manySheets } from './workbook';

const CHECKS = 50;
const WARM = 5;
const [SHEETS, ROWS] = [60, 30];

/** A large workbook checked over and over by one pane: what each check asks of Excel, what stays in memory, and whether it grows slow. */
export async function benchPane(): Promise<void> {
  const { host, excel } = openInExcel(manySheets(SHEETS, ROWS));
  const store = createStore(reduce, initial);
  const readPlan = async () => (await import('../../src/host/plan-grid')).gridOfPlan;
  const now = (): Date => new Date(0);
  const outside = { host, notebook: host, settings: defaultSettings, language: 'zh' as const, now, readPlan };
  const controller = createController(outside, store);
  const collect = collector();
  let found = 0;
  const heap: number[] = [];
  const times: number[] = [];
  const requests: number[] = [];
  for (let n = 0; n < CHECKS; n += 1) {
    const before = excel.counted().length;
    times.push(
      await timed(async () => {
        await controller.check('workbook');
        found = findingsShown(store.get()).length;
      }),
    );
    if (store.get().task.kind !== 'reviewed') throw new Error(store.get().task.kind);
    requests.push(excel.counted().length - before);
    collect();
    heap.push(process.memoryUsage().heapUsed);
  }
  const list = await timed(() =>
    sectionsShown({ ...store.get(), preferences: { ...store.get().preferences, groupBy: 'sheet' } }),
  );
  printTable(`the pane: ${SHEETS} sheets of ${ROWS} indicators, checked ${CHECKS} times`, [
    ['', 'value', 'goal'],
    ['findings', String(found), ''],
    [
      'requests of a check, most; the first also asks to be told of changes',
      String(Math.max(...requests.slice(1))),
      'at most 3',
    ],
    [`heap after the last check / after check ${WARM}`, two(heap[CHECKS - 1]! / heap[WARM - 1]!), 'flat: at most 1.1'],
    [
      `time of the last ten checks / of checks ${WARM + 1}–${WARM + 10}`,
      two(sum(times.slice(-10)) / sum(times.slice(WARM, WARM + 10))),
      'about 1',
    ],
    ['grouping the list anew / one check', two(list / times[CHECKS - 1]!), ''],
  ]);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Frees what nobody holds any more, so that what is measured is what is kept. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
