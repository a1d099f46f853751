import { recogniseAll } from '../../src/engine/index';
import { goalConflicts, resultConflicts } from '../../src/engine/words/narrative/conflicts';
import { goalGaps, halfDone } from '../../src/engine/words/narrative/gaps';
import { corpusCases } from '../corpus/cases';
import { figuresOf, pairsIn, precisionAndRecall, told } from '../engine/narrative/pairs';
import { printTable, timed, median, two } from './measure';

/** How well the texts are read: the annotated pairs, and those written after the reading was finished. */
export async function benchNarrative(): Promise<void> {
  const row = (file: string): readonly string[] => {
    const figures = figuresOf(pairsIn(file));
    const [precision, recall] = precisionAndRecall(figures);
    return [file, `${figures.pairs}`, `${figures.conflicts}`, precision, recall, `${figures.exact}/${figures.found}`];
  };
  printTable('goal, result and remark against the indicators', [
    ['', 'pairs', 'conflicts', 'precision', 'recall', 'right gravity'],
    row('pairs.md'),
    row('held-out.md'),
  ]);
  const { falselyAccused, missed } = figuresOf(pairsIn('held-out.md'));
  for (const pair of [...falselyAccused, ...missed])
    process.stdout.write(
      `  held-out: ${pair.sentence} ↔ ${pair.rows[0]!.name.shown}: ${pair.expected}, told “${told(pair)}”\n`,
    );
  await cost();
}

/** The narrative checks of one form: goals and results of all cases, against 30 and 300 indicators. */
async function cost(): Promise<void> {
  const forms = corpusCases().flatMap(({ grid }) => recogniseAll([grid]).found.map(({ form }) => form));
  const rows = forms.flatMap(form => form.indicators);
  const texts = forms
    .map(({ fields }) => [fields.expectedGoal ?? fields.annualGoal, fields.actualResult] as const)
    .flatMap(([goal, result]) =>
      goal?.kind === 'value' ? [{ goal: goal.value, result: result?.kind === 'value' ? result.value : '' }] : [],
    );
  const check = (count: number, times: number) => () =>
    texts.forEach(({ goal, result }) => {
      const [g, r, some] = [goal.repeat(times), result.repeat(times), rows.slice(0, count)];
      goalConflicts(g, some, 2024);
      resultConflicts(r, some, 2024);
      goalGaps(g, some, r, 2024);
      goalGaps(g, some, r, 2024);
      halfDone(g, r);
    });
  const perForm = async (count: number, times: number): Promise<string> => {
    for (let n = 0; n < 5; n++) check(count, times)();
    const runs: number[] = [];
    for (let n = 0; n < 9; n++) runs.push(await timed(check(count, times)));
    return two(median(runs) / texts.length);
  };
  printTable(`cost of the narrative checks, ms per form (${texts.length} forms)`, [
    ['', '30 indicators', '300 indicators'],
    ['texts as written', await perForm(30, 1), await perForm(300, 1)],
    ['texts four times as long', await perForm(30, 4), await perForm(300, 4)],
  ]);
}
