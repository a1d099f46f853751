import { defaultSettings, recogniseAll, reviewForm } from '../../src/engine/index';
import { printTable, ratioOf, two } from './measure';
import { gridsIn, workbookBytes } from './workbook';

/** The engine per form, against opening the file the forms came from. */
export async function benchEngine(): Promise<void> {
  const bytes = workbookBytes(14);
  const read = () => gridsIn(bytes);
  const grids = read();
  const { found } = recogniseAll(grids);
  const recognise = await ratioOf(() => recogniseAll(grids), read);
  const judge = await ratioOf(() => found.map(one => reviewForm(one, found, defaultSettings)), read);
  const perForm = (ms: number): string => `${two((ms * 1000) / found.length)} µs`;
  printTable(`engine, ${found.length} forms`, [
    ['', 'per form (this machine)', '÷ reading the file'],
    ['recognise', perForm(recognise.aMs), two(recognise.ratio)],
    ['compute, judge, propose', perForm(judge.aMs), two(judge.ratio)],
  ]);
}
